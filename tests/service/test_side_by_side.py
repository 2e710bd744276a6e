"""Questions about several words, and about what to say, over the shipped glossary."""

from __future__ import annotations

import pytest

from bot.glossary.search.match import Outcome
from bot.service import Comparison, Jargon


def sides(jargon: Jargon, asked: str) -> list[str]:
    return [each.page.term.slug if each.page else "" for each in jargon.define(asked).sides]


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("difference between a care and support plan and a care plan", ["care-and-support-plan", "care-plan"]),
        ("DoLS vs LPS", ["deprivation-of-liberty-safeguards", "liberty-protection-safeguards"]),
        ("reablment or rehabilitation?", ["reablement", "rehabilitation"]),
        ("what is the difference between a banana and a carer", ["", "carer"]),
    ],
)
def test_each_side_is_looked_up_for_itself(shipped: Jargon, asked: str, meant: list[str]) -> None:
    """Also where a word holds “and”, where one is misspelt, and where one is not known."""
    assert sides(shipped, asked) == meant


@pytest.mark.parametrize("asked", ["health and wellbeing board", "PA", "what is a carer", "a banana or an apple", ""])
def test_a_question_about_one_word_is_answered_as_before(shipped: Jargon, asked: str) -> None:
    """Nothing is compared that nobody asked to compare."""
    answer = shipped.define(asked)
    assert (answer.sides, answer.of_advice) == ((), False)
    assert answer.card is answer.page


def test_the_json_of_a_comparison_suggests_both(shipped: Jargon) -> None:
    """Its shape is that of every other answer, and it is as sure as the less sure of the two."""
    found = shipped.define("difference between reablement and rehabilitation").as_json()
    assert (found["outcome"], found["term"]) == ("suggestions", None)
    assert [each["slug"] for each in found["suggestions"]] == ["reablement", "rehabilitation"]
    assert found["confidence"] == min(each["confidence"] for each in found["suggestions"])
    assert set(found) == {"query", "outcome", "confidence", "term", "suggestions"}


def test_two_names_of_one_thing_are_one_answer(shipped: Jargon) -> None:
    """There is nothing to tell apart."""
    answer = shipped.define("is DoLS the same as deprivation of liberty safeguards")
    assert answer.outcome is Outcome.ANSWER
    assert [each.term.slug for each in Comparison.of(answer).pages] == ["deprivation-of-liberty-safeguards"]


def test_advice_is_an_answer_about_the_word(shipped: Jargon) -> None:
    """Its card is not all that was asked; where no word is sure, the question back is about the word alone."""
    answer = shipped.define("what should I say instead of service user")
    assert answer.page is not None
    assert (answer.page.term.slug, answer.of_advice, answer.card) == ("service-user", True, None)
    unknown = shipped.define("what should I say instead of xylophone")
    assert (unknown.query, unknown.outcome) == ("xylophone", Outcome.NONE)


def test_only_what_is_said_of_exactly_these_stands_between_them(shipped: Jargon) -> None:
    """Each sentence once, whichever of the two it is written on, and with both names."""
    answer = shipped.define("difference between carer, care worker and advocacy")
    comparison = Comparison.of(answer)
    [mix_up] = comparison.mix_ups()
    assert "carer" in mix_up.lower()
    assert "care worker" in mix_up.lower()
    assert comparison.key == Comparison(comparison.pages[::-1]).key
    related = Comparison.of(shipped.define("service user vs client")).together()
    assert related == ["Client and Service user are two names of one thing."]
    part = Comparison.of(shipped.define("difference between IMCA and advocacy")).together()
    assert part == ["Independent Mental Capacity Advocate is a kind or a part of Advocacy."]


def test_help_comes_first_whatever_is_compared(shipped: Jargon) -> None:
    """Nobody who speaks of danger is shown two words side by side."""
    answer = shipped.define("what is the difference between i want to die and carer")
    assert answer.urgent
    assert not answer.sides
