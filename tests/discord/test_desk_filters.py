"""What the ids of the desk hold of its filter, and the menu of words where there are very many."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord.desk.filters import FILTER, read, written
from bot.discord.desk.outlook import Outlook
from bot.discord.desk.queue import QueueView
from bot.feedback.desk_filter import EVERYTHING, DeskFilter
from bot.feedback.flagged_word import FlaggedWord
from bot.feedback.flags import Reason
from bot.feedback.queue import FlagRow
from bot.feedback.suggestion import A_SUGGESTION
from rehearsal import reading

SINCE = datetime(2026, 1, 1, tzinfo=UTC)
FILTERS = st.builds(
    DeskFilter,
    reasons=st.frozensets(st.sampled_from([*Reason, A_SUGGESTION])),
    commented=st.booleans(),
    hurting=st.booleans(),
    weeks=st.sampled_from([0, 1, 4]),
    letters=st.sampled_from(["", "ac", "09", "wz"]),
)


@given(FILTERS)
def test_a_filter_is_read_as_it_was_written(shown: DeskFilter) -> None:
    """Whatever was chosen, in few characters."""
    assert re.fullmatch(FILTER, written(shown))
    assert len(written(shown)) <= 15
    assert read(written(shown)) == shown


def test_a_reason_that_is_no_more_is_passed_over() -> None:
    """A message of another version may name it; the rest of its filter holds."""
    assert read("zh.c.") == DeskFilter(frozenset({Reason.HURTFUL}), commented=True)


def words(number: int) -> list[FlaggedWord]:
    slugs = [f"{'abcdefghijklmnopqrstuvwxyz0123456789'[each % 36]}-word-{each}" for each in range(number)]
    return [FlaggedWord((FlagRow(slug, slug, 1, {"wrong": 1}, SINCE),), 1, frozenset(), 0) for slug in slugs]


def options(outlook: Outlook) -> dict[str, str]:
    """The menu that opens words: what it says, by its values."""
    sent = QueueView(outlook).to_components()
    [menu] = [each for each in reading.selects(sent) if each.custom_id.startswith("words:")]
    return {each.value: each.label for each in menu.options}


@pytest.mark.parametrize("number", [1, 25, 26, 300])
def test_every_word_can_be_reached_by_the_menu(number: int) -> None:
    """At once where the menu holds them all; else by their first letters, and then on the pages of the list."""
    every = words(number)
    first = options(Outlook(every, EVERYTHING, number))
    assert 1 <= len(first) <= 25
    groups = [value[1:] for value in first if value.startswith("=")]
    if not groups:
        assert [*first] == [word.slug for word in every]
    found = [DeskFilter(letters=each).of(every) for each in groups]
    assert not groups or sorted(word.slug for each in found for word in each) == sorted(word.slug for word in every)
    for letters, those in zip(groups, found, strict=True):
        narrowed = options(Outlook(those, DeskFilter(letters=letters), number))
        assert narrowed["="] == "All letters"
        assert [*narrowed][1:] == [word.slug for word in those][:24]
