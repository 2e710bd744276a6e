"""Reactions to answers, as they come, and what was missed while the bot was away; what is deleted is forgotten."""

import asyncio
import logging
from collections.abc import Callable
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
        self.reopened: frozenset[int] = frozenset()
        self.has_found_all = False  # that was shown before the bot was started, and of which no note was taken
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
        self.bot.public_cards.forget(event.channel_id, [event.message_id])
        await self.flagging.forget_messages(event.guild_id or PRIVATE_CHAT, [event.message_id])

    @Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        self.bot.public_cards.forget(event.channel_id, event.message_ids)
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
    async def on_rooms_reopened(self, rooms: frozenset[int]) -> None:
        """What came there while we were not let in, nobody told us."""
        self.reopened |= rooms
        self.wanted.set()

    async def _run(self) -> None:
        while True:
            await self.wanted.wait()
            await self.bot.sharing.hold_for_shards("reconcile")
            if self.round is None or self.round.session != self.sessions:
                self.round, self.reopened = self._begun(), frozenset()
            await self._compare(self.round)
            self.has_found_all = True
            await self._settle_doubts(self.round, lambda: bool(self.reopened) or self._is_overtaken())
            if self.reopened:
                await self._look_again(self.reopened)
            elif not self._is_overtaken():  # where it failed it stays wanted, and the supervisor calls again
                self.wanted.clear()

    def _is_overtaken(self) -> bool:
        return self.round is None or self.round.session != self.sessions

    async def _look_again(self, rooms: frozenset[int]) -> None:
        """Compare some rooms alone, before what is left of the doubts about all."""
        again = self._begun(only=rooms)
        await self._compare(again)
        await self._settle_doubts(again, self._is_overtaken)
        self.reopened -= rooms

    def _begun(self, only: frozenset[int] | None = None) -> Round:
        own_id = self.bot.user.id if self.bot.user else 0
        # Only a bot that was ended has lost a note of what it had just shown.
        active = [] if self.has_found_all else active_rooms(self.bot.guilds)
        history = ChannelHistory(self.bot.http, self.emoji.reason, self.bot.closed_rooms, own_id, active)
        comparison = self.flagging.reconciliation(
            history, sleep=self.bot.sleep, only=only, hears_of=self.bot.served.have
        )
        return Round(self.sessions, history, comparison)

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
        self._tell_outdated(each)
        each.is_told = True

    async def _settle_doubts(self, each: Round, stopped: Callable[[], bool]) -> None:
        async for terms in each.comparison.settle_doubts(stopped):
            for server_id, slug in terms:
                tell(self.bot, FlagsChanged(server_id, slug))
            self._tell_outdated(each)

    def _tell_outdated(self, each: Round) -> None:
        for change in each.history.outdated(self.bot.jargon):
            tell(self.bot, change)


def _by_a_bot(event: discord.RawReactionActionEvent) -> bool:
    """Whether a bot put the sign there, for people to press. Private chats, which name nobody, have no other bots."""
    return event.member is not None and event.member.bot


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Reactions(bot))
