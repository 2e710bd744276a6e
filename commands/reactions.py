"""Reactions to answers, as they come, and what was missed while the bot was away; what is deleted is forgotten."""

import asyncio
import logging
from dataclasses import dataclass

import discord
from discord.ext.commands import Cog

from bot.discord.client import JargonBot
from bot.discord.feedback.change import FlagsChanged, tell
from bot.discord.feedback.channel_history import ChannelHistory, active_rooms
from bot.discord.feedback.server_emoji import name_of
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.interaction import PRIVATE_CHAT
from bot.errors import BusyError
from bot.feedback.reconciliation import Reconciliation

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Round:
    """One comparison, for one session of Discord's; `is_told` once what it changed at first was told."""

    session: int
    history: ChannelHistory
    comparison: Reconciliation
    is_told: bool = False


class Reactions(Cog):
    """Each listener hands its change to the store before its first wait, so that changes keep their order.

    Whatever is taken off is handed on, for an emoji that is no flag today may have been one when it was put there.
    When Discord begins a new session all is compared, never twice at once; a session that comes meanwhile makes it
    begin anew.
    """

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.flagging = bot.jargon.flagging
        self.emoji = bot.flag_emoji
        self.sessions = 0
        self.round: Round | None = None
        self.wanted = asyncio.Event()

    async def cog_load(self) -> None:
        self.flagging.backlog.caught_up = self._compare_again
        self.bot.tasks.start("backlog", lambda: self.flagging.backlog.serve(self.bot.sleep))
        self.bot.tasks.start("reconcile", self._run, expected=(*DISCORD_FAILURES, BusyError))

    async def cog_unload(self) -> None:
        for name in ("reconcile", "backlog"):
            await self.bot.tasks.stop(name)

    @Cog.listener()
    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        reaction = self.emoji.reaction(event)
        if reaction.reason and not self._on_another(event) and not _by_a_bot(event):
            self._changed(event, await self.flagging.add(reaction))

    @Cog.listener()
    async def on_raw_reaction_remove(self, event: discord.RawReactionActionEvent) -> None:
        self._changed(event, await self.flagging.remove(self.emoji.reaction(event)))

    @Cog.listener()
    async def on_raw_reaction_clear(self, event: discord.RawReactionClearEvent) -> None:
        self._changed(event, await self.flagging.clear(event.guild_id or PRIVATE_CHAT, event.message_id))

    @Cog.listener()
    async def on_raw_reaction_clear_emoji(self, event: discord.RawReactionClearEmojiEvent) -> None:
        server, name = event.guild_id or PRIVATE_CHAT, name_of(event.emoji)
        self._changed(event, await self.flagging.clear(server, event.message_id, emoji=name))

    @Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        await self.flagging.forget_messages(event.guild_id or PRIVATE_CHAT, [event.message_id])

    @Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        await self.flagging.forget_messages(event.guild_id or PRIVATE_CHAT, event.message_ids)

    @Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self.flagging.forget_channel(channel.guild.id, channel.id)

    @Cog.listener()
    async def on_raw_thread_delete(self, event: discord.RawThreadDeleteEvent) -> None:
        await self.flagging.forget_channel(event.guild_id, event.thread_id)

    def _changed(
        self,
        event: discord.RawReactionActionEvent | discord.RawReactionClearEvent | discord.RawReactionClearEmojiEvent,
        slug: str,
    ) -> None:
        """Tell of the change, where the message is one of our answers."""
        if slug:
            server = event.guild_id or PRIVATE_CHAT
            tell(self.bot, FlagsChanged(server, slug, event.channel_id, event.message_id))

    def _on_another(self, event: discord.RawReactionActionEvent) -> bool:
        """Whether the message is known to be another's. Discord does not always name the author."""
        return self.bot.user is not None and event.message_author_id not in (None, self.bot.user.id)

    def _compare_again(self) -> None:
        """Find what was missed, such as what waited and was overtaken, or was too much to wait."""
        self.sessions += 1
        self.wanted.set()

    @Cog.listener()
    async def on_ready(self) -> None:
        self.sessions += 1
        self.wanted.set()

    @Cog.listener()
    async def on_rooms_reopened(self) -> None:
        """What came while we were not let in, nobody told us."""
        await self.on_ready()

    async def _run(self) -> None:
        while True:
            await self.wanted.wait()
            if self.round is None or self.round.session != self.sessions:
                self.round = await self._begun()
            await self._compare(self.round)
            await self._settle_doubts(self.round)
            if self.round.session == self.sessions:  # where it failed it stays wanted, and the supervisor calls again
                self.wanted.clear()

    async def _begun(self) -> Round:
        own_id = self.bot.user.id if self.bot.user else 0
        active = [] if self.round else active_rooms(self.bot.guilds)  # only a bot that was ended has lost a note
        history = ChannelHistory(self.bot.http, self.emoji.reason, self.bot.closed_rooms, own_id, active)
        return Round(self.sessions, history, self.flagging.reconciliation(history, sleep=self.bot.sleep))

    async def _compare(self, each: Round) -> None:
        if each.is_told:
            return
        outcome = await each.comparison.run()
        log.info(
            "Flags are compared with Discord: %d pages, %d lists of people, %d terms changed, %d messages gone, "
            "%d answers found, %d rooms closed to us.",
            *(outcome.pages, outcome.asked, len(outcome.terms), outcome.forgotten, outcome.found, outcome.closed),
        )
        for server_id, slug in outcome.terms:
            tell(self.bot, FlagsChanged(server_id, slug))
        for change in each.history.outdated(self.bot.jargon):
            tell(self.bot, change)
        each.is_told = True

    async def _settle_doubts(self, each: Round) -> None:
        async for server_id, slug in each.comparison.settle_doubts(stopped=lambda: self.sessions != each.session):
            tell(self.bot, FlagsChanged(server_id, slug))


def _by_a_bot(event: discord.RawReactionActionEvent) -> bool:
    """Whether a bot put the sign there, for people to press. Private chats, which name nobody, have no other bots."""
    return event.member is not None and event.member.bot


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Reactions(bot))
