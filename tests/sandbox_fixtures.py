"""Fixtures on the sandbox: `sandbox` (a server of its own for each test) and `start_bot`.

A `conftest.py` takes them in with `from tests.sandbox_fixtures import *`. discord.py keeps its addresses on
classes, so one process speaks to one sandbox at a time; pytest-xdist's workers are processes of their own.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import discord
import discord.gateway
import discord.http
import pytest
import yarl

from rehearsal import Clock, Person, Sandbox, SandboxUrls, small_world

__all__ = ["admin", "member", "pace", "sandbox", "start_bot"]

StartBot = Callable[[discord.Client], Awaitable[discord.Client]]


@pytest.fixture
def pace() -> float:
    """Three seconds of Discord's for a first reply are thirty here: how quick the machine is, is not tested."""
    return 0.1


@pytest.fixture
async def sandbox(pace: float, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Sandbox]:
    """A sandbox that discord.py is pointed at; the test fails if anyone broke Discord's rules."""
    async with Sandbox(small_world(clock=Clock(pace))) as server:
        point_discord_at(server.urls, monkeypatch)
        yield server
    assert not server.violations, "\n".join(map(str, server.violations))


def point_discord_at(urls: SandboxUrls, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discord.http.Route, "BASE", urls.api)
    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(urls.gateway))


@pytest.fixture
async def start_bot(sandbox: Sandbox) -> AsyncIterator[StartBot]:
    """Logs a client in and waits until it has said who it is; closes it after the test."""
    running: dict[discord.Client, asyncio.Task[None]] = {}

    async def start(client: discord.Client) -> discord.Client:
        running[client] = asyncio.create_task(client.start(sandbox.urls.token))
        await sandbox.bot_ready()
        return client

    yield start
    for client, task in running.items():
        await client.close()
        await asyncio.wait([task], timeout=5)


@pytest.fixture
def member(sandbox: Sandbox) -> Person:
    """An ordinary member in the first server's general channel."""
    return Person.named(sandbox, "member")


@pytest.fixture
def admin(sandbox: Sandbox) -> Person:
    """Someone who manages the first server."""
    return Person.named(sandbox, "admin")
