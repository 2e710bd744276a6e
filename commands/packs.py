"""Looks each hour whether a pack with an address was not looked for since a day."""

import asyncio
from datetime import UTC, datetime

from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.feedback.change import FlagsChanged, tell
from bot.errors import BusyError
from bot.feedback.packs import ALL_OF_PACKS

HOUR = 60 * 60.0  # seconds


class NewerEditions(Cog):
    """Newer editions of packs, whose words then wait for curators."""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.ready = asyncio.Event()

    async def cog_load(self) -> None:
        self.bot.tasks.start("packs", self._look, expected=(BusyError,))

    async def cog_unload(self) -> None:
        await self.bot.tasks.stop("packs")

    @Cog.listener()
    async def on_ready(self) -> None:
        self.ready.set()

    async def look(self, now: datetime) -> None:
        """Look once, and have the curators told where something came."""
        async for server_id in self.bot.jargon.subscribing.look(now, self.bot.served):
            tell(self.bot, FlagsChanged(server_id, ALL_OF_PACKS))

    async def _look(self) -> None:
        await self.ready.wait()
        while True:
            await self.bot.sharing.hold_for_shards("packs")
            await self.look(datetime.now(UTC))
            await self.bot.sleep(HOUR)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(NewerEditions(bot))
