"""What a server's owner granted and denied under Server Settings, Integrations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from rehearsal.gateway import Hub
from rehearsal.guild import Channel, Guild, Member, Role, User
from rehearsal.permissions import Permission
from rehearsal.wire import Json

Target = Role | User | Channel | Guild


class Kind(IntEnum):
    """https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object"""

    ROLE = 1
    USER = 2
    CHANNEL = 3


@dataclass(slots=True)
class Integrations:
    """Grants (true) and denials (false) by server, then by the id of a command, or of the application for all others.

    Discord enforces them itself where a command is used. A bot may read them, and is told when they change.
    """

    application_id: int
    hub: Hub
    _set: dict[int, dict[int, dict[tuple[Kind, int], bool]]] = field(default_factory=dict)

    def settle(self, guild: Guild, command_id: int | None, changes: Mapping[Target, bool | None]) -> None:
        """Grant (true), deny (false) or leave open (none); without a command it holds for all that have none set.

        The server itself stands for all its channels.
        """
        settled = self._set.setdefault(guild.id, {}).setdefault(command_id or self.application_id, {})
        for target, allowed in changes.items():
            key = _key(target)
            if allowed is None:
                settled.pop(key, None)
            else:
                settled[key] = allowed
        changed = self.payload(guild.id, command_id or self.application_id)
        self.hub.dispatch("APPLICATION_COMMAND_PERMISSIONS_UPDATE", changed, guild.id)

    def of_guild(self, guild_id: int) -> list[Json]:
        """All that is set in a server."""
        return [self.payload(guild_id, each) for each, settled in self._set.get(guild_id, {}).items() if settled]

    def has(self, guild_id: int, target_id: int) -> bool:
        """Whether anything is set for a command, or for the application."""
        return bool(self._set.get(guild_id, {}).get(target_id))

    def payload(self, guild_id: int, target_id: int) -> Json:
        settled = self._set.get(guild_id, {}).get(target_id, {})
        permissions = [{"id": str(id_), "type": int(kind), "permission": may} for (kind, id_), may in settled.items()]
        ids = {"id": str(target_id), "application_id": str(self.application_id), "guild_id": str(guild_id)}
        return ids | {"permissions": permissions}

    def permits(self, command: Json, guild: Guild, channel: Channel, member: Member) -> bool:
        """Whether Discord lets a member use a command in a channel.

        Members with Administrator may use all. Else the channel must not be denied; then a grant or denial of the
        person counts, then one of their roles, of which one that is granted is enough, then one of @everyone, and
        last the permissions that the command asks for by default. A thread has the rules of its channel, since
        no others can be set for it.
        https://docs.discord.com/developers/interactions/application-commands#permissions
        """
        granted = guild.granted_in(channel, member.user.id)
        if granted & Permission.ADMINISTRATOR:
            return True
        if not granted & Permission.USE_APPLICATION_COMMANDS:
            return False
        settled = self._set.get(guild.id, {})
        rules = settled.get(int(command["id"])) or settled.get(self.application_id) or {}
        everywhere = rules.get((Kind.CHANNEL, guild.id - 1), True)
        if not rules.get((Kind.CHANNEL, (channel.parent or channel).id), everywhere):
            return False
        for said in (_said(rules, Kind.USER, [member.user.id]), _said(rules, Kind.ROLE, member.roles)):
            if said is not None:
                return said
        everyone = _said(rules, Kind.ROLE, [guild.id])
        return _by_default(command, granted) if everyone is None else everyone


def _key(target: Target) -> tuple[Kind, int]:
    """All channels have a constant of their own, by the name of the server.

    https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object-application-command-permissions-constants
    """
    if isinstance(target, Guild):
        return Kind.CHANNEL, target.id - 1
    return Kind.ROLE if isinstance(target, Role) else Kind.USER if isinstance(target, User) else Kind.CHANNEL, target.id


def _said(rules: Mapping[tuple[Kind, int], bool], kind: Kind, ids: Iterable[int]) -> bool | None:
    said = [rules[kind, each] for each in ids if (kind, each) in rules]
    return any(said) if said else None


def _by_default(command: Json, granted: int) -> bool:
    needed = command["default_member_permissions"]
    return needed is None or (needed != "0" and granted & int(needed) == int(needed))
