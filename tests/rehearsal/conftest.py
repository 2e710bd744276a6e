"""The sandbox's own tests: the fixtures, and a bot that is logged in."""

from __future__ import annotations

import pytest

from tests.rehearsal.rehearsal_bot import RehearsalBot
from tests.sandbox_fixtures import *  # noqa: F403
from tests.sandbox_fixtures import StartBot


@pytest.fixture
async def bot(start_bot: StartBot) -> RehearsalBot:
    """The rehearsal bot, logged in to the sandbox."""
    client = RehearsalBot()
    await start_bot(client)
    return client
