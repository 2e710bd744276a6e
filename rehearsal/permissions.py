"""Permissions: the bits a bot like ours meets, and how roles and channel overwrites combine."""

from __future__ import annotations

from enum import IntFlag
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rehearsal.world import Channel, Guild


class Permission(IntFlag):
    """https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags"""

    NONE = 0
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    USE_EXTERNAL_EMOJIS = 1 << 18
    MANAGE_ROLES = 1 << 28
    USE_APPLICATION_COMMANDS = 1 << 31
    SEND_MESSAGES_IN_THREADS = 1 << 38


ALL = (1 << 53) - 1
EVERYONE = (
    Permission.ADD_REACTIONS
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
)
DIRECT = EVERYONE | Permission.USE_EXTERNAL_EMOJIS


def in_guild(guild: Guild, user_id: int) -> int:
    if guild.owner_id == user_id:
        return ALL
    granted = guild.roles[guild.id].permissions
    for role_id in guild.members[user_id].roles:
        granted |= guild.roles[role_id].permissions
    return ALL if granted & Permission.ADMINISTRATOR else int(granted)


def in_channel(guild: Guild, channel: Channel, user_id: int) -> int:
    """https://discord.com/developers/docs/topics/permissions#permission-overwrites"""
    granted = in_guild(guild, user_id)
    if granted == ALL:
        return ALL
    granted = _overwritten(granted, [channel.overwrites.get(guild.id, (0, 0))])
    roles = [channel.overwrites[r] for r in guild.members[user_id].roles if r in channel.overwrites]
    granted = _overwritten(granted, roles)
    granted = _overwritten(granted, [channel.overwrites.get(user_id, (0, 0))])
    return granted if granted & Permission.VIEW_CHANNEL else 0


def _overwritten(granted: int, overwrites: list[tuple[int, int]]) -> int:
    allow = deny = 0
    for allowed, denied in overwrites:
        allow, deny = allow | allowed, deny | denied
    return (granted & ~deny) | allow
