"""Waiting for something to happen, without polling the clock."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from rehearsal.clock import Clock

Found = TypeVar("Found")


class Changes:
    """Whoever changes the world says so with `tell`; whoever waits looks again each time."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._waiting: set[asyncio.Event] = set()

    def tell(self) -> None:
        for event in self._waiting:
            event.set()

    async def until(self, look: Callable[[], Found | None], timeout: float) -> Found:
        """What `look` finds, once it finds something; TimeoutError after `timeout` seconds."""
        event = asyncio.Event()
        self._waiting.add(event)
        try:
            async with self._clock.timeout(timeout):
                while not (found := look()):
                    event.clear()
                    await event.wait()
                return found
        finally:
            self._waiting.discard(event)
