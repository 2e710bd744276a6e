"""People and places, as plain records: users, and the guilds with their roles, members and channels."""

from __future__ import annotations

from dataclasses import dataclass, field

from rehearsal import permissions
from rehearsal.permissions import Overwrite

TEXT_CHANNEL, DM_CHANNEL = 0, 1


@dataclass(slots=True, eq=False)
class User:
    """An account: a person's or a bot's."""

    id: int
    name: str
    bot: bool = False
    locale: str = "en-GB"


@dataclass(slots=True, eq=False)
class Role:
    """A role in one guild; the one with the guild's own id is @everyone, and that of a bot is managed by Discord."""

    id: int
    name: str
    permissions: int = 0
    bot_id: int | None = None


@dataclass(slots=True, eq=False)
class Member:
    """A user in a guild."""

    user: User
    joined_at: str
    roles: list[int] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Channel:
    """A text channel of a guild, or the direct messages between the bot and one person."""

    id: int
    name: str
    guild_id: int | None
    recipient: User | None = None
    overwrites: dict[int, Overwrite] = field(default_factory=dict)

    @property
    def kind(self) -> int:
        return TEXT_CHANNEL if self.guild_id else DM_CHANNEL


@dataclass(slots=True, eq=False)
class Guild:
    """A server."""

    id: int
    name: str
    owner_id: int
    locale: str = "en-GB"
    roles: dict[int, Role] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)

    def granted(self, user_id: int) -> int:
        """What a member may do in the guild, before channels change it."""
        if user_id == self.owner_id:
            return permissions.ALL
        roles = [self.id, *self.members[user_id].roles]
        return permissions.in_guild(self.roles[role].permissions for role in roles)

    def granted_in(self, channel: Channel, user_id: int) -> int:
        """What a member may do in a channel."""
        roles = self.members[user_id].roles
        granted = self.granted(user_id)
        return permissions.in_channel(granted, channel.overwrites, guild=self.id, roles=roles, user=user_id)
