"""Which commands a person is shown in a channel."""

from __future__ import annotations

from rehearsal.commands import CommandKind, Commands
from rehearsal.errors import NotPossibleError
from rehearsal.guild import Channel, Guild, User
from rehearsal.integrations import Integrations
from rehearsal.wire import Json

_IN_SERVER, _IN_DIRECT_MESSAGES = 0, 1


def shown(
    commands: Commands, integrations: Integrations, channel: Channel, user: User, guild: Guild | None
) -> list[Json]:
    """The commands whose contexts fit, and that the person may use; `guild` is the channel's."""
    return [
        command
        for command in commands.registered
        if _fits(command, channel)
        and (guild is None or integrations.permits(command, guild, channel, guild.members[user.id]))
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
