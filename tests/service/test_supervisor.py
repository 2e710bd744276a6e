from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bot.service.supervisor import LONGEST_PAUSE, Supervisor


async def for_ever() -> None:
    await asyncio.Event().wait()


class Pauses:
    """Takes note of how long it was asked to wait, and waits not at all."""

    def __init__(self) -> None:
        self.asked: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.asked.append(seconds)
        await asyncio.sleep(0)


def failing(times: int, error: Exception, then: asyncio.Event) -> Callable[[], Awaitable[None]]:
    """Work that fails a number of times, then says that it runs, and goes on for ever."""
    left = times

    async def work() -> None:
        nonlocal left
        if left:
            left -= 1
            raise error
        then.set()
        await for_ever()

    return work


async def test_a_task_that_fails_is_started_again(caplog: pytest.LogCaptureFixture) -> None:
    """What ended it is in the log with its traceback, and in its health; then it runs."""
    tasks, running = Supervisor(Pauses()), asyncio.Event()
    tasks.start("watch", failing(2, ZeroDivisionError("a fault of ours"), running))
    await running.wait()
    [health] = tasks.health()
    assert (health.name, health.running, health.restarts) == ("watch", True, 2)
    assert health.last_error == "ZeroDivisionError: a fault of ours"
    assert caplog.text.count("Traceback") == 2
    await tasks.stop()


async def test_what_is_expected_is_one_line(caplog: pytest.LogCaptureFixture) -> None:
    """A connection that is lost is no fault of ours."""
    tasks, running = Supervisor(Pauses()), asyncio.Event()
    tasks.start("reconcile", failing(1, ConnectionError("it hung up"), running), expected=(OSError,))
    await running.wait()
    assert "it hung up" in caplog.text
    assert "Traceback" not in caplog.text
    await tasks.stop()


async def test_what_is_expected_is_said_once_as_long_as_it_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    """Such as a database that is away for an hour; once another thing goes wrong, that is said, too."""
    tasks, running = Supervisor(Pauses()), asyncio.Event()
    errors = [OSError("it is away")] * 30 + [OSError("it is full")] * 2

    async def work() -> None:
        if errors:
            raise errors.pop(0)
        running.set()
        await for_ever()

    tasks.start("flags", work, expected=(OSError,))
    await running.wait()
    told = [each.getMessage() for each in caplog.records if each.levelname == "WARNING"]
    assert ["it is away" in told[0], "it is full" in told[1], len(told)] == [True, True, 2]
    await tasks.stop()


async def test_the_pause_grows_up_to_a_minute() -> None:
    """One second, two, four and so on; with the jitter at its least, half of that."""
    pauses, running = Pauses(), asyncio.Event()
    tasks = Supervisor(pauses, jitter=lambda: 0.0)
    tasks.start("watch", failing(8, ConnectionError(), running), expected=(OSError,))
    await running.wait()
    assert pauses.asked == [0.5, 1, 2, 4, 8, 16, 30, 30]
    assert max(pauses.asked) * 2 == LONGEST_PAUSE
    await tasks.stop()


async def test_a_task_that_returns_is_started_again(caplog: pytest.LogCaptureFixture) -> None:
    """It was meant to run for ever, so to return is to end in silence."""
    times = 0
    twice = asyncio.Event()

    async def work() -> None:
        nonlocal times
        times += 1
        if times == 2:
            twice.set()
            await for_ever()

    tasks = Supervisor(Pauses())
    tasks.start("watch", work)
    await twice.wait()
    assert "It returned." in caplog.text
    await tasks.stop()


async def test_the_cancellation_of_what_it_waits_for_is_not_its_own() -> None:
    """A future that somebody else cancelled ends the work, and the task goes on."""
    running = asyncio.Event()
    waited: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    waited.cancel()

    async def work() -> None:
        if not running.is_set():
            running.set()
            await waited
        await for_ever()

    tasks = Supervisor(Pauses())
    tasks.start("watch", work)
    await running.wait()
    while not tasks.health()[0].restarts:
        await asyncio.sleep(0)
    assert tasks.health()[0].running
    await tasks.stop()


async def test_stopping_ends_at_once_and_never_raises(caplog: pytest.LogCaptureFixture) -> None:
    """One task is in its long pause, another fails as it is told to stop: the failure is in the log."""

    async def fails_at_the_end() -> None:
        try:
            await for_ever()
        finally:
            raise ZeroDivisionError("at the end")

    async def fails() -> None:
        raise ConnectionError

    tasks = Supervisor(sleep=lambda _: for_ever())
    tasks.start("paused", fails)
    tasks.start("failing", fails_at_the_end)
    while [each.running for each in tasks.health()] != [False, True] or not tasks.health()[0].last_error:
        await asyncio.sleep(0)
    await tasks.stop()
    assert tasks.health() == ()
    assert "at the end" in caplog.text


async def test_one_name_is_one_task() -> None:
    """A second start is a mistake; after a stop the name is free."""
    tasks = Supervisor(Pauses())
    tasks.start("watch", for_ever)
    with pytest.raises(ValueError, match="watch"):
        tasks.start("watch", for_ever)
    await tasks.stop("watch")
    tasks.start("watch", for_ever)
    await tasks.stop()
