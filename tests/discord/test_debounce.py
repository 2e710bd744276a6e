from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from bot.discord.kit.debounce import FIRST_WAIT, LONGEST_WAIT, Debouncer
from bot.service.supervisor import Sleep
from rehearsal import Clock

Work = Callable[[str], Awaitable[None]]


async def no_time(seconds: float) -> None:
    """Waiting that only lets others go first."""
    await asyncio.sleep(0)


async def for_ever(seconds: float) -> None:
    """Waiting for a moment that does not come."""
    await asyncio.Event().wait()


@asynccontextmanager
async def served(work: Work, sleep: Sleep, lane: Callable[[str], str] | None = None) -> AsyncIterator[Debouncer[str]]:
    """A debouncer at work."""
    debouncer = Debouncer(work, sleep, lane)
    serving = asyncio.create_task(debouncer.serve())
    yield debouncer
    serving.cancel()
    await asyncio.wait([serving])


async def test_many_changes_are_few_doings() -> None:
    """And the last change is followed by a doing, so that nothing stays as it was before it."""
    clock = Clock()
    asked, done = Counter[str](), Counter[str]()
    seen = Counter[str]()

    async def work(key: str) -> None:
        done[key] += 1
        seen[key] = asked[key]

    async with served(work, clock.sleep) as debouncer:
        for number in range(2000):
            key = "ab"[number % 2]
            asked[key] += 1
            debouncer.schedule(key)
            if number % 100 == 99:
                await asyncio.sleep(0)
                await clock.advance(seconds=FIRST_WAIT)
        while debouncer.pending:
            await clock.advance(seconds=LONGEST_WAIT)
    assert seen == asked == {"a": 1000, "b": 1000}
    assert 1 <= done["a"] <= 20, "at most one in each moment"


async def test_what_changes_while_it_is_done_is_done_again() -> None:
    """The doing may have looked before the change."""
    begun, go_on, times = asyncio.Event(), asyncio.Event(), 0

    async def work(key: str) -> None:
        nonlocal times
        times += 1
        begun.set()
        await go_on.wait()

    async with served(work, no_time) as debouncer:
        debouncer.schedule("a")
        await begun.wait()
        debouncer.schedule("a")
        go_on.set()
        await debouncer.flush()
    assert times == 2


@pytest.mark.parametrize("failure", [ValueError("no"), asyncio.CancelledError()])
async def test_a_failure_keeps_no_other_key_waiting(failure: BaseException, caplog: pytest.LogCaptureFixture) -> None:
    """Nor does it end what serves them, however often it comes; each time it is in the log."""
    done: list[str] = []

    async def work(key: str) -> None:
        if key.startswith("fails"):
            raise failure
        done.append(key)

    async with served(work, no_time) as debouncer:
        for number in range(5):
            debouncer.schedule(f"fails {number}")
            debouncer.schedule(f"works {number}")
        await debouncer.flush()
    assert sorted(done) == [f"works {number}" for number in range(5)]
    assert caplog.text.count("Nothing could be done for fails") == 5


async def test_a_slow_lane_holds_up_no_other() -> None:
    """Within a lane one comes after the other; the others go on, however many lanes are held up."""
    go_on, done = asyncio.Event(), asyncio.Queue[str]()

    async def work(key: str) -> None:
        if key.startswith("slow"):
            await go_on.wait()
        await done.put(key)

    async with served(work, no_time, lane=lambda key: key.split()[0]) as debouncer:
        for number in range(50):
            debouncer.schedule(f"slow{number} first")
            debouncer.schedule(f"slow{number} second")
        debouncer.schedule("quick one")
        assert await done.get() == "quick one"
        go_on.set()
        await debouncer.flush()

    finished = [done.get_nowait() for _ in range(done.qsize())]
    assert len(finished) == 100
    assert finished.index("slow7 first") < finished.index("slow7 second")


async def test_what_a_lane_had_before_it_when_it_was_stopped_is_not_forgotten() -> None:
    """Whoever serves next does it, too."""
    done: list[str] = []

    async def work(key: str) -> None:
        if not done and key == "a first":
            done.append("begun")
            await asyncio.Event().wait()
        done.append(key)

    async with served(work, no_time, lane=lambda key: key.split()[0]) as debouncer:
        debouncer.schedule("a first")
        debouncer.schedule("a second")
        while not done:
            await asyncio.sleep(0)
    assert debouncer.pending == 2
    serving = asyncio.create_task(debouncer.serve())
    await debouncer.flush()
    serving.cancel()
    assert sorted(done) == ["a first", "a second", "begun"]


async def test_a_flush_waits_for_no_moment() -> None:
    """What was scheduled is done at once, and so is what is scheduled from then on."""
    done = asyncio.Queue[str]()
    async with served(done.put, for_ever) as debouncer:
        debouncer.schedule("before")
        await debouncer.flush()
        assert done.get_nowait() == "before"
        debouncer.schedule("after")
        assert await done.get() == "after"


async def test_what_was_being_done_when_it_was_stopped_is_not_forgotten() -> None:
    """Whoever serves next does it, from the beginning."""
    begun, times = asyncio.Event(), 0

    async def work(key: str) -> None:
        nonlocal times
        times += 1
        begun.set()
        if times == 1:
            await asyncio.Event().wait()

    async with served(work, no_time) as debouncer:
        debouncer.schedule("a")
        await begun.wait()
    assert debouncer.pending == 1
    serving = asyncio.create_task(debouncer.serve())
    await debouncer.flush()
    serving.cancel()
    assert (times, debouncer.pending) == (2, 0)
