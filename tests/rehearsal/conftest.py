"""The sandbox's own tests: the fixtures, and a bot that is logged in."""

from __future__ import annotations

import pytest

from tests.fixtures.sandbox import StartBot
from tests.rehearsal.rehearsal_bot import RehearsalBot


@pytest.fixture
async def bot(start_bot: StartBot) -> RehearsalBot:
    """The rehearsal bot, logged in to the sandbox."""
    client = RehearsalBot()
    await start_bot(client)
    return client
