"""Flags: reactions on answers, and what people say in the form."""

import asyncio
from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from functools import partial

from bot.errors import JargonError, RefusedError, TextChangedError
from bot.feedback.both_sides import History
from bot.feedback.definition_ref import WHOLE, DefinitionRef, texts_of, wording
from bot.feedback.flags import MOST_IN_AN_HOUR, Reason, Standing
from bot.feedback.matching import PAUSE, Sleep
from bot.feedback.queue import FlagRow, rows_of
from bot.feedback.reactions import Reaction, ReactionLog, Room, Sign, TrackedAnswer
from bot.feedback.reconciliation import Reconciliation
from bot.glossary.model.keys import keyed
from bot.service.backlog import Backlog, BacklogFullError
from bot.service.flag_counts import FlagCountCache
from bot.service.flag_limit import FlagLimit
from bot.service.lexicon import Lexicon
from bot.service.preferences import PreferenceBook
from bot.store.answers import (
    FindAnswers,
    ForgetChannel,
    ForgetMessages,
    RecordAnswer,
    answers_in,
    is_about_another,
    newest_answers,
    replies_to,
    rooms_with_answers,
    slug_shown,
)
from bot.store.flags import AddFlag, TakeBackFlag, comments_of, open_flags
from bot.store.outside import BringHome
from bot.store.port import Operation
from bot.store.reactions import Added, AddReaction, ClearReactions, MatchReactions, RemoveReaction
from bot.store.rows import now
from bot.store.store import Store
from bot.store.terms import BASE
from bot.strings import refusals as strings

# How long answers without open flags are compared with Discord: nobody looks so far back to flag one.
RECENT = timedelta(days=90)


class FlagEvent(StrEnum):
    """What became of a reaction that came or went: stored, there already, of no concern, one too many, or lost."""

    APPLIED = "applied"
    DUPLICATE = "duplicate"
    IGNORED = "ignored"
    LIMITED = "limited"
    LOST = "lost"


