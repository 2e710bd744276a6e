"""What a person flagged, and which replies they have not read yet: “you said, we did”."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.feedback.reviews import OwnFlag, Review
from bot.store.port import Connection
from bot.store.reviews import review_from
from bot.store.rows import from_ms, now, ref_of, to_ms


@dataclass(frozen=True, slots=True)
class MarkRead:
    """A person has been shown the replies of these reviews."""

    server_id: int
    person_id: int
    review_ids: tuple[str, ...]
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        person = {"server_id": self.server_id, "person_id": self.person_id, "at": to_ms(self.at)}
        db.execute_many(
            """
            update replies set told_at = :at where told_at is null
                and server_id = :server_id and person_id = :person_id and review_id = :review_id
            """,
            [person | {"review_id": each} for each in self.review_ids],
        )


def own_flags(db: Connection, server_id: int, person_id: int) -> list[OwnFlag]:
    """All that a person flagged in a server, newest first; reactions to several answers count once."""
    rows = db.query(
        """
        select server_id, slug, definition, flag_id, reason, comment, flagged_at as at,
            coalesce(review_id, '') as review_id
        from flags where server_id = :server_id and person_id = :person_id
        union all
        select server_id, slug, '', '', reason, '', min(reacted_at), coalesce(review_id, '')
        from reactions join answers using (server_id, message_id)
        where server_id = :server_id and person_id = :person_id
        group by server_id, slug, reason, review_id
        order by at desc, flag_id desc
        """,
        server_id=server_id,
        person_id=person_id,
    )
    return [
        OwnFlag(ref_of(row), row["reason"], row["comment"], row["flag_id"], from_ms(row["at"]), row["review_id"])
        for row in rows
    ]


def unread_reviews(db: Connection, server_id: int, person_id: int, slug: str) -> list[Review]:
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


def people_with_unread_replies(db: Connection) -> frozenset[tuple[int, int]]:
    """Everybody who has not been shown a reply yet: server and person."""
    rows = db.query("select distinct server_id, person_id from replies where told_at is null")
    return frozenset((row["server_id"], row["person_id"]) for row in rows)


def reviews_for(db: Connection, server_id: int, person_id: int) -> dict[str, Review]:
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
