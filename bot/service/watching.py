"""What is kept in memory of the database: reading it at the start, and again when another process has changed it."""

import asyncio
import logging
from collections.abc import Callable, Collection
from typing import Protocol

from bot.errors import JargonError
from bot.store.flags import TermRef
from bot.store.preferences import changes_by_others
from bot.store.store import Store

log = logging.getLogger(__name__)
WATCH_SECONDS = 1.0
Recounted = Callable[[frozenset[TermRef]], object]


class Memory(Protocol):
    """Something that is kept in memory, so that no answer waits for the database."""

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""

    async def reload(self) -> frozenset[TermRef] | None:
        """Read all anew; where it is about flags, give the terms that have other counts than before."""


class Watching:
    """Keeps what is in memory as it is in the database, whoever changes that."""

    def __init__(self, store: Store, memories: Collection[Memory], recounted: Recounted) -> None:
        """`recounted` is told the terms whose flags another process has changed."""
        self._store, self._memories, self._recounted = store, memories, recounted
        self._seen = 0

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self._seen = self._store.ask_now(changes_by_others)  # before all that is read
        for each in self._memories:
            each.load()

    async def watch(self) -> None:
        """Look each second whether another process has changed anything, and read it again."""
        said = ""  # of what fails; it is written down once, however long it lasts
        while True:
            try:
                current = await self._store.ask(changes_by_others)
                if current != self._seen:
                    await self._read_again()
                self._seen, said = current, ""
            except JargonError as error:
                if str(error) != said:
                    log.warning("%s", said := str(error))
            await asyncio.sleep(WATCH_SECONDS)

    async def _read_again(self) -> None:
        recounted: frozenset[TermRef] = frozenset()
        for each in self._memories:
            recounted |= await each.reload() or frozenset()
        self._recounted(recounted)
