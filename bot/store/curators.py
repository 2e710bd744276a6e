"""Operations on the desk of curators: who is at work on what, who may not comment, and notices."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from sqlite_utils import Database

from bot.store.clock import now_ms
from bot.store.reactions import OPEN


@dataclass(frozen=True, slots=True)
class Claim:
    """A curator is at work on the flags of a definition."""

    server_id: int
    slug: str
    definition: str
    person_id: int
    claimed_at: int = field(default_factory=now_ms)

    def apply(self, db: Database) -> None:
        db.table("claims").upsert(asdict(self), pk=("server_id", "slug", "definition"))


@dataclass(frozen=True, slots=True)
class Release:
    """Nobody is at work on the flags of a definition."""

    server_id: int
    slug: str
    definition: str

    def apply(self, db: Database) -> None:
        db.table("claims").delete_where(
            "server_id = ? and slug = ? and definition = ?", [self.server_id, self.slug, self.definition]
        )


@dataclass(frozen=True, slots=True)
class BlockAuthor:
    """Whoever wrote a comment may write none in this server from now on; nothing says who it is."""

    server_id: int
    flag_id: str
    by: int
    at: int = field(default_factory=now_ms)

    def apply(self, db: Database) -> None:
        db.execute(
            """
            insert into blocks (server_id, person_id, flag_id, blocked_at, blocked_by)
            select server_id, person_id, flag_id, ?, ? from flags where server_id = ? and flag_id = ?
            on conflict do nothing
            """,
            [self.at, self.by, self.server_id, self.flag_id],
        )


@dataclass(frozen=True, slots=True)
class UnblockAuthor:
    """Whoever wrote a comment may write others again."""

    server_id: int
    flag_id: str

    def apply(self, db: Database) -> None:
        db.execute(
            """
            delete from blocks where server_id = ?1 and (flag_id = ?2 or person_id in
                (select person_id from flags where server_id = ?1 and flag_id = ?2))
            """,
            [self.server_id, self.flag_id],
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

    def apply(self, db: Database) -> None:
        db.table("notices").upsert(asdict(self), pk=("server_id", "slug"))


@dataclass(frozen=True, slots=True)
class DropNotice:
    """The notice of a term is done with, or its message is gone."""

    server_id: int
    slug: str

    def apply(self, db: Database) -> None:
        db.table("notices").delete_where("server_id = ? and slug = ?", [self.server_id, self.slug])


def claims(db: Database, server_id: int) -> dict[tuple[str, str], int]:
    """Who is at work on which definition, by slug and key."""
    rows = db.query("select slug, definition, person_id from claims where server_id = ?", [server_id])
    return {(row["slug"], row["definition"]): row["person_id"] for row in rows}


def blocks(db: Database, server_id: int) -> list[Block]:
    """Who may not comment in a server, newest first."""
    rows = db.query(
        """
        select blocks.flag_id, coalesce(slug, '') as slug, coalesce(comment, '') as comment, blocked_at
        from blocks left join flags using (server_id, flag_id)
        where server_id = ? order by blocked_at desc
        """,
        [server_id],
    )
    return [Block(**row) for row in rows]


def notice(db: Database, server_id: int, slug: str) -> Notice | None:
    """The notice of a term; None where there is none."""
    found = db.query("select * from notices where server_id = ? and slug = ?", [server_id, slug])
    return next((Notice(**row) for row in found), None)


def people_flagging(db: Database, server_id: int, slug: str) -> int:
    """How many people have open flags on a term, on whichever of its definitions."""
    counted = db.execute(
        f"select count(distinct person_id) from ({OPEN}) where server_id = ? and slug = ?", [server_id, slug]
    )
    return int(counted.fetchone()[0])
