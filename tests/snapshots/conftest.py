"""The glossary of the snapshots, and the bot that the rehearsal starts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from rehearsal import Sandbox, SandboxUrls
from tests.fixtures.logged_in import StartJargonBot
from tests.fixtures.words import OpenJargon
from tests.snapshots.transcript import Transcript

HERE = Path(__file__).parent


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    """A folder with the words of the snapshots."""
    folder = tmp_path / "glossary"
    folder.mkdir()
    shutil.copy(HERE / "words.yaml", folder)
    return folder


@pytest.fixture
def settings(settings: Settings, sandbox: Sandbox) -> Settings:
    """The rehearsal's own server is home to what is said outside servers."""
    return settings.model_copy(update={"home": next(iter(sandbox.world.guilds))})


@pytest.fixture
def bot_name() -> str:
    """As people know it."""
    return "jargonbot"


@pytest.fixture
async def transcript(sandbox: Sandbox, start: StartJargonBot, open_jargon: OpenJargon) -> Transcript:
    """Somebody who types, with the bot at the other end."""

    async def start_bot(urls: SandboxUrls) -> JargonBot:
        return await start(open_jargon())

    made = Transcript(sandbox, start_bot)
    await made.begin()
    return made
