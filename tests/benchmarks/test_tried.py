"""What a number of the search costs."""

from __future__ import annotations

import pytest

from benchmarks.tried import VALUES, set_to, tried
from benchmarks.understanding import Asked, Verdict
from bot.glossary.search import policy

RIGHT = Verdict(answered=True, first=True, five=True, wrong=False, offered=False)
OFFERED = Verdict(answered=False, first=True, five=True, wrong=False, offered=False)
WRONG = Verdict(answered=False, first=False, five=False, wrong=True, offered=True)
UNFIT = Verdict(answered=False, first=False, five=False, wrong=False, offered=True)


def test_a_wrong_answer_costs_most() -> None:
    """Ten unanswered questions; and an offer that fits nothing half of one."""
    word, story = Asked("word", "what is respite", ("respite",)), Asked("description", "somebody who …", ("advocate",))
    nothing = Asked("ordinary talk", "nice weather", ())
    found = tried("X", 1, [(word, RIGHT), (word, OFFERED), (story, OFFERED), (nothing, WRONG), (nothing, UNFIT)])
    assert (found.unanswered, found.unshown, found.wrong, found.unfit) == (1, 0, 1, 1)
    assert found.cost == 1 + policy.WRONG_ANSWER_COST + 0.5


@pytest.mark.parametrize("name", VALUES)
def test_what_is_in_use_is_among_what_is_tried(name: str) -> None:
    """Else nobody could see whether another value is better."""
    in_use = getattr(policy, name)
    assert in_use in VALUES[name]
    with set_to(name, 0):
        assert getattr(policy, name) == 0
    assert getattr(policy, name) == in_use
