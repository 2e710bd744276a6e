"""A reason, a relation or a kind that is added is named wherever people look for it."""

from __future__ import annotations

from pathlib import Path

from bot.discord.desk.filters import LETTERS
from bot.feedback.flags import Reason
from bot.feedback.suggestion import A_SUGGESTION
from bot.glossary.model.relation import _INVERSES, LISTED, Heading
from bot.glossary.model.term import Kind, RelationKind
from bot.strings.answers import kinds, related
from bot.strings.flags import reasons

ROOT = Path(__file__).parents[2]
COMMAND_LINE = (ROOT / "docs/command-line.md").read_text("utf-8")


def test_every_reason_has_words_and_is_written_about() -> None:
    """Without words the form cannot open; and whoever writes settings or reads the queue looks for its name."""
    example = (ROOT / "config.example.yaml").read_text("utf-8")
    assert set(reasons()) == set(Reason)
    assert set(LETTERS) == {*Reason, A_SUGGESTION}
    assert len(set(LETTERS.values())) == len(LETTERS)
    assert [each for each in Reason if each not in example or f"`{each}`" not in COMMAND_LINE] == []


def test_every_relation_shows_on_both_ends() -> None:
    """Each that is stored has a heading and one for its inverse, and More has a place and words for every heading."""
    assert {Heading(each) for each in RelationKind} <= set(Heading)
    assert set(_INVERSES) == set(RelationKind)
    blocks = {Heading.CONSIDER_USING_INSTEAD, Heading.NOT_TO_BE_CONFUSED_WITH}
    assert {*LISTED, *blocks} == set(Heading) == set(related())
    assert [each for each in Heading if each not in COMMAND_LINE] == []


def test_every_kind_has_words_and_a_letter_of_its_own() -> None:
    """Two kinds of one letter could not be told apart by the keys that databases hold."""
    assert set(kinds()) == set(Kind)
    assert len({each.letter for each in Kind}) == len(Kind)
    assert [each for each in Kind if each not in COMMAND_LINE] == []
