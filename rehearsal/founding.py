"""The world a rehearsal starts in: two servers, a few channels, a member and an administrator."""

from __future__ import annotations

from rehearsal.clock import Clock
from rehearsal.permissions import Permission
from rehearsal.world import World

FIRST_SERVER, SECOND_SERVER = "Rehearsal", "Neighbours"
ADMIN, MEMBER = "admin", "member"


def small_world(bot_name: str = "bot", clock: Clock | None = None, *, lasting: bool = False) -> World:
    world = World(bot_name, clock, lasting=lasting)
    people = [world.add_user(name) for name in (MEMBER, ADMIN)]
    for name in (FIRST_SERVER, SECOND_SERVER):
        guild = world.add_guild(name)
        world.add_channel(guild, "general")
        world.add_channel(guild, "help")
        steward = world.add_role(guild, ADMIN, Permission.MANAGE_GUILD | Permission.MANAGE_MESSAGES)
        world.join(guild, people[0])
        world.join(guild, people[1], steward)
    return world
