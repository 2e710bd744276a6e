"""What people said about the words and what was answered, for readers and for the person who said it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.feedback.definition_ref import WHOLE, keyed
from bot.glossary.model.term import Definition, Term
from bot.service.lexicon import Lexicon
from bot.service.unread_replies import Debts
from bot.store.comments import Comment, comments_of
from bot.store.replies import MarkTold, Said, answered, owed, said_by
from bot.store.reviews import Review, reviews_of
from bot.store.store import Store


@dataclass(frozen=True, slots=True)
class Decided:
    """A review, with the comments that readers see of those that it answers."""

    review: Review
    comments: tuple[Comment, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """What people said about one definition: what is open, then what was decided, newest first.

    `definition` is None for the whole answer, and for a definition that is gone.
    """

    key: str
    definition: Definition | None
    open: tuple[Comment, ...]
    decided: tuple[Decided, ...]


@dataclass(frozen=True, slots=True)
class YouSaid:
    """What one person said about a term, and what was decided. Either may be missing.

    Nothing said is left of a reaction that was taken off since; nothing is decided while a flag is open.
    """

    label: str
    definition: Definition | None
    said: Said | None
    review: Review | None


class Voices:
    """Reads what was said. Comments come without names."""

    def __init__(self, store: Store, lexicon: Lexicon, debts: Debts) -> None:
        self._store = store
        self._lexicon = lexicon
        self._debts = debts

    async def discussion(self, server_id: int, term: Term, first: str = WHOLE) -> list[Thread]:
        """What people said about a term in a server, definition by definition, beginning with the one named."""
        comments = await asyncio.wrap_future(self._store.read(lambda db: comments_of(db, server_id, term.slug)))
        reviews = await asyncio.wrap_future(self._store.read(lambda db: reviews_of(db, server_id, term.slug)))
        shown = [each for each in comments if not each.hidden]
        spoken = [*(each.definition for each in shown), *(each.definition for each in reviews)]
        keys = dict.fromkeys((first, *keyed(term), *spoken, WHOLE))
        threads = (_thread(key, term, shown, reviews) for key in keys)
        return [each for each in threads if each.open or each.decided]

    async def owed(self, server_id: int, person_id: int, slug: str) -> list[YouSaid]:
        """What was answered to a person about a term and they have not read yet, oldest first."""
        if not self._debts.to(server_id, person_id):
            return []
        reviews = await asyncio.wrap_future(self._store.read(lambda db: owed(db, server_id, person_id, slug)))
        if not reviews:
            return []
        said = await asyncio.wrap_future(self._store.read(lambda db: said_by(db, server_id, person_id)))
        return [each for review in reviews for each in self._answers(server_id, review, said)]

    async def told(self, server_id: int, person_id: int, answers: Iterable[YouSaid]) -> None:
        """The person has read these answers now."""
        if not self._debts.to(server_id, person_id):
            return
        reviews = {each.review.review_id for each in answers if each.review}
        await asyncio.wrap_future(self._store.apply(MarkTold(server_id, person_id, tuple(sorted(reviews)))))
        await self._debts.reload()

    async def of_person(self, server_id: int, person_id: int) -> list[YouSaid]:
        """All that a person flagged in a server and what was answered, newest first."""
        said = await asyncio.wrap_future(self._store.read(lambda db: said_by(db, server_id, person_id)))
        reviews = await asyncio.wrap_future(self._store.read(lambda db: answered(db, server_id, person_id)))
        open_or_answered = [self._you_said(server_id, each, reviews.get(each.review_id)) for each in said]
        silent = [review for review in reviews.values() if review.review_id not in {each.review_id for each in said}]
        return [*open_or_answered, *(each for review in silent for each in self._answers(server_id, review, said))]

    def _answers(self, server_id: int, review: Review, said: list[Said]) -> Iterator[YouSaid]:
        about = [each for each in said if each.review_id == review.review_id]
        yield from (self._you_said(server_id, each, review) for each in about)
        if not about:
            yield YouSaid(self._lexicon.label(server_id, review.slug), None, None, review)

    def _you_said(self, server_id: int, said: Said, review: Review | None) -> YouSaid:
        words = self._lexicon.of(server_id)
        definition = keyed(words[said.slug]).get(said.definition) if said.slug in words else None
        return YouSaid(self._lexicon.label(server_id, said.slug), definition, said, review)


def _thread(key: str, term: Term, comments: list[Comment], reviews: list[Review]) -> Thread:
    about = [each for each in comments if each.definition == key]
    decided = (
        Decided(review, tuple(each for each in about if each.review_id == review.review_id))
        for review in reviews
        if review.definition == key
    )
    return Thread(key, keyed(term).get(key), tuple(each for each in about if not each.review_id), tuple(decided))
