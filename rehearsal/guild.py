"""People and places, as plain records: users, and the guilds with their roles, members and channels."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from rehearsal import permissions
from rehearsal.permissions import Overwrite

TEXT_CHANNEL, DM_CHANNEL, GROUP_CHANNEL = 0, 1, 3


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
    """A user in a guild. One who is `pending` has not agreed to its rules yet."""

    user: User
    joined_at: str
    roles: list[int] = field(default_factory=list)
    timed_out_until: dt.datetime | None = None
    pending: bool = False

    def is_silent(self, now: dt.datetime) -> bool:
        """Whether they may only look on. https://docs.discord.com/developers/resources/guild#guild-member-object"""
        return self.pending or (self.timed_out_until is not None and now < self.timed_out_until)


@dataclass(slots=True, eq=False)
class Channel:
    """A text channel of a guild, or the direct messages between the bot and one person.

    A chat of `people` alone, two or a group, has no bot in it.
    """

    id: int
    name: str
    guild_id: int | None
    recipient: User | None = None
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    people: tuple[User, ...] = ()

    @property
    def kind(self) -> int:
        if self.guild_id:
            return TEXT_CHANNEL
        return GROUP_CHANNEL if len(self.people) > 2 else DM_CHANNEL


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
