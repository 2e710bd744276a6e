"""The questions and letters of `asked/`, put to the shipped glossary: *answered right* counts, not only found.

The figures by kind: `python -m benchmarks.understanding`. The floors lie a little below what was measured.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.understanding import LETTERS, QUESTIONS, Asked, Verdict, asked, explained, verdict
from bot.glossary.search.match import Outcome
from bot.service import Jargon
from tests.glossary.distress import ALL

ANSWERED = {"own": 0.88, "fitting": 0.8, "judging": 0.75}  # shares of the questions that have an answer
FIVE = {"own": 0.97, "fitting": 0.91, "judging": 0.9}
WRONG = 0.01  # the most of all questions that may be answered with another term
STORIES = ("distress", "distress with a glossary word", "ordinary talk", "greetings and tests", "medical words")


@pytest.fixture(scope="module", params=QUESTIONS)
def judged(request: pytest.FixtureRequest, shipped: Jargon) -> tuple[str, list[tuple[Asked, Verdict]]]:
    """A set by its name, with what becomes of each question."""
    return request.param, [(each, verdict(each, shipped.define(each.text))) for each in asked(request.param)]


def test_there_are_many_and_none_stands_twice(shipped: Jargon) -> None:
    """At least 800 with an answer and 300 without, those of distress among them, about terms that are there."""
    questions = [each for name in QUESTIONS for each in asked(name)]
    assert len({each.text for each in questions}) == len(questions)
    assert sum(bool(each.meant) for each in questions) >= 1200
    assert sum(not each.meant for each in questions) + len(ALL) >= 300
    assert {slug for each in questions for slug in each.meant} <= {term.slug for term in shipped.terms()}


def test_most_are_answered_outright_and_right(judged: tuple[str, list[tuple[Asked, Verdict]]]) -> None:
    """A choice is right where several are meant; descriptions, one in ten, are only ever offered what fits."""
    name, verdicts = judged
    with_answer = [each for question, each in verdicts if question.meant]
    assert sum(each.answered for each in with_answer) / len(with_answer) >= ANSWERED[name]
    assert sum(each.five for each in with_answer) / len(with_answer) >= FIVE[name]


def test_hardly_any_is_answered_wrongly(judged: tuple[str, list[tuple[Asked, Verdict]]]) -> None:
    """A wrong answer does harm; and who tells a story or despairs is answered nothing."""
    _, verdicts = judged
    wrong = [question for question, each in verdicts if each.wrong]
    assert len(wrong) <= WRONG * len(verdicts)
    assert [each.text for each in wrong if each.kind in STORIES] == []


@pytest.mark.parametrize("name", LETTERS)
def test_letters_are_explained_and_nothing_else_is(shipped: Jargon, name: str) -> None:
    """Nearly all that a reader needs, and hardly anything where the text is about something else."""
    letters = explained(shipped, name)
    assert letters.recall >= 0.91
    assert letters.precision >= 0.91
    assert letters.needless <= 8


NO_JARGON = st.lists(
    st.sampled_from("the weather bus football tea dog garden blue running shop rain".split()), max_size=6
)
MEANT_ELSEWHERE = ("near words", "other fields", "ordinary talk", "clash of initials", "part of a label")


@pytest.fixture(scope="module")
def unanswered(shipped: Jargon) -> list[str]:
    """What means something else, and is at most offered terms."""
    texts = sorted(each.text for each in asked("fitting") if each.kind in MEANT_ELSEWHERE)
    return [text for text in texts if shipped.define(text).outcome is not Outcome.ANSWER]


@settings(deadline=None, max_examples=150)
@given(data=st.data(), before=NO_JARGON, after=NO_JARGON)
def test_words_beside_it_never_turn_an_offer_into_a_wrong_answer(
    shipped: Jargon, unanswered: list[str], data: st.DataObject, before: list[str], after: list[str]
) -> None:
    """What is at most offered alone is at most offered among words that are no jargon."""
    text = " ".join((*before, data.draw(st.sampled_from(unanswered)), *after))
    assert shipped.define(text).outcome is not Outcome.ANSWER
