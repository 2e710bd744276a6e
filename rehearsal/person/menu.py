"""Choosing from a menu: options that the bot gave, or the roles and channels of the server."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from rehearsal import channel_payload, payloads, reading
from rehearsal.errors import NotPossibleError
from rehearsal.guild import Channel, Guild, Role, User
from rehearsal.person.form import Form, value_of
from rehearsal.wire import Json
from rehearsal.world import World

Named = TypeVar("Named", Role, Channel)
_OF_A_SERVER = {reading.ROLE_SELECT: "roles", reading.CHANNEL_SELECT: "channels"}


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
    picked = _picked(menu.kind, labels, where, world, guild, user, menu.channel_types)
    return data | {"values": [*map(str, picked)], "resolved": _resolved(menu.kind, picked)}


def described(data: Json, form: Form, world: World, guild: Guild | None, user: User) -> Json:
    """The data of a form: roles and channels that were chosen by name have their ids there, and stand beside them."""
    labels = {one.custom_id: one.label for one in form.fields}
    found: dict[str, Json] = {}
    for part in data["components"]:
        field = part.get("component") or {}
        if field.get("type") in _OF_A_SERVER:
            picked = _picked(field["type"], field["values"], labels[field["custom_id"]], world, guild, user)
            field["values"] = [*map(str, picked)]
            for of_kind, payloads_by_id in _resolved(field["type"], picked).items():
                found.setdefault(of_kind, {}).update(payloads_by_id)
    return data | {"resolved": found} if found else data


def _picked(
    kind: int,
    names: Sequence[str],
    where: str,
    world: World,
    guild: Guild | None,
    user: User,
    channel_types: Sequence[int] = (),
) -> dict[int, Json]:
    """What was chosen, as Discord describes it, by its id."""
    if guild is None or kind not in _OF_A_SERVER:
        raise NotPossibleError(f"“{where}” offers nothing here.")
    if kind == reading.ROLE_SELECT:
        roles = [_named(name, guild.roles.values(), where) for name in names]
        return {each.id: payloads.role(each, list(guild.roles).index(each.id)) for each in roles}
    offered = [each for each in guild.channels.values() if not channel_types or each.kind in channel_types]
    return {each.id: _partial(each, world, user) for each in (_named(name, offered, where) for name in names)}


def _resolved(kind: int, picked: dict[int, Json]) -> Json:
    """https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure"""
    return {_OF_A_SERVER[kind]: {str(id_): payload for id_, payload in picked.items()}} if picked else {}


def _partial(channel: Channel, world: World, user: User) -> Json:
    """Of a channel only a part is sent, with what the person may do there."""
    whole = channel_payload.full(channel, world)
    kept = ("id", "name", "type", "parent_id", "flags", "last_message_id", "topic", "nsfw", "position", "guild_id")
    permissions = {"permissions": str(world.permissions(channel, user))}
    return {key: whole[key] for key in kept if key in whole} | permissions


def _named(label: str, offered: Iterable[Named], where: str) -> Named:
    offered = list(offered)
    for each in offered:
        if each.name.lower().lstrip("#@") == label.strip().lower().lstrip("#@"):
            return each
    names = ", ".join(each.name for each in offered)
    raise NotPossibleError(f"“{where}” has no choice “{label}”. There are: {names}.")
