"""Starting no more often than Discord lets a bot: 1,000 times a day, or its token is void."""

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.errors import JargonError
from bot.service import Jargon
from bot.strings import starting as strings

log = logging.getLogger(__name__)

NOTE = "starts"
COUNTED_SECONDS = 60 * 60.0
# A person who tries things out needs no pause; a bot that starts again and again makes about ten starts an hour.
WITHOUT_PAUSE = 5
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 15 * 60.0  # seconds


@dataclass(frozen=True, slots=True)
class StartLimit:
    """What Discord says is left for today: so many starts, which are whole again after so many seconds.

    https://docs.discord.com/developers/events/gateway#session-start-limit-object
    """

    remaining: int
    reset_after: float


class Starts:
    """The starts of the last hour, over restarts: whatever makes a bot start anew, each waits longer than the last.

    `note` is the name under which the database keeps them.
    """

    def __init__(
        self, jargon: Jargon, now: Callable[[], datetime] = lambda: datetime.now(UTC), note: str = NOTE
    ) -> None:
        self._jargon = jargon
        self._now = now
        self._note = note
        self._times: list[float] | None = None

    async def pause(self, limit: StartLimit | None = None, number: int = 1) -> float:
        """How many seconds to wait before the next start, or before so many that come one after the other."""
        if limit and limit.remaining < number:
            log.warning("%s", strings.no_starts_left(limit.reset_after))
            return limit.reset_after
        recent = len(await self._recent())
        if recent < WITHOUT_PAUSE:
            return 0.0
        pause = min(FIRST_PAUSE * 2.0 ** (recent - WITHOUT_PAUSE), LONGEST_PAUSE)
        log.warning("%s", strings.started_often(recent, pause))
        return pause

    async def note(self) -> None:
        """Count a start. A database that takes nothing just now keeps no bot from starting."""
        self._times = [*await self._recent(), self._now().timestamp()]
        try:
            await asyncio.to_thread(self._jargon.remember, self._note, json.dumps(self._times))
        except JargonError as error:
            log.warning("This start is not counted: %s", error)

    async def _recent(self) -> list[float]:
        """A clock that was set back counts none that lie ahead."""
        if self._times is None:
            try:
                self._times = json.loads(await asyncio.to_thread(self._jargon.recall, self._note) or "[]")
            except JargonError as error:
                log.warning("The starts of before are not counted: %s", error)
                self._times = []
        now = self._now().timestamp()
        return [each for each in self._times if 0 <= now - each < COUNTED_SECONDS]
