"""The sandbox's own tests: the fixtures, and a bot that is logged in."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession

from rehearsal import Sandbox
from tests.fixtures.sandbox import StartBot
from tests.rehearsal.api import Api
from tests.rehearsal.rehearsal_bot import RehearsalBot


@pytest.fixture
async def api(sandbox: Sandbox) -> AsyncIterator[Api]:
    """The HTTP calls of the sandbox's bot, one by one."""
    async with ClientSession() as client:
        yield Api(sandbox, client)


@pytest.fixture
async def bot(start_bot: StartBot) -> RehearsalBot:
    """The rehearsal bot, logged in to the sandbox."""
    client = RehearsalBot()
    await start_bot(client)
    return client
