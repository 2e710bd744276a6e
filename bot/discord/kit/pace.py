"""How often something may happen in a place."""

from collections import deque
from datetime import datetime, timedelta


class Pace:
    """At most `most` times in a `span` for each key. What happened is told by Discord's clock, so none is needed here.

    Where `tries_count`, one who goes on trying keeps it shut: two machines that answer each other come to an end.
    """

    def __init__(self, most: int, span: timedelta, *, tries_count: bool = False) -> None:
        self._most, self._span, self._tries_count = most, span, tries_count
        self._times: dict[int, deque[datetime]] = {}

    def admits(self, key: int, at: datetime) -> bool:
        """Whether it may happen once more at this moment; if so, it counts."""
        self._forget_before(at - self._span)
        times = self._times.setdefault(key, deque(maxlen=self._most))
        admitted = len(times) < self._most
        if admitted or self._tries_count:
            times.append(at)
        return admitted

    def _forget_before(self, moment: datetime) -> None:
        for key, times in list(self._times.items()):
            while times and times[0] <= moment:
                times.popleft()
            if not times:
                del self._times[key]
