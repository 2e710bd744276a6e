"""A small glossary of our own, so that tests do not depend on the words that are shipped."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from bot.service import Jargon

# A busy machine makes any example slow now and then, and no test here is about time.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
# `pytest --hypothesis-profile=full` tries what CI has no time for.
settings.register_profile("full", parent=settings.get_profile("untimed"), max_examples=10_000)

WORDS = """\
terms:
- label: Co-production
  aliases: [coproduction]
  topics: [Working together]
  definitions:
  - kind: formal
    text: An equal relationship between people who use services and professionals.
    source: {title: Statutory guidance, organisation: The Department, url: "https://example.org/formal"}
  - kind: plain
    text: People and professionals plan support together, as equals.
    source: {title: Our words, organisation: The Guild, url: "https://example.org/plain"}
  discussions:
  - {title: What equal means, author: A. Writer, url: "https://example.org/talk", summary: Equal is the hard part.}
  relations:
    not_to_be_confused_with: [{term: Consultation, why: Consultation only asks for opinions.}]
    see_also: [Advocacy]
    consider_using_instead: [{term: working together, why: It is plainer., source: {organisation: The Guild}}]
- {label: Consultation, definition: Asking people what they think before a decision.}
- label: Advocacy
  topics: [Rights]
  definition: Someone helps you to say what you want.
  relations: {child_of: [Support]}
- {label: Support, definition: Help with what you want to do.}
- {label: Reablement, definition: Short-term help to do things for yourself again.}
- {label: Personal assistant, aliases: [PA], topics: [Support], definition: A person whom you employ.}
- {label: Public address, aliases: [PA], topics: [Meetings], definition: Loudspeakers at an event.}
"""


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    """A folder with one glossary file, `words.yaml`."""
    folder = tmp_path / "glossary"
    folder.mkdir()
    (folder / "words.yaml").write_text(WORDS, encoding="utf-8")
    return folder


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A path for a database; nothing is there yet."""
    return tmp_path / "jargonbot.db"


@pytest.fixture
def jargon(database: Path, glossary: Path) -> Iterator[Jargon]:
    """The small glossary over a database file."""
    jargon = Jargon(database, glossary)
    yield jargon
    jargon.close()


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is set where the tests run must not change them, nor may they touch the user's data folder."""
    for name in [name for name in os.environ if name.startswith("JARGONBOT_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data-home"))


@pytest.fixture(autouse=True)
def _no_log_levels_that_stay() -> Iterator[None]:
    """A command sets them for its whole process, which here goes on."""
    loggers = [logging.getLogger(name) for name in ("", "bot", "commands")]
    before = [each.level for each in loggers]
    yield
    for each, level in zip(loggers, before, strict=True):
        each.setLevel(level)
