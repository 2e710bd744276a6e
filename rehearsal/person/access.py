"""Which commands a person is shown in a channel."""

from __future__ import annotations

from rehearsal import installs
from rehearsal.commands import CommandKind, Commands
from rehearsal.errors import NotPossibleError
from rehearsal.guild import Channel, User
from rehearsal.integrations import Integrations
from rehearsal.permissions import Permission
from rehearsal.wire import Json
from rehearsal.world import World


def shown(world: World, commands: Commands, integrations: Integrations, channel: Channel, user: User) -> list[Json]:
    """The commands that are for this place, and that the person may use here."""
    guild = world.guilds.get(channel.guild_id or 0)
    if guild and not world.permissions(channel, user) & Permission.USE_APPLICATION_COMMANDS:
        return []
    return [
        command
        for command in commands.registered
        if installs.offers(world, command, channel, user)
        and (guild is None or integrations.permits(command, guild, channel, guild.members[user.id]))
    ]


def find(commands: list[Json], kind: CommandKind, name: str) -> Json:
    for command in commands:
        if (command["type"], command["name"]) == (kind, name):
            return command
    names = ", ".join(sorted(command["name"] for command in commands if command["type"] == kind))
    raise NotPossibleError(f"There is no command “{name}” for you here. There are: {names or 'none'}.")
