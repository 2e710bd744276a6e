"""Doing a thing once for many reasons that come together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
Sleep = Callable[[float], Awaitable[None]]  # takes seconds

FIRST_WAIT = 0.25  # seconds
LONGEST_WAIT = 15.0
AT_ONCE = 2


class Gathered(Generic[K]):
    """Calls `work` for a key a moment after it was asked for; what is asked in that moment makes one call.

    While a key keeps being asked for, the moment doubles. So a person who flags sees it at once, and ten
    thousand who flag in a minute make a handful of edits.
    """

    def __init__(self, work: Callable[[K], Awaitable[None]], sleep: Sleep) -> None:
        self._work = work
        self._sleep = sleep
        self._running: set[K] = set()
        self._again: set[K] = set()
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def ask(self, key: K) -> None:
        """Have it done for this key, from now on."""
        if key in self._running:
            self._again.add(key)
            return
        self._running.add(key)
        try:
            await self._run(key)
        finally:
            self._running.discard(key)
            self._again.discard(key)

    async def _run(self, key: K) -> None:
        wait = FIRST_WAIT
        while True:
            await self._sleep(wait)
            self._again.discard(key)
            async with self._turn:
                await self._work(key)
            if key not in self._again:
                return
            wait = min(wait * 2, LONGEST_WAIT)
