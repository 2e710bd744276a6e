"""How often something may be done in how long, and how much of that is left."""

from __future__ import annotations

import math
from dataclasses import dataclass

from rehearsal.clock import Clock


@dataclass(frozen=True, slots=True)
class Limit:
    """So many times in so many seconds, counted from the first time."""

    times: int
    seconds: float


class Allowance:
    """What one client has left of a limit. It is whole again when its seconds have passed."""

    def __init__(self, limit: Limit, clock: Clock) -> None:
        self.limit, self._clock = limit, clock
        self._left, self._until = limit.times, 0.0

    def take(self, times: int = 1) -> bool:
        """Whether so many are left; they are taken off then."""
        if times > self.left:
            return False
        if self._clock.hurried() >= self._until:
            self._left, self._until = self.limit.times, self._clock.hurried() + self.limit.seconds
        self._left -= times
        return True

    @property
    def left(self) -> int:
        return self._left if self._clock.hurried() < self._until else self.limit.times

    @property
    def reset_after(self) -> float:
        """The seconds until it is whole again, as the client's own watch shows them; never too few of them."""
        left = max(0.0, self._until - self._clock.hurried()) / self._clock.hurry / self._clock.pace
        return math.ceil(left * 1000) / 1000
