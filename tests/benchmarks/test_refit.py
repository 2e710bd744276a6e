"""What was fitted, fitted anew by one command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.quality import Quality
from benchmarks.refitted import POLICY, number, with_number
from benchmarks.tried import VALUES
from bot.glossary.search import policy


def test_a_number_is_written_where_it_stands_and_nothing_else_is(tmp_path: Path) -> None:
    """What it does, and where it comes from, stays beside it."""
    place = tmp_path / "policy.py"
    place.write_text(
        "FAR = 0.2  # of the best\nANSWER_FROM = 0.8  # confidence\nNEAR = ANSWER_FROM\n", encoding="utf-8"
    )
    number("ANSWER_FROM", 0.81, "it costs less", place).write()
    assert place.read_text(encoding="utf-8") == (
        "FAR = 0.2  # of the best\nANSWER_FROM = 0.81  # confidence\nNEAR = ANSWER_FROM\n"
    )


def test_a_number_that_is_not_there_is_said() -> None:
    """Else one would be thought written that was not."""
    with pytest.raises(ValueError, match="NEARLY is given a value 0 times"):
        with_number("NEAR = 1\n", "NEARLY", 2)


@pytest.mark.parametrize("name", ["ANSWER_FROM", *VALUES])
def test_every_number_that_is_refitted_says_where_it_comes_from(name: str) -> None:
    """And the value that stands in the file is the one in use, so that it can be written."""
    text = POLICY.read_text(encoding="utf-8")
    assert with_number(text, name, getattr(policy, name)) == text
    said = re.search(rf"(?ms)^{name} = .*?(?=^[A-Z_, ]+ = |^$)", text)
    assert said
    assert re.search(r"Weighed|Costed", said[0])


def test_every_number_that_says_it_was_weighed_is_refitted() -> None:
    """One that the command forgets would stay as it was for ever."""
    text = POLICY.read_text(encoding="utf-8")
    entries = re.findall(r"(?ms)^([A-Z_]+) = (.*?)(?=^[A-Z_, ]+ = |^$)", text)
    assert {name for name, said in entries if "Weighed" in said} == set(VALUES)


def test_what_costs_the_same_stays() -> None:
    """A number changes for a reason alone."""
    assert number("ANSWER_FROM", policy.ANSWER_FROM, "").stays
    assert not number("ANSWER_FROM", policy.ANSWER_FROM + 0.01, "").stays


@pytest.mark.parametrize(
    ("other", "no_worse"),
    [
        (Quality(0.9, 0.9, 0.9, 0.1, 0.1), True),
        (Quality(0.91, 0.9, 0.9, 0.1, 0.1), False),
        (Quality(0.9, 0.9, 0.9, 0.09, 0.1), False),
    ],
)
def test_other_weights_have_to_be_no_worse_in_anything(other: Quality, no_worse: bool) -> None:
    """Answers are not bought with wrong ones."""
    assert Quality(0.9, 0.9, 0.9, 0.1, 0.1).is_no_worse(other) is no_worse
