"""Choosing from a menu: options that the bot gave, or the roles and channels of the server."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from rehearsal import channel_payload, payloads, reading
from rehearsal.errors import NotPossibleError
from rehearsal.guild import Channel, Guild, Role, User
from rehearsal.person.form import value_of
from rehearsal.wire import Json
from rehearsal.world import World

Named = TypeVar("Named", Role, Channel)


def chosen(menu: reading.Select, labels: Sequence[str], world: World, guild: Guild | None, user: User) -> Json:
    """The data of the interaction; NotPossibleError where the app would not let the person choose so."""
    where = menu.placeholder or "The menu"
    if menu.disabled:
        raise NotPossibleError(f"“{where}” is greyed out.")
    if not menu.min_values <= len(labels) <= menu.max_values:
        raise NotPossibleError(f"“{where}” takes {menu.min_values} to {menu.max_values} choices.")
    data: Json = {"component_type": menu.kind, "custom_id": menu.custom_id, "id": menu.id}
    if menu.kind == reading.STRING_SELECT:
        return data | {"values": [value_of(menu.options, label, where) for label in labels]}
    if guild is None or menu.kind not in (reading.ROLE_SELECT, reading.CHANNEL_SELECT):
        raise NotPossibleError(f"“{where}” offers nothing here.")
    if menu.kind == reading.ROLE_SELECT:
        roles = [_named(label, guild.roles.values(), where) for label in labels]
        return data | _sent("roles", {each.id: payloads.role(each, list(guild.roles).index(each.id)) for each in roles})
    offered = [each for each in guild.channels.values() if not menu.channel_types or each.kind in menu.channel_types]
    channels = [_named(label, offered, where) for label in labels]
    return data | _sent("channels", {each.id: _partial(each, world, user) for each in channels})


def _sent(kind: str, resolved: dict[int, Json]) -> Json:
    """https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure"""
    ids = [str(each) for each in resolved]
    about = {kind: {str(id_): payload for id_, payload in resolved.items()}} if resolved else {}
    return {"values": ids, "resolved": about}


def _partial(channel: Channel, world: World, user: User) -> Json:
    """Of a channel only a part is sent, with what the person may do there."""
    whole = channel_payload.full(channel, world)
    kept = ("id", "name", "type", "parent_id", "flags", "last_message_id", "topic", "nsfw", "position", "guild_id")
    permissions = {"permissions": str(world.permissions(channel, user))}
    return {key: whole[key] for key in kept if key in whole} | permissions


def _named(label: str, offered: Iterable[Named], where: str) -> Named:
    offered = list(offered)
    for each in offered:
        if each.name.lower() == label.strip().lower().lstrip("#@"):
            return each
    names = ", ".join(each.name for each in offered)
    raise NotPossibleError(f"“{where}” has no choice “{label}”. There are: {names}.")
