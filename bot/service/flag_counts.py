"""How every term stands with its readers, in memory, so that an answer never waits for the database."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from types import MappingProxyType

from bot.store.counts import Place, Standing, reading_of, standings
from bot.store.store import Store

NOTHING: Mapping[str, Standing] = MappingProxyType({})


class StandingBoard:
    """The standing of each definition that anybody flagged, commented on or decided about."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._board: dict[Place, Mapping[str, Standing]] = {}
        self._asked: set[Place] = set()

    def of(self, server_id: int, slug: str) -> Mapping[str, Standing]:
        """The standing of one term's definitions, by their keys; the empty key is the whole answer."""
        return self._board.get((server_id, slug), NOTHING)

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self._board = dict(self._store.read(standings).result())

    async def reload(self) -> None:
        """Read all anew. What is read later is also written down later, so that the newest reading stays."""
        self._board = dict(await asyncio.wrap_future(self._store.read(standings)))

    async def renew(self, server_id: int, slug: str) -> None:
        """Read one term anew, after a change to it was committed.

        Many changes at once make one reading: while one waits in the queue, it will see them all.
        """
        place = (server_id, slug)
        if place in self._asked:
            return
        self._asked.add(place)
        reading = reading_of(place, begun=lambda: self._asked.discard(place))
        self._board[place] = await asyncio.wrap_future(self._store.read(reading))
