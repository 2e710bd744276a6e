"""The work of a server's curators: what they are told, the queue, and deciding about what is in it."""

import asyncio
from datetime import UTC, date, datetime, timedelta

from bot.errors import AnsweredMeanwhileError, JargonError, NothingOpenError, TextChangedError
from bot.feedback.definition_ref import DefinitionRef, texts_of, wording
from bot.feedback.flags import Block, Comment, Notice, Standing, in_turn, people
from bot.feedback.queue import FlagRow, queue_of
from bot.feedback.reviews import Decision, Raid, Review
from bot.feedback.seen import Seen
from bot.service.discussions import UnreadReplies
from bot.service.flag_counts import FlagCountCache
from bot.service.lexicon import Lexicon
from bot.store.curators import (
    BlockAuthor,
    Claim,
    DropNotice,
    KeepNotice,
    Release,
    UnblockAuthor,
    blocks,
    finished_notices,
    notice,
    untold,
)
from bot.store.flags import DeleteComment, SetStanding, TermRef, comment_of, comments_of, open_flags
from bot.store.preferences import SetPreferences, preferences_of
from bot.store.reviews import Decide, WithdrawRaid, open_matters, review, reviews_of
from bot.store.rows import now
from bot.store.store import Store
from bot.store.terms import BASE
from bot.strings import refusals as strings

NOTHING_SEEN = Seen()
_CHANNEL = "notices"  # the preference that names the channel of notices


class Reviewing:
    """One queue of flags, comments and definitions past their day of review. `by` is the curator's id.

    Each change is durable when its method returns. Nothing here names the people who flagged.
    """

    def __init__(self, store: Store, lexicon: Lexicon, counts: FlagCountCache, unread: UnreadReplies) -> None:
        self._store = store
        self._lexicon = lexicon
        self._counts = counts
        self._unread = unread

    async def queue(self, server_id: int) -> list[FlagRow]:
        """The open queue of a server: most people first, and last what nobody flagged but is overdue."""
        matters = await self._store.see(open_matters, server_id)
        glossary = self._lexicon.of(server_id)
        return await asyncio.to_thread(queue_of, matters, glossary, glossary.terms(), _today())

    async def row(self, ref: DefinitionRef) -> FlagRow:
        """One row of the queue.

        Raises:
            NothingOpenError: it is no longer open.
        """
        matters = await self._store.ask(open_matters, ref.server_id, ref.slug)
        glossary = self._lexicon.of(ref.server_id)
        terms = [glossary[ref.slug]] if ref.slug in glossary else []
        for row in queue_of(matters, glossary, terms, _today()):
            if row.key == ref.key:
                return row
        raise NothingOpenError

    async def seen(self, ref: DefinitionRef) -> Seen:
        """What a curator who looks at a definition has before them now."""
        latest = await self._latest(ref)
        return Seen.of(self.wording(ref), latest.review_id if latest else "")

    async def decide(
        self, ref: DefinitionRef, review_id: str, decision: Decision, reply: str, by: int, *, seen: Seen = NOTHING_SEEN
    ) -> Review:
        """Resolve or decline what is open on a definition, with a reply; `review_id` makes it safe to repeat.

        `seen` is what the curator had before them, where that is known.

        Raises:
            TextChangedError: it says something else by now.
            AnsweredMeanwhileError: somebody else has decided since.
            NothingOpenError: nobody's flags are open on it, and it is not past its day of review.
        """
        if done := await self._store.ask(review, ref.server_id, review_id):
            return done
        row = await self._still_open(ref, by, seen)
        shown = self.wording(ref)
        if shown and not shown.startswith(seen.words):
            raise TextChangedError(texts_of(self._lexicon.of(ref.server_id)[ref.slug], ref.key))
        decided = await self._store.do(Decide(ref, review_id, decision, reply.strip(), shown, by, overdue=row.overdue))
        await self._counts.renew(ref.server_id, ref.slug)
        await self._unread.reload()
        return decided

    def wording(self, ref: DefinitionRef) -> str:
        """A fingerprint of what stands there now; empty where the term is gone."""
        glossary = self._lexicon.of(ref.server_id)
        return wording(glossary[ref.slug], ref.key) if ref.slug in glossary else ""

    async def _still_open(self, ref: DefinitionRef, by: int, seen: Seen) -> FlagRow:
        try:
            return await self.row(ref)
        except NothingOpenError:
            latest = await self._latest(ref)
            if latest and latest.decided_by != by and seen.is_decided_since(latest.review_id):
                raise AnsweredMeanwhileError(latest.reply) from None
            raise

    async def _latest(self, ref: DefinitionRef) -> Review | None:
        """The last decision about a definition."""
        decided = await self._store.ask(reviews_of, ref.server_id, ref.slug)
        return next((each for each in decided if each.ref == ref), None)

    async def withdraw_raid(self, server_id: int, review_id: str, minutes: int, by: int) -> Raid:
        """Withdraw all open flags of the last minutes that came without a comment: a raid is over."""
        since = datetime.now(UTC) - timedelta(minutes=minutes)
        withdrawn = await self._store.do(WithdrawRaid(server_id, review_id, since, by))
        await self._counts.reload()
        return withdrawn

    async def claim(self, ref: DefinitionRef, by: int) -> None:
        """Tell the other curators that this one looks at it."""
        await self._store.do(Claim(ref, by))
        await self._counts.renew(ref.server_id, ref.slug)

    async def release(self, ref: DefinitionRef) -> None:
        """Tell the other curators that nobody looks at it."""
        await self._store.do(Release(ref))
        await self._counts.renew(ref.server_id, ref.slug)

    async def comments(self, server_id: int) -> list[Comment]:
        """All comments of a server, answered or not: those that wait first."""
        return in_turn(await self._store.ask(comments_of, server_id))

    async def comment(self, server_id: int, flag_id: str) -> Comment:
        """One comment.

        Raises:
            JargonError: it is gone.
        """
        comment = await self._store.ask(comment_of, server_id, flag_id)
        if comment is None:
            raise JargonError(strings.COMMENT_GONE)
        return comment

    async def set_standing(self, server_id: int, flag_id: str, standing: Standing) -> Comment:
        """Let readers see a comment, or not.

        Raises:
            JargonError: the comment is gone.
        """
        await self._store.do(SetStanding(server_id, flag_id, standing))
        comment = await self.comment(server_id, flag_id)
        await self._counts.renew(_read_in(comment), comment.ref.slug)
        return comment

    async def delete_comment(self, server_id: int, flag_id: str) -> Comment:
        """Delete a comment for good, with who it was from, and give it as it was.

        Raises:
            JargonError: it is gone already.
        """
        comment = await self.comment(server_id, flag_id)
        await self._store.do(DeleteComment(server_id, flag_id))
        await self._counts.renew(_read_in(comment), comment.ref.slug)
        return comment

    async def set_blocked(self, server_id: int, flag_id: str, by: int, *, blocked: bool) -> Comment:
        """Let whoever wrote a comment write none in this server any more, or write again.

        Raises:
            JargonError: the comment is gone.
        """
        await self._store.do(BlockAuthor(server_id, flag_id, by) if blocked else UnblockAuthor(server_id, flag_id))
        return await self.comment(server_id, flag_id)

    async def unblock(self, server_id: int, flag_id: str) -> None:
        """Let somebody comment again, also where the comment itself is gone."""
        await self._store.do(UnblockAuthor(server_id, flag_id))

    async def blocked(self, server_id: int) -> list[Block]:
        """For which comments people may write none in this server, newest first."""
        return await self._store.ask(blocks, server_id)


