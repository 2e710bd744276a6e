"""The bot over several connections to Discord, each for a part of its servers."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import yarl
from discord.ext.commands import AutoShardedBot
from discord.gateway import DiscordWebSocket
from discord.shard import Shard

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.discord.kit.failures import PASSING_FAILURES
from bot.service import Jargon, Shards

log = logging.getLogger(__name__)
AGAIN_AFTER = 5.0  # seconds


def bot_for(jargon: Jargon, settings: Settings, shards: Shards | None = None, **options: Any) -> JargonBot:
    """The bot for these shards, or for those of the settings, not yet logged in."""
    served = shards or settings.discord.shards
    kind = ManyShardsBot if served and len(served.ids) > 1 else JargonBot
    return kind(jargon, settings, shards=served, **options)


class ManyShardsBot(JargonBot, AutoShardedBot):
    """The same bot. What the library does otherwise with several connections than with one is made good here."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        parsers = self._connection.parsers
        parsers["READY"] = self._without_departed(parsers["READY"])

    async def launch_shard(self, gateway: yarl.URL, shard_id: int, *, initial: bool = False) -> None:
        """Connect one shard. A network that fails at a later one is waited for.

        The library waits for whatever it is, for ever: also where Discord says that it never lets this bot in.

        Raises:
            discord.ConnectionClosed: Discord has closed the connection, and why.
            OSError: the first of them cannot be connected.
        """
        while True:
            try:
                connecting = DiscordWebSocket.from_client(self, initial=initial, gateway=gateway, shard_id=shard_id)
                socket = await asyncio.wait_for(connecting, self.shard_connect_timeout)
                break
            except PASSING_FAILURES as error:
                if initial:
                    raise
                log.warning("Shard %d could not be connected; it is tried again in %.0f s: %s", *_told(shard_id, error))
                await self.sleep(AGAIN_AFTER)
        own = vars(self)
        shard = Shard(socket, self, own["_AutoShardedClient__queue"].put_nowait)
        own["_AutoShardedClient__shards"][shard_id] = shard
        shard.launch()

    def is_connected(self) -> bool:
        """See `JargonBot.is_connected`."""
        return self.is_ready() and not any(shard.is_closed() for shard in self.shards.values())

    async def on_shard_ready(self, _: int) -> None:
        """A new session of one shard is one for the bot, too: what was missed meanwhile nobody tells again.

        The library tells only when all are there for the first time.
        """
        if self.is_ready():
            self.dispatch("ready")

    def _without_departed(self, parse: Callable[[Any], None]) -> Callable[[Any], None]:
        """Forget the servers of a shard that removed the bot while it was away; with one shard the library does so."""

        def parse_ready(data: Any) -> None:
            there = {int(each["id"]) for each in data["guilds"]}
            for guild in self.guilds:
                if guild.shard_id == data["shard"][0] and guild.id not in there:
                    self._connection._remove_guild(guild)
            parse(data)

        return parse_ready


def _told(shard_id: int, error: Exception) -> tuple[int, float, str]:
    return shard_id, AGAIN_AFTER, str(error) or type(error).__name__
