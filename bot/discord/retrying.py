"""Calls to Discord that are tried again where the library gives up at once."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import discord
from discord.http import HTTPClient, Route
from tenacity import (
    AsyncRetrying,
    before_sleep_log,
    retry_if_exception_type,
    stop_after_attempt,
    wait_random_exponential,
)

log = logging.getLogger(__name__)

# To repeat one of these leaves Discord as one call does: https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
# (editing a message sets what it shall hold, so PATCH counts here too).
IDEMPOTENT = ("GET", "PUT", "DELETE", "PATCH")
ATTEMPTS = 4
LONGEST_WAIT = 4.0  # seconds
Request = Callable[..., Awaitable[Any]]


def make_patient(http: HTTPClient) -> None:
    """Let a client try idempotent calls again after 503, 521 and a broken connection.

    discord.py 2.7.1 waits out 429, 500, 502, 504 and 524 itself, but of connection resets it knows only the
    numbers of macOS and Windows.
    """
    http.request = _patient(http.request)  # type: ignore[method-assign, assignment]


def _patient(request: Request) -> Request:
    async def patient(route: Route, **details: Any) -> Any:
        if route.method not in IDEMPOTENT:
            return await request(route, **details)
        retrying = AsyncRetrying(
            retry=retry_if_exception_type((discord.DiscordServerError, aiohttp.ClientConnectionError, ConnectionError)),
            stop=stop_after_attempt(ATTEMPTS),
            wait=wait_random_exponential(multiplier=0.25, max=LONGEST_WAIT),
            before_sleep=before_sleep_log(log, logging.INFO),
            reraise=True,
        )
        return await retrying(request, route, **details)

    return patient
