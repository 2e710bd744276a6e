"""Whom a message pings: what it mentions, as far as `allowed_mentions` lets it."""

from __future__ import annotations

import re

from rehearsal.guild import Guild, User
from rehearsal.wire import Json
from rehearsal.world import World

_USER = re.compile(r"<@!?(\d+)>")
_ROLE = re.compile(r"<@&(\d+)>")
_NAME = re.compile(r"@(&?)([\w-]+)")
_EVERYONE = re.compile(r"@(everyone|here)\b")


def written(world: World, text: str, guild: Guild | None = None) -> str:
    """A text as the app sends it: `@name` of someone there becomes a mention, `@&name` one of the bot's role."""
    names = {f"@{user.name}": f"<@{user.id}>" for user in world.users.values()}
    roles = {f"@&{name}": f"<@&{role_id}>" for name, role_id in _bots_roles(guild).items()}
    return _NAME.sub(lambda match: (names | roles).get(match[0], match[0]), text)


def offered(guild: Guild, typed: str) -> list[str]:
    """What the app's picker offers after `@` and the letters typed, as `written` takes it: users, then bots' roles.

    Many people see the role of a bot first, or alone: https://github.com/NousResearch/hermes-agent/issues/67869
    """
    users = (member.user.name for member in guild.members.values())
    named = [f"@{name}" for name in users] + [f"@&{name}" for name in _bots_roles(guild)]
    return [each for each in named if each.lstrip("@&").lower().startswith(typed.lower())]


def users(world: World, text: str, allowed: Json | None = None) -> list[User]:
    """https://discord.com/developers/docs/resources/message#allowed-mentions-object"""
    named = {int(found) for found in _USER.findall(text)} & world.users.keys()
    return [world.users[user_id] for user_id in _permitted(named, "users", allowed)]


def roles(guild: Guild | None, text: str, allowed: Json | None = None) -> list[int]:
    """The roles of a guild that a text mentions."""
    named = {int(found) for found in _ROLE.findall(text)} & (guild.roles.keys() if guild else set())
    return _permitted(named, "roles", allowed)


def everyone(text: str, allowed: Json | None = None) -> bool:
    permitted = allowed is None or "everyone" in (allowed.get("parse") or [])
    return permitted and bool(_EVERYONE.search(text))


def replied_user(allowed: Json | None) -> bool:
    """Whether a reply pings whom it answers."""
    return allowed is None or bool(allowed.get("replied_user"))


def _permitted(named: set[int], kind: str, allowed: Json | None) -> list[int]:
    if allowed is not None and kind not in (allowed.get("parse") or []):
        named &= {int(each) for each in allowed.get(kind) or []}
    return sorted(named)


def _bots_roles(guild: Guild | None) -> dict[str, int]:
    roles = guild.roles.values() if guild else ()
    return {role.name: role.id for role in roles if role.bot_id is not None}
