"""Making our copy of the reactions the same as what Discord shows, after the bot was away.

Discord tells of reactions only while it is connected, and does not tell again what a lost session missed:
https://docs.discord.com/developers/events/gateway#resuming
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Protocol

from bot.errors import JargonError
from bot.feedback.reactions import ReactionLog, Sign, TrackedAnswer

PAUSE = 0.2  # seconds after each call, so that there are at most five in a second
DOUBT_PAUSE = 5.0
ChangedTerm = tuple[int, str]  # a server, and the slug of a term whose flags changed there
Sleep = Callable[[float], Awaitable[None]]


class GoneError(JargonError):
    """A message or a channel is gone, or closed to us."""


class SeenMessage(Protocol):
    """A message as Discord shows it: how many people stand behind each sign that counts."""

    @property
    def message_id(self) -> int: ...

    @property
    def counts(self) -> Mapping[Sign, int]: ...

    async def people(self, sign: Sign) -> frozenset[int]:
        """Who put a sign there; GoneError when the message is gone."""


class History(Protocol):
    """What Discord shows."""

    async def page(self, channel_id: int, up_to: int) -> tuple[Sequence[SeenMessage], int]:
        """Up to 100 messages of a channel, the newest of which has at most this id; and how far they reach back.

        That is the lowest id they cover, 0 at the beginning of the channel. GoneError when it is gone.
        """

    def reason(self, emoji: str) -> str:
        """What an emoji stands for; empty when it is no flag."""

    def compared(self, answer: TrackedAnswer, seen: SeenMessage) -> None:
        """Hear what became of an answer of ours."""


class OurCopy(Protocol):
    """What we keep of the reactions."""

    async def answers(self) -> list[TrackedAnswer]:
        """The answers that may still be on Discord, newest first."""

    async def match(
        self, answer: TrackedAnswer, sign: Sign, reason: str, people: frozenset[int], apart: frozenset[int]
    ) -> str:
        """These people stand behind a sign; of those `apart` an event has told us later.

        The slug of the term; empty where our copy was right.
        """

    async def forget_messages(self, server_id: int, message_ids: Iterable[int]) -> None:
        """These messages are gone."""

    async def forget_channel(self, server_id: int, channel_id: int) -> None:
        """A channel is gone, with all its messages."""

    async def renew(self, server_id: int, slug: str) -> None:
        """Let the counts of a term show what has changed."""


@dataclass(slots=True)
class ReconciliationReport:
    """What a reconciliation did: calls made, and what it changed."""

    pages: int = 0
    asked: int = 0
    forgotten: int = 0
    terms: set[ChangedTerm] = field(default_factory=set)


class Reconciliation:
    """Compares the answers that we keep track of with Discord, newest first and gently.

    A page of a channel tells the counts of a hundred messages, and only where a count is not ours the people
    behind it are asked for. Where one person came and another went, the counts are the same: such messages
    are looked at in `settle_doubts`, one every few seconds. Events that come meanwhile are newer than any
    page, so they win.
    """

    def __init__(
        self, copy: OurCopy, log: ReactionLog, history: History, pause: float = PAUSE, sleep: Sleep = asyncio.sleep
    ) -> None:
        self._copy = copy
        self._log = log
        self._history = history
        self._pause = pause
        self._sleep = sleep
        self._doubts: deque[tuple[TrackedAnswer, SeenMessage, Sign]] = deque()
        self.report = ReconciliationReport()

    async def run(self) -> ReconciliationReport:
        """Compare every answer once."""
        with self._log.opened():
            answers = await self._copy.answers()
            newest = {each.channel_id: each.message_id for each in reversed(answers)}
            in_channels = sorted(answers, key=lambda each: (-newest[each.channel_id], each.channel_id))
            for channel_id, those in groupby(in_channels, key=lambda each: each.channel_id):
                await self._compare_channel(channel_id, list(those))
        for server_id, slug in self.report.terms:
            await self._copy.renew(server_id, slug)
        return self.report

    async def settle_doubts(
        self, stopped: Callable[[], bool], pause: float = DOUBT_PAUSE
    ) -> AsyncIterator[ChangedTerm]:
        """Ask for the people also where the counts were the same, slowly, and until it is `stopped`.

        Gives each term whose flags it changed. Where Discord fails us it can be called again, and goes on: the doubt
        that failed comes last, so that it holds up no other.
        """
        while self._doubts and not stopped():
            doubt = self._doubts.popleft()
            try:
                with self._log.opened():
                    slug = await self._match(*doubt)
            except BaseException:
                self._doubts.append(doubt)
                raise
            if slug:
                server_id = doubt[0].server_id
                await self._copy.renew(server_id, slug)
                yield server_id, slug
            await self._sleep(pause)

    async def _compare_channel(self, channel_id: int, waiting: list[TrackedAnswer]) -> None:
        try:
            while waiting:
                waiting = await self._compare_page(channel_id, waiting)
        except GoneError:
            self.report.forgotten += len(waiting)
            await self._copy.forget_channel(waiting[0].server_id, channel_id)

    async def _compare_page(self, channel_id: int, waiting: list[TrackedAnswer]) -> list[TrackedAnswer]:
        """Compare those that one page covers; the rest is given back."""
        messages, reach = await self._history.page(channel_id, waiting[0].message_id)
        self.report.pages += 1
        await self._sleep(self._pause)
        seen = {each.message_id: each for each in messages}
        covered = [each for each in waiting if each.message_id >= reach]
        for answer in covered:
            if answer.message_id in seen:
                await self._compare(answer, seen[answer.message_id])
            else:
                await self._forget(answer)
        return waiting[len(covered) :]

    async def _compare(self, answer: TrackedAnswer, seen: SeenMessage) -> None:
        self._history.compared(answer, seen)
        for sign in {*seen.counts, *answer.counts}:
            count = seen.counts.get(sign, 0)
            touched = self._log.people(answer.message_id, sign)
            if count != answer.counts[sign] or touched or self._log.was_cleared(answer.message_id):
                if slug := await self._match(answer, seen, sign):
                    self.report.terms.add((answer.server_id, slug))
            elif count:
                self._doubts.append((answer, seen, sign))

    async def _match(self, answer: TrackedAnswer, seen: SeenMessage, sign: Sign) -> str:
        """Make our copy what Discord shows. The slug of the term, if anything changed and the answer is not gone."""
        try:
            people = await self._people(seen, sign)
            while self._log.was_cleared(answer.message_id):
                people = await self._people(seen, sign)
        except GoneError:
            await self._forget(answer)
            return ""
        apart = self._log.people(answer.message_id, sign)
        return await self._copy.match(answer, sign, self._history.reason(sign[0]), people, apart)

    async def _people(self, seen: SeenMessage, sign: Sign) -> frozenset[int]:
        if not seen.counts.get(sign):
            return frozenset()
        people = await seen.people(sign)
        self.report.asked += 1
        await self._sleep(self._pause)
        return people

    async def _forget(self, answer: TrackedAnswer) -> None:
        self.report.forgotten += 1
        await self._copy.forget_messages(answer.server_id, [answer.message_id])
