"""Servers that have the bot, and those that removed it: of these all goes after a while. Once a day old things go.

A copy of the database is made each day, where the host has named a folder for it.
"""

import asyncio
import logging
from pathlib import Path

import discord
from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.errors import BusyError
from bot.service.daily_backups import DailyBackups

log = logging.getLogger(__name__)
DAY = 24 * 60 * 60.0  # seconds


class Servers(Cog):
    """A server that cannot be reached has not left: https://docs.discord.com/developers/events/gateway-events#guild-delete"""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.keeping = bot.jargon.keeping
        self.known = asyncio.Event()  # where the bot is: before that nothing is deleted

    async def cog_load(self) -> None:
        settings = self.bot.settings
        self.bot.tasks.start("retention", self._tidy, expected=(BusyError,))
        if settings.backups.folder and isinstance(settings.database, Path):
            copies = DailyBackups(settings.database, settings.backups.folder, settings.retention.copies_days)
            self.bot.tasks.start("backups", lambda: copies.serve(self.bot.sleep))

    async def cog_unload(self) -> None:
        for each in ("retention", "backups"):
            await self.bot.tasks.stop(each)

    @Cog.listener()
    async def on_ready(self) -> None:
        if self.bot.user:
            await self.keeping.is_in(self.bot.user.id, [guild.id for guild in self.bot.guilds], self.bot.served)
            self.known.set()

    @Cog.listener("on_ready")
    async def hear(self) -> None:
        """Another process that serves the same shards may leave, from now on."""
        await self.bot.sharing.hear()

    @Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self.keeping.returned(guild.id)

    @Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        """The library may take a server that has the bot again for one whose outage is over."""
        await self.keeping.returned(guild.id)

    @Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self.keeping.left(guild.id)

    async def _tidy(self) -> None:
        kept = self.bot.settings.retention
        await self.known.wait()
        while True:
            await self.bot.sharing.hold_for_shards("retention")
            gone = await self.keeping.tidy(
                self.bot.served,
                [guild.id for guild in self.bot.guilds],
                left_servers_days=kept.left_servers_days,
                answers_days=kept.answers_days,
                resolved_flags_days=kept.resolved_flags_days,
            )
            await self.bot.jargon.wanted.tidy()
            await self.bot.jargon.readers_checks.reload()
            await self.bot.jargon.writing.reload()
            if gone:
                log.info("Nothing is kept any more of %d servers that removed the bot.", len(gone))
            await self.bot.sleep(DAY)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Servers(bot))
