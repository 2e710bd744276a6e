"""Words that only sound like a label, as a phone writes them down, and real words that are no slips of one."""

from __future__ import annotations

import pytest

from bot.glossary.search.index import Index
from bot.glossary.search.match import outcome_of, worth_offering
from bot.glossary.search.question import Question
from bot.glossary.text.sound import heard
from tests.glossary.care_words import WORDS, term

INDEX = Index(
    (
        *WORDS,
        term("Telecare"),
        term("Respite", "carers break", text="A break for a carer."),
        term("Carer's assessment", "carer assessment"),
        term("Human Rights Act 1998", "Human Rights Act", text="Who writes to a court has human rights."),
        term("Safeguarding concern"),
        term("Neglect"),
        term("Self-neglect"),
        term("Secondary care"),
        term("Sectioned"),
        term("Stoma"),
        term("Transition"),
        term("Triage"),
        term("Deputy", text="A deputy looks after somebody's money."),
        term("Shared Lives"),
    )
)


def answered(message: str, index: Index = INDEX) -> str:
    """The label that a message is answered with, or what happens instead."""
    found = index.matches(Question.of(message))
    return found[0].label if outcome_of(found) == "answer" else outcome_of(found).value


def offered(message: str, index: Index = INDEX) -> set[str]:
    """The labels that are offered for a message."""
    return {match.label for match in worth_offering(index.matches(Question.of(message)))}


def test_a_word_beside_a_label_is_no_sound_of_it() -> None:
    """Zoe is hardly heard beside advocacy, but she is somebody."""
    assert answered("what are advocacy zoe") != "Advocacy"


@pytest.mark.parametrize(
    ("message", "label"),
    [
        ("what is tell a care", "Telecare"),
        ("tell a care", "Telecare"),
        ("mum was told she can have tell a care what is it", "Telecare"),
        ("what do they mean by safe garding concern", "Safeguarding concern"),
        ("what is self knee glect", "Self-neglect"),
        ("what is re able meant", "Reablement"),
        ("what is a safe guard in concern", "Safeguarding concern"),
        ("secshund", "Sectioned"),
        ("what is the human writes act", "Human Rights Act 1998"),
        ("my mum got a careers assessment what is it", "Carer's assessment"),
    ],
)
def test_what_a_phone_wrote_down_by_ear_is_answered(message: str, label: str) -> None:
    """However the words are cut, and wherever they stand in what is asked."""
    assert answered(message) == label


@pytest.mark.parametrize(
    "message",
    ["nur se", "career break", "care plan", "what is a tell a care singer", "the telly car is here and we had chips"],
)
def test_what_only_sounds_alike_is_not_answered(message: str) -> None:
    """Short words, real ones, and words of other things are often strangers."""
    assert answered(
        message, Index((*WORDS, term("Telecare"), term("Nurse"), term("Carer plan"), term("Respite", "carers break")))
    ) in (
        "suggestions",
        "none",
    )


@pytest.mark.parametrize(
    "message", ["transmission", "triangle", "shared whale", "engagement ring", "deputy head teacher"]
)
def test_a_real_word_is_no_slip(message: str) -> None:
    """Nothing is offered to whoever speaks of something else."""
    assert answered(message) == "none"
    assert offered(message, Index((*WORDS, term("Engagement"), term("Deputy", text="Looks after money.")))) == set()


def test_a_word_of_the_same_story_leads_to_its_term() -> None:
    """What the term itself speaks of is no other thing."""
    assert offered("deputy money", Index([term("Deputy", text="A deputy looks after money."), term("Oak")])) == {
        "Deputy"
    }


@pytest.mark.parametrize(
    ("some", "others"),
    [("tell a care", "telecare"), ("a ten dance allowance", "attendance allowance"), ("fizio", "physio")],
)
def test_words_that_sound_alike_have_one_key(some: str, others: str) -> None:
    """However they are written, and cut."""
    assert heard(some) == heard(others)


def test_no_key_for_nothing() -> None:
    """An empty text sounds like nothing."""
    assert heard("") == ""
