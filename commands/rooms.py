"""Rights change: rooms that were closed to us may be open again."""

from collections.abc import Iterable

import discord
from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.feedback.channel_history import may_look, rooms_of

# Heard by `on_rooms_reopened` and `on_rooms_due` of a cog; the first with the ids of the rooms.
REOPENED, DUE = "rooms_reopened", "rooms_due"
DUE_SECONDS = 60.0


class Rooms(Cog):
    """Hears of whatever can change our rights, and makes up for what happened where we had none."""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot

    async def cog_load(self) -> None:
        self.bot.tasks.start("rooms", self._knock_when_due)

    async def cog_unload(self) -> None:
        await self.bot.tasks.stop("rooms")

    @Cog.listener()
    async def on_guild_channel_update(self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel) -> None:
        if before.overwrites == after.overwrites:
            return
        rooms = [each for each in rooms_of(after.guild) if after.id in (each.id, getattr(each, "parent_id", None))]
        opened = may_look(after) and not may_look(before)
        self._reopened(each.id for each in rooms if opened or each.id in self.bot.closed_rooms)

    @Cog.listener()
    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        if before.permissions != after.permissions and after in after.guild.me.roles:
            self._all_reopened(after.guild)

    @Cog.listener()
    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """What a role denied in a room, it denies no more."""
        self._all_reopened(role.guild)

    @Cog.listener()
    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        """Discord tells us of ourselves whatever the intents: https://docs.discord.com/developers/events/gateway#caveats"""
        if after.id == after.guild.me.id and (before.roles, before.timed_out_until) != (
            after.roles,
            after.timed_out_until,
        ):
            self._all_reopened(after.guild)

    @Cog.listener()
    async def on_raw_thread_update(self, event: discord.RawThreadUpdateEvent) -> None:
        if event.thread_id in self.bot.closed_rooms:
            self._reopened([event.thread_id])

    def _all_reopened(self, guild: discord.Guild) -> None:
        """A role counts in many rooms: all that we may look into now are compared."""
        self._reopened(each.id for each in rooms_of(guild) if may_look(each) or each.id in self.bot.closed_rooms)

    def _reopened(self, rooms: Iterable[int]) -> None:
        if reopened := frozenset(rooms):
            self._show_again(reopened)
            self.bot.dispatch(REOPENED, reopened)

    def _show_again(self, rooms: Iterable[int]) -> None:
        for channel_id in rooms:
            self.bot.closed_rooms.reopen(channel_id)
            self.bot.notice.reopened(channel_id)

    async def _knock_when_due(self) -> None:
        """Of some changes nobody tells, such as the end of a time-out: each refusal is tried again after a while."""
        while True:
            await self.bot.sleep(DUE_SECONDS)
            if due := self.bot.closed_rooms.take_due():
                self._show_again(due)
                self.bot.dispatch(DUE)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Rooms(bot))
