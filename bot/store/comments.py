"""Operations on what people say in the form: a flag with its reason, and a comment where they gave one."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from bot.errors import RefusedError
from bot.store.clock import now_ms
from bot.store.port import Connection

MOST_IN_AN_HOUR = 20
HOUR_MS = 3_600_000


@dataclass(frozen=True, slots=True)
class AddFlag:
    """A person flagged a definition, perhaps with a comment. `flag_id` is the key: sent twice, it is one.

    Raises:
        RefusedError: the person may not comment here, or has flagged very often in the last hour.
    """

    server_id: int
    flag_id: str
    slug: str
    definition: str
    person_id: int
    reason: str
    comment: str = ""
    wording: str = ""
    at: int = field(default_factory=now_ms)

    def apply(self, db: Connection) -> None:
        if self.comment and is_blocked(db, self.server_id, self.person_id):
            raise RefusedError(
                "You cannot write comments in this server at the moment; those who look after its words decided "
                "so. Nothing was stored. You can still flag without a comment, and look up every word."
            )
        if self._in_the_last_hour(db) >= MOST_IN_AN_HOUR:
            raise RefusedError(
                f"Thank you for helping so much: you have flagged {MOST_IN_AN_HOUR} times in the last hour, which is "
                "as much as we can take from one person. This one was not stored. Please try again in an hour."
            )
        db.execute(
            """
            insert into flags (server_id, flag_id, slug, definition, person_id, reason, comment, wording, flagged_at)
            values (:server_id, :flag_id, :slug, :definition, :person_id, :reason, :comment, :wording, :at)
            on conflict do nothing
            """,
            **asdict(self),
        )

    def _in_the_last_hour(self, db: Connection) -> int:
        """How many other flags the person made in this server within the last hour."""
        [counted] = db.query(
            """
            select count(*) as flags from flags where server_id = :server_id and person_id = :person_id
                and flagged_at > :since and flag_id != :flag_id
            """,
            server_id=self.server_id,
            person_id=self.person_id,
            since=self.at - HOUR_MS,
            flag_id=self.flag_id,
        )
        return int(counted["flags"])


@dataclass(frozen=True, slots=True)
class TakeBackFlag:
    """A person's own flag, with its comment, is gone; only while nobody has decided about it.

    Its result is the slug of the term; empty where there was no such flag.
    """

    server_id: int
    flag_id: str
    person_id: int

    def apply(self, db: Connection) -> str:
        gone = db.query(
            """
            delete from flags where server_id = :server_id and flag_id = :flag_id and person_id = :person_id
                and review_id is null returning slug
            """,
            **asdict(self),
        )
        return next((row["slug"] for row in gone), "")


@dataclass(frozen=True, slots=True)
class SetHidden:
    """Readers do not see a comment, or see it again."""

    server_id: int
    flag_id: str
    hidden: bool

    def apply(self, db: Connection) -> None:
        db.execute(
            "update flags set hidden = :hidden where server_id = :server_id and flag_id = :flag_id",
            server_id=self.server_id,
            flag_id=self.flag_id,
            hidden=int(self.hidden),
        )


@dataclass(frozen=True, slots=True)
class MoveFlags:
    """A definition has a new key, because its source changed: its flags and reviews go along."""

    server_id: int
    slug: str
    before: str
    after: str

    def apply(self, db: Connection) -> None:
        for table in ("flags", "reviews"):
            db.execute(
                f"update {table} set definition = :after "
                "where server_id = :server_id and slug = :slug and definition = :before",
                **asdict(self),
            )


@dataclass(frozen=True, slots=True)
class Comment:
    """A flag from the form, with the person's words if any. Times in UTC milliseconds."""

    server_id: int
    flag_id: str
    slug: str
    definition: str
    reason: str
    text: str
    at: int
    hidden: bool
    blocked: bool
    review_id: str | None


def comments_of(db: Connection, server_id: int | None, slug: str | None = None) -> list[Comment]:
    """What people wrote about a term, or about all, newest first; nothing says who."""
    rows = db.query(
        """
        select flags.server_id, flags.flag_id, slug, definition, reason, comment as text, flagged_at as at,
            hidden, blocks.person_id is not null as blocked, review_id
        from flags left join blocks on blocks.server_id = flags.server_id and blocks.person_id = flags.person_id
        where comment != '' and (:server_id is null or flags.server_id = :server_id) and (:slug is null or slug = :slug)
        order by at desc, flags.flag_id desc
        """,
        server_id=server_id,
        slug=slug,
    )
    return [Comment(**(row | {"hidden": bool(row["hidden"]), "blocked": bool(row["blocked"])})) for row in rows]


def is_blocked(db: Connection, server_id: int, person_id: int) -> bool:
    """Whether a person may not comment in a server."""
    found = "select 1 from blocks where server_id = :server_id and person_id = :person_id"
    return bool(db.query(found, server_id=server_id, person_id=person_id))
