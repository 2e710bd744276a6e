"""Names that people choose from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord.answers.asking import choices
from bot.discord.answers.choice import Choice, MeaningButton
from bot.discord.kit.text import units
from bot.glossary.model.term import Definition, Kind, Source, Term
from bot.glossary.search.match import Match, Outcome
from bot.service import Answer
from tests.discord import nasty

ALIKE = (
    Term(slug="plan", label="Plan", topics=("Support",)),
    Term(slug="plan-2", label="Plan", topics=("Support", "Money")),
    Term(slug="plan-3", label="plan", topics=("Support",), nations=("Wales",)),
    Term(slug="plan-4", label="Plan\u200b", topics=("Support",)),
)
TOLD_APART = ["Plan (plan)", "Plan (Money)", "plan (Wales)", "Plan (plan-4)"]


def buttons(terms: tuple[Term, ...]) -> list[str]:
    matches = tuple(Match(term.slug, term.label, 0.9, exact=True) for term in terms)
    answer = Answer("plan", Outcome.SUGGESTIONS, 0.9, suggestions=matches)
    view = Choice(answer, {term.slug: term for term in terms})
    return [item.item.label or "" for item in view.walk_children() if isinstance(item, MeaningButton)]


def test_terms_of_one_label_and_topic_are_told_apart() -> None:
    """On buttons as in the list under a field: by what only one of them has."""
    assert buttons(ALIKE) == TOLD_APART
    assert [each.name for each in choices(ALIKE)] == TOLD_APART


def test_long_labels_are_told_apart() -> None:
    """What tells them apart is never cut off."""
    alike = tuple(Term(slug=f"long-{number}", label="long " * 39) for number in range(2))
    assert [each[-9:] for each in buttons(alike)] == [" (long-0)", " (long-1)"]


def meaning(slug: str, text: str, organisation: str = "") -> Term:
    said = Definition(kind=Kind.PLAIN, text=text, source=Source(organisation=organisation))
    return Term(slug=slug, label="XQ", definitions=(said,))


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("Extra quiet", "Exit queue"), ["XQ (Extra quiet)", "XQ (Exit queue)"]),
        (
            ("The list of people who wait.", "The line of people at a door."),
            ["XQ (The list of…)", "XQ (The line of…)"],
        ),
        (
            ("A meeting at which all of us plan the week.", "A meeting at which all of us plan the year."),
            ["XQ (… the week)", "XQ (… the year)"],
        ),
    ],
)
def test_meanings_without_topics_are_told_apart_by_their_words(texts: tuple[str, ...], told: list[str]) -> None:
    """By the first that are different: a number says nothing to anybody."""
    terms = tuple(meaning(f"xq-{number}", text) for number, text in enumerate(texts, 1))
    assert buttons(terms) == told


def test_meanings_in_the_same_words_are_told_apart_by_who_says_so() -> None:
    """Where two publishers say the same of one label."""
    terms = (meaning("xq", "A queue.", "The Guild"), meaning("xq-2", "A queue.", "The Club"))
    assert buttons(terms) == ["XQ (The Guild)", "XQ (The Club)"]


def test_a_label_that_shows_nothing_is_named_by_its_slug() -> None:
    """A button without words would be refused, and the whole answer with it."""
    unseen = (Term(slug="unseen", label="\u200b"),)
    assert buttons(unseen) == ["unseen"]
    assert [each.name for each in choices(unseen)] == ["unseen"]


@given(st.lists(nasty.terms, min_size=1, max_size=3))
def test_every_name_can_be_read(terms: list[Term]) -> None:
    """Whatever the labels hold, there is something to read, and Discord takes it."""
    distinct = tuple(Term(slug=f"t-{number}", label=term.label) for number, term in enumerate(terms))
    for each in (*buttons(distinct), *(choice.name for choice in choices(distinct))):
        assert each.strip()
    assert all(units(each) <= 80 for each in buttons(distinct))
    assert all(units(choice.name) <= 100 for choice in choices(distinct))
