"""Operations of curators who decide about flags, and what was decided."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from bot.errors import NothingOpenError
from bot.store.clock import now_ms
from bot.store.port import Connection
from bot.store.reactions import OPEN

_OF_DEFINITION = "server_id = :server_id and slug = :slug and definition = :definition"


class Decision(StrEnum):
    """What a curator decides. Withdrawn are flags that were not meant, such as those of a raid."""

    RESOLVED = "resolved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Review:
    """A decision about the flags of one definition, or of the whole answer when `definition` is empty.

    `people` is how many had flagged; `changed` says that the words had changed since they did.
    """

    server_id: int
    review_id: str
    slug: str
    definition: str
    decision: Decision
    reply: str
    people: int
    changed: bool
    decided_at: int
    decided_by: int


@dataclass(frozen=True, slots=True)
class Decide:
    """Close the open flags of one definition, or of the whole answer, and owe each person the reply.

    `wording` is the fingerprint of what stands there now. What is `overdue` may be decided without flags.

    Raises:
        NothingOpenError: somebody else has decided already.
    """

    server_id: int
    review_id: str
    slug: str
    definition: str
    decision: Decision
    reply: str
    wording: str
    by: int
    overdue: bool = False
    at: int = field(default_factory=now_ms)

    def apply(self, db: Connection) -> Review:
        known = review(db, self.server_id, self.review_id)
        return known or self._decide(db)

    def _decide(self, db: Connection) -> Review:
        place = {"server_id": self.server_id, "slug": self.slug, "definition": self.definition}
        marks = db.query(f"select distinct person_id, wording from ({OPEN}) where {_OF_DEFINITION}", **place)
        people = sorted({mark["person_id"] for mark in marks})
        if not people and not self.overdue:
            raise NothingOpenError
        changed = any(mark["wording"] not in ("", self.wording) for mark in marks)
        self._close(db, place)
        db.execute_many(
            "insert into replies (server_id, person_id, review_id) values (:server_id, :person_id, :review_id)",
            [{"server_id": self.server_id, "person_id": each, "review_id": self.review_id} for each in people],
        )
        decided = Review(
            self.server_id,
            self.review_id,
            self.slug,
            self.definition,
            self.decision,
            self.reply,
            len(people),
            changed,
            self.at,
            self.by,
        )
        return _kept(db, decided)

    def _close(self, db: Connection, place: dict[str, Any]) -> None:
        db.execute(
            f"update flags set review_id = :review_id where review_id is null and {_OF_DEFINITION}",
            review_id=self.review_id,
            **place,
        )
        if not self.definition:
            db.execute(
                """
                update reactions set review_id = :review_id where review_id is null and server_id = :server_id
                    and message_id in (select message_id from answers where server_id = :server_id and slug = :slug)
                """,
                review_id=self.review_id,
                **place,
            )
        db.execute(f"delete from claims where {_OF_DEFINITION}", **place)


@dataclass(frozen=True, slots=True)
class WithdrawWave:
    """Close every open flag without a comment that came since a moment, whatever its term: a raid is over.

    Nobody is owed a reply. Its result is the review, and the slugs of the terms.
    """

    server_id: int
    review_id: str
    since: int
    by: int
    at: int = field(default_factory=now_ms)

    def apply(self, db: Connection) -> Wave:
        decided = review(db, self.server_id, self.review_id) or self._withdraw(db)
        return Wave(decided, tuple(self._withdrawn(db, "slug")))

    def _withdraw(self, db: Connection) -> Review:
        place = {"review_id": self.review_id, "server_id": self.server_id, "since": self.since}
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
        people = len(self._withdrawn(db, "person_id"))
        decided = Review(
            self.server_id, self.review_id, "", "", Decision.WITHDRAWN, "", people, False, self.at, self.by
        )
        return _kept(db, decided)

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


@dataclass(frozen=True, slots=True)
class Wave:
    """Flags that were withdrawn together, and the terms that they were on."""

    review: Review
    slugs: tuple[str, ...]


def review(db: Connection, server_id: int, review_id: str) -> Review | None:
    """One review; None where there is none of this id."""
    known = "select * from reviews where server_id = :server_id and review_id = :review_id"
    found = db.query(known, server_id=server_id, review_id=review_id)
    return next((review_from(row) for row in found), None)


def reviews_of(db: Connection, server_id: int, slug: str | None = None) -> list[Review]:
    """What was decided about a term, or about all, newest first."""
    rows = db.query(
        """
        select * from reviews where server_id = :server_id and slug = coalesce(:slug, slug)
        order by decided_at desc, review_id desc
        """,
        server_id=server_id,
        slug=slug,
    )
    return [review_from(row) for row in rows]


def _kept(db: Connection, decided: Review) -> Review:
    row = asdict(decided) | {"changed": int(decided.changed)}
    db.execute(
        """
        insert into reviews (
            server_id, review_id, slug, definition, decision, reply, people, changed, decided_at, decided_by
        ) values (
            :server_id, :review_id, :slug, :definition, :decision, :reply, :people, :changed, :decided_at, :decided_by
        )
        """,
        **row,
    )
    return decided


def review_from(row: dict[str, Any]) -> Review:
    """A review as its row holds it."""
    return Review(**(row | {"decision": Decision(row["decision"]), "changed": bool(row["changed"])}))
