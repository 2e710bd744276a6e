"""Time that goes on evenly, whatever happens to the clock of the computer: for limits, and for what is kept for a time.

A clock jumps when somebody sets it, or when a computer without a battery finds the network after its start.
"""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Seconds = Callable[[], float]  # from any moment on, that never go back

if sys.platform == "linux":

    def steady_seconds() -> float:
        """Seconds since the computer was started, those that it slept among them."""
        return time.clock_gettime(time.CLOCK_BOOTTIME)

else:
    steady_seconds = time.monotonic


class SteadyClock:
    """Believes the clock of the computer once, when it is made, and counts evenly from there."""

    def __init__(self, begin: datetime | None = None, seconds: Seconds = steady_seconds) -> None:
        self._begin, self._at, self._seconds = begin or datetime.now(UTC), seconds(), seconds

    def now(self) -> datetime:
        """This moment, in UTC."""
        return self._begin + timedelta(seconds=self._seconds() - self._at)
