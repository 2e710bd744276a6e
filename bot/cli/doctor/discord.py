"""Discord, as far as it can be seen without going online: whether it answers, its clock, and whom it takes us for."""

import asyncio
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

import aiohttp

from bot.cli.doctor.api import PATIENCE, Api
from bot.cli.doctor.check import Check, advice, fault
from bot.cli.doctor.commands import commands_check
from bot.cli.doctor.servers import server_checks
from bot.config import Settings
from bot.strings import configuration
from bot.strings import doctor as strings

# Ids tell their moment, and interactions end after minutes: more than this is seen by people.
OFFSET = 30.0  # seconds
# https://docs.discord.com/developers/resources/application#application-object-application-flags
_PRIVILEGED = {"presence": 12, "members": 14, "message content": 18}


def discord_checks(settings: Settings, *, with_token: bool) -> list[Check]:
    """How Discord answers; with a token, what it says of the bot."""
    return asyncio.run(online_checks(settings, with_token))


async def online_checks(settings: Settings, with_token: bool) -> list[Check]:
    """The same where a loop runs."""
    base = settings.discord.api_url.rstrip("/")
    patience = aiohttp.ClientTimeout(total=PATIENCE)
    try:
        async with aiohttp.ClientSession(timeout=patience) as session:
            async with session.get(f"{base}/gateway") as response:
                found = [Check("discord", strings.reached()), *_clock(response.headers.get("Date", ""))]
            if with_token:
                found += await _as_the_bot(Api(session, base, settings.token), settings)
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


async def _as_the_bot(api: Api, settings: Settings) -> list[Check]:
    answered = await api.get("/oauth2/applications/@me")
    application = answered.fields()
    found = [*_application(answered.status, application)]
    if application:
        found.append(await commands_check(api, settings, application))
        bot_id = str((application.get("bot") or application)["id"])
        found += [each async for each in server_checks(api, settings, bot_id)]
    return found


def _application(status: int, application: Mapping[str, Any]) -> Iterator[Check]:
    """What Discord says of the application; a page of a proxy, say, is no answer of Discord's."""
    if status == HTTPStatus.UNAUTHORIZED:
        yield fault("login", (configuration.token_refused(), strings.copy_token()))
        return
    if not application:
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
