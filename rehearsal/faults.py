"""Faults on demand: rate limits, server errors, broken connections, slow replies."""

from __future__ import annotations

import fnmatch
from dataclasses import dataclass
from enum import StrEnum

from rehearsal.wire import Json

CALLBACK = "POST /interactions/*/callback"


class Harm(StrEnum):
    """What becomes of a call."""

    STATUS = "status"
    RESET = "reset"
    SLOW = "slow"


@dataclass(slots=True)
class Planted:
    """A fault waiting for `times` calls that fit `calls` (`METHOD /path`, with * for anything).

    `after` lets the call take effect first, so that only its answer is lost.
    """

    calls: str
    harm: Harm
    times: int
    after: bool = False
    status: int = 0
    body: Json | None = None
    headers: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0


class Faults:
    """Plants faults; each is used up by the calls it meets. `met` lists the calls that were harmed."""

    def __init__(self) -> None:
        self._planted: list[Planted] = []
        self.met: list[str] = []

    def rate_limit(
        self, calls: str = CALLBACK, *, retry_after: float = 0.05, scope: str = "user", times: int = 1
    ) -> None:
        """429 as Discord sends it (https://discord.com/developers/docs/topics/rate-limits)."""
        is_global = scope == "global"
        body = {"message": "You are being rate limited.", "retry_after": retry_after, "global": is_global}
        headers = [("Via", "1.1 google"), ("Retry-After", str(max(1, round(retry_after))))]
        headers.append(("X-RateLimit-Scope", scope))
        planted = Planted(calls, Harm.STATUS, times, status=429, body=body, headers=tuple(headers))
        self._planted.append(planted)

    def fail(self, calls: str = CALLBACK, *, status: int = 500, times: int = 1, after: bool = False) -> None:
        """A server error; `after` the call took effect, if so asked."""
        body = {"message": f"{status}: Server Error", "code": 0}
        self._planted.append(Planted(calls, Harm.STATUS, times, after, status, body))

    def unauthorised(self, calls: str = "*", *, times: int = 1) -> None:
        body = {"message": "401: Unauthorized", "code": 0}
        self._planted.append(Planted(calls, Harm.STATUS, times, status=401, body=body))

    def reset(self, calls: str = CALLBACK, *, times: int = 1, after: bool = False) -> None:
        """Break the connection instead of answering."""
        self._planted.append(Planted(calls, Harm.RESET, times, after))

    def slow(self, calls: str = CALLBACK, *, seconds: float, times: int = 1) -> None:
        """Take the call in, but wait before acting on it."""
        self._planted.append(Planted(calls, Harm.SLOW, times, seconds=seconds))

    def meet(self, call: str) -> Planted | None:
        """The fault this call runs into, if any; uses it up."""
        for planted in self._planted:
            if fnmatch.fnmatchcase(call, planted.calls):
                planted.times -= 1
                if planted.times == 0:
                    self._planted.remove(planted)
                self.met.append(call)
                return planted
        return None
