"""The main views as a person reads them. `scripts/screens` writes them anew; whoever does so reads what has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixtures.canaries import Canaries
from tests.snapshots.transcript import Transcript

ASKED_FOR = ("Infancy act", "infancy act", "infancy", "fizzwhistle")  # which is stored, because somebody asks for it
STORIES = sorted(Path(__file__).parent.glob("*.txt"))


@pytest.fixture
def hurry() -> float:
    """Whoever presses one thing after another is not to wait for Discord's limits."""
    return 1_000_000.0


@pytest.mark.parametrize("story", STORIES, ids=lambda each: each.stem)
async def test_what_a_person_reads(
    story: Path, transcript: Transcript, canaries: Canaries, request: pytest.FixtureRequest
) -> None:
    """What was typed is typed again, and each word that comes of it stands in the story."""
    canaries.published.update(ASKED_FOR)
    before = story.read_text("utf-8")
    shown = "\n".join(await transcript.played(before.splitlines())) + "\n"
    if request.config.getoption("--snapshots"):
        story.write_text(shown, "utf-8")
    assert transcript.failed == []
    assert shown == story.read_text("utf-8"), "scripts/screens writes the story anew; read what has changed"
