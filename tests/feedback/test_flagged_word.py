"""In which order curators see the words, and what comes after one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flagged_word import FlaggedWord, after, words_of
from bot.feedback.flags import Comment, OpenFlag
from bot.feedback.harm import Harm, harms
from bot.feedback.queue import FlagRow

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
ANN, BEN = 1, 2  # curators


def word(slug: str, *, people: int = 1, days: float = 0, reason: str = "wrong", by: int | None = None) -> FlaggedWord:
    since = NOW - timedelta(days=days)
    row = FlagRow(slug.title(), slug, people, {reason: people} if people else {}, since, claimed_by=by)
    flags = [OpenFlag(DefinitionRef(1, slug), person, reason, since) for person in range(people)]
    [made] = words_of([row], flags, NOW)
    return made


def in_order(*words: FlaggedWord) -> list[str]:
    """The slugs in the order of the desk, which is always the same whatever order they come in."""
    rows = [row for each in reversed(words) for row in each.rows]
    flags = [
        OpenFlag(DefinitionRef(1, each.slug), person, "wrong", each.since)
        for each in words
        for person in range(each.people)
    ]
    return [each.slug for each in words_of(rows, flags, NOW)]


def test_people_are_counted_once_over_all_the_rows_of_a_word() -> None:
    """Whoever flagged the whole answer and a definition is one person who waits for a reply."""
    rows = [FlagRow("Advocacy", "advocacy", 2, {"wrong": 2}, NOW, key) for key in ("", "p12345678")]
    flags = [OpenFlag(DefinitionRef(1, "advocacy", row.key), person, "wrong", NOW) for row in rows for person in (1, 2)]
    [found] = words_of(rows, flags, NOW)
    assert (found.people, len(found.rows)) == (2, 2)


def test_what_hurts_one_person_comes_before_what_a_thousand_flagged() -> None:
    """And before what has waited for a year."""
    hurtful = word("hurtful", reason="hurtful")
    assert in_order(word("many", people=1000), word("old", days=365), hurtful)[0] == "hurtful"


def test_weeks_come_before_people_and_people_before_days() -> None:
    """Nobody waits for ever behind what is flagged more; within a week what many people flagged comes first."""
    words = [word("old", days=8), word("many", people=9), word("few", people=2, days=6), word("fewer", people=2)]
    assert in_order(*words) == ["old", "many", "few", "fewer"]


def test_what_nobody_flagged_comes_last_however_long_it_is_overdue() -> None:
    """A day of review may be years ago, and no person waits for it."""
    assert in_order(word("overdue", people=0, days=900), word("new")) == ["new", "overdue"]


def test_a_moment_that_is_still_to_come_counts_as_now() -> None:
    """A clock was wrong: the word has not waited for less than nothing."""
    assert word("tomorrow", days=-400).weeks == 0


@pytest.mark.parametrize(("begin", "following"), [("a", ["b", "c"]), ("b", ["c", "a"]), ("c", ["a", "b"])])
def test_after_the_last_word_comes_the_first(begin: str, following: list[str]) -> None:
    """Nothing that was passed over is lost."""
    words = [word(slug) for slug in "abc"]
    here = next(each for each in words if each.slug == begin)
    assert [each.slug for each in after(words, here, ANN)] == following


def test_a_word_that_is_decided_has_its_place_still() -> None:
    """The curator goes on from there, not from the beginning, where they may have passed words over."""
    words = [word(slug) for slug in "abc"]
    assert [each.slug for each in after([words[0], words[2]], words[1], ANN)] == ["c", "a"]


def test_what_another_looks_at_does_not_come_next() -> None:
    """One's own does."""
    words = [word("a"), word("b", by=BEN), word("c", by=ANN)]
    assert [each.slug for each in after(words, words[0], ANN)] == ["c"]
    assert [each.slug for each in after(words, None, BEN)] == ["a", "b"]


@pytest.mark.parametrize(
    ("reasons", "comment", "found"),
    [
        (["hurtful"], "", {Harm.HURTFUL}),
        (["wrong"], "My number is 07700 900123.", {Harm.PERSONAL}),
        (["wrong"], "I DON’T want to be here any more", {Harm.DANGER}),
        (["hurtful", "other"], "I want to die. Ring Mrs Dorothy Hughes, SW1A 1AA.", set(Harm)),
        (["wrong", "out_of_date"], "Section 42 of the Care Act 2014 says 28 days.", set()),
    ],
)
def test_signs_of_harm(reasons: list[str], comment: str, found: set[Harm]) -> None:
    """A reason, words of danger, and what looks personal; an honest complaint has none."""
    assert harms(reasons, [comment]) == found


def test_a_word_has_the_signs_of_all_its_comments() -> None:
    """Whichever of its rows they are on."""
    said = Comment(DefinitionRef(1, "a", "p1"), "1", "wrong", "I want to die.", NOW)
    rows = [FlagRow("A", "a", 1, {"hurtful": 1}, NOW), FlagRow("A", "a", 1, {"wrong": 1}, NOW, "p1", comments=(said,))]
    [found] = words_of(rows, [], NOW)
    assert found.harms == {Harm.DANGER, Harm.HURTFUL}


def test_a_comment_that_may_hurt_is_read_first() -> None:
    """However many were written after it: nobody turns three pages to a cry for help."""
    said = [Comment(DefinitionRef(1, "a"), str(each), "wrong", f"Too long {each}.", NOW) for each in range(9)]
    cry = Comment(DefinitionRef(1, "a", "p1"), "9", "wrong", "I want to die.", NOW)
    rows = [
        FlagRow("A", "a", 1, {"wrong": 1}, NOW, comments=tuple(said)),
        FlagRow("A", "a", 1, {"wrong": 1}, NOW, "p1", comments=(cry,)),
    ]
    [found] = words_of(rows, [], NOW)
    assert [comment for _, comment in found.said] == [cry, *said]
