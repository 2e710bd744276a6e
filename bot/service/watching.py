"""What is kept in memory of the database: reading it at the start, and again what another process has changed of it."""

import asyncio
import logging
from collections.abc import Callable, Collection, Mapping
from contextlib import aclosing, suppress
from typing import Protocol

from bot.errors import JargonError
from bot.service.supervisor import Work
from bot.store.changes import Changed, Servers, changes_since, last_change
from bot.store.flags import TermRef
from bot.store.store import Store

log = logging.getLogger(__name__)
WATCH_SECONDS = 1.0  # after which it is looked, whether or not anything was told
AGAIN = 1.0  # seconds, after which it is tried to listen again
PAUSE = 0.05  # seconds in which more may come: where very much is going on, it is looked 20 times a second
Recounted = Callable[[frozenset[TermRef]], object]


class Memory(Protocol):
    """Something that is kept in memory, so that no answer waits for the database."""

    @property
    def tables(self) -> Collection[str]:
        """In which all that it is made of stands; see `bot.store.changes.WATCHED`."""

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""

    async def reload(self, servers: Servers = None, /) -> frozenset[TermRef] | None:
        """Read some servers anew, or all; what is about flags gives the terms that have other counts than before."""


class Watching:
    """Keeps what is in memory as it is in the database, whoever changes that.

    A server of PostgreSQL tells at once that somebody has changed something. What it was, and whether a notice was
    lost, the list of changes says (`bot.store.changes`), which is read then, and once a second.
    """

    def __init__(self, store: Store, memories: Collection[Memory], recounted: Recounted) -> None:
        """`recounted` is told the terms whose flags another process has changed."""
        self._store, self._memories, self._recounted = store, memories, recounted
        self._number = 0  # of the last change that is in memory, or at least to be read again
        self._changed = Changed()  # what is to be read again
        self._to_tell: frozenset[TermRef] = frozenset()  # whose flags were read again, and of which nobody was told
        self._told = asyncio.Event()

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self._number = self._store.ask_now(last_change)  # before all that is read
        for each in self._memories:
            each.load()

    def tasks(self) -> Mapping[str, Work]:
        """What has to run as long as a bot does, by its name."""
        return {"watch": self.watch} | ({"listen": self.listen} if self._store.tells else {})

    async def watch(self) -> None:
        """Look each second, and whenever it is told, what other processes have changed, and read that again."""
        said = ""  # of what fails; it is written down once, however long it lasts
        while True:
            self._told.clear()
            try:
                await self.catch_up()
                said = ""
            except JargonError as error:
                if str(error) != said:
                    log.warning("%s", said := str(error))
            await asyncio.sleep(PAUSE)
            with suppress(TimeoutError):
                async with asyncio.timeout(WATCH_SECONDS):
                    await self._told.wait()

    async def catch_up(self) -> None:
        """Read again what other processes have changed until now.

        Raises:
            JargonError: the database cannot be read; what is to be read again, or told, is not forgotten.
        """
        self._number, changed = await self._store.see(changes_since, self._number)
        self._changed |= changed
        for each in self._memories:
            servers = self._changed.of(each.tables)
            if servers is None or servers:
                self._to_tell |= await each.reload(servers) or frozenset()
        self._changed, told, self._to_tell = Changed(), self._to_tell, frozenset()
        if told:
            self._recounted(told)

    async def listen(self) -> None:
        """Hear what the server tells; while it cannot be heard, `watch` looks once a second."""
        said = ""
        while True:
            try:
                async with aclosing(self._store.notices()) as notices:
                    async for _ in notices:
                        said = ""
                        self._told.set()
            except JargonError as error:
                if str(error) != said:
                    said = str(error)
                    log.warning("What other processes change is noticed once a second, and not at once: %s", said)
            await asyncio.sleep(AGAIN)
