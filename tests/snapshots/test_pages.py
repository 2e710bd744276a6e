"""The screens in the pages for people are those that the bot shows. `scripts/screens` writes them anew."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.config import Settings
from bot.service import Jargon
from tests.fixtures.canaries import Canaries
from tests.fixtures.words import OpenJargon
from tests.snapshots.page import screened
from tests.snapshots.transcript import Transcript

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [
    each for each in (DOCS.parent / "README.md", *sorted(DOCS.glob("*.md"))) if "```screen" in each.read_text("utf-8")
]


@pytest.fixture
def hurry() -> float:
    """Whoever presses one thing after another is not to wait for Discord's limits."""
    return 1_000_000.0


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """As on a server that is home to nothing, such as nearly all are."""
    return settings.model_copy(update={"home": None})


@pytest.fixture
def open_jargon(database: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> OpenJargon:
    """The shipped words, as on a day on which none of them is due to be checked again."""
    for module in ("answers.card", "desk.on_card"):
        monkeypatch.setattr(f"bot.discord.{module}._today", lambda: date(2026, 12, 1))

    def open_again() -> Jargon:
        opened = Jargon(database)
        request.addfinalizer(opened.close)
        return opened

    return open_again


@pytest.mark.parametrize("page", PAGES, ids=lambda each: each.stem)
async def test_the_screens_of_a_page(
    page: Path, transcript: Transcript, canaries: Canaries, request: pytest.FixtureRequest
) -> None:
    """What a page says that people type is typed, and what they see then is what it shows."""
    canaries.published.add("We say “getting going again”.")  # why a word is hidden
    canaries.published.update(("Warm hand", "warm hand", "fizzwhistle"))  # words that people ask for or add
    before = page.read_text("utf-8")
    now = await screened(before, transcript)
    if request.config.getoption("--snapshots"):
        page.write_text(now, "utf-8")
    assert transcript.failed == []
    assert now == page.read_text("utf-8"), "scripts/screens writes the page anew; read what has changed"


def test_there_is_a_page_for_each_who_reads() -> None:
    """Readers, curators and those who run a server see screens; hosts and contributors have a page of their own."""
    assert {"readers", "curators", "server-admins"} <= {each.stem for each in PAGES}
    assert (DOCS / "hosts.md").exists()
    assert (DOCS.parent / "CONTRIBUTING.md").exists()
