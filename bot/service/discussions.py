"""What people said about the words and what was answered, for readers and for the person who said it."""

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from bot.feedback.definition_ref import WHOLE
from bot.feedback.reviews import OwnFlag, Thread, all_own_flags, answered_own_flags, threads
from bot.glossary.model.term import Term
from bot.service.by_server import Unread
from bot.service.lexicon import Lexicon
from bot.store.changes import Servers
from bot.store.flags import comments_of
from bot.store.outside import said_outside
from bot.store.reviews import MarkRead, own_flags, people_with_unread_replies, reviews_for, reviews_of, unread_reviews
from bot.store.store import Store
from bot.store.terms import BASE


class UnreadReplies:
    """The people who have not read a reply yet, in memory, so that most answers need not ask the database."""

    tables = ("replies",)

    def __init__(self, store: Store) -> None:
        self._store = store
        self._people = Unread()

    def has_any(self, server_id: int, person_id: int) -> bool:
        """Whether a person has a reply to read there."""
        return (server_id, person_id) in self._people

    def load(self) -> None:
        """Read all, before there is an event loop. It blocks on the store."""
        self._people.take(self._store.ask_now(people_with_unread_replies), None)

    async def reload(self, servers: Servers = None) -> None:
        """Read anew what some servers have answered, or all, after a decision, or after somebody read a reply."""
        self._people.take(await self._store.ask(people_with_unread_replies, servers), servers)


class Discussions:
    """Reads what was said and answered. Comments come without names."""

    def __init__(self, store: Store, lexicon: Lexicon, unread: UnreadReplies) -> None:
        self._store = store
        self._lexicon = lexicon
        self._unread = unread

    async def threads(self, server_id: int, term: Term, first: str = WHOLE) -> list[Thread]:
        """What people said about a term in a server, definition by definition, beginning with the one named.

        Outside servers it is only what curators have passed of what was written there.
        """
        if server_id == BASE:
            comments, reviews = await self._store.ask(said_outside, term.slug)
            return threads(term, comments, reviews, first)
        comments = [each for each in await self._store.ask(comments_of, server_id, term.slug) if not each.outside]
        return threads(term, comments, await self._store.ask(reviews_of, server_id, term.slug), first)

    async def unread(self, server_id: int, person_id: int, slug: str) -> list[OwnFlag]:
        """What was answered to a person about a term and they have not read yet, oldest first."""
        if not self._unread.has_any(server_id, person_id):
            return []
        reviews = await self._store.ask(unread_reviews, server_id, person_id, slug)
        flags = await self._store.ask(own_flags, server_id, person_id) if reviews else []
        return self._named(server_id, answered_own_flags(flags, reviews))

    async def mark_read(self, server_id: int, person_id: int, answers: Iterable[OwnFlag]) -> None:
        """The person has read these answers now."""
        if not self._unread.has_any(server_id, person_id):
            return
        reviews = sorted({(each.review.ref.server_id, each.review.review_id) for each in answers if each.review})
        for desk, those in groupby(reviews, key=itemgetter(0)):
            await self._store.do(MarkRead(desk, person_id, tuple(review_id for _, review_id in those)))
        await self._unread.reload()

    async def own_flags(self, server_id: int, person_id: int) -> list[OwnFlag]:
        """All that a person flagged in a server and what was answered, newest first."""
        flags = await self._store.ask(own_flags, server_id, person_id)
        reviews = await self._store.ask(reviews_for, server_id, person_id)
        return self._named(server_id, all_own_flags(flags, reviews))

    def _named(self, server_id: int, flags: Iterable[OwnFlag]) -> list[OwnFlag]:
        glossary = self._lexicon.of(server_id)
        return [each.named(glossary) for each in flags]
