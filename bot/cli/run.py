"""The bot on Discord: `run`."""

from __future__ import annotations

import asyncio
import signal

import aiohttp
import click
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.cli.context import CliContext, pass_context
from bot.config import Settings
from bot.discord.client import JargonBot
from bot.errors import BusyError, ConfigError
from bot.service import Jargon

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
    loop = asyncio.get_running_loop()
    async with bot, jargon.watched():
        running = asyncio.create_task(_start(bot, token))
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, running.cancel)
        await asyncio.wait([running])
    if not running.cancelled():
        running.result()


def point_at(settings: Settings) -> None:
    """Point discord.py, which keeps this for the whole process, at the addresses of the settings."""
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # we never speak
    Route.BASE = settings.discord.api_url.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.discord.gateway_url)


async def _start(bot: JargonBot, token: str) -> None:
    refused = ConfigError(
        "Discord does not accept the bot token. Copy it again from the page of your application "
        "(Bot, Reset Token), and put it in DISCORD_TOKEN or in the config file under discord: token:."
    )
    try:
        await bot.start(token)
    except discord.LoginFailure:
        raise refused from None
    except discord.ConnectionClosed as closed:
        if closed.code == AUTHENTICATION_FAILED:
            raise refused from None
        raise BusyError(f"Discord closed the connection (code {closed.code}). Try again later.") from closed
    except (aiohttp.ClientError, OSError, discord.GatewayNotFound, discord.DiscordServerError) as error:
        raise BusyError(f"Discord cannot be reached: {error}. Try again later.") from error
