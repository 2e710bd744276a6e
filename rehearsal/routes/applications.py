"""Command sync: what is registered everywhere, and registering it anew."""

from __future__ import annotations

from typing import Any

from rehearsal.call import Call, route
from rehearsal.limits import command_faults

EVERYWHERE = "/applications/{application_id}/commands"


@route("GET", EVERYWHERE)
def listed(call: Call) -> Any:
    call.is_about_itself("application_id")
    return call.backstage.commands.registered


@route("PUT", EVERYWHERE)
def replace_all(call: Call) -> Any:
    call.is_about_itself("application_id")
    call.check(list(command_faults(call.body)))
    return call.backstage.commands.replace_all(call.body)
