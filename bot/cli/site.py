"""The glossary as pages for the web: `site` and `serve`."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from signal import SIGTERM, default_int_handler, signal
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from bot.cli.context import CliContext, pass_context
from bot.cli.help import Command, Option
from bot.cli.out import say
from bot.cli.progress import followed
from bot.errors import UsageError
from bot.strings import site as strings
from bot.strings import subcommands as help_strings

if TYPE_CHECKING:
    from bot.site.folder import Written

server_ = click.option(
    "--server", type=click.IntRange(1, 2**63 - 1), default=None, cls=Option, says=help_strings.site_server
)


@click.command(cls=Command, says=help_strings.site_whole)
@click.argument("folder", type=click.Path(path_type=Path))
@server_
@click.option("--address", default="", metavar="URL", cls=Option, says=help_strings.site_address)
@pass_context
def site(context: CliContext, folder: Path, server: int | None, address: str) -> None:
    """`jargonbot site`; `bot/strings/subcommands.py` says what it does."""
    if address and not _is_address(address):
        raise UsageError(strings.no_address(address))
    pages, words, done = make(context, folder, server or 0, address)
    say(strings.made(folder, pages, words, done.written, done.same, done.gone), err=True)


def make(context: CliContext, folder: Path, server: int, address: str = "") -> tuple[int, int, Written]:
    """Make the pages of a server's words, or of the shared ones: how many pages and words there are, and what was done.

    Raises:
        UsageError: the folder holds files of others, or the extra is missing.
    """
    if find_spec("jinja2") is None:
        raise UsageError(strings.no_extra())
    from bot.site.folder import Folder  # here, because the extra may be missing
    from bot.site.plan import Site

    place = Folder(folder)
    now = datetime.now(UTC)
    with context.asked() as jargon:
        edition = jargon.editions.of(server, now, looked_after=bool(context.settings.home))
        page = partial(jargon.page, server_id=server)
        made = Site(jargon.glossary(server), page, edition, now.date(), address)
        files = [*made.files()]
        done = place.put_all(followed(files, strings.making()), frozenset(each.path for each in files))
    return sum(each.path.endswith(".html") for each in files), len(made.terms), done


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.netloc) and text.isprintable() and " " not in text
    except ValueError:
        return False


@click.command(cls=Command, says=help_strings.serve_whole)
@server_
@click.option(
    "--port", type=click.IntRange(0, 65_535), default=8010, show_default=True, cls=Option, says=help_strings.port
)
@pass_context
def serve(context: CliContext, server: int | None, port: int) -> None:
    """`jargonbot serve`; `bot/strings/subcommands.py` says what it does."""
    signal(SIGTERM, default_int_handler)  # so that the folder goes in either case
    with TemporaryDirectory(prefix="jargonbot-") as place:
        make(context, Path(place) / "site", server or 0)
        from bot.site.preview import LOOPBACK, preview  # here, as above

        try:
            web = preview(Path(place) / "site", port)
        except OSError as error:
            raise UsageError(strings.port_is_taken(port, error.strerror)) from error
        say(strings.serving(f"http://{LOOPBACK}:{web.server_port}/"), err=True)
        with web, suppress(KeyboardInterrupt):
            web.serve_forever()
