"""Operations of curators who decide about flags, and what was decided."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from bot.errors import NothingOpenError
from bot.store.clock import now_ms
from bot.store.reactions import OPEN


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

    def apply(self, db: Database) -> Review:
        known = review(db, self.server_id, self.review_id)
        return known or self._decide(db)

    def _decide(self, db: Database) -> Review:
        marks = list(
            db.query(
                f"select distinct person_id, wording from ({OPEN}) where server_id = ? and slug = ? and definition = ?",
                [self.server_id, self.slug, self.definition],
            )
        )
        people = sorted({mark["person_id"] for mark in marks})
        if not people and not self.overdue:
            raise NothingOpenError
        changed = any(mark["wording"] not in ("", self.wording) for mark in marks)
        self._close(db)
        owed = ({"server_id": self.server_id, "person_id": each, "review_id": self.review_id} for each in people)
        db.table("replies").insert_all(owed, pk=("server_id", "person_id", "review_id"))
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

    def _close(self, db: Database) -> None:
        place = [self.review_id, self.server_id, self.slug]
        db.execute(
            "update flags set review_id = ? where review_id is null and server_id = ? and slug = ? and definition = ?",
            [*place, self.definition],
        )
        if not self.definition:
            db.execute(
                "update reactions set review_id = ?1 where review_id is null and server_id = ?2 and message_id in "
                "(select message_id from answers where server_id = ?2 and slug = ?3)",
                place,
            )
        db.table("claims").delete_where(
            "server_id = ? and slug = ? and definition = ?", [self.server_id, self.slug, self.definition]
        )


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

    def apply(self, db: Database) -> Wave:
        decided = review(db, self.server_id, self.review_id) or self._withdraw(db)
        return Wave(decided, tuple(self._withdrawn(db, "slug")))

    def _withdraw(self, db: Database) -> Review:
        place = [self.review_id, self.server_id, self.since]
        db.execute(
            "update reactions set review_id = ? where review_id is null and server_id = ? and reacted_at >= ?", place
        )
        db.execute(
            "update flags set review_id = ? "
            "where review_id is null and server_id = ? and flagged_at >= ? and comment = ''",
            place,
        )
        people = len(self._withdrawn(db, "person_id"))
        decided = Review(
            self.server_id, self.review_id, "", "", Decision.WITHDRAWN, "", people, False, self.at, self.by
        )
        return _kept(db, decided)

    def _withdrawn(self, db: Database, column: str) -> list[Any]:
        """One column of the flags that this review closed, each value once."""
        rows = db.query(
            f"select {column} as each from reactions join answers using (server_id, message_id) "
            "where server_id = ?1 and review_id = ?2 "
            f"union select {column} from flags where server_id = ?1 and review_id = ?2 order by each",
            [self.server_id, self.review_id],
        )
        return [row["each"] for row in rows]


@dataclass(frozen=True, slots=True)
class Wave:
    """Flags that were withdrawn together, and the terms that they were on."""

    review: Review
    slugs: tuple[str, ...]


def review(db: Database, server_id: int, review_id: str) -> Review | None:
    """One review; None where there is none of this id."""
    found = db.query("select * from reviews where server_id = ? and review_id = ?", [server_id, review_id])
    return next((review_from(row) for row in found), None)


def reviews_of(db: Database, server_id: int, slug: str | None = None) -> list[Review]:
    """What was decided about a term, or about all, newest first."""
    rows = db.query(
        "select * from reviews where server_id = ? and slug = coalesce(?, slug) "
        "order by decided_at desc, review_id desc",
        [server_id, slug],
    )
    return [review_from(row) for row in rows]


def _kept(db: Database, decided: Review) -> Review:
    db.table("reviews").insert(asdict(decided), pk=("server_id", "review_id"))
    return decided


def review_from(row: dict[str, Any]) -> Review:
    """A review as its row holds it."""
    return Review(**(row | {"decision": Decision(row["decision"]), "changed": bool(row["changed"])}))
