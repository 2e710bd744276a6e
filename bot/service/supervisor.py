"""Tasks that run as long as the bot does, and cannot die in silence."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime

log = logging.getLogger(__name__)

FIRST_PAUSE = 1.0  # seconds
LONGEST_PAUSE = 60.0
# Whoever ran as long as this was well: its next failure is a first one.
WELL_AFTER = 60.0

Work = Callable[[], Awaitable[None]]
Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class TaskHealth:
    """How one task is: whether it runs now, since when, how often it was started again, and what ended it last."""

    name: str
    running: bool
    since: datetime
    restarts: int = 0
    last_error: str = ""


class Supervisor:
    """Starts tasks; one that ends, for whatever reason, is logged and started again after a pause that grows."""

    def __init__(self, sleep: Sleep = asyncio.sleep, jitter: Callable[[], float] = random.random) -> None:
        """`sleep` waits for seconds; `jitter` gives numbers from 0 to 1, so that many bots do not try again as one."""
        self._sleep = sleep
        self._jitter = jitter
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._health: dict[str, TaskHealth] = {}

    def start(self, name: str, work: Work, expected: tuple[type[Exception], ...] = ()) -> None:
        """Run `work`, which is not meant to end, until `stop`.

        What ends it is logged in one line where it is `expected`, such as a connection that is lost, and that once as
        long as it goes on; and else with its traceback.

        Raises:
            ValueError: a task of this name runs already.
        """
        if name in self._tasks:
            raise ValueError(f"A task “{name}” runs already.")
        self._health[name] = TaskHealth(name, False, datetime.now(UTC))
        self._tasks[name] = asyncio.create_task(self._keep_running(name, work, expected), name=name)

    async def stop(self, name: str | None = None) -> None:
        """End one task, or all, and return when they have ended."""
        names = list(self._tasks) if name is None else [name]
        ending = {each: self._tasks.pop(each) for each in names if each in self._tasks}
        for task in ending.values():
            task.cancel()
        for each, ended in zip(ending, await asyncio.gather(*ending.values(), return_exceptions=True), strict=True):
            if isinstance(ended, Exception):
                log.error("The task “%s” failed as it was stopped.", each, exc_info=ended)
            self._health.pop(each)

    def health(self) -> tuple[TaskHealth, ...]:
        """How every task is that was started and not stopped."""
        return tuple(self._health.values())

    async def _keep_running(self, name: str, work: Work, expected: tuple[type[Exception], ...]) -> None:
        restarts, pause, last_error = 0, FIRST_PAUSE, ""
        loop = asyncio.get_running_loop()
        while True:
            begun = loop.time()
            self._health[name] = TaskHealth(name, True, datetime.now(UTC), restarts, last_error)
            error = await _ending(work)
            said = last_error
            if loop.time() - begun >= WELL_AFTER:
                pause, said = FIRST_PAUSE, ""
            last_error = f"{type(error).__name__}: {error}" if error else "It returned."
            self._health[name] = TaskHealth(name, False, datetime.now(UTC), restarts, last_error)
            wait = pause * (0.5 + self._jitter() / 2)
            trace = None if isinstance(error, expected) else error
            # What keeps it from working for an hour, such as a database that is away, is said once.
            is_said = isinstance(error, expected) and last_error == said
            level = logging.ERROR if trace else logging.DEBUG if is_said else logging.WARNING
            log.log(level, "The task “%s” ended; it starts again in %.1f s. %s", name, wait, last_error, exc_info=trace)
            await self._sleep(wait)
            restarts, pause = restarts + 1, min(pause * 2, LONGEST_PAUSE)


async def _ending(work: Work) -> BaseException | None:
    """What ended the work; None where it returned. What ends it as the task is stopped goes on from here."""
    try:
        await work()
    except asyncio.CancelledError as cancelled:
        if being_stopped():
            raise
        return cancelled  # something it waited for was cancelled, and not the task
    except Exception as error:
        if being_stopped():
            raise
        return error
    return None


def being_stopped() -> bool:
    """Whether the task that asks was itself cancelled, and not only what it waited for."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
