"""How late the event loop is, of which nobody may hold the turn."""

from __future__ import annotations

import asyncio
import time

TICK = 0.01  # seconds


class Ticker:
    """How late the event loop was at most."""

    def __init__(self) -> None:
        self.lags: list[float] = []

    async def tick(self) -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(TICK)
            self.lags.append(time.perf_counter() - began - TICK)

    def percentile(self, share: float) -> float:
        """In seconds."""
        return sorted(self.lags)[int(share * (len(self.lags) - 1))]
