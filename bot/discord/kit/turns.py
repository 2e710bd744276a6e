"""Waiting for one's turn, so that Discord need not refuse."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.service.supervisor import Sleep

# Discord lets a bot edit three messages over an hour old in six seconds of a channel, and tells of it only by refusing:
# https://github.com/discord-userdoccers/discord-userdoccers/pull/551
EDITS_IN_CHANNEL, CHANNEL_SECONDS = 3, 6.1
# Of the 50 calls a second that a bot may make (https://docs.discord.com/developers/topics/rate-limits#global-rate-limit).
EDITS_IN_ALL, ALL_SECONDS = 20, 1.0
MOST_CHANNELS = 1000  # kept in mind, before those are forgotten that are free


class Gate:
    """Lets so many through in so many seconds; the others wait, first come, first served."""

    def __init__(self, times: int, seconds: float, sleep: Sleep) -> None:
        self._seconds = seconds
        self._sleep = sleep
        self._passed: deque[float] = deque(maxlen=times)
        self._first = asyncio.Lock()

    async def turn(self) -> None:
        """Return when it is one's turn."""
        async with self.alone():
            pass

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """When it is one's turn, do something before the next may come.

        It counts from its end. Discord counts calls as they arrive, at some moment before they are answered.
        """
        async with self._first:
            if self.wait > 0:
                await self._sleep(self.wait)
            try:
                yield
            finally:
                self._passed.append(_now())

    @property
    def wait(self) -> float:
        """The seconds until the next may pass."""
        full = len(self._passed) == self._passed.maxlen
        return max(0.0, self._passed[0] + self._seconds - _now()) if full else 0.0

    @property
    def free(self) -> bool:
        """Whether nobody is there, nor was a moment ago."""
        return not self._first.locked() and (not self._passed or self._passed[-1] + self._seconds <= _now())


class EditTurns:
    """Turns for edits: in each channel, so that a busy one holds up no other, and in all."""

    def __init__(self, sleep: Sleep) -> None:
        self._sleep = sleep
        self._channels: dict[int, Gate] = {}
        self._all = Gate(EDITS_IN_ALL, ALL_SECONDS, sleep)

    @asynccontextmanager
    async def turn(self, channel_id: int) -> AsyncIterator[None]:
        """Within, a message of this channel may be edited."""
        if len(self._channels) >= MOST_CHANNELS:
            self._channels = {channel: gate for channel, gate in self._channels.items() if not gate.free}
        gate = self._channels.setdefault(channel_id, Gate(EDITS_IN_CHANNEL, CHANNEL_SECONDS, self._sleep))
        async with gate.alone():
            await self._all.turn()
            yield


def _now() -> float:
    return asyncio.get_running_loop().time()
