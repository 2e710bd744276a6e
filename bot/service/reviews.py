"""The work of a server's curators: the queue, and deciding about what is in it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TypeVar

from bot.errors import JargonError, NothingOpenError
from bot.feedback.definition_ref import keyed, wording
from bot.service.flag_counts import StandingBoard
from bot.service.lexicon import Lexicon
from bot.service.queue import FlagRow, in_order, rows_of
from bot.service.unread_replies import Debts
from bot.store.comments import Comment, SetHidden, comments_of
from bot.store.curators import Block, BlockAuthor, Claim, Release, UnblockAuthor, blocks, claims
from bot.store.reactions import open_flags
from bot.store.reviews import Decide, Decision, Review, Wave, WithdrawWave, reviews_of
from bot.store.store import Operation, Store

T = TypeVar("T")
MINUTE_MS = 60_000


class Reviewing:
    """One queue of flags, comments and definitions past their day of review. `by` is the curator's id.

    Each change is durable when its method returns. Nothing here names the people who flagged.
    """

    def __init__(self, store: Store, lexicon: Lexicon, board: StandingBoard, debts: Debts) -> None:
        self._store = store
        self._lexicon = lexicon
        self._board = board
        self._debts = debts

    async def queue(self, server_id: int) -> list[FlagRow]:
        """The open queue of a server: most people first, and last what nobody flagged but is overdue."""
        return await asyncio.to_thread(self._queue, server_id)

    async def row(self, server_id: int, slug: str, key: str) -> FlagRow:
        """One row of the queue.

        Raises:
            NothingOpenError: it is no longer open.
        """
        for row in await self.queue(server_id):
            if (row.slug, row.key) == (slug, key):
                return row
        raise NothingOpenError

    async def decide(
        self, server_id: int, review_id: str, slug: str, key: str, decision: Decision, reply: str, by: int
    ) -> Review:
        """Resolve or decline what is open on a definition, with a reply.

        Raises:
            NothingOpenError: nobody's flags are open on it, and it is not past its day of review.
        """
        row = await self.row(server_id, slug, key)
        words = self._lexicon.of(server_id)
        said = wording(words[slug], key) if slug in words else ""
        operation = Decide(
            server_id, review_id, slug, key, decision, reply.strip(), said, by, overdue=row.overdue is not None
        )
        decided = await self._apply(operation)
        await self._board.renew(server_id, slug)
        await self._debts.reload()
        return decided

    async def withdraw_wave(self, server_id: int, review_id: str, minutes: int, by: int) -> Wave:
        """Withdraw all open flags of the last minutes that came without a comment: a raid is over."""
        now = int(datetime.now(UTC).timestamp() * 1000)
        withdrawn = await self._apply(WithdrawWave(server_id, review_id, now - minutes * MINUTE_MS, by, now))
        await self._board.reload()
        return withdrawn

    async def claim(self, server_id: int, slug: str, key: str, by: int) -> None:
        """Tell the other curators that this one looks at it."""
        await self._apply(Claim(server_id, slug, key, by))

    async def release(self, server_id: int, slug: str, key: str) -> None:
        """Tell the other curators that nobody looks at it."""
        await self._apply(Release(server_id, slug, key))

    async def set_hidden(self, server_id: int, flag_id: str, *, hidden: bool) -> Comment:
        """Hide a comment from readers, or show it again."""
        await self._apply(SetHidden(server_id, flag_id, hidden))
        comment = await self._comment(server_id, flag_id)
        await self._board.renew(server_id, comment.slug)
        return comment

    async def set_blocked(self, server_id: int, flag_id: str, by: int, *, blocked: bool) -> Comment:
        """Let whoever wrote a comment write none in this server any more, or write again."""
        await self._apply(BlockAuthor(server_id, flag_id, by) if blocked else UnblockAuthor(server_id, flag_id))
        return await self._comment(server_id, flag_id)

    async def unblock(self, server_id: int, flag_id: str) -> None:
        """Let somebody comment again, also where the comment itself is gone."""
        await self._apply(UnblockAuthor(server_id, flag_id))

    async def _comment(self, server_id: int, flag_id: str) -> Comment:
        comments = await asyncio.wrap_future(self._store.read(lambda db: comments_of(db, server_id)))
        for comment in comments:
            if comment.flag_id == flag_id:
                return comment
        raise JargonError("That comment is gone; the person may have taken it back.")

    async def blocked(self, server_id: int) -> list[Block]:
        """For which comments people may write none in this server, newest first."""
        return await asyncio.wrap_future(self._store.read(lambda db: blocks(db, server_id)))

    async def _apply(self, operation: Operation[T]) -> T:
        return await asyncio.wrap_future(self._store.apply(operation))

    def _queue(self, server_id: int) -> list[FlagRow]:
        flags = self._store.read(lambda db: open_flags(db, server_id)).result()
        comments = self._store.read(lambda db: comments_of(db, server_id)).result()
        reviews = self._store.read(lambda db: reviews_of(db, server_id)).result()
        claimed = self._store.read(lambda db: claims(db, server_id)).result()
        rows = {(row.slug, row.key): row for row in rows_of(flags, comments, self._lexicon)}
        for row in self._overdue(server_id, reviews):
            known = rows.get((row.slug, row.key))
            rows[row.slug, row.key] = replace(known, overdue=row.overdue) if known else row
        return in_order(replace(row, claimed_by=claimed.get(place)) for place, row in rows.items())

    def _overdue(self, server_id: int, reviews: list[Review]) -> Iterator[FlagRow]:
        """Definitions whose day of review has passed, and which nobody here has looked at since."""
        today = datetime.now(UTC).date()
        checked = {(each.slug, each.definition): _day(each.decided_at) for each in reversed(reviews)}
        for term in self._lexicon.of(server_id).terms():
            if not any(each.review_by and each.review_by < today for each in term.definitions):
                continue
            for key, each in keyed(term).items():
                day = each.review_by
                if day and day < today and checked.get((term.slug, key), date.min) <= day:
                    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
                    since = int(at.timestamp() * 1000)
                    yield FlagRow(term.label, term.slug, 0, {}, since, key, each, overdue=day)


def _day(at: int) -> date:
    return datetime.fromtimestamp(at / 1000, UTC).date()
