"""The real client, on simcord's Discord in memory."""

from __future__ import annotations

from pathlib import Path

import pytest
import simcord

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.service import Jargon
from tests.commands.community import Community


@pytest.fixture
def settings(database: Path, glossary: Path) -> Settings:
    """Settings that name the small glossary."""
    return Settings(database=database, glossary=glossary)


@pytest.fixture
def simcord_bot(jargon: Jargon, settings: Settings) -> JargonBot:
    """The bot that the fixture `simcord_env` runs."""
    return JargonBot(jargon, settings)


@pytest.fixture
def community(simcord_env: simcord.Env) -> Community:
    """A server with the bot in it."""
    return Community(simcord_env)
