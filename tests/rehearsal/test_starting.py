"""What it takes to start and to stay connected: limits of IDENTIFY, heartbeats, sessions and their close codes.

Sources: https://docs.discord.com/developers/events/gateway and, for the codes,
https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse

from rehearsal import Sandbox
from rehearsal.gateway.hub import DAILY_STARTS, EVENTS_OF_CLIENT, MOST_GUILDS
from tests.rehearsal.test_gateway import identify

Connect = Callable[[], Awaitable[ClientWebSocketResponse]]
Json = dict[str, Any]


@pytest.fixture
def hurry() -> float:
    """These tests move the clock themselves."""
    return 1.0


@pytest.fixture
async def connect(sandbox: Sandbox) -> AsyncIterator[Connect]:
    """Connects anew, and is greeted."""
    async with ClientSession() as client:

        async def connect() -> ClientWebSocketResponse:
            connection = await client.ws_connect(f"{sandbox.urls.gateway}?v=10&encoding=json")
            assert (await connection.receive_json())["op"] == 10
            return connection

        yield connect


async def started(sandbox: Sandbox, connect: Connect, **changes: Any) -> Json:
    """What a connection is told that identifies."""
    connection = await connect()
    await connection.send_json(identify(sandbox, **changes))
    told: Json = await connection.receive_json()
    return told


async def code(connection: ClientWebSocketResponse) -> int | None:
    """The code with which it is closed."""
    async for _ in connection:
        pass
    return connection.close_code


async def start_limit(sandbox: Sandbox) -> Json:
    headers = {"Authorization": f"Bot {sandbox.token}"}
    async with ClientSession() as client, client.get(f"{sandbox.urls.api}/gateway/bot", headers=headers) as response:
        limit: Json = (await response.json())["session_start_limit"]
        return limit


async def test_one_start_in_five_seconds(sandbox: Sandbox, connect: Connect) -> None:
    """A second IDENTIFY within five seconds is told that its session is invalid (opcode 9)."""
    assert (await started(sandbox, connect))["t"] == "READY"
    assert (await started(sandbox, connect)) == {"op": 9, "d": False, "s": None, "t": None}

    await sandbox.clock.advance(seconds=5)
    assert (await started(sandbox, connect))["t"] == "READY"


async def test_the_starts_of_a_day_are_counted(sandbox: Sandbox, connect: Connect) -> None:
    """GET /gateway/bot tells how many are left, and in how many milliseconds they are whole again."""
    await started(sandbox, connect)
    limit = await start_limit(sandbox)

    assert (limit["total"], limit["remaining"], limit["max_concurrency"]) == (1000, 999, 1)
    assert 0 < limit["reset_after"] * sandbox.clock.pace <= 86_400_000
    await sandbox.clock.advance(days=1)
    assert (await start_limit(sandbox))["remaining"] == 1000


async def test_a_start_too_many_costs_the_token(sandbox: Sandbox, connect: Connect) -> None:
    """Every session is ended, and the token is void."""
    before = await connect()
    await before.send_json(identify(sandbox))
    sandbox.hub.starts.take(DAILY_STARTS.times - 1)
    after = await connect()
    await after.send_json(identify(sandbox))

    assert [await code(before), await code(after)] == [4004, 4004]
    headers = {"Authorization": f"Bot {sandbox.token}"}
    async with ClientSession() as client, client.get(f"{sandbox.urls.api}/users/@me", headers=headers) as response:
        assert response.status == 401


async def test_who_sends_no_heartbeats_is_given_up(sandbox: Sandbox, connect: Connect) -> None:
    """4009, and the session is gone."""
    sandbox.hub.heartbeat = 0.02
    silent = await connect()
    await silent.send_json(identify(sandbox))
    ready = await silent.receive_json()
    while not silent.closed:
        await silent.receive()

    assert silent.close_code == 4009
    assert ready["d"]["session_id"] not in sandbox.hub.sessions


async def test_a_session_can_be_resumed_for_some_minutes(sandbox: Sandbox, connect: Connect) -> None:
    """“the session will remain active and timeout after a few minutes”; then it is invalid (opcode 9)."""
    ready = await started(sandbox, connect)
    for minutes, told in ((2, "RESUMED"), (4, None)):
        sandbox.hub.drop()
        await sandbox.bot_gone()
        await sandbox.clock.advance(minutes=minutes)
        connection = await connect()
        await connection.send_json(resume(sandbox, ready, seq=sandbox.hub.sessions[ready["d"]["session_id"]].sequence))
        assert (await connection.receive_json())["t"] == told


async def test_asked_to_reconnect_and_let_go(sandbox: Sandbox, connect: Connect) -> None:
    """“the connection may be closed by the server” after opcode 7, and the session can be resumed."""
    connection = await connect()
    await connection.send_json(identify(sandbox))
    ready, *_ = [await connection.receive_json() for _ in range(3)]
    sandbox.hub.ask_to_reconnect()

    assert (await connection.receive_json())["op"] == 7
    assert await code(connection) == 4000
    again = await connect()
    await again.send_json(resume(sandbox, ready, seq=3))
    assert (await again.receive_json())["t"] == "RESUMED"


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({"op": 3, "d": {}}, 4003),
        ({"op": 6, "d": {"token": "wrong", "session_id": "x", "seq": 1}}, 4004),
        ({"op": 2, "d": {"shard": [1, 1]}}, 4010),
        ({"op": 2, "d": {"intents": 1 << 30}}, 4013),
        ({"op": 2, "d": {"intents": 1 << 15}}, 4014),
    ],
)
async def test_what_a_client_does_wrong(sandbox: Sandbox, connect: Connect, sent: Json, expected: int) -> None:
    """Each has its code: not authenticated, authentication failed, invalid shard, invalid intents, not allowed ones."""
    connection = await connect()
    await connection.send_json(identify(sandbox, **sent["d"]) if sent["op"] == 2 else sent)

    assert await code(connection) == expected


async def test_a_sequence_that_was_never_sent(sandbox: Sandbox, connect: Connect) -> None:
    """4007: whoever resumes from the future has to begin anew."""
    ready = await started(sandbox, connect)
    connection = await connect()
    await connection.send_json(resume(sandbox, ready, seq=99))

    assert await code(connection) == 4007


async def test_too_many_payloads_in_a_minute(sandbox: Sandbox, connect: Connect) -> None:
    """4008 after 120 in 60 seconds."""
    connection = await connect()
    for _ in range(EVENTS_OF_CLIENT.times + 1):
        await connection.send_json({"op": 1, "d": None})

    assert await code(connection) == 4008


async def test_too_many_servers_for_one_shard(sandbox: Sandbox, connect: Connect) -> None:
    """4011 beyond 2,500 servers; the same bot in two shards may come."""
    for number in range(MOST_GUILDS):
        sandbox.world.add_guild(str(number))
    connection = await connect()
    await connection.send_json(identify(sandbox))

    assert await code(connection) == 4011
    assert (await started(sandbox, connect, shard=[0, 2], intents=0))["t"] == "READY"


async def test_a_version_that_is_no_more(sandbox: Sandbox) -> None:
    """4012, before anything is said."""
    async with ClientSession() as client:
        assert await code(await client.ws_connect(f"{sandbox.urls.gateway}?v=5&encoding=json")) == 4012


async def test_any_code_can_be_planted(sandbox: Sandbox, connect: Connect) -> None:
    """For what a client does only where it has a fault of its own."""
    sandbox.hub.close_next(4013)
    connection = await connect()
    await connection.send_json(identify(sandbox))

    assert await code(connection) == 4013


def resume(sandbox: Sandbox, ready: Json, seq: int) -> Json:
    return {"op": 6, "d": {"token": sandbox.token, "session_id": ready["d"]["session_id"], "seq": seq}}
