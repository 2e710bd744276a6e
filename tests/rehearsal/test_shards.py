"""Several shards, and several connections of one: who is told what, and whose answer counts.

Source: https://docs.discord.com/developers/events/gateway#sharding
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse

from rehearsal import Person, Sandbox
from rehearsal.gateway.hub import MOST_GUILDS
from rehearsal.gateway.intents import Intent
from rehearsal.interaction import Kind
from tests.rehearsal.api import Api
from tests.rehearsal.test_gateway import identify

Json = dict[str, Any]
HEARD = int(Intent.GUILDS | Intent.GUILD_MESSAGES | Intent.GUILD_MESSAGE_REACTIONS | Intent.DIRECT_MESSAGES)


@pytest.fixture
def hurry() -> float:
    """These tests move the clock themselves."""
    return 1.0


class Connections:
    """Connections to one sandbox, each after a wait that Discord asks for between two starts."""

    def __init__(self, sandbox: Sandbox, stack: AsyncExitStack, client: ClientSession) -> None:
        self._sandbox, self._stack, self._client = sandbox, stack, client

    async def connect(self, *shard: int) -> ClientWebSocketResponse:
        """Connect and say who it is; what it is told comes next."""
        url = f"{self._sandbox.urls.gateway}?v=10&encoding=json"
        connection = await self._stack.enter_async_context(self._client.ws_connect(url))
        await connection.receive_json()
        await connection.send_json(identify(self._sandbox, shard=list(shard), intents=HEARD))
        return connection

    async def start(self, *shard: int) -> ClientWebSocketResponse:
        """The same, past its greeting, and with the wait."""
        connection = await self.connect(*shard)
        told = await connection.receive_json()
        assert told["t"] == "READY"
        for _ in told["d"]["guilds"]:
            assert (await connection.receive_json())["t"] == "GUILD_CREATE"
        await self._sandbox.clock.advance(seconds=5)
        return connection


@pytest.fixture
async def connections(sandbox: Sandbox) -> AsyncIterator[Connections]:
    async with AsyncExitStack() as stack, ClientSession() as client:
        yield Connections(sandbox, stack, client)


async def test_two_connections_of_one_shard_are_told_the_same(
    connections: Connections, sandbox: Sandbox, member: Person
) -> None:
    """The second ends nothing of the first's, as at a deploy without a gap; each is told of all that happens."""
    first, second = await connections.start(0, 1), await connections.start(0, 1)
    said = member.say("Hello")
    member.react(said, "🚩")

    for connection in (first, second):
        told = [await connection.receive_json() for _ in range(2)]
        assert [each["t"] for each in told] == ["MESSAGE_CREATE", "MESSAGE_REACTION_ADD"]
        assert told[0]["d"]["id"] == str(said.id)
    assert len(sandbox.hub.connected) == 2
    assert sandbox.hub.shards_served == {(0, 1)}


async def test_of_two_answers_the_first_counts(
    connections: Connections, sandbox: Sandbox, member: Person, api: Api
) -> None:
    """Both are told of an interaction, with one token; the second answer is refused with 40060."""
    first, second = await connections.start(0, 1), await connections.start(0, 1)
    data = {"id": "1", "name": "define", "type": 1}
    sandbox.interactions.open(Kind.COMMAND, member.user, member.channel, data, {"0": "1"})

    codes = []
    for number, connection in enumerate((first, second)):
        asked = (await connection.receive_json())["d"]
        path = f"/interactions/{asked['id']}/{asked['token']}/callback"
        refused = await api.call("POST", path, {"type": 4, "data": {"content": str(number)}})
        codes.append(refused.status)
    assert codes == [204, 400]
    assert [each.code for each in sandbox.http.refusals] == [40060]
    assert [each.text for each in member.messages] == ["0"]


async def test_each_shard_has_its_own_servers_and_the_first_has_direct_messages(
    connections: Connections, sandbox: Sandbox, member: Person
) -> None:
    """By the id of a server; what is written to the bot alone is heard on shard 0."""
    shards = [await connections.start(number, 2) for number in (0, 1)]
    people = [member, Person.named(sandbox, "member", server="Neighbours")]
    said = {}
    for person in people:
        said[(person.channel.guild_id or 0) >> 22 & 1] = person.say("Hello")
    written = member.in_direct_messages().say("Hello")

    assert {*said} == {0, 1}
    for number, connection in enumerate(shards):
        assert (await connection.receive_json())["d"]["id"] == str(said[number].id)
    assert (await shards[0].receive_json())["d"]["id"] == str(written.id)


async def test_so_many_shards_start_at_once_as_discord_allows(connections: Connections, sandbox: Sandbox) -> None:
    """By the number of the shard modulo `max_concurrency`: https://docs.discord.com/developers/events/gateway#sharding-max-concurrency"""
    sandbox.hub.max_concurrency = 2
    told = [await (await connections.connect(number, 4)).receive_json() for number in (0, 1, 2)]

    assert [each["op"] for each in told] == [0, 0, 9]


async def test_two_numbers_of_shards_at_once(connections: Connections, sandbox: Sandbox, member: Person) -> None:
    """As where a bot is given more shards without a gap: each is told of what its own number of them gives it."""
    alone, *split = [await connections.start(*each) for each in ((0, 1), (0, 2), (1, 2))]
    said = member.say("Hello")

    mine = split[(member.channel.guild_id or 0) >> 22 & 1]
    for connection in (alone, mine):
        assert (await connection.receive_json())["d"]["id"] == str(said.id)
    assert sandbox.hub.shards_served == {(0, 1), (0, 2), (1, 2)}


async def test_a_shard_among_several_may_have_too_many_servers(connections: Connections, sandbox: Sandbox) -> None:
    """4011: it is counted by shard, not by bot."""
    for number in range(2 * MOST_GUILDS):
        sandbox.world.add_guild(str(number))
    connection = await connections.connect(0, 2)
    async for _ in connection:
        pass

    assert connection.close_code == 4011


async def test_it_is_ready_once_each_shard_is_served(connections: Connections, sandbox: Sandbox) -> None:
    """Two connections on one shard stand for no other."""
    sandbox.hub.shards = 2
    for _ in range(2):
        await connections.start(0, 2)
    with pytest.raises(TimeoutError):
        await sandbox.bot_ready(0)
    await connections.start(1, 2)
    await sandbox.bot_ready(0)
