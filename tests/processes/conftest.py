"""A Discord with several shards, and bots as processes for it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from rehearsal import Clock, Sandbox, small_world
from rehearsal.permissions import Permission
from rehearsal.world import World
from tests.fixtures.postgres import Databases
from tests.processes.fleet import Fleet
from tests.processes.stored import Stored

OpenFleet = Callable[[int], Awaitable[Fleet]]


@pytest.fixture
async def open_fleet(
    postgres: Databases, database: Path, glossary: Path, tmp_path: Path, pace: float, hurry: float
) -> AsyncIterator[OpenFleet]:
    """A Discord with so many shards, and a process for each; none is started yet."""
    async with AsyncExitStack() as stack:

        async def open_fleet(shards: int) -> Fleet:
            world = with_servers(small_world(clock=Clock(pace, hurry)), shards)
            sandbox = await stack.enter_async_context(Sandbox(world, shards=shards, check_schemas=False))
            folder = tmp_path / "places"
            folder.mkdir()
            fleet = Fleet(folder, sandbox, postgres.url(database), glossary)
            stack.push_async_callback(fleet.close)
            return fleet

        yield open_fleet


@pytest.fixture
def stored(postgres: Databases, database: Path) -> Stored:
    """What is in the database of the fleet."""
    return Stored(postgres.at(database))


def with_servers(world: World, shards: int) -> World:
    """The world, with as many more servers as it takes until each shard has one; each has a curator."""
    people = {each.name: each for each in world.users.values()}
    while len({(guild_id >> 22) % shards for guild_id in world.guilds}) < shards:
        guild = world.add_guild(f"Neighbours {len(world.guilds)}")
        world.add_channel(guild, "general")
        world.join(guild, people["member"])
        world.join(guild, people["admin"], world.add_role(guild, "admin", Permission.MANAGE_GUILD))
    return world
