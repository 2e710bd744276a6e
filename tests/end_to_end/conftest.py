"""The real bot over real sockets: logged in to a small Discord on loopback, with a glossary of five words."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Sandbox
from tests.sandbox_fixtures import *  # noqa: F403
from tests.sandbox_fixtures import StartBot

GLOSSARY = """
terms:
  - label: Co-production
    aliases: [coproduction]
    topics: [Working together]
    definitions:
      - kind: plain
        text: People who use support and people who run it plan it together, as equals.
        source: {title: A Guide, organisation: A Council, url: "https://example.org/guide"}
      - kind: formal
        text: A way of working in which people share power over the design of services.
        source: {title: A Guideline, organisation: An Institute}
    discussions:
      - {title: "Words about words", author: "A Writer", url: "https://example.org/blog", summary: "Why it is hard."}
    relations:
      not_to_be_confused_with: [{term: Consultation, why: Consultation only asks for views.}]
      see_also: [Service user]
  - label: Consultation
    definitions: [{kind: plain, text: Asking people what they think.}]
  - label: Service user
    definitions: [{kind: plain, text: A person who uses a service.}]
    relations:
      consider_using_instead:
        - term: person who draws on support
          why: It puts the person first.
          source: {title: A Word List, organisation: A Charity}
  - label: Personal assistant
    aliases: [PA]
    topics: [People]
    definitions: [{kind: plain, text: Someone you employ to support you.}]
  - label: Power of attorney
    aliases: [PA]
    topics: [Law]
    definitions: [{kind: plain, text: A paper that lets someone act for you.}]
"""

OpenJargon = Callable[[], Jargon]
StartJargonBot = Callable[[Jargon], Awaitable[JargonBot]]


@pytest.fixture
def open_jargon(tmp_path: Path) -> AsyncIterator[OpenJargon]:
    """Opens the same database file each time, as a restart does."""
    folder = tmp_path / "glossary"
    folder.mkdir()
    (folder / "words.yaml").write_text(GLOSSARY, encoding="utf-8")
    opened: list[Jargon] = []

    def open_again() -> Jargon:
        opened.append(Jargon(tmp_path / "words.db", folder))
        return opened[-1]

    yield open_again
    for each in opened:
        each.close()


@pytest.fixture
def jargon(open_jargon: OpenJargon) -> Jargon:
    """The glossary, open."""
    return open_jargon()


@pytest.fixture
async def start(start_bot: StartBot) -> StartJargonBot:
    """Logs the real bot in on a glossary."""

    async def start_on(jargon: Jargon) -> JargonBot:
        client = JargonBot(jargon, Settings(), guild_ready_timeout=0.02)
        await start_bot(client)
        return client

    return start_on


@pytest.fixture
async def bot(sandbox: Sandbox, start: StartJargonBot, jargon: Jargon) -> JargonBot:
    """The real bot, logged in to the sandbox."""
    return await start(jargon)
