"""Doing a thing once for many reasons that come together."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

from bot.service.supervisor import Sleep, being_stopped

log = logging.getLogger(__name__)
K = TypeVar("K", bound=Hashable)

FIRST_WAIT = 0.25  # seconds
LONGEST_WAIT = 15.0


class Debouncer(Generic[K]):
    """Calls `work` for a key a moment after it was scheduled; what is scheduled in that moment makes one call.

    While a key keeps being scheduled, the moment doubles. So a person who flags sees it at once, and ten
    thousand who flag in a minute make a handful of edits. Keys of one lane are done one after the other, and no lane
    waits for another: Discord may hold up a channel for minutes.
    """

    def __init__(
        self,
        work: Callable[[K], Awaitable[None]],
        sleep: Sleep = asyncio.sleep,
        lane: Callable[[K], Hashable] | None = None,
    ) -> None:
        """`work` happens within `serve`; what it raises is logged, and keeps no other key waiting.

        `lane` names the lane of a key; without it each has its own.
        """
        self._work = work
        self._sleep = sleep
        self._lane = lane or (lambda key: key)
        self._lanes: dict[Hashable, deque[K]] = {}  # those in which something is being done, with what is to come
        self._waits: dict[K, float] = {}  # every key that is not done with, and its moment in seconds
        self._again: set[K] = set()
        self._timers: dict[K, asyncio.Task[None]] = {}
        self._due: asyncio.Queue[K] = asyncio.Queue()
        self._closing = False

    def schedule(self, key: K) -> None:
        """Have it done for this key, from now on."""
        if key in self._waits:
            self._again.add(key)
        else:
            self._wait(key, FIRST_WAIT)

    def retry(self, key: K) -> None:
        """For the work itself, where it failed for now: have it done again, later; not while all is flushed."""
        if not self._closing:
            self._again.add(key)

    @property
    def pending(self) -> int:
        """How many keys are not done with."""
        return len(self._waits)

    async def serve(self) -> None:
        """Do what is due, for ever."""
        async with asyncio.TaskGroup() as group:
            for lane in self._lanes:  # what was left when it was stopped
                group.create_task(self._work_off(lane))
            while True:
                key = await self._due.get()
                lane = self._lane(key)
                if lane not in self._lanes:
                    self._lanes[lane] = deque()
                    group.create_task(self._work_off(lane))
                self._lanes[lane].append(key)

    async def flush(self) -> None:
        """Return when everything that was scheduled is done, without waiting for any moment; `serve` goes on meanwhile.

        Whoever calls says how long it may take, with `asyncio.timeout`.
        """
        self._closing = True
        for key in [*self._timers]:
            self._timers.pop(key).cancel()
            self._due.put_nowait(key)
        await self._due.join()

    async def _work_off(self, lane: Hashable) -> None:
        while self._lanes[lane]:
            key = self._lanes[lane].popleft()
            try:
                await self._do(key)
            finally:
                self._finish(key)
                self._due.task_done()
        del self._lanes[lane]

    async def _do(self, key: K) -> None:
        self._again.discard(key)
        try:
            await self._work(key)
        except Exception:
            log.exception("Nothing could be done for %s.", key)
        except asyncio.CancelledError:
            if being_stopped():
                self._again.add(key)
                raise
            log.exception("Nothing could be done for %s.", key)  # what it waited for was cancelled by somebody else

    def _finish(self, key: K) -> None:
        wait = self._waits.pop(key)
        if key in self._again:
            self._wait(key, min(wait * 2, LONGEST_WAIT))

    def _wait(self, key: K, moment: float) -> None:
        self._waits[key] = moment
        self._again.discard(key)
        if self._closing:
            self._due.put_nowait(key)
        else:
            self._timers[key] = asyncio.create_task(self._after(moment, key))

    async def _after(self, moment: float, key: K) -> None:
        await self._sleep(moment)
        del self._timers[key]
        self._due.put_nowait(key)
