"""Letters as a whole: long sentences, the grade, and the next step."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary.checks.readability import readability
from bot.glossary.writing import Kind
from bot.glossary.writing.sentences import sentences_of
from tests.glossary.writing.letters import LETTER, advised, found

LONG = (
    "Following the assessment that was undertaken in April, the panel has determined that, in accordance with the "
    "applicable legislation, the authority will make the necessary arrangements unless circumstances change markedly."
)


def test_a_good_letter_is_left_alone() -> None:
    """Whoever wrote it well is not given something to do."""
    assert advised(LETTER).findings == ()


def test_a_long_sentence_is_found_where_it_stands() -> None:
    """With its number of words; that of a line that a program wrapped goes on."""
    wrapped = LONG.replace("that, in", "that,\nin")
    letter = LETTER.replace("We think", f"{wrapped} We think")
    [each] = advised(letter).of_kind(Kind.LONG_SENTENCE)
    assert letter[each.start : each.end] == each.text == wrapped
    assert each.words == len(wrapped.split())


def test_a_sentence_that_was_wrapped_twice_is_one() -> None:
    """PDF keeps the lines that a writer's program and then the page have made."""
    wrapped = LONG.replace("in April", "in\nApril").replace("the applicable", "the\napplicable")
    short = wrapped.replace("that, in accordance", "that,\nin\naccordance")
    [each] = advised(short).of_kind(Kind.LONG_SENTENCE)
    assert (each.text, each.words) == (short, len(LONG.split()))


def test_lines_of_an_address_are_no_sentence() -> None:
    """They would make any letter look easy, and one of many lines look long."""
    address = "\n".join(
        ["Northmoor Council", "Adult Care Team", "The Old Town Hall", "12 High Street", "Northmoor"] * 5
    )
    assert [each.text for each in sentences_of(f"{address}\n\nWe can help you.")] == ["We can help you."]


def test_a_list_is_no_long_sentence() -> None:
    """Each of its points is read by itself."""
    points = "\n".join(f"- bring the paper number {number} that we sent to you in the spring" for number in range(6))
    assert found(f"Please bring these papers to the meeting with you:\n{points}\n", Kind.LONG_SENTENCE) == []


def test_a_short_letter_is_too_short_to_tell() -> None:
    """A grade of a few sentences is chance."""
    measured = advised("We can help you. Please ring us.").difficulty
    assert (measured.words, measured.grade, measured.margin, measured.age) == (7, None, None, None)


def test_the_grade_has_its_margin() -> None:
    """It is that of the sentences as they are measured elsewhere; the more of them, the surer it is."""
    once, often = advised(LETTER).difficulty, advised(LETTER * 6).difficulty
    whole = readability(" ".join(each.text for each in sentences_of(LETTER)))
    assert once.grade == pytest.approx(whole.grade, abs=0.01)
    assert once.grade == pytest.approx(often.grade)
    assert 0 < (often.margin or 0) < (once.margin or 0) < 4


def test_only_a_letter_that_is_hard_for_sure_is_called_hard() -> None:
    """Where chance may have made it so, nothing is said."""
    assert len(advised(" ".join([LONG] * 5)).of_kind(Kind.HARD)) == 1
    assert advised(LETTER).of_kind(Kind.HARD) == ()
    mixed = advised(LETTER + f"\n{LONG}\n").difficulty
    assert not mixed.is_surely_above((mixed.grade or 0) - 0.1)


NO_STEP = (
    "3 May 2026\n\nWe looked at what you told us. We think that you have a right to help. It was good to meet you and "
    "your sister. You told us a great deal about your days. We wrote all of it down on 2 May."
)


@pytest.mark.parametrize(
    "step",
    [
        "Please ring us.",
        "Ring Jo on Monday.",
        "You can write to us.",
        "01632 960001",
        "help@northmoor.example",
        "www.northmoor.example",
        "Tell us what you think by 12 June.",
        "We will phone you.",
        "We decide within two weeks.",
        "You do not need to do anything.",
    ],
)
def test_any_next_step_will_do(step: str) -> None:
    """A date above the letter, and one of what was, are none."""
    assert len(advised(NO_STEP).of_kind(Kind.NO_NEXT_STEP)) == 1
    assert advised(f"{NO_STEP}\n\n{step}\n").of_kind(Kind.NO_NEXT_STEP) == ()


def test_a_few_words_need_no_next_step() -> None:
    """Somebody tries out a sentence."""
    assert advised("You can have help.").findings == ()


@given(st.text(alphabet="aZ .!?\n\r\t“”\"'(),-–•1éß🙂\u2028", max_size=300))
def test_places_are_places_of_the_letter(text: str) -> None:
    """Whatever somebody pastes, each sentence stands where it is said to, and none overlaps another."""
    read = sentences_of(text)
    assert all(text[each.start : each.end] == each.text for each in read)
    assert all(one.end <= other.start for one, other in pairwise(read))
    assert len(advised(text).as_json()["findings"]) <= len(read) + 2
