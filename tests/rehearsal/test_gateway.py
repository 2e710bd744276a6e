"""The gateway spoken to directly, without a library in between: its greetings and its close codes."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse

from rehearsal import Sandbox

Json = dict[str, Any]


@pytest.fixture
async def socket(sandbox: Sandbox) -> AsyncIterator[ClientWebSocketResponse]:
    """A connection without compression, greeted already."""
    async with ClientSession() as client, client.ws_connect(f"{sandbox.urls.gateway}?v=10&encoding=json") as connection:
        hello = await connection.receive_json()
        assert (hello["op"], hello["d"]["heartbeat_interval"]) == (10, 41250)
        yield connection


def identify(sandbox: Sandbox, **changes: Any) -> Json:
    properties = {"os": "linux", "browser": "test", "device": "test"}
    return {"op": 2, "d": {"token": sandbox.token, "intents": 1, "properties": properties} | changes}


async def test_ready_and_the_guilds_of_a_shard(sandbox: Sandbox, socket: ClientWebSocketResponse) -> None:
    """READY names the shard's guilds as unavailable; a GUILD_CREATE follows for each, numbered in order."""
    await socket.send_json(identify(sandbox, shard=[0, 2]))

    ready, guild = await socket.receive_json(), await socket.receive_json()

    assert (ready["t"], ready["s"], ready["d"]["shard"]) == ("READY", 1, [0, 2])
    assert ready["d"]["guilds"] == [{"id": guild["d"]["id"], "unavailable": True}]
    assert (guild["t"], guild["s"]) == ("GUILD_CREATE", 2)


async def test_heartbeats_are_acknowledged(socket: ClientWebSocketResponse) -> None:
    """Opcode 1 is answered with opcode 11."""
    await socket.send_json({"op": 1, "d": None})

    assert (await socket.receive_json())["op"] == 11


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"token": "wrong"}, 4004),
        ({"shard": [2, 2]}, 4010),
        ({"intents": 1 << 15}, 4014),
    ],
)
async def test_identifying_wrongly(sandbox: Sandbox, socket: ClientWebSocketResponse, changes: Json, code: int) -> None:
    """Each way to identify wrongly closes the socket with its own code."""
    await socket.send_json(identify(sandbox, **changes))

    await socket.receive()

    assert socket.close_code == code


async def test_identifying_twice(sandbox: Sandbox, socket: ClientWebSocketResponse) -> None:
    """One connection identifies once."""
    for _ in range(2):
        await socket.send_json(identify(sandbox, shard=[0, 1]))
    async for _ in socket:
        pass

    assert socket.close_code == 4005


@pytest.mark.parametrize(("sent", "code"), [("no json", 4002), ('{"op": 99}', 4001)])
async def test_nonsense(socket: ClientWebSocketResponse, sent: str, code: int) -> None:
    """What is no payload, or none that is known, closes the socket."""
    await socket.send_str(sent)
    await socket.receive()

    assert socket.close_code == code


async def test_events_go_to_those_who_asked_for_them(sandbox: Sandbox, socket: ClientWebSocketResponse) -> None:
    """A client that asked for guilds alone is not told of messages and reactions."""
    await socket.send_json(identify(sandbox))
    for _ in range(3):
        await socket.receive_json()
    session = sandbox.hub.connected[0]

    assert session.wants("GUILD_DELETE", 1)
    assert session.wants("INTERACTION_CREATE", 1)
    assert not session.wants("MESSAGE_CREATE", 1)
    assert not session.wants("MESSAGE_REACTION_ADD", 1)
    assert not session.wants("GUILD_MEMBER_ADD", 1)
    assert not session.wants("MESSAGE_CREATE", None)


async def test_zlib_stream(sandbox: Sandbox) -> None:
    """With `compress=zlib-stream` all payloads form one stream, each ending in a flush."""
    inflate = zlib.decompressobj()
    async with (
        ClientSession() as client,
        client.ws_connect(f"{sandbox.urls.gateway}?compress=zlib-stream") as connection,
    ):
        first = await connection.receive_bytes()
        await connection.send_json({"op": 1, "d": None})
        second = await connection.receive_bytes()

    assert first.endswith(b"\x00\x00\xff\xff")
    assert b'"op":10' in inflate.decompress(first)
    assert b'"op":11' in inflate.decompress(second)
