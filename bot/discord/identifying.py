"""When a shard may say who it is: Discord takes so many IDENTIFYs in a moment, and in a day."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.discord.starts import NOTE, StartLimit, Starts
from bot.discord.unavailable import StartAgainError
from bot.service import Jargon, Shards
from bot.strings import starting as strings

if TYPE_CHECKING:
    from bot.discord.kit.closed_rooms import Clock
    from bot.service.supervisor import Sleep

# “wait a random amount of time between 1 and 5 seconds”: https://docs.discord.com/developers/events/gateway#resuming
AFTER_LOST_SESSION = 5.0
LONGEST_MOMENT = 45.0  # the library gives up a connection that takes a minute
# https://docs.discord.com/developers/events/gateway#rate-limiting-and-concurrency
BETWEEN_SHARDS = 5.0
LOOKS_EVERY, MOST_LOOKS = 1.0, 120  # seconds, and how often one looks for its turn; then it goes on all the same


class Identifying:
    """Counts the starts of each shard, and makes them wait: for each other, and longer the more there were."""

    def __init__(self, jargon: Jargon, shards: Shards, sleep: Sleep, clock: Clock) -> None:
        self._shards, self._sleep, self._clock = shards, sleep, clock
        self._starts = {each: Starts(jargon, note=_note(each, shards)) for each in shards.ids}
        self._known: set[int] = set()  # the shards that have said who they are
        self._last: dict[int, float] = {}  # when one of a group last did
        self._leaving: dict[int, asyncio.Task[None]] = {}  # the turn of a group, which is another process's in a moment
        self._fellows = jargon.fellows
        self.at_once = 1  # so many groups Discord lets start beside each other

    async def pause(self, limit: StartLimit) -> float:
        """How many seconds to wait before the first shard starts: all of them have to, one after the other."""
        return await self._starts[self._shards.ids[0]].pause(limit, len(self._shards.ids))

    async def wait_for_turn(self) -> None:
        """Have the turn of the first shard before it connects, for the library gives a connection a minute at most.

        Where many processes start together, the last of them wait longer.
        """
        await self._hold_turn(self._shards.ids[0] % self.at_once)

    async def wait(self, shard: int, *, initial: bool) -> None:
        """Wait until a shard may start, and count it. One that lost its session waits for a moment that grows.

        Raises:
            StartAgainError: the moment would be longer than the library waits for a connection.
        """
        starts = self._starts[shard]
        is_first = initial or shard not in self._known
        pause = 0.0 if is_first else max(AFTER_LOST_SESSION, await starts.pause())
        if pause > LONGEST_MOMENT:
            raise StartAgainError(strings.lost_too_often())
        await self._sleep(pause)
        await self._take_turn(shard)
        self._known.add(shard)
        await starts.note()

    async def _take_turn(self, shard: int) -> None:
        """Those of one group start one after the other, whichever process serves them."""
        group = shard % self.at_once
        await self._hold_turn(group)
        since = self._clock() - self._last[group] if group in self._last else BETWEEN_SHARDS
        if since < BETWEEN_SHARDS:
            await self._sleep(BETWEEN_SHARDS - since)
        self._last[group] = self._clock()
        if not self._fellows.is_alone:
            self._leaving[group] = asyncio.create_task(self._leave_turn(group))

    async def _hold_turn(self, group: int) -> None:
        if leaving := self._leaving.pop(group, None):
            leaving.cancel()
        for _ in range(MOST_LOOKS):
            if await self._fellows.holds(_turn(group), if_away=True):
                return
            await self._sleep(LOOKS_EVERY)

    async def _leave_turn(self, group: int) -> None:
        await self._sleep(BETWEEN_SHARDS)
        await self._fellows.leave(_turn(group))


def _turn(group: int) -> str:
    return f"identify {group}"


def _note(shard: int, shards: Shards) -> str:
    return NOTE if shards.count == 1 else f"{NOTE} of shard {shard}"
