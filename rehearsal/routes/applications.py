"""Command sync: the same six calls for everywhere and for one guild."""

from __future__ import annotations

from typing import Any

from rehearsal.call import Answer, Call, route
from rehearsal.limits import command_faults

EVERYWHERE = "/applications/{application_id}/commands"
IN_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"


def _place(call: Call) -> int | None:
    """The guild the path names (None: everywhere), after checking that it and the application exist."""
    call.is_about_itself("application_id")
    return call.backstage.world.guild(call.id("guild_id")).id if "guild_id" in call.params else None


@route("GET", EVERYWHERE)
@route("GET", IN_GUILD)
def listed(call: Call) -> Any:
    return call.backstage.commands.of(_place(call))


@route("PUT", EVERYWHERE)
@route("PUT", IN_GUILD)
def replace_all(call: Call) -> Any:
    call.check(list(command_faults(call.body)))
    return call.backstage.commands.replace_all(_place(call), call.body)


@route("POST", EVERYWHERE)
@route("POST", IN_GUILD)
def add(call: Call) -> Any:
    call.check(list(command_faults([call.body])))
    command, new = call.backstage.commands.add(_place(call), call.body)
    return Answer(201 if new else 200, command)


@route("GET", EVERYWHERE + "/{command_id}")
@route("GET", IN_GUILD + "/{command_id}")
def one(call: Call) -> Any:
    return call.backstage.commands.find(_place(call), call.id("command_id"))


@route("PATCH", EVERYWHERE + "/{command_id}")
@route("PATCH", IN_GUILD + "/{command_id}")
def change(call: Call) -> Any:
    place, command_id = _place(call), call.id("command_id")
    call.check(list(command_faults([call.backstage.commands.find(place, command_id) | call.body])))
    return call.backstage.commands.change(place, command_id, call.body)


@route("DELETE", EVERYWHERE + "/{command_id}")
@route("DELETE", IN_GUILD + "/{command_id}")
def remove(call: Call) -> None:
    call.backstage.commands.remove(_place(call), call.id("command_id"))
