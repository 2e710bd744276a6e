"""Snowflakes: Discord's ids, whose upper bits are the time they were made."""

from __future__ import annotations

import datetime as dt
import zlib

from rehearsal.clock import Clock

EPOCH_MS = 1_420_070_400_000
FOUNDED_MS = EPOCH_MS + 1_000_000_000  # before any id that comes by itself
ONE_MILLISECOND = 1 << 22


class Snowflakes:
    """Makes ids that only ever grow, as Discord's do."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    @staticmethod
    def of(name: str) -> int:
        """The id that this name always has: as if it had been made within the first weeks of Discord."""
        return zlib.crc32(name.encode()) + (FOUNDED_MS - EPOCH_MS) * ONE_MILLISECOND

    def next(self, *, step: int = 1) -> int:
        now = (int(self._clock.now().timestamp() * 1000) - EPOCH_MS) * ONE_MILLISECOND
        self._last = max(now, self._last + step)
        return self._last


def made_at(snowflake: int) -> dt.datetime:
    """When the id was made, in UTC."""
    return dt.datetime.fromtimestamp((snowflake // ONE_MILLISECOND + EPOCH_MS) / 1000, dt.UTC)


def moment(snowflake: int) -> str:
    """When the id was made, in ISO 8601."""
    return made_at(snowflake).isoformat()