class NoticeBook:
    """Keeps what was posted where and when. Each change is durable when its method returns."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.now = now

    async def channel(self, server_id: int) -> int | None:
        """The id of the channel that curators chose; None where they chose none."""
        stored = await self._store.see(preferences_of, server_id)
        return int(stored[_CHANNEL]) if stored.get(_CHANNEL) else None

    async def choose_channel(self, server_id: int, channel_id: int | None) -> None:
        """Tell this channel from now on, or none."""
        await self._store.do(SetPreferences(server_id, {_CHANNEL: str(channel_id or "")}))

    async def people(self, server_id: int, slug: str) -> int:
        """How many people have open flags on a term, on whichever of its definitions."""
        return len(people(await self._store.see(open_flags, server_id, slug)))

    async def of(self, server_id: int, slug: str) -> Notice | None:
        """The message about a term; None where there is none."""
        return await self._store.see(notice, server_id, slug)

    async def finished(self, server_id: int) -> list[Notice]:
        """The messages of a server that say that all is decided."""
        return await self._store.ask(finished_notices, server_id)

    async def untold(self) -> list[TermRef]:
        """The terms of which curators who want to be told have heard nothing, or something else than is so now."""
        terms = await self._store.ask(untold)
        wanted = {server_id for server_id in {each[0] for each in terms} if await self.channel(server_id)}
        return [each for each in terms if each[0] in wanted or await self.of(*each)]

    async def keep(self, posted: Notice) -> None:
        """Remember the message about a term."""
        await self._store.do(KeepNotice(posted))

    async def drop(self, server_id: int, slug: str) -> None:
        """There is no message about the term any more, or it is done with."""
        await self._store.do(DropNotice(server_id, slug))


def _read_in(comment: Comment) -> int:
    """The server whose readers can read a comment; none for one that was written outside."""
    return BASE if comment.outside else comment.ref.server_id


def _today() -> date:
    return datetime.now(UTC).date()
