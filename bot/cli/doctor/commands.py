"""Whether Discord holds the commands of this version."""

from collections.abc import Mapping
from typing import Any

from bot.cli.doctor.api import Api
from bot.cli.doctor.check import Check, advice
from bot.config import Backups, Settings
from bot.config.sections import Health
from bot.discord.client import JargonBot
from bot.discord.registration import differ
from bot.service import Jargon
from bot.strings import doctor_servers as strings

_USER = (
    "1"  # https://docs.discord.com/developers/resources/application#application-object-application-integration-types
)


async def commands_check(api: Api, settings: Settings, application: Mapping[str, Any]) -> Check:
    """How what Discord holds compares with what this version would tell it. Nothing is told."""
    held = (await api.get(f"/applications/{application['id']}/commands?with_localizations=true")).rows()
    if held is None:
        return advice("commands", strings.commands_not_told())
    installs = application.get("integration_types_config") or {}
    ours = await _ours(settings, for_servers_alone=bool(installs) and _USER not in installs)
    if not held:
        return advice("commands", strings.no_commands())
    if differ(ours, held):
        return advice("commands", strings.other_commands())
    return Check("commands", strings.commands(len(ours)))


async def _ours(settings: Settings, *, for_servers_alone: bool) -> list[dict[str, Any]]:
    """The commands of a bot that never goes online, over a glossary in memory."""
    apart = settings.model_copy(update={"backups": Backups(), "health": Health()})
    jargon = Jargon(None, settings.glossary)
    try:
        async with JargonBot(jargon, apart) as bot:
            await bot.load_commands()
            return await bot.registration.told(for_servers_alone=for_servers_alone)
    finally:
        jargon.close()
