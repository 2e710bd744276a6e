"""Laying one term over another that means the same."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.glossary.model.merge import merged, updated
from bot.glossary.model.term import Definition, Discussion, Kind, Note, Relation, RelationKind, Source, Term

OURS = Term(
    slug="co-production",
    label="Co-production",
    aliases=("coproduction",),
    hidden_labels=("coprodution",),
    topics=("Working together",),
    nations=("Wales",),
    speaks_for_people=True,
    welsh_labels=("Cydgynhyrchu",),
    everyday=("coproduction",),
    people_say=("doing it together",),
    next_steps=(Note(text="Ask."),),
    time_limits=(Note(text="One month.", nation="Wales"),),
    definitions=(Definition(kind=Kind.PLAIN, text="As equals.", source=Source(title="Ours")),),
    discussions=(Discussion(title="What equal means"),),
    relations=(Relation(kind=RelationKind.SEE_ALSO, target="Advocacy"),),
)


@pytest.mark.parametrize("lay_over", [merged, updated])
def test_a_term_laid_over_itself_stays_as_it_is(lay_over: Callable[[Term, Term], Term]) -> None:
    """The same file imported again must not show anything twice."""
    assert lay_over(OURS, OURS) == OURS


def test_another_name_for_the_same_is_found_from_then_on() -> None:
    """People who know the word from the imported glossary type it as it stands there; mere case is no other name."""
    theirs = Term(slug="co-production", label="Shared decision-making", aliases=("SDM",))
    assert merged(OURS, theirs).aliases == ("coproduction", "Shared decision-making", "SDM")
    assert merged(OURS, theirs).label == "Co-production"
    assert merged(OURS, replace(theirs, label="CO-PRODUCTION")).aliases == ("coproduction", "SDM")


def test_a_newer_text_of_one_source_takes_the_place_of_the_older() -> None:
    """Readers see what the source says now, and not both; its other definitions stay."""
    newer = replace(OURS.definitions[0], text="As equals, from the start.")
    other = Definition(kind=Kind.PLAIN, text="Together.", source=Source(title="Theirs"))
    assert updated(OURS, replace(OURS, definitions=(newer, other))).definitions == (newer, other)


def test_a_newer_time_limit_takes_the_place_of_the_older_for_its_nation() -> None:
    """Of two limits people would trust the longer one; that of another nation stays."""
    welsh, scottish = Note(text="One month.", nation="Wales"), Note(text="Six weeks.", nation="Scotland")
    newer = replace(welsh, text="Two months.")
    known = replace(OURS, time_limits=(welsh, scottish), next_steps=(Note(text="Ask."),))
    told = updated(known, replace(OURS, time_limits=(newer,), next_steps=(Note(text="Write."),)))
    assert told.time_limits == (scottish, newer)
    assert [each.text for each in told.next_steps] == ["Write."]


def test_texts_without_a_source_are_all_kept() -> None:
    """Nothing says that one of them is the newer: they may be two meanings, and neither may be lost."""
    one, two = (replace(OURS, definitions=(Definition(kind=Kind.PLAIN, text=text),)) for text in ("One.", "Two."))
    assert [each.text for each in updated(one, two).definitions] == ["One.", "Two."]
