from __future__ import annotations

import pytest

from bot.feedback.limits import flags_too_often, may_not_say


@pytest.mark.parametrize(("made", "too_often"), [(0, False), (19, False), (20, True), (21, True)])
def test_twenty_flags_an_hour_are_the_most(made: int, too_often: bool) -> None:
    """The twentieth goes through, the next one waits."""
    assert flags_too_often(made) is too_often


@pytest.mark.parametrize(
    ("comment", "blocked", "stopped"),
    [("Words.", True, True), ("Words.", False, False), ("", True, False), ("", False, False)],
)
def test_a_block_stops_comments_and_not_flags(comment: str, blocked: bool, stopped: bool) -> None:
    """Somebody who may not comment can still say that a definition is wrong."""
    assert may_not_say(comment, blocked=blocked) is stopped
