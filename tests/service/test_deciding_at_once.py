"""Two curators decide about the same definition in the same moment."""

import asyncio
from datetime import date
from pathlib import Path

import pytest

from bot.errors import NothingOpenError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.reviews import Decision
from bot.glossary.model.keys import keyed
from bot.service import Jargon, WordReview
from tests.service.deciding import decide

SERVER = 1
OVERDUE = """
terms:
  - label: Day club
    definitions:
      - {kind: plain, text: A place to meet., review_by: 2020-01-31}
"""


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    """A word that was to be checked again years ago."""
    folder = tmp_path / "overdue"
    folder.mkdir()
    (folder / "words.yaml").write_text(OVERDUE, encoding="utf-8")
    return folder


async def test_only_one_of_two_decides_what_is_overdue(jargon: Jargon) -> None:
    """Both see it open; two replies that say the opposite would stand under one definition."""
    [(key, definition)] = keyed(jargon.page("day-club", SERVER).term).items()
    assert definition.review_by == date(2020, 1, 31)
    ref = DefinitionRef(SERVER, "day-club", key)
    both = await asyncio.gather(
        decide(jargon, ref, "1", Decision.RESOLVED, "We checked it.", 8),
        decide(jargon, ref, "2", Decision.DECLINED, "It stays.", 9),
        return_exceptions=True,
    )
    assert [type(each) for each in both] == [WordReview, NothingOpenError]
