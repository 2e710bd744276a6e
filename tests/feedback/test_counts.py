from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.feedback.counts import people
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import OpenFlag

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
