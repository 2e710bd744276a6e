"""Command sync: what is registered everywhere, and registering it anew."""

from __future__ import annotations

from typing import Any

from rehearsal import errors
from rehearsal.call import Call, route
from rehearsal.commands import unlocalised
from rehearsal.limits import command_faults, install_faults

EVERYWHERE = "/applications/{application_id}/commands"
IN_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands/permissions"
OF_COMMAND = "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions"


@route("GET", EVERYWHERE)
def listed(call: Call) -> Any:
    call.is_about_itself("application_id")
    with_localizations = call.query.get("with_localizations", "").lower() in ("true", "1")
    commands = call.backstage.commands.registered
    return commands if with_localizations else [*map(unlocalised, commands)]


@route("PUT", EVERYWHERE)
def replace_all(call: Call) -> Any:
    call.is_about_itself("application_id")
    call.check([*command_faults(call.body), *install_faults(call.body, call.backstage.world.installable)])
    return call.backstage.commands.replace_all(call.body)


@route("GET", IN_GUILD)
def granted(call: Call) -> Any:
    """What was granted and denied under Integrations, where anything was."""
    call.is_about_itself("application_id")
    guild = call.backstage.world.guild(call.id("guild_id"))
    return call.backstage.integrations.of_guild(guild.id)


@route("GET", OF_COMMAND)
def granted_for_one(call: Call) -> Any:
    """Of a command for which nothing is set Discord says 10066."""
    call.is_about_itself("application_id")
    guild = call.backstage.world.guild(call.id("guild_id"))
    if not call.backstage.integrations.has(guild.id, call.id("command_id")):
        raise errors.unknown("application command permissions", 10066)
    return call.backstage.integrations.payload(guild.id, call.id("command_id"))
