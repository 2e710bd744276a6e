"""Making our copy of the reactions the same as what Discord shows, after the bot was away.

Discord tells of reactions only while it is connected, and does not tell again what a lost session missed:
https://docs.discord.com/developers/events/gateway#resuming
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Container, Sequence
from dataclasses import dataclass
from functools import partial

from bot.feedback.both_sides import GoneError, History, NotNowError, OurCopy, SeenMessage
from bot.feedback.matching import PAUSE, ChangedTerm, Doubt, Matching, ReconciliationReport, Sleep
from bot.feedback.reactions import ReactionLog, Room, TrackedAnswer

DOUBT_PAUSE = 5.0
# Calls for pages, and for answers that seem to be gone, before all the rest is asked for as slowly as the doubts.
QUICK_CALLS = 150
MOST_OTHER_ROOMS = 20
NEWEST = 2**63 - 1  # no id is larger


@dataclass(slots=True)
class _Visit:
    """How far one room is compared: answers up to an id are left; at first all, and what came after the newest."""

    room: Room
    up_to: int = NEWEST
    was_read: bool = False

    @property
    def newest_left(self) -> int:
        return min(self.up_to, self.room.newest)


class Reconciliation:
    """Compares the answers that we keep track of with Discord, newest first and gently.

    A page of a room tells the counts of a hundred messages, and only where a count is not ours the people
    behind it are asked for. Where one person came and another went, the counts are the same: such messages
    are looked at in `settle_doubts`, one every few seconds. Events that come meanwhile are newer than any
    page, so they win.

    An answer is forgotten when Discord says that it, or its room, is unknown; never because we may not look. Where
    Discord fails us, `run` and `settle_doubts` can be called again, and go on where they stopped.
    """

    def __init__(
        self,
        copy: OurCopy,
        log: ReactionLog,
        history: History,
        pause: float = PAUSE,
        sleep: Sleep = asyncio.sleep,
        only: Container[int] | None = None,
        hears_of: Callable[[int], bool] = lambda _: True,
    ) -> None:
        """`only` names the rooms that are compared; None stands for all those on servers that it `hears_of`."""
        self._only, self._hears_of = only, hears_of
        self._copy = copy
        self._log = log
        self._history = history
        self._sleep = sleep
        self._matching = Matching(copy, log, history, pause, sleep)
        self._visits: list[_Visit] | None = None
        self._doubts: deque[Doubt] = deque()

    @property
    def report(self) -> ReconciliationReport:
        """What was done so far."""
        return self._matching.report

    async def run(self) -> ReconciliationReport:
        """Compare every answer that is recent or has open flags once, as far as few calls reach."""
        if self._visits is None:
            rooms = [each for each in await self._copy.rooms() if self._is_ours(each)]
            self._visits = [_Visit(room) for room in (*rooms, *self._others(rooms))]
        while self._visits and self._is_quick():
            visit = max(self._visits, key=lambda each: each.newest_left)
            await self._look_into(visit)
            if visit.up_to < 0:
                self._visits.remove(visit)
        while self._visits:
            self._doubts.append(partial(self._go_on_with, self._visits.pop()))
        self._matching.take_fresh()
        return self.report

    async def settle_doubts(
        self, stopped: Callable[[], bool], pause: float = DOUBT_PAUSE
    ) -> AsyncIterator[list[ChangedTerm]]:
        """Ask for the people also where the counts were the same, slowly, and until it is `stopped`.

        Gives after each doubt the terms whose flags it changed. A doubt at which Discord fails us comes last, and
        holds up no other.
        """
        while self._doubts and not stopped():
            doubt = self._doubts.popleft()
            try:
                await doubt()
            except BaseException:
                self._doubts.append(doubt)
                raise
            yield self._matching.take_fresh()
            await self._sleep(pause)

    def _is_ours(self, room: Room) -> bool:
        return self._hears_of(room.server_id) and (self._only is None or room.channel_id in self._only)

    def _others(self, known: Sequence[Room]) -> list[Room]:
        """Rooms without an answer that we know, where the last one before the bot was ended may stand.

        They are a few of those where somebody wrote after our newest answer.
        """
        newest, ids = max((room.newest for room in known), default=0), {room.channel_id for room in known}
        active = [room for room in self._history.active_rooms() if room.newest > newest and room.channel_id not in ids]
        return sorted(active, key=lambda room: room.newest, reverse=True)[:MOST_OTHER_ROOMS]

    def _is_quick(self) -> bool:
        return self.report.pages + self.report.looks < QUICK_CALLS

    async def _go_on_with(self, visit: _Visit) -> None:
        await self._look_into(visit)
        if visit.up_to >= 0:
            self._doubts.append(partial(self._go_on_with, visit))

    async def _look_into(self, visit: _Visit) -> None:
        """Compare the answers that one page of a room covers."""
        try:
            with self._log.opened():
                await self._compare_page(visit)
        except NotNowError:
            self.report.closed += 1
            visit.up_to = -1
        except GoneError:
            self.report.forgotten += 1
            visit.up_to = -1
            await self._copy.forget_channel(visit.room.server_id, visit.room.channel_id)

    async def _compare_page(self, visit: _Visit) -> None:
        room = visit.room
        waiting = await self._copy.answers(room, visit.up_to)
        if visit.was_read and not waiting:
            visit.up_to = -1
            return
        messages, reach = await self._history.page(room.channel_id, waiting[0].message_id if visit.was_read else None)
        self.report.pages += 1
        await self._matching.rest()
        if not messages and not visit.was_read:
            raise NotNowError("Nothing is shown of this room.")
        if await self._find_answers(room, messages, {each.message_id for each in waiting}):
            waiting = await self._copy.answers(room, visit.up_to)
        seen = {each.message_id: each for each in messages}
        for answer in [each for each in waiting if each.message_id >= reach]:
            if answer.message_id in seen:
                self._doubts += await self._matching.compare(answer, seen[answer.message_id])
            else:
                await self._miss(answer)
        visit.was_read = True
        visit.up_to = max([reach, *(each.message_id for each in waiting[-1:] if each.message_id > reach)]) - 1

    async def _find_answers(self, room: Room, messages: Sequence[SeenMessage], known: set[int]) -> bool:
        """Note the answers that nobody told us of: the bot may have been ended between an answer and its note."""
        shown = {each.message_id: each.slug for each in messages if each.slug and each.message_id not in known}
        found = await self._copy.found(room, shown) if shown else frozenset()
        self.report.found += len(found)
        for message_id in found:
            await self._matching.changed(room.server_id, shown[message_id])
        return bool(found)

    async def _miss(self, answer: TrackedAnswer) -> None:
        """An answer is not where it should be: ask for it alone before it is forgotten."""
        if self._is_quick():
            await self._matching.ask_after(answer)
        else:
            self._doubts.append(partial(self._matching.ask_after, answer))
