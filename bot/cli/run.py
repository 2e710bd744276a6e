"""The bot on Discord: `run`."""

import asyncio
import signal
from collections.abc import Callable

import click
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.cli.context import CliContext, pass_context
from bot.config import Settings
from bot.discord.client import JargonBot
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.errors import BusyError, ConfigError
from bot.service import Jargon
from bot.strings import configuration as strings

AUTHENTICATION_FAILED = 4004  # https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway


@click.command()
@pass_context
def run(context: CliContext) -> None:
    """Run the bot on Discord until it is told to stop (SIGTERM or Ctrl+C), then exit with 0.

    The token comes from the environment variable DISCORD_TOKEN, or from the config file.
    """
    token = context.settings.token
    with context.jargon() as jargon:
        asyncio.run(serve(jargon, context.settings, token))


async def serve(jargon: Jargon, settings: Settings, token: str) -> None:
    """Run the bot until it is stopped.

    Raises:
        ConfigError: Discord does not accept the token.
        BusyError: Discord cannot be reached.
    """
    point_at(settings)
    bot = JargonBot(jargon, settings)
    async with bot, jargon.watched():
        running = asyncio.create_task(_start(bot, token))
        _when_told_to_stop(running.cancel)
        await asyncio.wait([running])
    if not running.cancelled():
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
    try:
        await bot.start(token)
    except discord.LoginFailure:
        raise ConfigError(strings.TOKEN_REFUSED) from None
    except discord.ConnectionClosed as closed:
        if closed.code == AUTHENTICATION_FAILED:
            raise ConfigError(strings.TOKEN_REFUSED) from None
        raise BusyError(strings.closed(closed.code)) from closed
    except DISCORD_FAILURES as error:
        raise BusyError(strings.unreachable(error)) from error
