"""Rooms that Discord does not let us into, so that we do not knock again and again."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import Enum

import discord

from bot.errors import JargonError

# Refusals add up to a ban of some hours: https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
KNOCK_AGAIN_AFTER = 600.0  # seconds

# Nothing at all is let through; other refusals are of one thing alone.
# https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
MISSING_ACCESS = 50001

Clock = Callable[[], float]  # seconds from any moment on, that never go back


class RoomClosedError(JargonError):
    """Discord does not let us do this in a channel or thread; it may later."""


class Doing(Enum):
    """What we want of a room; each needs rights of its own."""

    LOOK = "look"  # or change what we said there
    WRITE = "write"


class ClosedRooms:
    """The channels and threads that refused us, for ten minutes each, or until somebody changes our rights there."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._closed: dict[int, dict[Doing, float]] = {}  # by room, when we may knock again

    @contextmanager
    def knock(self, channel_id: int, doing: Doing) -> Iterator[None]:
        """Within, a room is spoken to.

        Raises:
            RoomClosedError: it refuses us, or did a short while ago; then nothing is asked.
        """
        if self._clock() < self._closed.get(channel_id, {}).get(doing, 0.0):
            raise RoomClosedError("Discord did not let us in there a short while ago.")
        try:
            yield
        except discord.Forbidden as error:
            self._refused(channel_id, Doing if error.code == MISSING_ACCESS else (doing,))
            raise RoomClosedError(f"Discord does not let us in there: {error}") from error

    def _refused(self, channel_id: int, doings: Iterable[Doing]) -> None:
        until = self._clock() + KNOCK_AGAIN_AFTER
        self._closed.setdefault(channel_id, {}).update(dict.fromkeys(doings, until))

    def __iter__(self) -> Iterator[int]:
        return iter(tuple(self._closed))

    def take_due(self) -> list[int]:
        """The rooms that we may knock at again, because the time is over. They are no longer known as closed."""
        now = self._clock()
        due = [each for each, until in self._closed.items() if max(until.values()) <= now]
        for each in due:
            self.reopen(each)
        return due

    def reopen(self, channel_id: int) -> None:
        """Our rights there have changed, so it is worth a try."""
        self._closed.pop(channel_id, None)
