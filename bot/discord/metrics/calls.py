"""Calls to Discord: which it refused for their number, and which first replies it took."""

import re
from collections.abc import Callable
from types import SimpleNamespace

import aiohttp
from prometheus_client import CollectorRegistry, Counter

from bot.strings import metrics as strings

# https://docs.discord.com/developers/topics/rate-limits
TOO_MANY = 429
SCOPES = ("user", "global", "shared")
# Ten thousand of these within ten minutes keep an address from Discord for a while:
# https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
INVALID = (401, 403, TOO_MANY)
_FIRST_REPLY = re.compile(r"/interactions/(\d+)/[^/]+/callback$")


class Calls:
    """Counts by what Discord answered, never by what was called. `replied` is told whose first reply was taken."""

    def __init__(self, registry: CollectorRegistry, replied: Callable[[int], None]) -> None:
        self._replied = replied
        self._limited = Counter("jargonbot_http_429", strings.limited(), ("scope",), registry=registry)
        self._invalid = Counter("jargonbot_http_invalid", strings.invalid(), ("status",), registry=registry)
        for scope in SCOPES:
            self._limited.labels(scope)
        for status in INVALID:
            self._invalid.labels(str(status))
        self.trace = aiohttp.TraceConfig()
        self.trace.on_request_end.append(self._ended)

    async def _ended(self, _: aiohttp.ClientSession, __: SimpleNamespace, call: aiohttp.TraceRequestEndParams) -> None:
        response = call.response
        if response.ok and (found := _FIRST_REPLY.search(call.url.path)):
            self._replied(int(found[1]))
        scope = response.headers.get("X-RateLimit-Scope", "")
        if response.status == TOO_MANY:
            self._limited.labels(scope if scope in SCOPES else "unknown").inc()
        if response.status in INVALID and scope != "shared":
            self._invalid.labels(str(response.status)).inc()
