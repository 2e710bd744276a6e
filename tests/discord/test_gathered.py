from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from bot.discord.kit.debounce import FIRST_WAIT, LONGEST_WAIT, Gathered
from rehearsal import Clock


async def no_time(seconds: float) -> None:
    """Waiting that only lets others go first."""
    await asyncio.sleep(0)


async def test_many_askings_are_few_doings() -> None:
    """And the last asking is followed by a doing, so that nothing stays as it was before it."""
    clock = Clock()
    asked, done = Counter[str](), Counter[str]()
    seen = Counter[str]()

    async def work(key: str) -> None:
        done[key] += 1
        seen[key] = asked[key]

    once = Gathered(work, clock.sleep)
    waiting = []
    for number in range(2000):
        key = "ab"[number % 2]
        asked[key] += 1
        waiting.append(asyncio.create_task(once.ask(key)))
        if number % 100 == 99:
            await asyncio.sleep(0)
            await clock.advance(seconds=FIRST_WAIT)
    while not all(each.done() for each in waiting):
        await clock.advance(seconds=LONGEST_WAIT)
    assert seen == asked == {"a": 1000, "b": 1000}
    assert 1 <= done["a"] <= 20, "at most one in each moment"


async def test_what_is_asked_while_it_is_done_is_done_again() -> None:
    """The doing may have looked before the change."""
    begun, go_on, times = asyncio.Event(), asyncio.Event(), 0

    async def work(key: str) -> None:
        nonlocal times
        times += 1
        begun.set()
        await go_on.wait()

    once = Gathered(work, no_time)
    first = asyncio.create_task(once.ask("a"))
    await begun.wait()
    await once.ask("a")
    go_on.set()
    await first
    assert times == 2


async def test_a_failure_does_not_stop_the_next_one() -> None:
    """Whoever asked hears of it."""

    async def work(key: str) -> None:
        raise ValueError(key)

    once = Gathered(work, no_time)
    for _ in range(2):
        with pytest.raises(ValueError, match="a"):
            await once.ask("a")
