"""Permissions: the bits a bot meets, and how roles and channel overwrites combine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntFlag

Overwrite = tuple[int, int]  # the bits that are allowed, and those that are denied


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
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    CONNECT = 1 << 20
    MANAGE_ROLES = 1 << 28
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    SEND_MESSAGES_IN_THREADS = 1 << 38
    SEND_POLLS = 1 << 49
    USE_EXTERNAL_APPS = 1 << 50


ALL = (1 << 53) - 1
EVERYONE = (
    Permission.ADD_REACTIONS
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.CONNECT
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.USE_EXTERNAL_APPS
    | Permission.SEND_MESSAGES_IN_THREADS
)
# All that is left to members who are timed out: https://docs.discord.com/developers/topics/permissions
SILENT = Permission.VIEW_CHANNEL | Permission.READ_MESSAGE_HISTORY
DIRECT = EVERYONE | Permission.USE_EXTERNAL_EMOJIS


def in_guild(roles: Iterable[int]) -> int:
    """What the roles of a member (@everyone among them) grant together."""
    granted = 0
    for role in roles:
        granted |= role
    return ALL if granted & Permission.ADMINISTRATOR else granted


def in_channel(
    granted: int, overwrites: Mapping[int, Overwrite], *, guild: int, roles: Iterable[int], user: int
) -> int:
    """What is left of what was `granted` in the guild, before what is implied; @everyone's overwrite has its id.

    https://discord.com/developers/docs/topics/permissions#permission-overwrites
    """
    if granted == ALL:
        return ALL
    for ids in ((guild,), roles, (user,)):
        granted = _overwritten(granted, [overwrites[each] for each in ids if each in overwrites])
    return granted


def in_thread(granted: int) -> int:
    """What is left in a thread of what was `granted` in its channel.

    https://docs.discord.com/developers/topics/permissions#inherited-permissions-threads
    """
    writes = Permission.SEND_MESSAGES if granted & Permission.SEND_MESSAGES_IN_THREADS else Permission.NONE
    return granted & ~Permission.SEND_MESSAGES | writes


def _overwritten(granted: int, overwrites: Iterable[Overwrite]) -> int:
    allow = deny = 0
    for allowed, denied in overwrites:
        allow, deny = allow | allowed, deny | denied
    return (granted & ~deny) | allow
