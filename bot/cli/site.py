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

MOST, MOST_DIGITS = 2**63, 19  # what the database holds


class ServerId(click.ParamType[int]):
    """The id of a server on Discord (https://docs.discord.com/developers/reference#snowflakes)."""

    name = "integer"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number that it is."""
        if not (value.isascii() and value.isdecimal() and len(value) <= MOST_DIGITS and 0 < int(value) < MOST):
            raise UsageError(strings.no_server_id(value))
        return int(value)


server_ = click.option("--server", type=ServerId(), default=None, cls=Option, says=help_strings.site_server)


@click.command(cls=Command, says=help_strings.site_whole)
@click.argument("folder", type=click.Path(path_type=Path))
@server_
@click.option("--address", default="", metavar="URL", cls=Option, says=help_strings.site_address)
@pass_context
def site(context: CliContext, folder: Path, server: int | None, address: str) -> None:
    """`jargonbot site`; `bot/strings/subcommands.py` says what it does."""
    _require_address(address)
    try:
        pages, words, done = make(context, folder, server or 0, address)
    except KeyboardInterrupt:
        if folder.exists():
            say(strings.cut_short(folder), err=True)
        raise
    say(strings.made(folder, pages, words, done.written, done.same, done.gone), err=True)


def make(context: CliContext, folder: Path, server: int, address: str = "") -> tuple[int, int, Written]:
    """Make the pages of a server's words, or of the shared ones: how many pages and words there are, and what was done.

    Raises:
        UsageError: the folder holds files of others, nothing is kept of the server, or the extra is missing.
    """
    if find_spec("jinja2") is None:
        raise UsageError(strings.no_extra())
    from bot.site.folder import Folder  # here, because the extra may be missing
    from bot.site.plan import Site

    place = Folder(folder)
    now = datetime.now(UTC)
    with context.asked() as jargon:
        if server and server not in (known := jargon.editions.servers()):
            raise UsageError(strings.unknown_server(server, known))
        edition = jargon.editions.of(server, now, looked_after=bool(context.settings.home))
        page = partial(jargon.page, server_id=server)
        made = Site(jargon.glossary(server), page, edition, now.date(), address)
        files = [*made.files()]
        done = place.put_all(followed(files, strings.making()), frozenset(each.path for each in files))
    return sum(each.path.endswith(".html") for each in files), len(made.terms), done


def _require_address(text: str) -> None:
    """See to it that an address is one of the web, to which the names of files can be put; none is as good."""
    try:
        parts = urlsplit(text)
        is_of_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_of_web = False
    if text and not (is_of_web and text.isprintable() and " " not in text):
        raise UsageError(strings.no_address(text))
    if any(each in text for each in "?#@"):
        raise UsageError(strings.address_of_more(text))


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
