"""The word of the week: one a week, whatever happens, and none that was shown lately."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.service import Jargon
from bot.service.weekly import FIRST, WEEK
from tests.fixtures.words import OpenJargon

HERE, THERE = 1, 2


class Weeks:
    """A clock that a test moves by weeks."""

    def __init__(self) -> None:
        self.passed = 40.0

    def __call__(self) -> object:
        return FIRST + self.passed * WEEK


@pytest.fixture
def weeks() -> Weeks:
    return Weeks()


@pytest.fixture
def jargon(jargon: Jargon, weeks: Weeks) -> Jargon:
    jargon.weekly.now = weeks  # type: ignore[assignment]
    return jargon


async def slug(jargon: Jargon, server: int = HERE) -> str:
    word = await jargon.weekly.take(server)
    return word.slug if word else ""


async def test_a_week_has_one_word_in_each_server(jargon: Jargon, weeks: Weeks) -> None:
    """However often it is asked; the next begins on Monday at nine, and one that was missed is not made up for."""
    assert await slug(jargon)
    assert await slug(jargon, THERE)
    assert await slug(jargon) == ""
    weeks.passed += 1 - timedelta(minutes=1) / WEEK
    assert await slug(jargon) == ""
    weeks.passed += 3
    assert await slug(jargon)
    assert await slug(jargon) == ""


async def test_two_processes_never_show_two(open_jargon: OpenJargon, weeks: Weeks) -> None:
    """Nor does a bot that was started again: the week is taken in the database."""
    first, second = open_jargon(), open_jargon()
    first.weekly.now = second.weekly.now = weeks  # type: ignore[assignment]
    taken = [await slug(each) for each in (first, second, first)]
    assert [bool(each) for each in taken] == [True, False, False]


async def test_a_word_that_surely_was_not_shown_leaves_its_week_free(jargon: Jargon) -> None:
    """It comes once the channel can be written to."""
    word = await jargon.weekly.take(HERE)
    assert word is not None
    await jargon.weekly.give_back(word)
    assert await slug(jargon)


async def test_a_clock_that_was_ahead_stops_nothing_for_long(jargon: Jargon, weeks: Weeks) -> None:
    """What it dated goes, once the clock is right; one that goes back a little shows no second word."""
    weeks.passed += 500
    assert await slug(jargon)
    weeks.passed -= 500
    assert await slug(jargon)
    weeks.passed += 1
    assert await slug(jargon)
    weeks.passed -= 1
    assert await slug(jargon) == ""


async def test_no_word_comes_twice_before_all_have_come(jargon: Jargon, weeks: Weeks) -> None:
    """Then the one comes again that was longest ago. What people were shown lately is left for later."""
    names = {each.slug for each in jargon.terms()}
    await jargon.flagging.record_answer(HERE, 5, 10, "reablement")
    shown = []
    for _ in names:
        shown.append(await slug(jargon))
        weeks.passed += 1
    assert set(shown) <= names
    assert len(set(shown[:-1])) == len(names) - 1
    for _ in range(2):
        assert await slug(jargon) in shown
        weeks.passed += 1


async def test_none_is_of_harm_or_distress(shipped: Jargon) -> None:
    """Whoever did not ask is never shown abuse, a section, or a word that people ask others not to say."""
    slugs = set(shipped._lexicon.of(HERE).by_chance())
    never = {"abuse", "sectioned", "safeguarding-adults", "crisis-plan", "service-user", "dnacpr", "cheshire-west"}
    assert never <= {each.slug for each in shipped.terms()}
    assert slugs.isdisjoint(never)
    assert len(slugs) > 100
    assert shipped.by_chance(HERE) is not None
