from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import OpenFlag, flags_too_often, may_not_say, people

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def test_a_person_counts_once_however_much_they_flag() -> None:
    """For other reasons, on other definitions, and again later; whatever shows a number counts here."""
    flags = [
        OpenFlag(DefinitionRef(1, "advocacy", key), person, reason, NOON + timedelta(minutes=minutes))
        for key, person, reason, minutes in (
            ("", 10, "wrong", 0),
            ("", 10, "hurtful", 1),
            ("p1", 10, "wrong", 2),
            ("p1", 11, "wrong", 3),
        )
    ]
    assert people(flags) == {10, 11}
    assert people([]) == set()


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
