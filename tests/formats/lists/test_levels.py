"""Tables that lay out a tree, a column for each level."""

from pathlib import Path

import pytest

from bot.formats import read
from bot.formats.lists.levels import levels_of
from bot.glossary.model.term import RelationKind, Term
from tests.formats.lists.test_tables import reading_of, refused, table_of

ASTRONOMY = Path(__file__).parents[4] / "shared/real-glossaries/uat/UAT.csv"
TREE = (
    "Level 1|Level 2|Level 3|Definition\nCare|||Help with daily life.\nCare|Home care||\nCare|Home care|Night, sitting|"
)


def parents(term: Term) -> list[str]:
    return [each.target for each in term.related(RelationKind.CHILD_OF)]


def test_each_word_is_a_part_of_the_one_before_it() -> None:
    """Names with a comma or a semicolon stay whole, and what stands right of the levels is told of the row's word."""
    words = {each.label: each for each in reading_of(TREE).terms}
    assert {label: parents(each) for label, each in words.items()} == {
        "Care": [],
        "Home care": ["Care"],
        "Night, sitting": ["Home care"],
    }
    assert words["Care"].definitions[0].text == "Help with daily life."


def test_a_word_on_several_ways_is_one_word() -> None:
    """A part of each word that stands above it; a tree need say nothing else."""
    words = reading_of("tier 0|tier 1\nHome|Rails\nBath|Rails\nBath|").terms
    assert [(each.label, sorted(parents(each))) for each in words] == [("Rails", ["Bath", "Home"]), ("Bath", [])]


@pytest.mark.parametrize(
    "header", ["Level 1|Level 3", "Level 2|Level 3", "Level 1|Tier 2", "Level 1|Definition", "a|b"]
)
def test_other_tables_are_none(header: str) -> None:
    """Levels that are not counted, of two kinds, or one alone."""
    assert levels_of(table_of(f"{header}\nHome|Rails")) is None


def test_a_tree_without_a_word_is_refused() -> None:
    """As every file without one."""
    assert "word" in refused("Level 1|Level 2\n|")


@pytest.mark.skipif(not ASTRONOMY.exists(), reason="the real glossaries are not beside the project")
def test_a_whole_thesaurus_comes_in() -> None:
    """3,297 rows, of which most words stand on several ways."""
    terms = read(ASTRONOMY).terms
    assert (len(terms), sum(len(parents(each)) for each in terms)) == (2275, 2645)
