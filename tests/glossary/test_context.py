"""Which labels of a text are meant: sections by their Act, everyday words by their company, never a fixed phrase."""

from __future__ import annotations

import pytest

from bot.glossary.model.term import Term
from bot.glossary.search.index import Index
from bot.glossary.search.question import Question
from bot.glossary.search.spot import Spotter
from tests.glossary.care_words import WORDS, term

SPOTTER = Spotter(
    (
        *WORDS,
        term("Section 42 enquiry", "section 42"),
        term("Sectioned", "under section", hidden=("section 2", "section 3")),
        Term(slug="case", label="Case", everyday=("Case",)),
        Term(slug="capacity", label="Mental capacity", aliases=("capacity",), everyday=("capacity",)),
        Term(slug="review", label="Review", everyday=("Review",)),
        term("Down's syndrome", hidden=("Down's",)),
        term("Social Care Institute for Excellence", "SCIE", hidden=("sky",)),
        term("Quiet response team (QRT)"),
        term("Best interests"),
    )
)
LONG = "We planted beans and the rain came and the hens were well and nobody minded. " * 8


def found(text: str) -> list[str]:
    """The slugs that are explained in a text."""
    return [spot.slug for spot in SPOTTER.spot(text)]


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("Free care under section 117 of the Mental Health Act.", ["section-117-aftercare"]),
        ("We make enquiries under section 42 of the Care Act.", ["section-42-enquiry"]),
        ("He is under section at the moment.", ["sectioned"]),
        ("She was put on a section 2 and taken to the ward.", ["sectioned"]),
        ("Please fill in section 2 and section 3 of this form.", []),
        ("See section 3 of the report.", []),
        ("Served notice under section 21 of the Housing Act.", []),
        ("We must help you under section 3 of the Education Act.", []),
    ],
)
def test_a_section_is_that_of_its_act(text: str, slugs: list[str]) -> None:
    """ "Under section N" is how letters speak of any Act; the small numbers are on every form."""
    assert found(text) == slugs


@pytest.mark.parametrize(
    "text",
    [
        "Bring a coat in case it rains after the care home visit.",
        "We take the case to court. Your personal budget stays.",
        "The hall of the care home has a capacity of 49.",
        "The bank has the best interest rates.",
        "Write down the number of the care home.",
        "The sky at night",
    ],
)
def test_what_means_something_else_is_left_alone(text: str) -> None:
    """In a fixed phrase a word is no label, whatever stands beside it."""
    assert set(found(text)) <= {"care-home", "personal-budget"}


def test_an_everyday_word_needs_company() -> None:
    """It is explained beside another term of the same paragraph, and not alone."""
    assert found("Your review is in May.") == []
    assert found("Your review is in May. We look at your personal budget.") == ["review", "personal-budget"]
    assert found("Your review is in May.\n\nWe look at your personal budget.") == ["personal-budget"]


def test_letters_in_a_long_text_about_something_else_are_not_ours() -> None:
    """In a short message an acronym stands for itself; a newsletter with one is hardly about care."""
    assert found("Ask your PA.") == ["personal-assistant"]
    assert found(f"{LONG}Our PA in the LA office rang. {LONG}") == []
    assert found(f"{LONG}They paid with a direct payment. {LONG}") == ["direct-payment"]


def test_a_label_ends_with_its_bracket() -> None:
    """The bracket that a label opens is closed in it."""
    text = "The Quiet response team (QRT) came."
    (spot,) = SPOTTER.spot(text)
    assert spot.text == text[spot.start : spot.end] == "Quiet response team (QRT)"


def test_a_name_is_no_acronym() -> None:
    """Ms Dol works there; DoL, dol and a Dol at the front of a sentence may be what they look like."""
    spotter = Spotter(
        [
            term("Deprivation of liberty", "DoL"),
            Term(slug="pip", label="Personal payment", aliases=("PIP",), everyday=("PIP",)),
        ]
    )
    assert spotter.spot("We met Ms Dol there.") == []
    assert [each.text for each in spotter.spot("A DoL is needed.")] == ["DoL"]
    assert [each.text for each in spotter.spot("My PIP stopped.")] == ["PIP"]
    assert spotter.spot("The apple has a pip.") == []


@pytest.mark.parametrize("phrase", ["capital letters", "legal tender", "a stroke of luck"])
def test_a_phrase_with_a_sense_of_its_own_asks_for_no_word(phrase: str) -> None:
    """Also where a word of ours stands in it beside a noun that may stand beside any word."""
    index = Index([term("Capital"), term("Tender"), term("Stroke")])
    assert index.matches(Question.of(f"what is {phrase}")) == ()
    assert index.matches(Question.of("what is capital"))
