"""Rate limits: calls that come too fast are refused, and who goes on regardless is shut out.

https://docs.discord.com/developers/topics/rate-limits
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from rehearsal.allowance import Allowance, Limit
from rehearsal.clock import Clock
from rehearsal.errors import RateLimitedError

GLOBAL = Limit(50, 1.0)
REFUSALS = Limit(10_000, 600.0)  # 401, 403 and 429 alike, but for limits that are shared with others
HOUR_OLD_EDITS = Limit(3, 6.0)  # https://github.com/discord-userdoccers/discord-userdoccers/pull/551
# Discord publishes no numbers; these are what its headers have said for years.
_IN_CHANNEL = {
    "POST /channels/{channel_id}/messages": Limit(5, 5.0),
    "PATCH /channels/{channel_id}/messages/{message_id}": Limit(5, 5.0),
}
_PLENTY = {"X-RateLimit-Limit": "50", "X-RateLimit-Remaining": "49", "X-RateLimit-Reset-After": "1.0"}
HOUR_OLD_EDIT = 30046
_TOO_MANY_EDITS = "Maximum number of edits to messages older than 1 hour reached. Try again later"
VIA = {"Via": "1.1 google"}


class RateLimits:
    """What the bot has left of each limit."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._global, self._refusals = Allowance(GLOBAL, clock), Allowance(REFUSALS, clock)
        self._routes: dict[tuple[str, str], Allowance] = {}
        self._hour_old: dict[int, Allowance] = {}

    @property
    def shut_out(self) -> bool:
        """Whether so many calls were refused that Cloudflare lets none through."""
        return not self._refusals.left

    def pass_global(self) -> None:
        """Count a call of the bot's; replies to interactions are not bound by this limit."""
        if not self._global.take():
            raise RateLimitedError("global", self._global.reset_after)

    def pass_route(self, where: str, params: Mapping[str, str]) -> None:
        """Count a call of one route, `METHOD /template`, in the channel of its path."""
        allowance = self._of_route(where, params)
        if allowance and not allowance.take():
            raise RateLimitedError("user", allowance.reset_after)

    def pass_hour_old_edit(self, channel_id: int) -> None:
        """Count an edit of a message that is more than an hour old: a limit that no header tells of."""
        allowance = self._hour_old.setdefault(channel_id, Allowance(HOUR_OLD_EDITS, self._clock))
        if not allowance.take():
            raise RateLimitedError("user", allowance.reset_after, HOUR_OLD_EDIT, _TOO_MANY_EDITS)

    def headers(self, where: str, params: Mapping[str, str], refused: RateLimitedError | None) -> dict[str, str]:
        """What an answer tells of the limit of its route and, where it was refused, of the refusal."""
        told = VIA | self._left(where, self._of_route(where, params))
        if refused:
            told |= {"X-RateLimit-Scope": refused.scope, "Retry-After": str(math.ceil(refused.retry_after))}
        if refused and refused.scope == "global":
            told["X-RateLimit-Global"] = "true"
        return told

    def refused(self, status: int, scope: str) -> None:
        """Count a refusal."""
        if status in (401, 403, 429) and scope != "shared":
            self._refusals.take()

    def _of_route(self, where: str, params: Mapping[str, str]) -> Allowance | None:
        if where not in _IN_CHANNEL:
            return None
        return self._routes.setdefault((where, params["channel_id"]), Allowance(_IN_CHANNEL[where], self._clock))

    def _left(self, where: str, allowance: Allowance | None) -> dict[str, str]:
        if allowance is None:
            return _PLENTY
        until = self._clock.now().timestamp() + allowance.reset_after
        return {
            "X-RateLimit-Limit": str(allowance.limit.times),
            "X-RateLimit-Remaining": str(allowance.left),
            "X-RateLimit-Reset": f"{until:.3f}",
            "X-RateLimit-Reset-After": f"{allowance.reset_after:.3f}",
            "X-RateLimit-Bucket": f"{sorted(_IN_CHANNEL).index(where):032x}",
        }
