"""Which commands a person is shown in a channel."""

from __future__ import annotations

from rehearsal.commands import CommandKind, Commands
from rehearsal.errors import NotPossibleError
from rehearsal.guild import Channel, User
from rehearsal.permissions import ALL, Permission
from rehearsal.wire import Json

_IN_SERVER, _IN_DIRECT_MESSAGES = 0, 1


def shown(commands: Commands, channel: Channel, user: User, granted: int) -> list[Json]:
    """The commands whose contexts fit, and that the person may use (`granted`: their permissions)."""
    return [
        command
        for command in commands.registered
        if _fits(command, channel)
        and (_permitted(command, channel, granted) or commands.is_shown_to(command["name"], channel.guild_id, user.id))
    ]


def find(commands: list[Json], kind: CommandKind, name: str) -> Json:
    for command in commands:
        if (command["type"], command["name"]) == (kind, name):
            return command
    names = ", ".join(sorted(command["name"] for command in commands if command["type"] == kind))
    raise NotPossibleError(f"There is no command “{name}” for you here. There are: {names or 'none'}.")


def _fits(command: Json, channel: Channel) -> bool:
    if channel.guild_id is not None:
        return _IN_SERVER in command.get("contexts", [_IN_SERVER])
    return _IN_DIRECT_MESSAGES in command.get("contexts", [1]) and command.get("dm_permission", True)


def _permitted(command: Json, channel: Channel, granted: int) -> bool:
    """https://discord.com/developers/docs/interactions/application-commands#permissions"""
    if channel.guild_id is None or granted == ALL:
        return True
    if not granted & Permission.USE_APPLICATION_COMMANDS:
        return False
    needed = command["default_member_permissions"]
    return needed is None or (needed != "0" and granted & int(needed) == int(needed))
