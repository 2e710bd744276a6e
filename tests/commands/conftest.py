"""The real client, and a server full of people."""

from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from rehearsal import Sandbox
from tests.commands.community import Community


@pytest.fixture
def community(sandbox: Sandbox, bot: JargonBot) -> Community:
    """A server with the bot in it."""
    return Community(sandbox)
