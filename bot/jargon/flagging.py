"""Flags: reactions on answers, and the open queue that comes of them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.jargon.lexicon import Lexicon
from bot.jargon.queue import FlagRow, rows_of
from bot.store.flags import (
    AddReaction,
    ClearReactions,
    Reaction,
    RecordAnswer,
    RemoveReaction,
    flagged_by,
    open_flags,
)
from bot.store.store import Operation, Store


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """A message that shows a term, and how many people flagged that term in its server."""

    slug: str
    people: int


class Flagging:
    """What people mark. Each change is durable when its method returns, and safe to repeat."""

    def __init__(self, store: Store, lexicon: Lexicon) -> None:
        self._store = store
        self._lexicon = lexicon

    async def record_answer(self, server_id: int, channel_id: int, message_id: int, slug: str) -> None:
        """Remember which term a message shows, so that reactions to it count, before and after."""
        await asyncio.wrap_future(self._store.apply_soon(RecordAnswer(server_id, channel_id, message_id, slug)))

    async def add(self, reaction: Reaction) -> None:
        """Record a person's reaction to a message."""
        await self._apply(AddReaction(reaction))

    async def remove(self, reaction: Reaction) -> None:
        """Withdraw a person's reaction to a message."""
        await self._apply(RemoveReaction(reaction))

    async def clear(self, server_id: int, message_id: int, reason: str | None = None) -> None:
        """Withdraw all reactions to a message, or all that stand for one reason."""
        await self._apply(ClearReactions(server_id, message_id, reason))

    async def shown(self, server_id: int, message_id: int) -> ShownAnswer:
        """What a message shows.

        Raises:
            LookupError: the message is no answer of ours.
        """
        question = self._store.read(lambda db: flagged_by(db, server_id, message_id))
        return ShownAnswer(*await asyncio.wrap_future(question))

    async def queue(self, server_id: int) -> list[FlagRow]:
        """The open queue of one server, most people first."""
        return await asyncio.to_thread(self.whole_queue, server_id)

    def whole_queue(self, server_id: int | None = None) -> list[FlagRow]:
        """The open queue of one server, or of all. It blocks on the database."""
        return rows_of(self._store.read(lambda db: open_flags(db, server_id)).result(), self._lexicon)

    async def _apply(self, operation: Operation[None]) -> None:
        await asyncio.wrap_future(self._store.apply(operation))
