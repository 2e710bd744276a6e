"""Discord, as far as it can be seen without going online: whether it answers, its clock, and whom it takes us for."""

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

import aiohttp

from bot.cli.doctor.check import Check, advice, fault
from bot.config import Settings
from bot.strings import configuration
from bot.strings import doctor as strings

PATIENCE = 10.0  # seconds
# Ids tell their moment, and interactions end after minutes: more than this is seen by people.
OFFSET = 30.0  # seconds
# https://docs.discord.com/developers/resources/application#application-object-application-flags
_PRIVILEGED = {"presence": 12, "members": 14, "message content": 18}


def discord_checks(settings: Settings, *, with_token: bool) -> list[Check]:
    """How Discord answers; with a token, what it says of the bot."""
    return asyncio.run(_checks(settings, with_token))


async def _checks(settings: Settings, with_token: bool) -> list[Check]:
    base = settings.discord.api_url.rstrip("/")
    patience = aiohttp.ClientTimeout(total=PATIENCE)
    try:
        async with aiohttp.ClientSession(timeout=patience) as session:
            async with session.get(f"{base}/gateway") as response:
                found = [Check("discord", strings.reached()), *_clock(response.headers.get("Date", ""))]
            if with_token:
                headers = {"Authorization": f"Bot {settings.token}"}
                async with session.get(f"{base}/oauth2/applications/@me", headers=headers) as response:
                    found += _application(response.status, await response.text())
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        return [fault("discord", strings.not_reached(type(error).__name__))]
    return found


def _clock(date: str) -> Iterator[Check]:
    """https://www.rfc-editor.org/rfc/rfc9110#field.date"""
    try:
        ahead = (datetime.now(UTC) - parsedate_to_datetime(date)).total_seconds()
    except (ValueError, TypeError):  # there is none, or one without a zone
        return
    if abs(ahead) > OFFSET:
        yield advice("clock", strings.wrong_clock(round(ahead)))
    else:
        yield Check("clock", strings.clock())


def _application(status: int, text: str) -> Iterator[Check]:
    """What Discord says of the application; a page of a proxy, say, is no answer of Discord's."""
    application = _object(text)
    if status == HTTPStatus.UNAUTHORIZED:
        yield fault("login", (configuration.token_refused(), strings.copy_token()))
        return
    if status != HTTPStatus.OK or "id" not in application:
        yield advice("login", strings.not_told(status))
        return
    yield Check("login", strings.known_as(str(application.get("name", ""))))
    flags = int(application.get("flags") or 0)
    granted = [name for name, bit in _PRIVILEGED.items() if flags >> bit & 0b11]
    if granted:
        yield advice("intents", strings.too_much(granted))
    else:
        yield Check("intents", strings.intents())
    if application.get("bot_public") is False:
        yield Check("invitations", strings.only_owner_invites())


def _object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
