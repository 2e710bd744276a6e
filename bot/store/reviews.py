"""Operations of curators who decide about flags, what was decided, and what is still to be decided."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.errors import NothingOpenError
from bot.feedback.definition_ref import WHOLE, DefinitionRef
from bot.feedback.flags import people
from bot.feedback.queue import OpenMatters
from bot.feedback.reviews import Decision, Raid, Review
from bot.store.curators import Release, claims
from bot.store.flags import comments_of, open_flags
from bot.store.port import Connection, Row
from bot.store.reactions import OPEN
from bot.store.rows import OF_DEFINITION, columns_of, from_ms, now, ref_of, to_ms, where


@dataclass(frozen=True, slots=True)
class Decide:
    """Close the open flags of one definition, or of the whole answer, and owe each person the reply.

    `wording` is the fingerprint of what stands there now. What is `overdue` may be decided without flags.

    Raises:
        NothingOpenError: somebody else has decided already.
    """

    ref: DefinitionRef
    review_id: str
    decision: Decision
    reply: str
    wording: str
    by: int
    overdue: bool = False
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> Review:
        known = review(db, self.ref.server_id, self.review_id)
        return known or self._decide(db)

    def _decide(self, db: Connection) -> Review:
        flagging = people(open_flags(db, self.ref.server_id, self.ref.slug, self.ref.key))
        if not flagging and not self.overdue:
            raise NothingOpenError
        changed = self._has_changed(db)
        self._close(db)
        db.execute_many(
            "insert into replies (server_id, person_id, review_id) values (:server_id, :person_id, :review_id)",
            [
                {"server_id": self.ref.server_id, "person_id": each, "review_id": self.review_id}
                for each in sorted(flagging)
            ],
        )
        decided = Review(self.ref, self.review_id, self.decision, self.reply, len(flagging), changed, self.at, self.by)
        return _kept(db, decided)

    def _has_changed(self, db: Connection) -> bool:
        """Whether anybody flagged other words than stand there now."""
        flagged = f"select distinct wording from ({OPEN}) as marks where {OF_DEFINITION}"
        return any(row["wording"] not in ("", self.wording) for row in db.query(flagged, **columns_of(self.ref)))

    def _close(self, db: Connection) -> None:
        place = columns_of(self.ref) | {"review_id": self.review_id}
        db.execute(f"update flags set review_id = :review_id where review_id is null and {OF_DEFINITION}", **place)
        if self.ref.key == WHOLE:
            db.execute(
                """
                update reactions set review_id = :review_id where review_id is null and server_id = :server_id
                    and message_id in (select message_id from answers where server_id = :server_id and slug = :slug)
                """,
                **place,
            )
        Release(self.ref).apply(db)


@dataclass(frozen=True, slots=True)
class WithdrawRaid:
    """Close every open flag without a comment that came since a moment, whatever its term: a raid is over.

    Nobody is owed a reply. Its result is the review, and the slugs of the terms.
    """

    server_id: int
    review_id: str
    since: datetime
    by: int
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> Raid:
        decided = review(db, self.server_id, self.review_id) or self._withdraw(db)
        return Raid(decided, tuple(self._withdrawn(db, "slug")))

    def _withdraw(self, db: Connection) -> Review:
        place = {"review_id": self.review_id, "server_id": self.server_id, "since": to_ms(self.since)}
        db.execute(
            """
            update reactions set review_id = :review_id
            where review_id is null and server_id = :server_id and reacted_at >= :since
            """,
            **place,
        )
        db.execute(
            """
            update flags set review_id = :review_id
            where review_id is null and server_id = :server_id and flagged_at >= :since and comment = ''
            """,
            **place,
        )
        number, nothing = len(self._withdrawn(db, "person_id")), DefinitionRef(self.server_id, "")
        return _kept(db, Review(nothing, self.review_id, Decision.WITHDRAWN, "", number, False, self.at, self.by))

    def _withdrawn(self, db: Connection, column: str) -> list[Any]:
        """One column of the flags that this review closed, each value once."""
        rows = db.query(
            f"""
            select {column} as each from reactions join answers using (server_id, message_id)
            where server_id = :server_id and review_id = :review_id
            union select {column} from flags where server_id = :server_id and review_id = :review_id order by each
            """,
            server_id=self.server_id,
            review_id=self.review_id,
        )
        return [row["each"] for row in rows]


def review(db: Connection, server_id: int, review_id: str) -> Review | None:
    """One review; None where there is none of this id."""
    known = "select * from reviews where server_id = :server_id and review_id = :review_id"
    found = db.query(known, server_id=server_id, review_id=review_id)
    return next((review_from(row) for row in found), None)


def reviews_of(db: Connection, server_id: int, slug: str | None = None) -> list[Review]:
    """What was decided about a term, or about all, newest first."""
    chosen = where(server_id=server_id, slug=slug)
    rows = db.query(
        f"select * from reviews {chosen} order by decided_at desc, review_id desc", server_id=server_id, slug=slug
    )
    return [review_from(row) for row in rows]


def open_matters(db: Connection, server_id: int, slug: str | None = None) -> OpenMatters:
    """All that the queue of a server is made of, or the part of it about one term."""
    return OpenMatters(
        open_flags(db, server_id, slug),
        comments_of(db, server_id, slug),
        reviews_of(db, server_id, slug),
        claims(db, server_id),
    )


def _kept(db: Connection, decided: Review) -> Review:
    db.execute(
        """
        insert into reviews (
            server_id, review_id, slug, definition, decision, reply, people, changed, decided_at, decided_by
        ) values (
            :server_id, :review_id, :slug, :definition, :decision, :reply, :people, :changed, :decided_at, :decided_by
        )
        """,
        **columns_of(decided.ref),
        review_id=decided.review_id,
        decision=decided.decision.value,
        reply=decided.reply,
        people=decided.people,
        changed=int(decided.changed),
        decided_at=to_ms(decided.decided_at),
        decided_by=decided.decided_by,
    )
    return decided


def review_from(row: Row) -> Review:
    """A review as its row holds it."""
    return Review(
        ref_of(row),
        row["review_id"],
        Decision(row["decision"]),
        row["reply"],
        row["people"],
        bool(row["changed"]),
        from_ms(row["decided_at"]),
        row["decided_by"],
    )
