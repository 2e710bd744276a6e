"""Parts of other labels, letters of other names, and verbs that look like a thing: at most offered, never answered."""

from __future__ import annotations

import re

import pytest

from bot.glossary.search.index import Index
from bot.glossary.search.match import Match, outcome_of
from bot.glossary.search.question import Question
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.fold import fold
from tests.glossary.care_words import WORDS, term

_BRACKETED = re.compile(r"\((\w+)\)")
INDEX = Index(
    (
        *WORDS,
        term("Care plan", "careplan", "care charges"),
        term("Carer"),
        term("Act of Parliament"),
        term("Access to funds", "ATF"),
        term("Restriction order", "CORO"),
        term("Day service", hidden=("day centre",)),
        term("Equality, diversity and inclusion", "DEI"),
        term("Commissioning", hidden=("commissioner",), text="A commissioner plans and pays for services."),
        term("Equality commission of Ulster", "Equality commission N I"),
        term("Care Quality Commission"),
        term("Liberty Protection Safeguards", hidden=("liberty safeguards",)),
        term("Top-up fee", hidden=("top up",)),
        term("Safeguarding", "safeguard"),
        term("Safeguarding Adults Review"),
        term("Domiciliary care", hidden=("home help",)),
        term("Home help in Northern Ireland"),
    )
)


def matches(message: str, *hurtful: str) -> tuple[Match, ...]:
    """What is found, if some terms may not be offered to whoever did not say their name."""
    return INDEX.matches(Question.of(message), may_offer=lambda slug: slug not in hurtful)


def answered(message: str, *hurtful: str) -> str:
    """The label that a message is answered with, or what happens instead."""
    found = matches(message, *hurtful)
    return found[0].label if outcome_of(found) == "answer" else outcome_of(found).value


@pytest.mark.parametrize(
    "message",
    [
        "DEI centre",  # sounds like "day centre"
        "CORO charges",  # like "care charges"
        "ATF parliament",  # nearly like "Act of Parliament"
        "carer plan",  # like "careplan", but a carer is a name by itself
        "commissionaire",  # like "commissioner", by which few would mean commissioning
        "quality commission",  # a part of one label, and nearly the sounds of another
        "of liberty safeguards",  # the end of a longer name
    ],
)
def test_what_sounds_like_a_label_and_names_another_is_at_most_offered(message: str) -> None:
    """Letters and names are written on purpose, whatever they sound like together."""
    assert answered(message) in ("suggestions", "none")


def test_letters_beside_a_word_of_any_label_are_answered_only_by_who_has_both() -> None:
    """Every acronym beside every other word: never with a term that has neither the letters nor the word for a name."""
    terms = [*WORDS, term("Access to funds", "ATF"), term("Restriction order", "CORO")]
    letters = {label: each.slug for each in terms for label in each.labels if is_acronym(label) and " " not in label}
    words = {word for each in terms for label in each.labels for word in fold(label).split() if len(word) > 2}
    names = {(fold(label), each.slug) for each in terms for label in (*each.labels, *_BRACKETED.findall(each.label))}
    index, wrong = Index(terms), []
    for acronym, slug in letters.items():
        for word in sorted(words):
            found = index.matches(Question.of(f"{acronym} {word}"))
            if outcome_of(found) == "answer" and found[0].slug != slug and (word, found[0].slug) not in names:
                wrong.append((acronym, word, found[0].label))
    assert len(letters) > 3
    assert wrong == []


def test_what_is_done_to_a_thing_is_no_thing() -> None:
    """Who tops up a phone pays no top-up; who asks whether it is a fee means it."""
    assert answered("top up a phone") == "suggestions"
    assert answered("is the top up a fee?") == "Top-up fee"


def test_a_word_that_may_not_be_offered_may_be_meant_all_the_same() -> None:
    """Else a shorter word would be answered for lack of others, though it is not what was asked."""
    review = matches("safeguarding adult review")[0]
    assert review.label == "Safeguarding Adults Review"
    assert answered("safeguarding review", review.slug) == "suggestions"
    assert review.slug not in {each.slug for each in matches("safeguarding review", review.slug)}


@pytest.mark.parametrize("nation", ["Northern Ireland", "NI"])
def test_the_word_of_a_nation_is_answered_to_who_asks_there(nation: str) -> None:
    """Elsewhere the same words mean another thing."""
    assert answered(f"home help from the trust in {nation}") == "Home help in Northern Ireland"
    assert answered("home help from the council in England") == "Domiciliary care"
