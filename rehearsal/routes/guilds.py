"""Guilds and their channels, as far as a bot is not told of them by the gateway."""

from __future__ import annotations

from typing import Any

from rehearsal import channel_payload
from rehearsal.call import Call, route


@route("DELETE", "/users/@me/guilds/{guild_id}")
def leave(call: Call) -> None:
    call.backstage.membership.remove_bot_from(call.backstage.world.guild(call.id("guild_id")))


@route("GET", "/channels/{channel_id}")
def channel(call: Call) -> Any:
    return channel_payload.full(call.channel, call.backstage.world)
