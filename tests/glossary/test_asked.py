"""What a message asks about inside other things that it says: answered where it is sure, a choice where it is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.glossary.model.term import Term
from bot.glossary.search.index import Index
from bot.glossary.search.match import Match, Outcome, outcome_of, worth_offering
from bot.glossary.search.question import Question
from tests.glossary.care_words import WORDS, term

EVERYDAY = Term(slug="review", label="Review", everyday=("Review",))
INDEX = Index((*WORDS, EVERYDAY, term("Care and treatment review", "CTR"), term("Independent living", "C++")))


def matches(query: str, index: Index = INDEX) -> tuple[Match, ...]:
    return index.matches(Question.of(query))


def answered(query: str, index: Index = INDEX) -> str:
    """Give the label that a query is answered with, or what happens instead."""
    found = matches(query, index)
    outcome = outcome_of(found)
    return found[0].label if outcome is Outcome.ANSWER else outcome.value


@pytest.mark.parametrize(
    ("message", "label"),
    [
        ("they said mum has to have a dols in place, what is it??", "Deprivation of Liberty Safeguards"),
        ("please, what mean reablement", "Reablement"),
        ("idk wot reablement is and nobody tells me", "Reablement"),
        ("Direct payment - what is it?", "Direct payment"),
        ("The letter says 'a personal budget' will be set. What does that mean?", "Personal budget"),
        ("someone called an unpaid carer gets it, but who is an unpaid carer because i look after dad", "Carer"),
        ("how do i get a direct payment", "Direct payment"),
        ("is reablement free", "Reablement"),
        ("what is respite care and who pays", "Respite care"),
        ("Hi all. Sorry for the long post. " + "Dad is home now. " * 40 + "What is reablement?", "Reablement"),
    ],
)
def test_what_stands_beside_asking_words(message: str, label: str) -> None:
    """Whoever asks inside a story is answered as if they had asked that alone, however long the story is."""
    assert answered(message) == label


@pytest.mark.parametrize(
    "message",
    [
        "what is a care home cook",
        "what is direct payment daylight saving",
        "who is the best personal budget singer",
        "what is the capital of france, mum gets a direct payment",
    ],
)
def test_what_only_begins_with_a_label_is_another_thing(message: str) -> None:
    """Of a care home cook nobody says what a care home is."""
    assert answered(message) in ("suggestions", "none")


@pytest.mark.parametrize("message", ["can you review my essay", "what is a review of the film", "my review is due"])
def test_an_everyday_word_is_no_question_about_it(message: str) -> None:
    """A word that people say without meaning the term has to be all that they ask about."""
    assert answered(message) in ("suggestions", "none")
    assert answered("what is a review?") == "Review"


def test_two_things_that_are_asked_about_are_a_choice() -> None:
    """Neither is answered alone."""
    found = matches("what is reablement and a direct payment and who decides")
    assert outcome_of(found) is Outcome.SUGGESTIONS
    assert {each.slug for each in found} == {"reablement", "direct-payment"}


def test_a_thing_misspelt_inside_a_message() -> None:
    """It is compared as if it were asked alone."""
    assert answered("idk what reablemnt is and i am too tired to look") == "Reablement"


def test_background_is_not_what_is_asked_about() -> None:
    """People tell where they live and who came; they ask about the other word."""
    assert answered("mum is in a care home and they offered a direct payment, what is that") == "Direct payment"


@pytest.mark.parametrize("said", ["D O L S", "d.o.l.s", "what is a D O L S", "dee oh el ess", "DoLSs"])
def test_initials_as_they_are_said(said: str) -> None:
    """Spaced, dotted, and spelt out by a phone."""
    assert answered(said) in ("Deprivation of Liberty Safeguards", "suggestions")
    assert matches(said)[0].slug == "deprivation-of-liberty-safeguards"


@pytest.mark.parametrize(
    "said",
    ["s 117", "S.117", "section one one seven", "section one hundred and seventeen", "section a hundred and seventeen"],
)
def test_a_section_as_it_is_said(said: str) -> None:
    """Numbers in words are numbers behind "section"."""
    assert answered(said) == "Section 117 aftercare"
    assert answered("sections forty two and two") == "none"


def test_an_acronym_in_the_plural() -> None:
    """Capital letters and a small s."""
    assert answered("CTRs") == "Care and treatment review"
    assert answered("ctrs") == "suggestions"


def test_care_homes_are_no_care_at_home() -> None:
    """A little word is dropped only where nothing is nearer."""
    index = Index([term("Care home"), term("Domiciliary care", "care at home")])
    assert answered("care homes", index) == "Care home"
    assert answered("care at homes", index) == "Domiciliary care"


def test_and_is_no_with() -> None:
    """What joins two things is never passed over."""
    index = Index([term("Nursing home", "care home with nursing"), term("Care home")])
    assert answered("care home and nursing", index) != "Nursing home"


def test_what_was_typed_to_the_letter() -> None:
    """Signs tell labels apart that are otherwise one."""
    index = Index([term("C++", slug="c-plus-plus"), term("C#", slug="c-sharp"), term("C", slug="c")])
    assert [answered(each, index) for each in ("C++", "C#", "C", "what is C++?", "what is C")] == [
        "C++",
        "C#",
        "C",
        "C++",
        "C",
    ]


def test_a_short_slip_that_nobody_sees_is_only_offered() -> None:
    """Whoever says sky means the sky more often."""
    index = Index([term("Social Care Institute for Excellence", "SCIE", hidden=("sky",))])
    assert answered("sky", index) == "suggestions"
    assert answered("SCIE", index) == "Social Care Institute for Excellence"


def test_a_part_made_of_usual_words_is_only_offered() -> None:
    """An additional support is not the Additional support needs of a child."""
    needs = term("Additional support needs", text="A child needs additional support to learn.")
    assert answered("additional support", Index([needs])) == "suggestions"


def test_a_known_word_is_no_slip_of_another() -> None:
    """MCA 2025 is not the Mental Health Act 2025."""
    index = Index([term("Mental Health Act 2025", "MHA 2025"), term("Mental Capacity Act 2005", "MCA")])
    assert answered("MCA 2025", index) in ("suggestions", "none")


def test_who_tells_what_happened_is_not_offered_where_it_did() -> None:
    """Nobody who was hurt in a care home asks what one is; whoever asks is offered it."""
    told = worth_offering(matches("they shouted at my mum in the care home again"))
    asked = worth_offering(matches("why did they shout at my mum in the care home again?"))
    assert "Care home" not in {each.label for each in told}
    assert "Care home" in {each.label for each in asked}


FILLER = st.lists(st.sampled_from("the weather bus football tea dog garden tomorrow blue running".split()), max_size=8)


@settings(deadline=None, max_examples=80)
@given(st.sampled_from(["care worker cook", "direct paymnt hall", "reviewing", "personal bugdet song"]), FILLER, FILLER)
def test_words_that_are_no_jargon_never_make_a_wrong_answer(offered: str, before: list[str], after: list[str]) -> None:
    """What is at most offered alone is at most offered among other words."""
    assert answered(offered) in ("suggestions", "none")
    assert answered(" ".join((*before, offered, *after))) in ("suggestions", "none")


def _labels() -> Iterator[str]:
    return (each.label for each in WORDS if "(" not in each.label)


@settings(deadline=None, max_examples=80)
@given(st.sampled_from(sorted(_labels())), FILLER)
def test_a_question_at_the_end_is_answered_whatever_came_before(label: str, before: list[str]) -> None:
    """A story is passed over, and the question heard."""
    assert answered(f"{' '.join(before)}. what is {label}?") == label
