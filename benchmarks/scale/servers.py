"""The servers that are played: as many as there are shards of them, with channels, roles and somebody who asks."""

from __future__ import annotations

from dataclasses import dataclass

from rehearsal import Clock, World
from rehearsal.guild import Channel, Guild, User
from rehearsal.permissions import EVERYONE, Permission

CHANNELS, ROLES = 20, 10  # of each server, beside the role for everyone; they are most of what discord.py keeps of it


@dataclass(frozen=True, slots=True)
class Place:
    """A channel of a server where people ask."""

    guild: Guild
    channel: Channel


@dataclass(frozen=True, slots=True)
class Servers:
    """All servers, and a member of each of them."""

    world: World
    places: tuple[Place, ...]
    member: User

    def of_shards(self, shards: range, count: int) -> list[Place]:
        """Those that some of `count` shards serve: https://docs.discord.com/developers/events/gateway#sharding"""
        return [each for each in self.places if (each.guild.id >> 22) % count in shards]


def servers(number: int) -> Servers:
    """So many servers, which fall evenly on shards, as their ids are a millisecond apart."""
    world = World(clock=Clock())
    member = world.add_user("member")
    places = []
    for name in range(number):
        guild = world.add_guild(f"Server {name}")
        world.join(guild, member)
        for role in range(ROLES):
            world.add_role(guild, f"role {role}", int(EVERYONE))
        channels = [world.add_channel(guild, f"room {room}") for room in range(CHANNELS)]
        for channel in channels:
            channel.overwrites[guild.id] = (int(Permission.SEND_MESSAGES), 0)
        places.append(Place(guild, channels[0]))
    return Servers(world, tuple(places), member)
