"""Operations on the desk of curators: who is at work on what, who may not comment, and notices."""

from dataclasses import asdict, dataclass, field
from datetime import datetime

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Block, Notice
from bot.store.port import Connection
from bot.store.rows import OF_DEFINITION, columns_of, from_ms, now, ref_of, to_ms


@dataclass(frozen=True, slots=True)
class Claim:
    """A curator is at work on the flags of a definition."""

    ref: DefinitionRef
    person_id: int
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        row = columns_of(self.ref) | {"person_id": self.person_id, "claimed_at": to_ms(self.at)}
        db.upsert("claims", ("server_id", "slug", "definition"), row)


@dataclass(frozen=True, slots=True)
class Release:
    """Nobody is at work on the flags of a definition."""

    ref: DefinitionRef

    def apply(self, db: Connection) -> None:
        db.execute(f"delete from claims where {OF_DEFINITION}", **columns_of(self.ref))


@dataclass(frozen=True, slots=True)
class BlockAuthor:
    """Whoever wrote a comment may write none in this server from now on; nothing says who it is."""

    server_id: int
    flag_id: str
    by: int
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        db.execute(
            """
            insert into blocks (server_id, person_id, flag_id, blocked_at, blocked_by)
            select server_id, person_id, flag_id, :at, :by from flags
            where server_id = :server_id and flag_id = :flag_id
            on conflict do nothing
            """,
            **(asdict(self) | {"at": to_ms(self.at)}),
        )


@dataclass(frozen=True, slots=True)
class UnblockAuthor:
    """Whoever wrote a comment may write others again."""

    server_id: int
    flag_id: str

    def apply(self, db: Connection) -> None:
        db.execute(
            """
            delete from blocks where server_id = :server_id and (flag_id = :flag_id or person_id in
                (select person_id from flags where server_id = :server_id and flag_id = :flag_id))
            """,
            **asdict(self),
        )


@dataclass(frozen=True, slots=True)
class KeepNotice:
    """A term has this notice now."""

    notice: Notice

    def apply(self, db: Connection) -> None:
        db.upsert("notices", ("server_id", "slug"), asdict(self.notice))


@dataclass(frozen=True, slots=True)
class DropNotice:
    """The notice of a term is done with, or its message is gone."""

    server_id: int
    slug: str

    def apply(self, db: Connection) -> None:
        db.execute("delete from notices where server_id = :server_id and slug = :slug", **asdict(self))


def claims(db: Connection, server_id: int) -> dict[DefinitionRef, int]:
    """Who is at work on which definition of a server."""
    rows = db.query("select * from claims where server_id = :server_id", server_id=server_id)
    return {ref_of(row): row["person_id"] for row in rows}


def blocks(db: Connection, server_id: int) -> list[Block]:
    """Who may not comment in a server, newest first."""
    rows = db.query(
        """
        select blocks.flag_id, coalesce(slug, '') as slug, coalesce(comment, '') as comment, blocked_at
        from blocks left join flags using (server_id, flag_id)
        where server_id = :server_id order by blocked_at desc
        """,
        server_id=server_id,
    )
    return [Block(**(row | {"blocked_at": from_ms(row["blocked_at"])})) for row in rows]


def notice(db: Connection, server_id: int, slug: str) -> Notice | None:
    """The notice of a term; None where there is none."""
    known = "select server_id, slug, channel_id, message_id from notices where server_id = :server_id and slug = :slug"
    found = db.query(known, server_id=server_id, slug=slug)
    return next((Notice(**row) for row in found), None)
