"""Which channel of a server is told of flags, and the one message there for each term that was flagged."""

from __future__ import annotations

import asyncio

from bot.store.curators import DropNotice, Notice, notice, people_flagging
from bot.store.preferences import SetPreference, preferences_of
from bot.store.store import Operation, Store

_CHANNEL = "notices"


class NoticeBook:
    """Keeps what was posted where. Each change is durable when its method returns."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def channel(self, server_id: int) -> int | None:
        """The id of the channel that curators chose; None where they chose none."""
        stored = await asyncio.wrap_future(self._store.read(lambda db: preferences_of(db, server_id)))
        return int(stored[_CHANNEL]) if stored.get(_CHANNEL) else None

    async def choose_channel(self, server_id: int, channel_id: int | None) -> None:
        """Tell this channel from now on, or none."""
        await self._apply(SetPreference(server_id, _CHANNEL, str(channel_id or "")))

    async def people(self, server_id: int, slug: str) -> int:
        """How many people have open flags on a term."""
        return await asyncio.wrap_future(self._store.read(lambda db: people_flagging(db, server_id, slug)))

    async def of(self, server_id: int, slug: str) -> Notice | None:
        """The message about a term; None where there is none."""
        return await asyncio.wrap_future(self._store.read(lambda db: notice(db, server_id, slug)))

    async def keep(self, posted: Notice) -> None:
        """Remember the message about a term."""
        await self._apply(posted)

    async def drop(self, server_id: int, slug: str) -> None:
        """There is no message about the term any more, or it is done with."""
        await self._apply(DropNotice(server_id, slug))

    async def _apply(self, operation: Operation[None]) -> None:
        await asyncio.wrap_future(self._store.apply(operation))
