"""What those do who run a server: rights, channels, threads and roles change, and the bot is told as on Discord."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rehearsal import channel_payload, payloads
from rehearsal.changes import Changes
from rehearsal.gateway import Hub
from rehearsal.guild import Channel, Guild, Role, User
from rehearsal.permissions import Overwrite, Permission
from rehearsal.wire import Json
from rehearsal.world import World


class Stewardship:
    """Changes a guild, and tells the bots in it: https://docs.discord.com/developers/events/gateway-events#channels"""

    def __init__(self, world: World, hub: Hub, changes: Changes) -> None:
        self._world, self._hub, self._changes = world, hub, changes

    def overwrite(self, channel: Channel, whom: User | Role, *, allow: int = 0, deny: int = 0) -> None:
        """Settle in a channel what somebody may do there; with neither, their overwrite goes."""
        changed: Overwrite = (int(allow), int(deny))
        with self.rights_change(self._world.guild(channel.guild_id or 0), channel):
            channel.overwrites[whom.id] = changed
            if changed == (0, 0):
                del channel.overwrites[whom.id]

    def create_role(self, guild: Guild, name: str, permissions: int) -> Role:
        """A role that nobody has yet."""
        role = self._world.add_role(guild, name, Permission(permissions))
        self._tell("GUILD_ROLE_CREATE", guild, {"role": payloads.role(role, list(guild.roles).index(role.id))})
        return role

    def grant(self, guild: Guild, role: Role, permissions: int) -> None:
        """A role has these permissions from now on."""
        with self.rights_change(guild):
            role.permissions = int(permissions)
            self._tell("GUILD_ROLE_UPDATE", guild, {"role": payloads.role(role, list(guild.roles).index(role.id))})

    def delete_role(self, guild: Guild, role: Role) -> None:
        """It goes, with all that it granted."""
        with self.rights_change(guild):
            del guild.roles[role.id]
            for member in guild.members.values():
                member.roles = [each for each in member.roles if each != role.id]
            self._tell("GUILD_ROLE_DELETE", guild, {"role_id": str(role.id)})

    def rename(self, channel: Channel, name: str) -> None:
        """A channel or a thread has another name."""
        channel.name = name
        self._tell_updated(channel)

    def delete_channel(self, channel: Channel) -> None:
        """It goes with its messages and its threads, of which no event of their own tells."""
        guild = self._world.guild(channel.guild_id or 0)
        told = channel_payload.as_seen(channel, self._world)
        for each in [channel, *(thread for thread in guild.threads.values() if thread.parent is channel)]:
            self._remove(guild, each)
        self._hub.dispatch("CHANNEL_DELETE", told, guild.id)
        self._changes.tell()

    def start_thread(self, parent: Channel, name: str, *, private: bool = False) -> Channel:
        """A thread, or a post where the parent is a forum."""
        thread = self._world.add_thread(parent, name, private=private)
        self._tell_thread("THREAD_CREATE", thread, channel_payload.full(thread, self._world) | {"newly_created": True})
        return thread

    def add_bot_to(self, thread: Channel) -> None:
        """Into a private thread: https://docs.discord.com/developers/topics/threads#private-threads"""
        thread.joined.add(self._world.bot.id)
        joined = {
            "id": str(thread.id),
            "user_id": str(self._world.bot.id),
            "join_timestamp": self._world.clock.now().isoformat(),
            "flags": 0,
        }
        self._tell_thread("THREAD_CREATE", thread, channel_payload.full(thread, self._world) | {"member": joined})

    def archive(self, thread: Channel, *, locked: bool = False) -> None:
        """As Discord does by itself after some days; moderators can lock it."""
        thread.archived, thread.locked = True, locked
        self._tell_updated(thread)

    def lock(self, thread: Channel) -> None:
        """Only moderators write there from now on; it stays active."""
        thread.locked = True
        self._tell_updated(thread)

    def unarchive(self, thread: Channel) -> None:
        """It is active again, and nobody is locked out."""
        thread.archived = thread.locked = False
        self._tell_updated(thread)

    def delete_thread(self, thread: Channel) -> None:
        """It goes with its messages."""
        guild = self._world.guild(thread.guild_id or 0)
        told, seen = channel_payload.deleted(thread, self._world), self._world.reads(thread, self._world.bot)
        self._remove(guild, thread)
        if seen:
            self._hub.dispatch("THREAD_DELETE", told, guild.id)
        self._changes.tell()

    def _remove(self, guild: Guild, channel: Channel) -> None:
        guild.channels.pop(channel.id, None)
        guild.threads.pop(channel.id, None)
        del self._world.channels[channel.id]
        self._world.history(channel).clear()

    @contextmanager
    def rights_change(self, guild: Guild, changed: Channel | None = None) -> Iterator[None]:
        """Tell of a channel that `changed`, and of each that the bot sees from now on, or no longer, with its threads.

        https://docs.discord.com/developers/resources/channel#channel-object-obfuscated-channels
        https://docs.discord.com/developers/topics/threads#gaining-access-to-channels
        """
        before = {each.id: self._is_seen(each) for each in guild.channels.values()}
        yield
        for channel in guild.channels.values():
            if channel is changed or self._is_seen(channel) != before[channel.id]:
                self._tell_updated(channel)
            if self._is_seen(channel) and not before[channel.id]:
                self._sync_threads(guild, channel)

    def _is_seen(self, channel: Channel) -> bool:
        return bool(self._world.computed(channel, self._world.bot) & Permission.VIEW_CHANNEL)

    def _sync_threads(self, guild: Guild, channel: Channel) -> None:
        active = [each for each in guild.threads.values() if each.parent is channel and not each.archived]
        shown = [channel_payload.full(each, self._world) for each in active if self._world.reads(each, self._world.bot)]
        self._tell("THREAD_LIST_SYNC", guild, {"channel_ids": [str(channel.id)], "threads": shown, "members": []})

    def _tell_updated(self, channel: Channel) -> None:
        if channel.is_thread:
            self._tell_thread("THREAD_UPDATE", channel, channel_payload.full(channel, self._world))
        else:
            payload = channel_payload.as_seen(channel, self._world)
            self._hub.dispatch("CHANNEL_UPDATE", payload, channel.guild_id)
        self._changes.tell()

    def _tell_thread(self, event: str, thread: Channel, payload: Json) -> None:
        if self._world.reads(thread, self._world.bot):
            self._hub.dispatch(event, payload, thread.guild_id)

    def _tell(self, event: str, guild: Guild, payload: Json) -> None:
        self._hub.dispatch(event, payload | {"guild_id": str(guild.id)}, guild.id)
        self._changes.tell()
