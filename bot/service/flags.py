"""Flags: reactions on answers, and what people say in the form."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from typing import TypeVar

from bot.errors import JargonError
from bot.feedback.definition_ref import keyed, wording
from bot.feedback.reason import Reason
from bot.service.flag_counts import StandingBoard
from bot.service.lexicon import Lexicon
from bot.service.queue import FlagRow, rows_of
from bot.service.reaction_log import Journal
from bot.service.reconciliation import PAUSE, History, Reconciliation
from bot.store.answers import ForgetChannel, ForgetMessages
from bot.store.comments import AddFlag, TakeBackFlag, comments_of
from bot.store.counts import Standing
from bot.store.reactions import (
    AddReaction,
    ClearReactions,
    Reaction,
    RecordAnswer,
    RemoveReaction,
    open_flags,
    slug_shown,
)
from bot.store.store import Operation, Store

T = TypeVar("T")


class Flagging:
    """What people mark. Each change is durable when its method returns, and safe to repeat.

    Those of reactions return the slug of the term that the message shows; it is empty for a message that
    we do not know (yet).
    """

    def __init__(self, store: Store, lexicon: Lexicon, board: StandingBoard) -> None:
        self._store = store
        self._lexicon = lexicon
        self._board = board
        self.journal = Journal()

    async def record_answer(self, server_id: int, channel_id: int, message_id: int, slug: str) -> None:
        """Remember which term a message shows, so that reactions to it count, before and after."""
        words = self._lexicon.of(server_id)
        said = wording(words[slug]) if slug in words else ""
        answer = RecordAnswer(server_id, channel_id, message_id, slug, said)
        if await asyncio.wrap_future(self._store.apply_soon(answer)):
            await self._board.renew(server_id, slug)

    async def add(self, reaction: Reaction) -> str:
        """Record a person's reaction to a message."""
        self.journal.note(reaction)
        return await self._react(AddReaction(reaction), reaction.server_id)

    async def remove(self, reaction: Reaction) -> str:
        """Withdraw a person's reaction to a message."""
        self.journal.note(reaction)
        return await self._react(RemoveReaction(reaction), reaction.server_id)

    async def clear(self, server_id: int, message_id: int, reason: str | None = None, emoji: str | None = None) -> str:
        """Withdraw all reactions to a message, or all that stand for one reason, or all of one emoji."""
        self.journal.note_all(message_id)
        return await self._react(ClearReactions(server_id, message_id, reason, emoji), server_id)

    async def flag(
        self, server_id: int, flag_id: str, slug: str, key: str, person_id: int, reason: Reason, comment: str
    ) -> None:
        """Record what a person says of one definition in the form; `flag_id` makes it safe to repeat.

        Raises:
            JargonError: the definition is gone, or the person may not comment now, and why.
        """
        words = self._lexicon.of(server_id)
        if slug not in words or key not in keyed(words[slug]):
            raise JargonError("That definition has changed or gone since. Look the word up again with /define.")
        said = wording(words[slug], key)
        await self._apply(AddFlag(server_id, flag_id, slug, key, person_id, reason, comment.strip(), said))
        await self._board.renew(server_id, slug)

    async def take_back(self, server_id: int, flag_id: str, person_id: int) -> str:
        """Withdraw a person's own flag from the form, and give the slug of its term.

        Raises:
            JargonError: it is answered, or gone already.
        """
        slug = await self._apply(TakeBackFlag(server_id, flag_id, person_id))
        if not slug:
            raise JargonError("That flag is answered or gone already, so it cannot be taken back.")
        await self._board.renew(server_id, slug)
        return slug

    def standing(self, server_id: int, slug: str) -> Mapping[str, Standing]:
        """How the definitions of a term stand with the readers of a server, by their keys."""
        return self._board.of(server_id, slug)

    async def shown(self, server_id: int, message_id: int) -> str:
        """The slug of the term that a message shows; empty for no answer of ours."""
        return await asyncio.wrap_future(self._store.read(lambda db: slug_shown(db, server_id, message_id)))

    async def forget_messages(self, server_id: int, message_ids: Iterable[int]) -> None:
        """These messages are deleted; the flags on their terms stay."""
        await self._apply(ForgetMessages(server_id, tuple(message_ids)))

    async def forget_channel(self, server_id: int, channel_id: int) -> None:
        """A channel is deleted; the flags on the terms that it showed stay."""
        await self._apply(ForgetChannel(server_id, channel_id))

    def reconciliation(self, history: History, pause: float = PAUSE) -> Reconciliation:
        """A comparison of all answers with what Discord shows."""
        return Reconciliation(self._store, self._board, self.journal, history, pause)

    async def queue(self, server_id: int) -> list[FlagRow]:
        """The open queue of one server, most people first."""
        return await asyncio.to_thread(self.whole_queue, server_id)

    def whole_queue(self, server_id: int | None = None) -> list[FlagRow]:
        """The open queue of one server, or of all. It blocks on the database."""
        flags = self._store.read(lambda db: open_flags(db, server_id)).result()
        comments = self._store.read(lambda db: comments_of(db, server_id)).result()
        return rows_of(flags, comments, self._lexicon)

    async def _react(self, operation: Operation[str], server_id: int) -> str:
        slug = await self._apply(operation)
        if slug:
            await self._board.renew(server_id, slug)
        return slug

    async def _apply(self, operation: Operation[T]) -> T:
        return await asyncio.wrap_future(self._store.apply(operation))
