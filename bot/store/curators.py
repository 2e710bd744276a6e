"""Operations on the desk of curators: who is at work on what, who may not comment, and notices."""

from dataclasses import asdict, dataclass, field
from datetime import datetime

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Block, Notice
from bot.feedback.packs import ALL_OF_PACKS
from bot.feedback.suggestion import ALL_SUGGESTIONS
from bot.store.flags import TermRef
from bot.store.port import Connection, Row
from bot.store.reactions import OPEN
from bot.store.rows import delete, from_ms, now, ref_of, row_of, select


@dataclass(frozen=True, slots=True)
class Claim:
    """A curator is at work on the flags of a definition."""

    ref: DefinitionRef
    person_id: int
    claimed_at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        db.upsert("claims", ("server_id", "slug", "definition"), row_of(self))


@dataclass(frozen=True, slots=True)
class Release:
    """Nobody is at work on the flags of a definition."""

    ref: DefinitionRef

    def apply(self, db: Connection) -> None:
        delete(db, "claims", **row_of(self))


@dataclass(frozen=True, slots=True)
class TakeUp:
    """A curator is at work on what is open on a word; not if another is, unless it is taken `over`."""

    server_id: int
    slug: str
    keys: tuple[str, ...]
    person_id: int
    over: bool = False
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        refs = [DefinitionRef(self.server_id, self.slug, key) for key in self.keys]
        held = claims(db, self.server_id)
        if self.over or all(held.get(ref, self.person_id) == self.person_id for ref in refs):
            for ref in refs:
                Claim(ref, self.person_id, self.at).apply(db)


@dataclass(frozen=True, slots=True)
class ReleaseWord:
    """Nobody is at work on any definition of a word."""

    server_id: int
    slug: str

    def apply(self, db: Connection) -> None:
        delete(db, "claims", **asdict(self))


# What people write, and who wrote it: with a flag, or as a suggestion.
_WRITTEN = """
    select server_id, flag_id, person_id from flags where server_id = :server_id and flag_id = :flag_id
    union all
    select server_id, suggestion_id, person_id from suggestions
    where server_id = :server_id and suggestion_id = :flag_id
"""


@dataclass(frozen=True, slots=True)
class BlockAuthor:
    """Whoever wrote a comment or a suggestion may write none in this server from now on; nothing says who it is.

    `flag_id` is the id of what they wrote.
    """

    server_id: int
    flag_id: str
    by: int
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        block = f"""
            insert into blocks (server_id, person_id, flag_id, blocked_at, blocked_by)
            select server_id, person_id, flag_id, :at, :by from ({_WRITTEN}) as written where true
            on conflict do nothing
        """
        db.execute(block, **row_of(self))


@dataclass(frozen=True, slots=True)
class UnblockAuthor:
    """Whoever wrote a comment or a suggestion may write others again."""

    server_id: int
    flag_id: str

    def apply(self, db: Connection) -> None:
        unblock = f"""
            delete from blocks where server_id = :server_id and (flag_id = :flag_id or person_id in
                (select person_id from ({_WRITTEN}) as written))
        """
        db.execute(unblock, **asdict(self))


@dataclass(frozen=True, slots=True)
class KeepNotice:
    """A term has this notice now."""

    notice: Notice

    def apply(self, db: Connection) -> None:
        db.upsert("notices", ("server_id", "slug"), row_of(self.notice))


@dataclass(frozen=True, slots=True)
class DropNotice:
    """The notice of a term is done with, or its message is gone."""

    server_id: int
    slug: str

    def apply(self, db: Connection) -> None:
        delete(db, "notices", **asdict(self))


def claims(db: Connection, server_id: int) -> dict[DefinitionRef, int]:
    """Who is at work on which definition of a server."""
    return {ref_of(row): row["person_id"] for row in select(db, "claims", server_id=server_id)}


def blocks(db: Connection, server_id: int) -> list[Block]:
    """Who may not comment in a server, newest first."""
    blocked = """
        select blocks.flag_id, coalesce(flags.slug, suggestions.slug, '') as slug,
            coalesce(comment, meaning, '') as comment, blocked_at
        from blocks left join flags using (server_id, flag_id)
            left join suggestions on suggestions.server_id = blocks.server_id and suggestion_id = blocks.flag_id
        where blocks.server_id = :server_id order by blocked_at desc
    """
    rows = db.query(blocked, server_id=server_id)
    return [Block(**(row | {"blocked_at": from_ms(row["blocked_at"])})) for row in rows]


def notice(db: Connection, server_id: int, slug: str) -> Notice | None:
    """The notice of a term; None where there is none."""
    return next(map(_notice, select(db, "notices", server_id=server_id, slug=slug)), None)


def finished_notices(db: Connection, server_id: int) -> list[Notice]:
    """The notices of a server that say that all is decided."""
    return [_notice(row) for row in select(db, "notices", server_id=server_id, people=0)]


def _notice(row: Row) -> Notice:
    return Notice(**(row | {"posted_at": from_ms(row["posted_at"])}))


def untold(db: Connection) -> list[TermRef]:
    """The terms that more or fewer people have flagged than their notice says; also those that have no notice.

    And the suggestions of a server, where more or fewer wait, and the words of packs, where more or fewer may.
    """
    flagged = (
        f"select server_id, slug, count(distinct person_id) as people from ({OPEN}) as marks group by server_id, slug"
    )
    suggested = f"""
        select server_id, '{ALL_SUGGESTIONS}' as slug, count(*) as people from suggestions
        where ending is null group by server_id
    """
    offered = f"""
        select server_id, '{ALL_OF_PACKS}' as slug, count(*) as people from pack_words
        where offered != base or left_at != 0 group by server_id
    """
    told = "select server_id, slug, people from notices"
    flags, suggestions, packs, said = (
        {(row["server_id"], row["slug"]): row["people"] for row in db.query(sql)}
        for sql in (flagged, suggested, offered, told)
    )
    counted = flags | suggestions | packs
    return [term for term in counted | said if counted.get(term, 0) != said.get(term, 0)]