class Flagging:
    """What people mark. Each change is durable when its method returns, and safe to repeat.

    What Discord tells only once waits in the `backlog` where the database cannot take it, while that is served.

    Those of reactions return the slug of the term that the message shows; it is empty for a message that
    we do not know (yet), and where there was nothing to withdraw.
    """

    def __init__(self, store: Store, lexicon: Lexicon, counts: FlagCountCache, preferences: PreferenceBook) -> None:
        self._store = store
        self._lexicon = lexicon
        self._counts = counts
        self._preferences = preferences
        self._log = ReactionLog()
        self.limit = FlagLimit()
        self.backlog = Backlog(store)
        self.events: Counter[FlagEvent] = Counter()  # of this run, as is the next
        self.reconciled = 0  # signs that were put right when they were compared with Discord

    async def record_answer(
        self, server_id: int, channel_id: int, message_id: int, slug: str, *, question_id: int = 0
    ) -> None:
        """Remember which term a message shows, so that reactions to it count, before and after; empty for none.

        It returns at once where the database cannot take it just now.

        `question_id` is the message that it replies to. Of a private chat nothing is remembered: its id stands for one
        person, and what they looked up is nobody's business.
        """
        if server_id == BASE:
            return
        shown = self._wording(server_id, slug)
        answer = RecordAnswer(server_id, channel_id, message_id, slug, shown, question_id)
        with suppress(BacklogFullError):
            await self.backlog.hand_over(answer, partial(self._flagged_before, server_id))

    async def _flagged_before(self, server_id: int, slug: str) -> None:
        """Count what came before the answer was known; `slug` is empty where nothing did."""
        if slug:
            await self._counts.renew(server_id, slug)

    async def replies(self, server_id: int, question_ids: Iterable[int]) -> list[tuple[int, int]]:
        """The channels and messages of the answers that reply to these messages."""
        return await self._store.ask(replies_to, server_id, tuple(question_ids))

    async def add(self, reaction: Reaction) -> str:
        """Record a person's reaction to a message, unless they have flagged very often within an hour."""
        self._log.note(reaction)
        person, act = (reaction.server_id, reaction.person_id), _act(reaction)
        if reaction.server_id == BASE or not self.limit.admits(person, act):
            self.events[FlagEvent.IGNORED if reaction.server_id == BASE else FlagEvent.LIMITED] += 1
            return ""
        erased = self._store.erasures.watch(reaction.person_id)
        return await self._react(AddReaction(reaction, erased), reaction.server_id)

    async def remove(self, reaction: Reaction) -> str:
        """Withdraw a person's reaction to a message, whatever its emoji stood for when it came."""
        self._log.note(reaction)
        self.limit.took_back((reaction.server_id, reaction.person_id), _act(reaction))
        return await self._react(RemoveReaction(reaction), reaction.server_id)

    async def clear(self, server_id: int, message_id: int, reason: str | None = None, emoji: str | None = None) -> str:
        """Withdraw all reactions to a message, or all that stand for one reason, or all of one emoji."""
        self._log.note_all(message_id)
        return await self._react(ClearReactions(server_id, message_id, reason, emoji), server_id)

    async def flag(
        self,
        ref: DefinitionRef,
        flag_id: str,
        person_id: int,
        reason: Reason,
        comment: str,
        message_id: int = 0,
        *,
        seen: str = "",
        seen_key: str | None = None,
        at_once: bool = False,
        desk: int = BASE,
    ) -> Standing:
        """Record what a person says of one definition in the form; `flag_id` makes it safe to repeat.

        `message_id` is the answer that will show it; 0 where they saw the definition in private. `seen` is how the
        fingerprint of the words begins that they had before them, where that is known; `seen_key` what that was of, if
        it was of more than this definition. Readers see the comment
        `at_once` only if the person was told so, and the server still has it so. The result says whether they do.
        `desk` is the server whose curators look after what is said outside servers.

        Raises:
            TextChangedError: it says something else by now.
            JargonError: the definition is gone, or the person may not comment now, and why.
        """
        if ref.server_id == desk == BASE:
            raise RefusedError(strings.nobody_would_read())
        glossary = self._lexicon.of(ref.server_id)
        if ref.slug not in glossary or ref.key not in (WHOLE, *keyed(glossary[ref.slug])):
            raise JargonError(strings.flagged_definition_gone())
        term, before_them = glossary[ref.slug], ref.key if seen_key is None else seen_key
        if not wording(term, before_them).startswith(seen):
            raise TextChangedError(texts_of(term, before_them))
        shown = wording(term, ref.key)
        at_once = at_once and self._preferences.now(ref.server_id).comments_at_once
        standing = Standing.PASSED if at_once else Standing.WAITING
        person = (ref.server_id, person_id)
        if not self.limit.admits(person, flag_id):
            raise RefusedError(strings.flagged_too_often(MOST_IN_AN_HOUR))
        flag = AddFlag(
            *(ref, flag_id, person_id, reason, comment.strip(), shown, message_id, standing),
            stand_in=self._store.erasures.stand_in(person_id),
        )
        if ref.server_id == BASE:  # the desk may have words of its own: these are not compared with them
            flag = replace(flag, ref=replace(ref, server_id=desk), wording="", message_id=0, outside=True)
        try:
            await self._store.do(flag)
        except JargonError:
            self.limit.undone(person, flag_id)
            raise
        await self._counts.renew(ref.server_id, ref.slug)
        return standing

    async def bring_home(self, desk: int) -> None:
        """Lay what was said outside servers before the curators of one, also what nobody looked after until now."""
        await self._store.do(BringHome(desk))

    async def take_back(self, server_id: int, flag_id: str, person_id: int) -> str:
        """Withdraw a person's own flag from the form, and give the slug of its term.

        Raises:
            JargonError: it is gone already.
        """
        slug = await self._store.do(TakeBackFlag(server_id, flag_id, person_id))
        if not slug:
            raise JargonError(strings.not_to_be_taken_back())
        self.limit.took_back((server_id, person_id), flag_id)
        await self._counts.renew(server_id, slug)
        return slug

    async def newest_answers(self, server_id: int, slug: str) -> list[tuple[int, int]]:
        """The channels and messages of the newest answers about a term."""
        return await self._store.ask(newest_answers, server_id, slug)

    async def shown(self, server_id: int, message_id: int) -> str | None:
        """The slug of the term that a message shows; empty for a reply that shows none, None for no message of ours."""
        return await self._store.ask(slug_shown, server_id, message_id)

    async def is_about_another(self, server_id: int, message_id: int, slug: str) -> bool:
        """Whether people reacted to a message while it showed another term than this."""
        return await self._store.ask(is_about_another, server_id, message_id, slug)

    async def forget_messages(self, server_id: int, message_ids: Iterable[int]) -> None:
        """These messages are deleted; the flags on their terms stay."""
        with suppress(BacklogFullError):
            await self.backlog.do(ForgetMessages(server_id, tuple(message_ids)))

    async def forget_channel(self, server_id: int, channel_id: int) -> None:
        """A channel is deleted; the flags on the terms that it showed stay."""
        with suppress(BacklogFullError):
            await self.backlog.do(ForgetChannel(server_id, channel_id))

    async def rooms(self) -> list[Room]:
        """Where there are answers that are recent or have open flags; see `bot.feedback.both_sides.OurCopy`."""
        return await self._store.ask(rooms_with_answers, now() - RECENT)

    async def answers(self, room: Room, up_to: int) -> list[TrackedAnswer]:
        """Those of one room up to an id, newest first, some hundreds at most."""
        return await self._store.ask(answers_in, room, up_to, now() - RECENT)

    async def found(self, room: Room, shown: Mapping[int, str]) -> frozenset[int]:
        """Remember messages that show these terms; the ids of those that we did not know."""
        worded = {each: (slug, self._wording(room.server_id, slug)) for each, slug in shown.items()}
        return await self._store.do(FindAnswers(room.server_id, room.channel_id, worded))

    async def match(
        self, answer: TrackedAnswer, sign: Sign, reason: str, people: frozenset[int], apart: frozenset[int]
    ) -> str:
        """Make our copy of one sign on an answer what Discord shows; see `bot.feedback.both_sides.OurCopy`."""
        erased = self._store.erasures.among_by_now
        place = (answer.server_id, answer.message_id)
        slug = await self._store.do(MatchReactions(*place, sign, reason, people, apart, erased))
        self.reconciled += bool(slug)
        return slug

    async def renew(self, server_id: int, slug: str) -> None:
        """Let the counts of a term show what has changed."""
        await self._counts.renew(server_id, slug)

    def reconciliation(
        self,
        history: History,
        pause: float = PAUSE,
        sleep: Sleep = asyncio.sleep,
        only: Container[int] | None = None,
        hears_of: Callable[[int], bool] = lambda _: True,
    ) -> Reconciliation:
        """A comparison of all answers, or `only` those of some rooms, with what Discord shows.

        They are those on servers that the bot `hears_of`.
        """
        return Reconciliation(self, self._log, history, pause, sleep, only, hears_of)

    def whole_queue(self, server_id: int | None = None) -> list[FlagRow]:
        """The open queue of one server, or of all. It blocks on the database."""
        flags = self._store.ask_now(open_flags, server_id)
        return rows_of(flags, self._store.ask_now(comments_of, server_id), self._lexicon.of)

    def _wording(self, server_id: int, slug: str) -> str:
        glossary = self._lexicon.of(server_id)
        return wording(glossary[slug]) if slug in glossary else ""

    async def _react(self, operation: Operation[str | Added], server_id: int) -> str:
        try:
            done = await self.backlog.do(operation, soon=True)
        except BacklogFullError:
            self.events[FlagEvent.LOST] += 1
            return ""
        added = done if isinstance(done, Added) else Added(done)
        self.events[_event(added)] += 1
        if added.slug:
            await self._counts.renew(server_id, added.slug)
        return added.slug


def _event(added: Added) -> FlagEvent:
    if not added.slug:
        return FlagEvent.IGNORED
    return FlagEvent.APPLIED if added.is_new else FlagEvent.DUPLICATE


def _act(reaction: Reaction) -> tuple[int, str, bool]:
    """What makes a person's reaction the one that it is."""
    return reaction.message_id, reaction.emoji, reaction.burst
