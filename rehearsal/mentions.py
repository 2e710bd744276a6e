"""Whom a message pings: what it mentions, as far as `allowed_mentions` lets it."""

from __future__ import annotations

import re

from rehearsal.guild import User
from rehearsal.wire import Json
from rehearsal.world import World

_USER = re.compile(r"<@!?(\d+)>")
_NAME = re.compile(r"@([\w-]+)")
_EVERYONE = re.compile(r"@(everyone|here)\b")


def written(world: World, text: str) -> str:
    """A text as the app sends it: `@name` of someone there is becomes a mention."""
    names = {user.name: user.id for user in world.users.values()}
    return _NAME.sub(lambda match: f"<@{names[match[1]]}>" if match[1] in names else match[0], text)


def users(world: World, text: str, allowed: Json | None = None) -> list[User]:
    """https://discord.com/developers/docs/resources/message#allowed-mentions-object"""
    named = {int(found) for found in _USER.findall(text)} & world.users.keys()
    if allowed is not None and "users" not in (allowed.get("parse") or []):
        named &= {int(user_id) for user_id in allowed.get("users") or []}
    return [world.users[user_id] for user_id in sorted(named)]


def everyone(text: str, allowed: Json | None = None) -> bool:
    permitted = allowed is None or "everyone" in (allowed.get("parse") or [])
    return permitted and bool(_EVERYONE.search(text))
