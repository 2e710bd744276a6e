"""Rights change: rooms that were closed to us may be open again."""

import discord
from discord.ext.commands import Cog

from bot.discord.client import JargonBot


class Rooms(Cog):
    """Hears of whatever can change our rights, and tries again where we were refused."""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot

    @Cog.listener()
    async def on_guild_channel_update(self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel) -> None:
        if before.overwrites != after.overwrites:
            await self._try_again(after.guild)

    @Cog.listener()
    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        if before.permissions != after.permissions:
            await self._try_again(after.guild)

    @Cog.listener()
    async def on_raw_thread_update(self, event: discord.RawThreadUpdateEvent) -> None:
        guild = self.bot.get_guild(event.guild_id)
        if guild and event.thread_id in self.bot.closed_rooms:
            await self._try_again(guild)

    async def _try_again(self, guild: discord.Guild) -> None:
        """Where one room of a server refused us, all that did are asked again: a role counts in many."""
        closed = [each for each in self.bot.closed_rooms if guild.get_channel_or_thread(each)]
        for channel_id in closed:
            self.bot.closed_rooms.reopen(channel_id)
            self.bot.notice.reopened(channel_id)
        if closed:
            self.bot.dispatch(REOPENED)


REOPENED = "rooms_reopened"  # heard by `on_rooms_reopened` of a cog


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Rooms(bot))
