"""One reply to some or all of what is open on a word, on whichever of its definitions."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from bot.errors import NothingOpenError
from bot.feedback.reviews import Review
from bot.store.flags import SetStanding
from bot.store.port import Connection
from bot.store.reviews import Decide, reviews_of_act
from bot.store.rows import select


@dataclass(frozen=True, slots=True)
class WordReview:
    """What was decided of a word with one reply, definition by definition, and how many people are owed it."""

    reviews: tuple[Review, ...]
    people: int

    @property
    def changed(self) -> bool:
        """Whether the words of any of them had changed since they were flagged."""
        return any(review.changed for review in self.reviews)


@dataclass(frozen=True, slots=True)
class DecideWord:
    """Make these decisions together; one about which somebody else was quicker is left out.

    `passing` lets readers see comments that are answered.

    Raises:
        NothingOpenError: that is so of all of them.
    """

    decisions: tuple[Decide, ...]
    passing: tuple[SetStanding, ...] = ()

    def apply(self, db: Connection) -> WordReview:
        reviews = []
        for decision in self.decisions:
            with suppress(NothingOpenError):
                reviews.append(decision.apply(db))
        if not reviews:
            raise NothingOpenError
        for each in self.passing:
            each.apply(db)
        return _word_review(db, reviews)


def word_review(db: Connection, server_id: int, act_id: str) -> WordReview | None:
    """What was decided by one act of a curator; None where there is nothing of it."""
    reviews = reviews_of_act(db, server_id, act_id)
    return _word_review(db, reviews) if reviews else None


def _word_review(db: Connection, reviews: Sequence[Review]) -> WordReview:
    owed = {
        row["person_id"]
        for each in reviews
        for row in select(db, "replies", server_id=each.ref.server_id, review_id=each.review_id)
    }
    return WordReview(tuple(reviews), len(owed))


def silent_people(db: Connection, server_id: int, slug: str) -> Mapping[str, int]:
    """How many people flagged each definition of a term, by its key, by a mark that came without a comment."""
    silent = """
        select definition, count(distinct person_id) as people from (
            select '' as definition, person_id from answers cross join reactions
            where answers.server_id = :server_id and slug = :slug and reactions.server_id = answers.server_id
                and reactions.message_id = answers.message_id and review_id is null
            union all
            select definition, person_id from flags
            where server_id = :server_id and slug = :slug and review_id is null and comment = ''
        ) as marks
        group by definition
    """
    return {row["definition"]: row["people"] for row in db.query(silent, server_id=server_id, slug=slug)}
