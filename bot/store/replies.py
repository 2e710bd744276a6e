"""What a person said, and which replies they have not read yet: “you said, we did”."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.store.clock import now_ms
from bot.store.port import Connection
from bot.store.reviews import Review, review_from


@dataclass(frozen=True, slots=True)
class Said:
    """One person's flag; `flag_id` is empty for a reaction, `review_id` while nobody has decided."""

    slug: str
    definition: str
    flag_id: str
    reason: str
    comment: str
    at: int
    review_id: str


@dataclass(frozen=True, slots=True)
class MarkTold:
    """A person has been shown the replies of these reviews."""

    server_id: int
    person_id: int
    review_ids: tuple[str, ...]
    at: int = field(default_factory=now_ms)

    def apply(self, db: Connection) -> None:
        person = {"server_id": self.server_id, "person_id": self.person_id, "at": self.at}
        db.execute_many(
            """
            update replies set told_at = :at where told_at is null
                and server_id = :server_id and person_id = :person_id and review_id = :review_id
            """,
            [person | {"review_id": each} for each in self.review_ids],
        )


def said_by(db: Connection, server_id: int, person_id: int) -> list[Said]:
    """All that a person flagged in a server, newest first; reactions to several answers count once."""
    rows = db.query(
        """
        select slug, definition, flag_id, reason, comment, flagged_at as at, coalesce(review_id, '') as review_id
        from flags where server_id = :server_id and person_id = :person_id
        union all
        select slug, '', '', reason, '', min(reacted_at), coalesce(review_id, '')
        from reactions join answers using (server_id, message_id)
        where server_id = :server_id and person_id = :person_id
        group by slug, reason, review_id
        order by at desc, flag_id desc
        """,
        server_id=server_id,
        person_id=person_id,
    )
    return [Said(**row) for row in rows]


def owed(db: Connection, server_id: int, person_id: int, slug: str) -> list[Review]:
    """What was decided about flags of a person on a term, and the person has not been shown yet; oldest first."""
    rows = db.query(
        """
        select reviews.* from replies join reviews using (server_id, review_id)
        where told_at is null and server_id = :server_id and person_id = :person_id and slug = :slug
        order by decided_at
        """,
        server_id=server_id,
        person_id=person_id,
        slug=slug,
    )
    return [review_from(row) for row in rows]


def everybody_owed(db: Connection) -> frozenset[tuple[int, int]]:
    """Everybody who has not been shown a reply yet: server and person."""
    rows = db.query("select distinct server_id, person_id from replies where told_at is null")
    return frozenset((row["server_id"], row["person_id"]) for row in rows)


def answered(db: Connection, server_id: int, person_id: int) -> dict[str, Review]:
    """What was decided about any flag of a person, by the id of the review."""
    rows = db.query(
        """
        select * from reviews where server_id = :server_id and review_id in (
            select review_id from replies where server_id = :server_id and person_id = :person_id
            union select review_id from flags where server_id = :server_id and person_id = :person_id
            union select review_id from reactions where server_id = :server_id and person_id = :person_id
        )
        """,
        server_id=server_id,
        person_id=person_id,
    )
    return {row["review_id"]: review_from(row) for row in rows}
