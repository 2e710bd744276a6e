"""A rehearsal without Discord: `try`."""

import asyncio
import logging
import sys
import tempfile
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack, closing, suppress
from pathlib import Path
from typing import Any, Self

import click

from bot.cli.context import CliContext, pass_context
from bot.cli.help import Command, Option
from bot.cli.log import show
from bot.cli.run import held, point_at
from bot.config import Discord, Settings
from bot.discord.client import JargonBot
from bot.service import Jargon
from bot.service.supervisor import Sleep
from bot.store.engines import copy_in_memory
from bot.store.imports import ReplaceImported, imported_terms
from bot.store.place import Place, Server, beside
from bot.store.store import Store
from bot.strings import subcommands as help_strings
from bot.strings import terminal as strings
from rehearsal import Clock, Sandbox, SandboxUrls, small_world
from rehearsal.terminal import rehearse

log = logging.getLogger(__name__)
BOT_NAME = "jargonbot"
# Beside the real database, and never in it: what is only tried must not be taken for what people said.
KEPT = "rehearsal.db"
UNHELD = 1000.0  # whoever types quickly, or restarts at once, is not to wait as Discord would have the bot wait


@click.command("try", cls=Command, says=help_strings.try_whole)
@click.option("--keep", is_flag=True, cls=Option, says=help_strings.keep)
@click.option("--plain", is_flag=True, cls=Option, says=help_strings.plain)
@pass_context
def try_(context: CliContext, keep: bool, plain: bool) -> None:
    """`jargonbot try`; `bot/strings/subcommands.py` says what it does."""
    settings = context.settings
    show("warning")
    with tempfile.TemporaryDirectory(prefix="jargonbot-", ignore_cleanup_errors=True) as folder:
        database = beside(settings.place).with_name(KEPT) if keep else Path(folder) / KEPT
        _take_over_words(settings.place, database)
        settings = settings.model_copy(update={"database": database})
        failed = asyncio.run(_rehearse(settings, keep=keep, plain=plain))
    if failed:
        raise click.exceptions.Exit(failed)


def _take_over_words(real: Place, database: Path) -> None:
    """Have the rehearsal know the words that were imported into the real database, which is only read."""
    if isinstance(real, Server) or real.exists():
        with closing(Store(real, copy_in_memory)) as store:
            words = store.ask_now(imported_terms)
        with closing(Store(database)) as store:
            store.do_now(ReplaceImported(words))


async def _rehearse(settings: Settings, *, keep: bool, plain: bool) -> int:
    world = small_world(BOT_NAME, Clock(hurry=UNHELD), lasting=keep)
    told = strings.rehearsal_kept(str(settings.place)) if keep else ""
    if settings.home:  # there is no other server here that could play it
        settings = settings.model_copy(update={"home": next(iter(world.guilds))})
    async with Sandbox(world, check_schemas=False) as sandbox:

        async def start(urls: SandboxUrls) -> Rehearsed:
            return await Rehearsed(settings, world.clock.sleep).start(urls, logged_in=sandbox.bot_ready)

        return await rehearse(sandbox, start, stdin=sys.stdin, stdout=sys.stdout, plain=plain, told=told)


class Rehearsed:
    """The real bot, started once, which waits by `sleep`; a restart makes a new one over the same database."""

    def __init__(self, settings: Settings, sleep: Sleep = asyncio.sleep) -> None:
        self._settings, self._sleep = settings, sleep
        self._open = AsyncExitStack()

    async def start(self, urls: SandboxUrls, logged_in: Callable[[], Coroutine[Any, Any, None]]) -> Self:
        """Open the glossary and log in to the sandbox; whatever ends the bot before it is `logged_in` is raised."""
        addresses = Discord(api_url=urls.api, gateway_url=urls.gateway)
        point_at(self._settings.model_copy(update={"discord": addresses}))
        self._open.enter_context(held(self._settings.place))
        jargon = await asyncio.to_thread(Jargon, self._settings.place, self._settings.glossary)
        self._open.callback(jargon.close)
        await self._open.enter_async_context(jargon.watched())
        bot = await self._open.enter_async_context(JargonBot(jargon, self._settings, sleep=self._sleep))
        running, waiting = asyncio.create_task(bot.start(urls.token)), asyncio.create_task(logged_in())
        self._open.callback(running.cancel)
        await asyncio.wait([running, waiting], return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            waiting.cancel()
            await self.close()
            running.result()
        with suppress(TimeoutError):  # then the rehearsal says that it did not come
            await waiting
        running.add_done_callback(_tell_what_ended_it)
        return self

    async def close(self) -> None:
        """Log out, and close the glossary after its last change is stored."""
        await self._open.aclose()


def _tell_what_ended_it(running: asyncio.Task[None]) -> None:
    if not running.cancelled() and (error := running.exception()):
        log.error("The bot has ended. Type restart to start it again.", exc_info=error)
