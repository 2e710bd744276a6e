"""What a bot may do in a channel, of what it needs there."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord

TO_CONNECT = (2, 13)  # https://docs.discord.com/developers/resources/channel#channel-object-channel-types
WITH_MESSAGES = (0, 5, 15, *TO_CONNECT)
# What the link in the README asks for.
NEEDED = ("view_channel", "send_messages", "send_messages_in_threads", "read_message_history", "attach_files")


def missing(channel: Mapping[str, Any], roles: Sequence[Mapping[str, Any]], member: Mapping[str, Any]) -> list[str]:
    """The rights that a member lacks in a channel, by the names that discord.py has for them.

    `roles` are all of the server. https://docs.discord.com/developers/topics/permissions#permission-overwrites
    """
    server, own = str(channel["guild_id"]), {str(channel["guild_id"]), *member["roles"]}
    granted = discord.Permissions.none()
    for role in roles:
        if role["id"] in own:
            granted.value |= int(role["permissions"])
    if granted.administrator:
        return []
    over = {str(each["id"]): each for each in channel.get("permission_overwrites", ())}
    _lay(granted, [over[server]] if server in over else [])
    _lay(granted, [over[each] for each in member["roles"] if each in over])
    _lay(granted, [over[member["user"]["id"]]] if member["user"]["id"] in over else [])
    needed = (*NEEDED, "connect") if channel["type"] in TO_CONNECT else NEEDED
    return [each for each in needed if not getattr(granted, each)]


def _lay(granted: discord.Permissions, overwrites: Sequence[Mapping[str, Any]]) -> None:
    """All that is denied at one level, then all that is allowed there."""
    allow = deny = 0
    for each in overwrites:
        allow |= int(each["allow"])
        deny |= int(each["deny"])
    granted.value = granted.value & ~deny | allow
