"""The sandbox's time, which a test can move on."""

from __future__ import annotations

import asyncio
import datetime as dt

import pytest

from rehearsal import Clock, Person, Sandbox
from tests.rehearsal.rehearsal_bot import RehearsalBot


async def test_moving_on_wakes_whoever_waited_only_until_then() -> None:
    """One who sleeps for an hour wakes after it, one who sleeps for a day sleeps on."""
    clock = Clock()
    hour, day = (asyncio.create_task(clock.sleep(hours * 3600)) for hours in (1, 24))
    await asyncio.sleep(0)

    await clock.advance(minutes=59)
    for _ in range(5):
        await asyncio.sleep(0)
    assert not hour.done()
    await clock.advance(hours=2)
    await hour

    assert not day.done()
    day.cancel()


async def test_a_deadline_comes_when_the_time_is_moved_past_it() -> None:
    """And what was done in time is not disturbed by it."""
    clock = Clock()
    async with clock.timeout(3):
        pass
    with pytest.raises(TimeoutError):
        await past(clock)


async def past(clock: Clock) -> None:
    async with clock.timeout(3):
        await clock.advance(seconds=3)
        await asyncio.Event().wait()


async def test_now_is_moved_by_just_so_much() -> None:
    """Whatever the pace at which it runs by itself; and it never goes back."""
    for pace in (1.0, 0.01):
        clock = Clock(pace)
        before = clock.now()
        await clock.advance(days=1)
        assert dt.timedelta(days=1) <= clock.now() - before < dt.timedelta(days=1, hours=1)


async def test_a_slow_clock_gives_more_time() -> None:
    """A second of a clock at a thousandth of the pace is far longer than any turn of the loop."""
    clock = Clock(0.001)
    async with clock.timeout(1):
        await asyncio.sleep(0.01)
    assert clock.now() - dt.datetime.now(dt.UTC) < dt.timedelta(0)


async def test_what_is_written_later_is_later(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """Ids, and the moments that they tell of, follow the clock."""
    member.say("Good morning")
    await sandbox.clock.advance(days=1)
    member.say("Good morning again")

    channel = bot.get_partial_messageable(member.channel.id)
    again, first = [message.created_at async for message in channel.history()]
    assert again - first > dt.timedelta(hours=23)
