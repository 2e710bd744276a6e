"""Changes that the database cannot take just now: they wait, in their order, and are tried again."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from bot.errors import BusyError, ClosedError, JargonError
from bot.service.supervisor import Sleep
from bot.store.port import Operation
from bot.store.store import Store
from bot.strings import store as strings

log = logging.getLogger(__name__)
T = TypeVar("T")

MOST_WAITING = 30_000  # changes; each takes some 2 to 3 KiB with whoever waits for it
AT_ONCE = 500  # of them in one commit
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds


class BacklogFullError(BusyError):
    """So many changes wait that this one is lost; flags are compared with Discord once all are stored."""


@dataclass(slots=True)
class _Waiting:
    """A change, whoever waits for it, and what follows it where nobody does."""

    operation: Operation[Any]
    stored: asyncio.Future[Any] = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    then: Callable[[Any], Awaitable[None]] | None = None


class Backlog:
    """Hands changes that nobody can make again to the store, such as a reaction of which Discord tells once.

    While `serve` runs, one that finds the database locked or full waits, and those that come later wait behind it.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: deque[_Waiting] = deque()
        self._some = asyncio.Event()
        self._served = False
        self.caught_up: Callable[[], None] = lambda: None  # called when all that waited is stored

    @property
    def waiting(self) -> int:
        """How many changes wait."""
        return len(self._waiting)

    async def do(self, operation: Operation[T], *, soon: bool = False) -> T:
        """Have a change stored; `soon`, it shares its commit with others of the next moment.

        Raises:
            BacklogFullError: too many wait already.
            JargonError: nothing was stored, and why.
        """
        waiting = await self._begin(operation, soon=soon)
        result: T = await waiting.stored
        return result

    async def hand_over(self, operation: Operation[T], then: Callable[[T], Awaitable[None]]) -> None:
        """Have a change stored soon, and do what follows then; where the change has to wait, nobody waits with it.

        Raises:
            BacklogFullError: too many wait already.
            JargonError: nothing was stored, and why.
        """
        waiting = await self._begin(operation, soon=True)
        if waiting.stored.done():
            await then(waiting.stored.result())
        else:
            waiting.then = then

    async def _begin(self, operation: Operation[Any], *, soon: bool) -> _Waiting:
        """A change that is stored, or that waits."""
        waiting = _Waiting(operation)
        if not self._waiting:
            try:
                stored = await (self._store.do_soon(operation) if soon else self._store.do(operation))
            except BusyError as error:
                if isinstance(error, ClosedError) or not self._served:
                    raise
                if not self._waiting:  # of many that come at once the first tells
                    log.warning("What happens on Discord waits for the database: %s", error)
            else:
                waiting.stored.set_result(stored)
                return waiting
        if len(self._waiting) >= MOST_WAITING:
            raise BacklogFullError(strings.too_many_wait())
        self._waiting.append(waiting)
        self._some.set()
        return waiting

    async def serve(self, sleep: Sleep) -> None:
        """Try again what waits, for ever; whoever still waits at the end is let go."""
        self._served, pause = True, FIRST_PAUSE
        try:
            while True:
                await self._some.wait()
                if not await self._try_some():
                    await sleep(pause)
                    pause = min(pause * 2, LONGEST_PAUSE)
                elif not self._waiting:
                    pause = FIRST_PAUSE
                    self._some.clear()
                    log.warning("The database takes changes again.")
                    self.caught_up()
        finally:
            self._served = False
            self.let_go()

    def let_go(self) -> None:
        """Nothing that waits will be stored."""
        self._some.clear()
        while self._waiting:
            self._waiting.popleft().stored.cancel()

    async def _try_some(self) -> bool:
        """Whether the first of those that wait are stored, or will never be."""
        some = list(islice(self._waiting, AT_ONCE))
        trying = [self._store.do(each.operation) for each in some]
        for waiting, outcome in zip(some, await asyncio.gather(*trying, return_exceptions=True), strict=True):
            if isinstance(outcome, BusyError) and not isinstance(outcome, ClosedError):
                return False
            self._waiting.popleft()
            if waiting.stored.done():
                continue
            if waiting.then:
                await _go_on(waiting.then, outcome)
            elif isinstance(outcome, BaseException):
                waiting.stored.set_exception(outcome)
            else:
                waiting.stored.set_result(outcome)
        return True


async def _go_on(then: Callable[[Any], Awaitable[None]], outcome: Any) -> None:
    """Do what follows a change for which nobody waits any more, and write down what goes wrong."""
    try:
        if isinstance(outcome, BaseException):
            raise outcome
        await then(outcome)
    except JargonError as error:
        log.warning("A change that had waited was not stored, or nobody could be told of it: %s", error)
