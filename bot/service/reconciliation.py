"""Making our copy of the reactions the same as what Discord shows, after the bot was away.

Discord tells of reactions only while it is connected, and does not tell again what a lost session missed:
https://docs.discord.com/developers/events/gateway#resuming
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Protocol, TypeVar

from bot.errors import JargonError
from bot.service.flag_counts import StandingBoard
from bot.service.reaction_log import Journal
from bot.store.answers import ForgetChannel, ForgetMessages, MatchReactions, Sign, Tracked, tracked
from bot.store.store import Operation, Store

T = TypeVar("T")
PAUSE = 0.2  # seconds after each call, so that there are at most five in a second
DOUBT_PAUSE = 5.0


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

    def compared(self, server_id: int, slug: str, seen: SeenMessage) -> None:
        """Hear that a message is an answer of ours that shows this term."""


@dataclass(slots=True)
class Outcome:
    """What a reconciliation did: calls made, and what it changed."""

    pages: int = 0
    asked: int = 0
    forgotten: int = 0
    terms: set[tuple[int, str]] = field(default_factory=set)  # whose flags changed, by server and slug


class Reconciliation:
    """Compares the answers that we keep track of with Discord, newest first and gently.

    A page of a channel tells the counts of a hundred messages, and only where a count is not ours the people
    behind it are asked for. Where one person came and another went, the counts are the same: such messages
    are looked at in `settle_doubts`, one every few seconds. Events that come meanwhile are newer than any
    page, so they win.
    """

    def __init__(
        self, store: Store, board: StandingBoard, journal: Journal, history: History, pause: float = PAUSE
    ) -> None:
        self._store = store
        self._board = board
        self._journal = journal
        self._history = history
        self._pause = pause
        self._doubts: deque[tuple[Tracked, SeenMessage, Sign]] = deque()
        self.outcome = Outcome()

    async def run(self) -> Outcome:
        """Compare every answer once."""
        with self._journal.opened():
            answers = await asyncio.wrap_future(self._store.read(tracked))
            newest = {each.channel_id: each.message_id for each in reversed(answers)}
            in_channels = sorted(answers, key=lambda each: (-newest[each.channel_id], each.channel_id))
            for channel_id, those in groupby(in_channels, key=lambda each: each.channel_id):
                await self._compare_channel(channel_id, list(those))
        await self._renew_board()
        return self.outcome

    async def settle_doubts(self, stopped: Callable[[], bool], pause: float = DOUBT_PAUSE) -> Outcome:
        """Ask for the people also where the counts were the same, slowly, and until it is `stopped`."""
        while self._doubts and not stopped():
            answer, seen, sign = self._doubts.popleft()
            with self._journal.opened():
                await self._unless_gone(answer, self._match(answer, seen, sign))
            await self._renew_board()
            await asyncio.sleep(pause)
        return self.outcome

    async def _compare_channel(self, channel_id: int, waiting: list[Tracked]) -> None:
        try:
            while waiting:
                waiting = await self._compare_page(channel_id, waiting)
        except GoneError:
            self.outcome.forgotten += len(waiting)
            await self._apply(ForgetChannel(waiting[0].server_id, channel_id))

    async def _compare_page(self, channel_id: int, waiting: list[Tracked]) -> list[Tracked]:
        """Compare those that one page covers; the rest is given back."""
        messages, reach = await self._history.page(channel_id, waiting[0].message_id)
        await self._rest(pages=1)
        seen = {each.message_id: each for each in messages}
        covered = [each for each in waiting if each.message_id >= reach]
        for answer in covered:
            if answer.message_id in seen:
                await self._compare(answer, seen[answer.message_id])
            else:
                await self._forget(answer)
        return waiting[len(covered) :]

    async def _compare(self, answer: Tracked, seen: SeenMessage) -> None:
        self._history.compared(answer.server_id, answer.slug, seen)
        for sign in {*seen.counts, *answer.counts}:
            count = seen.counts.get(sign, 0)
            touched = self._journal.people(answer.message_id, *sign)
            if count != answer.counts[sign] or touched or self._journal.was_cleared(answer.message_id):
                await self._unless_gone(answer, self._match(answer, seen, sign))
            elif count:
                self._doubts.append((answer, seen, sign))

    async def _match(self, answer: Tracked, seen: SeenMessage, sign: Sign) -> None:
        people = await self._people(seen, sign)
        while self._journal.was_cleared(answer.message_id):
            people = await self._people(seen, sign)
        emoji, burst = sign
        apart = self._journal.people(answer.message_id, emoji, burst)
        reason = self._history.reason(emoji)
        slug = await self._apply(
            MatchReactions(answer.server_id, answer.message_id, emoji, reason, burst, people, apart)
        )
        self.outcome.terms.add((answer.server_id, slug))

    async def _people(self, seen: SeenMessage, sign: Sign) -> frozenset[int]:
        if not seen.counts.get(sign):
            return frozenset()
        people = await seen.people(sign)
        await self._rest(asked=1)
        return people

    async def _unless_gone(self, answer: Tracked, work: Awaitable[None]) -> None:
        try:
            await work
        except GoneError:
            await self._forget(answer)

    async def _forget(self, answer: Tracked) -> None:
        self.outcome.forgotten += 1
        await self._apply(ForgetMessages(answer.server_id, (answer.message_id,)))

    async def _renew_board(self) -> None:
        for server_id, slug in self.outcome.terms:
            await self._board.renew(server_id, slug)

    async def _rest(self, pages: int = 0, asked: int = 0) -> None:
        self.outcome.pages += pages
        self.outcome.asked += asked
        await asyncio.sleep(self._pause)

    async def _apply(self, operation: Operation[T]) -> T:
        return await asyncio.wrap_future(self._store.apply(operation))
