"""Operations on the desk of curators: who is at work on what, who may not comment, and notices."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from bot.store.clock import now_ms
from bot.store.port import Connection
from bot.store.reactions import OPEN


@dataclass(frozen=True, slots=True)
class Claim:
    """A curator is at work on the flags of a definition."""

    server_id: int
    slug: str
    definition: str
    person_id: int
    claimed_at: int = field(default_factory=now_ms)

    def apply(self, db: Connection) -> None:
        db.upsert("claims", ("server_id", "slug", "definition"), asdict(self))


@dataclass(frozen=True, slots=True)
class Release:
    """Nobody is at work on the flags of a definition."""

    server_id: int
    slug: str
    definition: str

    def apply(self, db: Connection) -> None:
        db.execute(
            "delete from claims where server_id = :server_id and slug = :slug and definition = :definition",
            **asdict(self),
        )


@dataclass(frozen=True, slots=True)
class BlockAuthor:
    """Whoever wrote a comment may write none in this server from now on; nothing says who it is."""

    server_id: int
    flag_id: str
    by: int
    at: int = field(default_factory=now_ms)

    def apply(self, db: Connection) -> None:
        db.execute(
            """
            insert into blocks (server_id, person_id, flag_id, blocked_at, blocked_by)
            select server_id, person_id, flag_id, :at, :by from flags
            where server_id = :server_id and flag_id = :flag_id
            on conflict do nothing
            """,
            **asdict(self),
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
class Block:
    """Somebody who may not comment: which comment it was for, without a name."""

    flag_id: str
    slug: str
    comment: str
    blocked_at: int


@dataclass(frozen=True, slots=True)
class Notice:
    """The one message that tells curators of the flags on a term."""

    server_id: int
    slug: str
    channel_id: int
    message_id: int

    def apply(self, db: Connection) -> None:
        db.upsert("notices", ("server_id", "slug"), asdict(self))


@dataclass(frozen=True, slots=True)
class DropNotice:
    """The notice of a term is done with, or its message is gone."""

    server_id: int
    slug: str

    def apply(self, db: Connection) -> None:
        db.execute("delete from notices where server_id = :server_id and slug = :slug", **asdict(self))


def claims(db: Connection, server_id: int) -> dict[tuple[str, str], int]:
    """Who is at work on which definition, by slug and key."""
    rows = db.query("select slug, definition, person_id from claims where server_id = :server_id", server_id=server_id)
    return {(row["slug"], row["definition"]): row["person_id"] for row in rows}


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
    return [Block(**row) for row in rows]


def notice(db: Connection, server_id: int, slug: str) -> Notice | None:
    """The notice of a term; None where there is none."""
    known = "select server_id, slug, channel_id, message_id from notices where server_id = :server_id and slug = :slug"
    found = db.query(known, server_id=server_id, slug=slug)
    return next((Notice(**row) for row in found), None)


def people_flagging(db: Connection, server_id: int, slug: str) -> int:
    """How many people have open flags on a term, on whichever of its definitions."""
    [counted] = db.query(
        f"select count(distinct person_id) as people from ({OPEN}) where server_id = :server_id and slug = :slug",
        server_id=server_id,
        slug=slug,
    )
    return int(counted["people"])
