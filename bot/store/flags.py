"""Operations on what people say in the form, a flag with its reason and perhaps a comment; and all that is open."""

from dataclasses import asdict, dataclass, field
from datetime import datetime

from bot.errors import RefusedError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import HOUR, MOST_IN_AN_HOUR, Comment, OpenFlag, flags_too_often, may_not_say
from bot.store.port import Connection, Row
from bot.store.reactions import OPEN
from bot.store.rows import columns_of, from_ms, now, ref_of, to_ms, where
from bot.strings import refusals as strings


@dataclass(frozen=True, slots=True)
class AddFlag:
    """A person flagged a definition, perhaps with a comment. `flag_id` is the key: sent twice, it is one.

    `wording` is the fingerprint of what stood there.

    Raises:
        RefusedError: the person may not comment here, or has flagged very often in the last hour.
    """

    ref: DefinitionRef
    flag_id: str
    person_id: int
    reason: str
    comment: str = ""
    wording: str = ""
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        if may_not_say(self.comment, blocked=is_blocked(db, self.ref.server_id, self.person_id)):
            raise RefusedError(strings.COMMENTS_BLOCKED)
        if flags_too_often(self._in_the_last_hour(db)):
            raise RefusedError(strings.flagged_too_often(MOST_IN_AN_HOUR))
        db.execute(
            """
            insert into flags (server_id, flag_id, slug, definition, person_id, reason, comment, wording, flagged_at)
            values (:server_id, :flag_id, :slug, :definition, :person_id, :reason, :comment, :wording, :at)
            on conflict do nothing
            """,
            **columns_of(self.ref),
            flag_id=self.flag_id,
            person_id=self.person_id,
            reason=self.reason,
            comment=self.comment,
            wording=self.wording,
            at=to_ms(self.at),
        )

    def _in_the_last_hour(self, db: Connection) -> int:
        """How many other flags the person made in this server within the last hour."""
        [counted] = db.query(
            """
            select count(*) as flags from flags where server_id = :server_id and person_id = :person_id
                and flagged_at > :since and flag_id != :flag_id
            """,
            server_id=self.ref.server_id,
            person_id=self.person_id,
            since=to_ms(self.at - HOUR),
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


def open_flags(
    db: Connection, server_id: int | None = None, slug: str | None = None, key: str | None = None
) -> list[OpenFlag]:
    """What is open in one server or in all, of one term or definition or of all; oldest first.

    Each person is there once for a definition and reason.
    """
    rows = db.query(
        f"""
        select server_id, slug, definition, person_id, reason, min(at) as since from ({OPEN}) as marks
        {where(server_id=server_id, slug=slug, definition=key)}
        group by server_id, slug, definition, person_id, reason
        order by since, person_id
        """,
        server_id=server_id,
        slug=slug,
        definition=key,
    )
    return [OpenFlag(ref_of(row), row["person_id"], row["reason"], from_ms(row["since"])) for row in rows]


def comments_of(db: Connection, server_id: int | None = None, slug: str | None = None) -> list[Comment]:
    """What people wrote about a term, or about all, newest first; nothing says who."""
    chosen = where(server_id=server_id, slug=slug)
    rows = db.query(f"{_COMMENTS} {chosen} order by flagged_at desc, flag_id desc", server_id=server_id, slug=slug)
    return [_comment(row) for row in rows]


def comment_of(db: Connection, server_id: int, flag_id: str) -> Comment | None:
    """One comment by its key; None where it is gone."""
    found = db.query(f"{_COMMENTS} {where(server_id=server_id, flag_id=flag_id)}", server_id=server_id, flag_id=flag_id)
    return next(map(_comment, found), None)


def is_blocked(db: Connection, server_id: int, person_id: int) -> bool:
    """Whether a person may not comment in a server."""
    found = "select 1 from blocks where server_id = :server_id and person_id = :person_id"
    return bool(db.query(found, server_id=server_id, person_id=person_id))


_COMMENTS = """
    select * from (
        select flags.*, blocks.person_id is not null as blocked
        from flags left join blocks on blocks.server_id = flags.server_id and blocks.person_id = flags.person_id
        where comment != ''
    ) as comments
"""


def _comment(row: Row) -> Comment:
    return Comment(
        ref_of(row),
        row["flag_id"],
        row["reason"],
        text=row["comment"],
        at=from_ms(row["flagged_at"]),
        hidden=bool(row["hidden"]),
        blocked=bool(row["blocked"]),
        review_id=row["review_id"],
    )
