"""Who is being answered at this moment, so that a bot that is stopped finishes what it began."""

import asyncio


class Handlers:
    """The tasks in which commands, buttons and forms are answered."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[object]] = set()

    @property
    def at_work(self) -> int:
        """How many there are."""
        return len(self._tasks)

    def note(self) -> None:
        """Count the task that asks, until it ends."""
        if task := asyncio.current_task():
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def ended(self, seconds: float) -> bool:
        """Wait until those that are at work have ended, or for so long; whether they have."""
        if not self._tasks:
            return True
        _, still = await asyncio.wait(self._tasks, timeout=seconds)
        return not still
