"""Autocompletion: label starts, word starts, slips."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.glossary.search.complete import Completer, Completion
from tests.glossary.care_words import WORDS, term

COMPLETER = Completer(WORDS)


def labels(prefix: str, limit: int = 25) -> list[str]:
    """Give the labels that are offered for a prefix."""
    return [choice.label for choice in COMPLETER.complete(prefix, limit)]


def test_label_starts_come_before_word_starts() -> None:
    """ "care" offers labels that start so, shortest first, and then labels with a word that does."""
    offered = labels("care")
    assert offered[:3] == ["Carer", "Care home", "Care worker"]
    assert offered.index("Respite care") > offered.index("Care worker")


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("reabel", "Reablement"),
        ("cao-prod", "Co-production"),
        ("perosnal bu", "Personal budget"),
        ("sfaeguard", "Safeguarding adults"),
        ("strenths-bas", "Strengths-based approach"),
        ("dol", "Deprivation of Liberty Safeguards"),
        ("enabl", "Reablement"),
        ("Liberty", "Deprivation of Liberty Safeguards"),
    ],
)
def test_slips_aliases_and_later_words_are_forgiven(typed: str, label: str) -> None:
    """A slip early in the word, an alias, a hidden label or a later word still lead to the term."""
    assert label in labels(typed)


def test_two_equal_labels_are_both_there() -> None:
    """Two terms with the same label are two choices, told apart by their slugs."""
    completer = Completer([term("Review", slug="review-care"), term("Review", slug="review-court")])
    assert completer.complete("rev") == [Completion("review-care", "Review"), Completion("review-court", "Review")]


def test_the_limit_holds() -> None:
    """No more is offered than Discord shows, each term once."""
    completer = Completer(term(f"Care plan {number}", f"Carer plan {number}") for number in range(60))
    offered = completer.complete("care")
    assert len(offered) == 25
    assert len({choice.slug for choice in offered}) == 25


def test_nonsense_completes_to_nothing() -> None:
    """What is near no label offers nothing."""
    assert labels("xqzvjk") == []
    assert labels("???") == []


@settings(deadline=None)
@given(st.text(max_size=4000), st.integers(1, 25))
def test_any_prefix_is_completed(text: str, limit: int) -> None:
    """No text of any script raises, or offers more than asked for."""
    assert len(COMPLETER.complete(text, limit)) <= limit


@settings(deadline=None, max_examples=20)
@given(st.sampled_from(["care", "p", "sa", "persnal", "liberty"]), st.randoms())
def test_the_order_of_loading_does_not_matter(prefix: str, chance: random.Random) -> None:
    """Terms loaded in another order are offered alike."""
    shuffled = list(WORDS)
    chance.shuffle(shuffled)
    assert Completer(shuffled).complete(prefix) == COMPLETER.complete(prefix)
