"""The sandbox's time: it runs by itself, and a test can move it on."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class Clock:
    """All that looks at the time or waits in a sandbox asks here; a bot under test may be given its `sleep`, too.

    `pace` is how many of its seconds pass in a real one. Where it is slow, Discord's deadlines leave a busy
    machine time enough. `hurry` is how many times faster Discord's limits are whole again than they should be, so
    that who rehearses something else need not wait for them.
    """

    def __init__(self, pace: float = 1.0, hurry: float = 1.0) -> None:
        self.pace, self.hurry = pace, hurry
        self._began, self._at = dt.datetime.now(dt.UTC), time.monotonic()
        self._waiting: set[asyncio.Timeout] = set()

    def now(self) -> dt.datetime:
        """The moment in UTC; it never goes back."""
        return self._began + dt.timedelta(seconds=(time.monotonic() - self._at) * self.pace)

    def hurried(self) -> float:
        """The seconds by which limits are counted."""
        return (self.now() - self._began).total_seconds() * self.hurry

    async def sleep(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with self.timeout(seconds):
                await asyncio.Event().wait()

    @asynccontextmanager
    async def timeout(self, seconds: float) -> AsyncIterator[None]:
        """TimeoutError if what is done within takes longer."""
        async with asyncio.timeout(seconds / self.pace) as waiting:
            self._waiting.add(waiting)
            try:
                yield
            finally:
                self._waiting.discard(waiting)

    async def advance(self, **span: float) -> None:
        """Move on by so many `seconds`, `minutes`, `hours` or `days`; whoever waited only until then goes on."""
        real = dt.timedelta(**span).total_seconds() / self.pace
        self._at -= real
        for waiting in self._waiting:
            until = waiting.when()
            if until is not None and not waiting.expired():
                waiting.reschedule(until - real)
        await asyncio.sleep(0)
