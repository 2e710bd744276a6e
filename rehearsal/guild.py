"""People and places, as plain records: users, and the guilds with their roles, members and channels."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from rehearsal import permissions
from rehearsal.permissions import Overwrite, Permission


class ChannelKind(IntEnum):
    """https://docs.discord.com/developers/resources/channel#channel-object-channel-types"""

    TEXT = 0
    DIRECT = 1
    VOICE = 2
    GROUP = 3
    ANNOUNCEMENT = 5
    ANNOUNCEMENT_THREAD = 10
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    STAGE = 13
    FORUM = 15


THREADS = (ChannelKind.ANNOUNCEMENT_THREAD, ChannelKind.PUBLIC_THREAD, ChannelKind.PRIVATE_THREAD)
TO_CONNECT = (ChannelKind.VOICE, ChannelKind.STAGE)


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
    """A channel or a thread of a guild, or the direct messages between the bot and one person.

    Threads have a `parent`; posts of a forum are threads, too. `joined` are the members of a private thread.
    A chat of `people` alone, two or a group, has no bot in it.
    """

    id: int
    name: str
    guild_id: int | None
    recipient: User | None = None
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    kind: ChannelKind = ChannelKind.TEXT
    parent: Channel | None = None
    archived: bool = False
    locked: bool = False
    joined: set[int] = field(default_factory=set)
    people: tuple[User, ...] = ()

    @property
    def is_thread(self) -> bool:
        return self.kind in THREADS

    @property
    def in_forum(self) -> bool:
        return self.parent is not None and self.parent.kind is ChannelKind.FORUM


@dataclass(slots=True, eq=False)
class Guild:
    """A server."""

    id: int
    name: str
    owner_id: int
    locale: str = "en-GB"
    roles: dict[int, Role] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    threads: dict[int, Channel] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)

    def granted(self, user_id: int) -> int:
        """What a member may do in the guild, before channels change it."""
        if user_id == self.owner_id:
            return permissions.ALL
        roles = [self.id, *self.members[user_id].roles]
        return permissions.in_guild(self.roles[role].permissions for role in roles)

    def places(self) -> Iterator[Channel]:
        """The channels, then the threads in them."""
        yield from self.channels.values()
        yield from self.threads.values()

    def computed_in(self, channel: Channel, user_id: int) -> int:
        """What roles and overwrites grant a member in a channel; threads have none of their own.

        What is implied, such as that nobody writes where they cannot look, is not taken off:
        https://docs.discord.com/developers/topics/permissions#implicit-permissions
        """
        overwrites = (channel.parent or channel).overwrites
        roles = self.members[user_id].roles
        return permissions.in_channel(self.granted(user_id), overwrites, guild=self.id, roles=roles, user=user_id)

    def granted_in(self, channel: Channel, user_id: int) -> int:
        """What a member may do in a channel, with what is implied."""
        granted = self.computed_in(channel, user_id)
        if not granted & Permission.VIEW_CHANNEL or not _lets_in(channel, user_id, granted):
            return 0
        if channel.kind in TO_CONNECT and not granted & Permission.CONNECT:
            return int(Permission.VIEW_CHANNEL)
        return permissions.in_thread(granted) if channel.is_thread else granted


def _lets_in(channel: Channel, user_id: int, granted: int) -> bool:
    """https://docs.discord.com/developers/topics/threads#public--private-threads"""
    if channel.kind is not ChannelKind.PRIVATE_THREAD:
        return True
    return user_id in channel.joined or bool(granted & Permission.MANAGE_THREADS)
