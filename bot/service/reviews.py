"""What curators do about comments and raids, and what they are told."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from bot.errors import JargonError
from bot.feedback.flags import Block, Comment, Notice, Standing, in_turn, people
from bot.feedback.packs import ALL_OF_PACKS
from bot.feedback.reviews import Raid
from bot.feedback.suggestion import ALL_SUGGESTIONS
from bot.service.flag_counts import FlagCountCache
from bot.store.curators import (
    BlockAuthor,
    DropNotice,
    KeepNotice,
    UnblockAuthor,
    blocks,
    finished_notices,
    notice,
    untold,
)
from bot.store.flags import DeleteComment, SetStanding, TermRef, comment_of, comments_of, open_flags
from bot.store.preferences import SetPreferences, preferences_of
from bot.store.reviews import WithdrawRaid
from bot.store.rows import now
from bot.store.store import Store
from bot.store.suggestions import open_suggestions
from bot.store.terms import BASE
from bot.strings import refusals as strings

CHANNEL = "notices"  # the preference that names the channel of notices


class Reviewing:
    """What curators do about comments, their authors, and raids. `by` is the curator's id.

    Each change is durable when its method returns. Nothing here names the people who flagged.
    """

    def __init__(self, store: Store, counts: FlagCountCache) -> None:
        self._store = store
        self._counts = counts

    async def withdraw_raid(self, server_id: int, review_id: str, minutes: int, by: int) -> Raid:
        """Withdraw all open flags of the last minutes that came without a comment: a raid is over."""
        since = datetime.now(UTC) - timedelta(minutes=minutes)
        withdrawn = await self._store.do(WithdrawRaid(server_id, review_id, since, by))
        await self._counts.reload()
        return withdrawn

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
            raise JargonError(strings.comment_gone())
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

    def __init__(self, store: Store, of_packs: Callable[[int], Awaitable[int]]) -> None:
        self._store, self._of_packs = store, of_packs
        self.now = now

    async def channel(self, server_id: int) -> int | None:
        """The id of the channel that curators chose; None where they chose none."""
        stored = await self._store.see(preferences_of, server_id)
        return int(stored[CHANNEL]) if stored.get(CHANNEL) else None

    async def choose_channel(self, server_id: int, channel_id: int | None) -> None:
        """Tell this channel from now on, or none."""
        await self._store.do(SetPreferences(server_id, {CHANNEL: str(channel_id or "")}))

    async def people(self, server_id: int, slug: str) -> int:
        """How many people have open flags on a term, on whichever of its definitions; or how many suggestions wait.

        Or how many words of packs do.
        """
        if slug == ALL_OF_PACKS:
            return await self._of_packs(server_id)
        if slug == ALL_SUGGESTIONS:
            return len(await self._store.see(open_suggestions, server_id))
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
