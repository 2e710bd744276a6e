"""The processes that serve one bot together: each event is handled by one of them, and what is done once by one."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from bot.errors import BusyError, ClosedError
from bot.service.supervisor import Sleep
from bot.store.fellows import Alone, Fellows
from bot.store.shards import Shards
from bot.strings import starting as strings
from bot.strings import store as store_strings

log = logging.getLogger(__name__)
T = TypeVar("T")

CLAIM_SECONDS = 30.0  # two that hear of one event do so within moments
PATIENCE = 0.3  # seconds; a database that takes longer keeps nobody from an answer
OFFICE_SECONDS = 5.0  # so often somebody looks whether an office is free
# So long after its last event a process keeps its claims, where another hears of the same: that one may be slower.
LINGER_SECONDS = 1.0


class Fellowship:
    """What this process and the others know of each other; where there are no others, everything is ours at once."""

    def __init__(self, fellows: Fellows) -> None:
        self._fellows = fellows
        self.is_alone = isinstance(fellows, Alone)
        self._thread = ThreadPoolExecutor(1, "jargonbot-fellows")
        self._is_closed = False
        self._is_behind = False  # a claim is still on its way to a database that takes long

    async def serve(self, shards: Shards) -> None:
        """Say which shards this process serves from now on; it is logged where others do, too."""
        try:
            if others := await self._ask(lambda: self._fellows.serve(shards)):
                log.info("%s", strings.served_by_others(sorted(others)))
        except BusyError as error:
            log.warning("%s", error)

    async def are_beside(self) -> bool:
        """Whether another process serves one of the same shards."""
        try:
            return bool(await self._ask(self._fellows.beside))
        except BusyError:
            return False

    async def hear(self) -> None:
        """Say that this process hears by now of all that happens on its shards."""
        try:
            await self._ask(self._fellows.hear)
        except BusyError as error:
            log.warning("%s", error)

    async def are_heard(self, shards: Shards) -> bool:
        """Whether other processes hear of all that happens on these shards."""
        try:
            return await self._ask(self._fellows.heard) >= frozenset(shards.ids)
        except BusyError:
            return False

    async def withdraw(self, sleep: Sleep) -> None:
        """Leave everything to the others. What was claimed last stays so for a moment, where another heard of it."""
        if await self.are_beside():
            await sleep(LINGER_SECONDS)
        try:
            await self._ask(self._fellows.close)
        except ClosedError:
            return  # all is left already

    async def claim(self, event_id: int, seconds: float = CLAIM_SECONDS) -> bool:
        """Whether this process is to handle an event, and no other that hears of it.

        Where the database does not answer in time both do: an answer twice is better than none.
        """
        if self.is_alone or self._is_behind:
            return True
        asked = asyncio.ensure_future(self._ask(lambda: self._fellows.claim(event_id, seconds)))
        self._is_behind = not (await asyncio.wait([asked], timeout=PATIENCE))[0]
        asked.add_done_callback(self._caught_up)
        return self._is_behind or asked.exception() is not None or asked.result()

    def _caught_up(self, asked: asyncio.Future[bool]) -> None:
        self._is_behind = False
        if not asked.cancelled() and (error := asked.exception()) and not isinstance(error, BusyError):
            log.error("An event could not be claimed.", exc_info=error)

    async def holds(self, office: str, *, if_away: bool = False) -> bool:
        """Whether an office is ours now; where nobody has it, it is from now on.

        `if_away` is the answer where the database cannot be reached.
        """
        try:
            return await self._ask(lambda: self._fellows.take(office))
        except BusyError:
            return if_away

    async def hold(self, office: str, sleep: Sleep, every: float = OFFICE_SECONDS) -> None:
        """Wait until an office is ours, and look for it so often."""
        while not await self.holds(office):
            await sleep(every)

    async def leave(self, office: str) -> None:
        """Let another have an office."""
        try:
            await self._ask(lambda: self._fellows.leave(office))
        except BusyError:
            return  # it went with the connection

    async def _ask(self, question: Callable[[], T]) -> T:
        if self.is_alone:
            return question()
        if self._is_closed:
            raise ClosedError(store_strings.closed)
        return await asyncio.get_running_loop().run_in_executor(self._thread, question)

    def close(self) -> None:
        """Let go of everything, after what is under way."""
        if not self.is_alone and not self._is_closed:
            self._is_closed = True
            self._thread.submit(self._fellows.close)
            self._thread.shutdown()
