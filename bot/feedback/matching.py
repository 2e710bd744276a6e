"""Making our copy of one answer what Discord shows."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial

from bot.feedback.both_sides import GoneError, History, NotNowError, OurCopy, SeenMessage
from bot.feedback.reactions import ReactionLog, Sign, TrackedAnswer

PAUSE = 0.2  # seconds after each call, so that there are at most five in a second
ChangedTerm = tuple[int, str]  # a server, and the slug of a term whose flags changed there
Sleep = Callable[[float], Awaitable[None]]
Doubt = Callable[[], Awaitable[None]]  # a look that can wait


@dataclass(slots=True)
class ReconciliationReport:
    """What a reconciliation did so far: calls made, rooms it could not look into, and what it changed."""

    pages: int = 0
    looks: int = 0
    asked: int = 0
    closed: int = 0
    forgotten: int = 0
    found: int = 0
    terms: set[ChangedTerm] = field(default_factory=set)


class Matching:
    """Compares one answer after the other. Events that come meanwhile are in the log, and win."""

    def __init__(self, copy: OurCopy, log: ReactionLog, history: History, pause: float, sleep: Sleep) -> None:
        self._copy = copy
        self._log = log
        self._history = history
        self._pause = pause
        self._sleep = sleep
        self._fresh: set[ChangedTerm] = set()
        self.report = ReconciliationReport()

    def take_fresh(self) -> list[ChangedTerm]:
        """The terms whose flags were changed since this was asked last."""
        taken, self._fresh = [*self._fresh], set()
        return taken

    async def rest(self) -> None:
        """Wait a moment after a call."""
        await self._sleep(self._pause)

    async def ask_after(self, answer: TrackedAnswer) -> None:
        """Ask for one answer alone, and forget it if it is gone."""
        self.report.looks += 1
        try:
            await self._history.look(answer.channel_id, answer.message_id)
        except GoneError:
            await self._forget(answer)
        except NotNowError:
            return
        await self.rest()

    async def compare(self, answer: TrackedAnswer, seen: SeenMessage) -> list[Doubt]:
        """Make our copy of an answer what Discord shows. What only seems to be the same comes back as doubts."""
        doubts: list[Doubt] = []
        self._history.compared(answer, seen)
        for sign in {*seen.counts, *answer.counts}:
            if not answer.counts[sign] and not self._history.reason(answer.server_id, sign[0]):
                continue
            count = seen.counts.get(sign, 0)
            touched = self._log.people(answer.message_id, sign)
            if count != answer.counts[sign] or touched or self._log.was_cleared(answer.message_id):
                await self._match(answer, seen, sign)
            elif count:
                doubts.append(partial(self._settle, answer, seen, sign))
        return doubts

    async def _settle(self, answer: TrackedAnswer, seen: SeenMessage, sign: Sign) -> None:
        with self._log.opened():
            await self._match(answer, seen, sign)

    async def _match(self, answer: TrackedAnswer, seen: SeenMessage, sign: Sign) -> None:
        """Make our copy of one sign what Discord shows, if it still lets us look."""
        try:
            people = await self._people(seen, sign)
            while self._log.was_cleared(answer.message_id):
                people = await self._people(seen, sign)
        except GoneError:
            await self._forget(answer)
            return
        except NotNowError:
            return
        apart = self._log.people(answer.message_id, sign)
        reason = self._history.reason(answer.server_id, sign[0])
        if slug := await self._copy.match(answer, sign, reason, people, apart):
            await self.changed(answer.server_id, slug)

    async def _people(self, seen: SeenMessage, sign: Sign) -> frozenset[int]:
        if not seen.counts.get(sign):
            return frozenset()
        people = await seen.people(sign)
        self.report.asked += 1
        await self.rest()
        return people

    async def changed(self, server_id: int, slug: str) -> None:
        """Note that the flags on a term are others now, and let its counts show it."""
        self.report.terms.add((server_id, slug))
        self._fresh.add((server_id, slug))
        await self._copy.renew(server_id, slug)

    async def _forget(self, answer: TrackedAnswer) -> None:
        self.report.forgotten += 1
        await self._copy.forget_messages(answer.server_id, [answer.message_id])
