"""Who is owed a reply, in memory, so that most answers need not ask the database."""

from __future__ import annotations

import asyncio

from bot.store.replies import everybody_owed
from bot.store.store import Store


class Debts:
    """The people to whom something was answered that they have not read yet, server by server."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._people: frozenset[tuple[int, int]] = frozenset()

    def to(self, server_id: int, person_id: int) -> bool:
        """Whether a person is owed a reply there."""
        return (server_id, person_id) in self._people

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self._people = self._store.read(everybody_owed).result()

    async def reload(self) -> None:
        """Read all anew, after a decision, or after somebody read a reply."""
        self._people = await asyncio.wrap_future(self._store.read(everybody_owed))
