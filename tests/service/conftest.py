"""The façade alone, and what Discord shows to the client's own HTTP calls."""

from __future__ import annotations

from collections.abc import AsyncIterator

import discord
import pytest

from bot.discord.feedback.channel_history import ChannelHistory
from bot.discord.kit.closed_rooms import ClosedRooms
from rehearsal import Sandbox
from tests.service.shown import Shown, usual_reason


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """One after the other here, so gathering changes for one commit would only be waited for."""
    monkeypatch.setattr("bot.store.writer.GATHER_SECONDS", 0.0)


@pytest.fixture
async def history(sandbox: Sandbox) -> AsyncIterator[ChannelHistory]:
    """The sandbox, asked as the bot asks Discord, without a gateway over which anything could be heard."""
    async with discord.Client(intents=discord.Intents.none()) as client:
        await client.login(sandbox.urls.token)
        own_id = client.user.id if client.user else 0
        yield ChannelHistory(client.http, usual_reason, ClosedRooms(), own_id)


@pytest.fixture
def shown(sandbox: Sandbox) -> Shown:
    """A channel of the sandbox."""
    guild = next(iter(sandbox.world.guilds.values()))
    return Shown(sandbox, next(iter(guild.channels.values())))
