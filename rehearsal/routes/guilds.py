"""Guilds and their channels, as far as a bot is not told of them by the gateway."""

from __future__ import annotations

from typing import Any

from rehearsal import channel_payload, errors, guild_payload, payloads
from rehearsal.call import Call, route
from rehearsal.guild import Guild

MOST_OWN_GUILDS = 200  # https://docs.discord.com/developers/resources/user#get-current-user-guilds


@route("DELETE", "/users/@me/guilds/{guild_id}")
def leave(call: Call) -> None:
    call.backstage.membership.remove_bot_from(call.backstage.world.guild(call.id("guild_id")))


@route("GET", "/channels/{channel_id}")
def channel(call: Call) -> Any:
    return channel_payload.full(call.channel, call.backstage.world)


@route("GET", "/users/@me/guilds")
def own_guilds(call: Call) -> Any:
    """The servers that the bot is in, and what its roles grant it in each before channels change it."""
    most = int(call.query.get("limit", MOST_OWN_GUILDS))
    bot = call.bot.id
    joined = [each for each in call.backstage.world.guilds.values() if bot in each.members]
    return [guild_payload.partial(each, bot) for each in joined[:most]]


@route("GET", "/guilds/{guild_id}")
def guild(call: Call) -> Any:
    return guild_payload.alone(_joined(call), call.backstage.world)


@route("GET", "/guilds/{guild_id}/channels")
def channels(call: Call) -> Any:
    """All channels but threads, also those that the bot may not see."""
    guild = _joined(call)
    return [channel_payload.full(each, call.backstage.world) for each in guild.channels.values()]


@route("GET", "/guilds/{guild_id}/roles")
def roles(call: Call) -> Any:
    return [payloads.role(each, position) for position, each in enumerate(_joined(call).roles.values())]


@route("GET", "/guilds/{guild_id}/members/{user_id}")
def member(call: Call) -> Any:
    guild = _joined(call)
    if call.id("user_id") not in guild.members:
        raise errors.unknown("Member", 10007)
    return payloads.member(guild.members[call.id("user_id")])


def _joined(call: Call) -> Guild:
    """The guild of the path, which the bot must be in."""
    guild = call.backstage.world.guild(call.id("guild_id"))
    if call.bot.id not in guild.members:
        raise errors.missing_access()
    return guild
