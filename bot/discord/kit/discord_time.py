"""What time it is by Discord's own clock, for the clock of the computer may be wrong, or be set."""

import time
from datetime import UTC, datetime, timedelta

import discord

from bot.discord.kit.closed_rooms import Clock

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class DiscordTime:
    """Whatever is heard says when it came about; from the newest of that on the time is counted evenly."""

    def __init__(self, seconds: Clock = time.monotonic) -> None:
        self._seconds = seconds
        self._ahead: timedelta | None = None  # of our seconds

    def heard(self, at: datetime) -> None:
        """Something came about on Discord at this moment, and we have just been told."""
        ahead = at - _EPOCH - timedelta(seconds=self._seconds())
        self._ahead = ahead if self._ahead is None else max(ahead, self._ahead)

    def now(self) -> datetime:
        """This moment in UTC; by the clock of the computer while nothing was heard."""
        if self._ahead is None:
            return discord.utils.utcnow()
        return _EPOCH + self._ahead + timedelta(seconds=self._seconds())
