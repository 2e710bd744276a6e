"""Guilds, their members, roles and channels."""

from __future__ import annotations

from typing import Any

from rehearsal import errors, payloads
from rehearsal.call import Call, route


@route("GET", "/guilds/{guild_id}")
def guild(call: Call) -> Any:
    return payloads.guild_over_http(call.backstage.world.guild(call.id("guild_id")))


@route("GET", "/guilds/{guild_id}/roles")
def roles(call: Call) -> Any:
    found = call.backstage.world.guild(call.id("guild_id")).roles.values()
    return [payloads.role(role, position) for position, role in enumerate(found)]


@route("GET", "/guilds/{guild_id}/channels")
def channels(call: Call) -> Any:
    found = call.backstage.world.guild(call.id("guild_id")).channels.values()
    return [payloads.channel(channel) for channel in found]


@route("GET", "/guilds/{guild_id}/members/{user_id}")
def member(call: Call) -> Any:
    members = call.backstage.world.guild(call.id("guild_id")).members
    if call.id("user_id") not in members:
        raise errors.unknown("Member", 10007)
    return payloads.member(members[call.id("user_id")])


@route("DELETE", "/users/@me/guilds/{guild_id}")
def leave(call: Call) -> None:
    call.backstage.membership.remove_bot_from(call.backstage.world.guild(call.id("guild_id")))


@route("GET", "/channels/{channel_id}")
def channel(call: Call) -> Any:
    return payloads.channel(call.channel)
