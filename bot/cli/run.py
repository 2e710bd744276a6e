"""The bot on Discord: `run`."""

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import click
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.cli.context import CliContext, pass_context
from bot.cli.help import Command
from bot.config import Settings
from bot.discord.client import JargonBot
from bot.discord.many_shards import bot_for
from bot.discord.unavailable import AwayError, MoreShardsError, StartAgainError, explained, readable
from bot.service import Jargon, Shards
from bot.service.supervisor import Sleep
from bot.store.backups import look_through
from bot.store.only_bot import only_bot
from bot.store.place import Place, Server
from bot.strings import starting as strings
from bot.strings import subcommands as help_strings

log = logging.getLogger(__name__)
# Seconds between the tries to reach Discord, such as where the network comes after the bot; then whoever started it may
# try again.
PAUSES = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0)


@click.command(cls=Command, says=help_strings.run_whole)
@pass_context
def run(context: CliContext) -> None:
    """`jargonbot run`; `bot/strings/subcommands.py` says what it does."""
    token = context.settings.token
    with held(context.settings.place), context.jargon() as jargon:
        asyncio.run(serve(jargon, context.settings, token))


@contextmanager
def held(place: Place) -> Iterator[None]:
    """A file, for this bot alone, and found sound. A server looks after its files, and is held once it is reached."""
    if isinstance(place, Server):
        yield
        return
    with only_bot(place):
        look_through(place)
        yield


async def serve(jargon: Jargon, settings: Settings, token: str, sleep: Sleep = asyncio.sleep) -> None:
    """Run the bot until it is stopped. A Discord that cannot be reached is waited for, some minutes long.

    `sleep` is how it waits.

    Raises:
        ConfigError: Discord does not accept the token, or the bot as it is.
        BusyError: Discord cannot be reached, or lets nobody in.
    """
    point_at(settings)
    stopped = asyncio.Event()
    _when_told_to_stop(stopped.set)
    pauses, shards = iter(PAUSES), settings.discord.shards
    async with jargon.watched():
        while not stopped.is_set():
            try:
                async with bot_for(jargon, settings, shards, sleep=sleep) as bot:
                    await _until(stopped, _start(bot, token))
                    pauses = iter(PAUSES)
            except StartAgainError as error:
                log.warning("%s", error)
            except MoreShardsError as error:
                log.info("%s", error)
                shards = Shards.all(error.count)
            except AwayError as error:
                pause = next(pauses, None)
                if pause is None:
                    raise
                log.warning("%s", strings.tried_again(error, pause))
                await _until(stopped, sleep(pause))


async def _until(stopped: asyncio.Event, work: Awaitable[None]) -> None:
    """Do something until it ends, or until the bot is told to stop."""
    running, stop = asyncio.ensure_future(work), asyncio.create_task(stopped.wait())
    try:
        await asyncio.wait([running, stop], return_when=asyncio.FIRST_COMPLETED)
    finally:
        stop.cancel()
        stopping = running.cancel()
        await asyncio.wait([running])  # also where this is cancelled: what it asks of Discord ends before all is closed
    if not stopping:
        running.result()


def _when_told_to_stop(stop: Callable[[], object]) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stop)
        except NotImplementedError:  # on Windows: https://docs.python.org/3/library/asyncio-platforms.html#windows
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop))


def point_at(settings: Settings) -> None:
    """Point discord.py, which keeps this for the whole process, at the addresses of the settings."""
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # we never speak
    Route.BASE = settings.discord.api_url.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.discord.gateway_url)


async def _start(bot: JargonBot, token: str) -> None:
    with explained():
        await bot.login(token)
        with readable():
            await bot.connect_in_time()
