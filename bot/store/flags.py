"""Operations on what people say in the form, a flag with its reason and perhaps a comment; all that is open; counts."""

from collections import defaultdict
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime

from bot.errors import RefusedError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import (
    HOUR,
    MOST_IN_AN_HOUR,
    Comment,
    FlagCounts,
    OpenFlag,
    Standing,
    flags_too_often,
    may_not_say,
    people,
    shown_people,
)
from bot.store.changes import Servers
from bot.store.port import Connection, Row
from bot.store.reactions import OPEN
from bot.store.rows import delete, from_ms, insert, now, ref_of, row_of, select, to_ms, where
from bot.strings import refusals as strings

TermRef = tuple[int, str]  # a server and a slug
Counts = dict[int, dict[str, dict[str, FlagCounts]]]  # for each server and term, by the keys of its definitions


@dataclass(frozen=True, slots=True)
class AddFlag:
    """A person flagged a definition, perhaps with a comment. `flag_id` is the key: sent twice, it is one.

    So it is where the same is said again while it is open, by whoever did not know whether it had been stored.

    `wording` is the fingerprint of what stood there; `message_id` the public answer on which it was, or 0. A person who
    was erased and came back may be blocked under a `stand_in`. What was said `outside` servers stands with the flags of
    the server whose curators look after it.

    Raises:
        RefusedError: the person may not comment here, or has flagged very often in the last hour.
    """

    ref: DefinitionRef
    flag_id: str
    person_id: int
    reason: str
    comment: str = ""
    wording: str = ""
    message_id: int = 0
    standing: Standing = Standing.WAITING
    outside: bool = False
    flagged_at: datetime = field(default_factory=now)
    stand_in: int = 0

    def apply(self, db: Connection) -> None:
        blocked = any(is_blocked(db, self.ref.server_id, each) for each in (self.person_id, self.stand_in) if each)
        if may_not_say(self.comment, blocked=blocked):
            raise RefusedError(strings.comments_blocked())
        if self._was_said(db):
            return
        if flags_too_often(self._in_the_last_hour(db)):
            raise RefusedError(strings.flagged_too_often(MOST_IN_AN_HOUR))
        row = {name: value for name, value in row_of(self).items() if name != "stand_in"}
        insert(db, "flags", row, "on conflict do nothing")

    def _was_said(self, db: Connection) -> bool:
        same = """
            select 1 from flags where server_id = :server_id and person_id = :person_id and slug = :slug
                and definition = :definition and reason = :reason and comment = :comment and wording = :wording
                and outside = :outside and review_id is null
        """
        return bool(db.query(same, **row_of(self)))

    def _in_the_last_hour(self, db: Connection) -> int:
        """How many other flags the person made in this server within the last hour.

        What a clock that was ahead has dated later than now is none of these.
        """
        others = """
            select count(*) as flags from flags where server_id = :server_id and person_id = :person_id
                and flagged_at > :since and flagged_at <= :flagged_at and flag_id != :flag_id
        """
        [counted] = db.query(others, since=to_ms(self.flagged_at - HOUR), **row_of(self))
        return int(counted["flags"])


@dataclass(frozen=True, slots=True)
class TakeBackFlag:
    """A person's own flag, with its comment, is gone, whether or not somebody has answered it.

    No server stands for what they said outside. Its result is the slug of the term; empty where there was no such flag.
    """

    server_id: int
    flag_id: str
    person_id: int

    def apply(self, db: Connection) -> str:
        own = f"{said_in(self.server_id)} and flag_id = :flag_id and person_id = :person_id"
        gone = db.query(f"delete from flags where {own} returning slug, outside, server_id, review_id", **asdict(self))
        for row in gone:
            _drop_reply(db, row | {"person_id": self.person_id})
        return next((row["slug"] for row in gone), "")


@dataclass(frozen=True, slots=True)
class SetStanding:
    """Readers see a comment from now on, or do not."""

    server_id: int
    flag_id: str
    standing: Standing

    def apply(self, db: Connection) -> None:
        stand = "update flags set standing = :standing where server_id = :server_id and flag_id = :flag_id"
        db.execute(stand, **row_of(self))


@dataclass(frozen=True, slots=True)
class DeleteComment:
    """A comment is gone for good, and with it the flag, and who it was from."""

    server_id: int
    flag_id: str

    def apply(self, db: Connection) -> None:
        one = "server_id = :server_id and flag_id = :flag_id"
        for row in db.query(f"delete from flags where {one} returning *", **asdict(self)):
            _drop_reply(db, row)


@dataclass(frozen=True, slots=True)
class MoveFlags:
    """A definition has a new key, because its source changed: its flags, reviews and claim go along."""

    server_id: int
    slug: str
    before: str
    after: str

    def apply(self, db: Connection) -> None:
        moved = "set definition = :after where server_id = :server_id and slug = :slug and definition = :before"
        for table in ("flags", "reviews"):
            db.execute(f"update {table} {moved}", **asdict(self))
        if claimed := select(db, "claims", server_id=self.server_id, slug=self.slug, definition=self.before):
            delete(db, "claims", server_id=self.server_id, slug=self.slug, definition=self.before)
            db.upsert("claims", ("server_id", "slug", "definition"), claimed[0] | {"definition": self.after})


def _drop_reply(db: Connection, flag: Row) -> None:
    """Of a reply to what was said outside nobody can tell, without the flag, where it belongs."""
    if flag["outside"] and flag["review_id"]:
        delete(db, "replies", **{name: flag[name] for name in ("server_id", "person_id", "review_id")})


def said_in(server_id: int) -> str:
    """The condition for flags that were made in a server or, where it is 0, outside all servers."""
    return "server_id = :server_id and outside = 0" if server_id else "outside = 1"


def open_flags(
    db: Connection,
    server_id: int | None = None,
    slug: str | None = None,
    key: str | None = None,
    *,
    outside: bool | None = None,
) -> list[OpenFlag]:
    """What is open in one server or in all, of one term or definition or of all; oldest first.

    Each person is there once for a definition and reason. Curators have what was said `outside` before them as well.
    """
    chosen = {"server_id": server_id, "slug": slug, "definition": key, "outside": outside}
    marks = f"""
        select server_id, slug, definition, person_id, reason, min(at) as since from ({OPEN}) as marks
        {where(**chosen)}
        group by server_id, slug, definition, person_id, reason
        order by since, person_id
    """
    rows = db.query(marks, **chosen)
    return [OpenFlag(ref_of(row), row["person_id"], row["reason"], from_ms(row["since"])) for row in rows]


def comments_of(db: Connection, server_id: int | None = None, slug: str | None = None) -> list[Comment]:
    """What people wrote about a term, or about all, newest first; nothing says who."""
    return [_comment(row) for row in select(db, _COMMENTS, _NEWEST, server_id=server_id, slug=slug)]


def comments_outside(db: Connection, slug: str | None = None) -> list[Comment]:
    """What people wrote about a term, or about all, outside servers, newest first."""
    return [_comment(row) for row in select(db, _COMMENTS, _NEWEST, outside=1, slug=slug)]


def comment_of(db: Connection, server_id: int, flag_id: str) -> Comment | None:
    """One comment by its key; None where it is gone."""
    return next(map(_comment, select(db, _COMMENTS, server_id=server_id, flag_id=flag_id)), None)


def is_blocked(db: Connection, server_id: int, person_id: int) -> bool:
    """Whether a person may not comment in a server."""
    return bool(select(db, "blocks", server_id=server_id, person_id=person_id))


def all_counts(db: Connection, servers: Servers = None) -> Counts:
    """The counts of all terms that have any, in some servers or in all."""
    counts: Counts = {}
    for each in [None] if servers is None else servers:
        counts |= _counts(db, each)
    return counts


def counts_of(db: Connection, term: TermRef) -> dict[str, FlagCounts]:
    """The counts of one term of one server, by the keys of its definitions."""
    server_id, slug = term
    return _counts(db, server_id, slug).get(server_id, {}).get(slug, {})


def _counts(db: Connection, server_id: int | None = None, slug: str | None = None) -> Counts:
    flags: defaultdict[DefinitionRef, list[OpenFlag]] = defaultdict(list)
    for flag in open_flags(db, server_id, slug, outside=False):
        flags[flag.ref].append(flag)
    claimed = {ref_of(row) for row in select(db, "claims", server_id=server_id, slug=slug)}
    found = defaultdict(FlagCounts, {ref: _open(those, claimed=ref in claimed) for ref, those in flags.items()})
    # A raid that was withdrawn has a review without a slug.
    of_term = "slug != ''" if slug is None else "slug = :slug"
    chosen = of_term if server_id is None else f"server_id = :server_id and {of_term}"
    said = of_term if server_id is None else f"{said_in(server_id)} and {of_term}"
    for row in db.query(_COMMENT_COUNTS.format(where=said), server_id=server_id, slug=slug):
        ref = ref_of(row)
        found[ref] = replace(found[ref], comments=row["comments"])
    for row in db.query(_REVIEW_COUNTS.format(where=chosen), server_id=server_id, slug=slug):
        ref, after = ref_of(row), row["changed_after"]
        changed_at = from_ms(row["decided_at"]) if after else None
        found[ref] = replace(found[ref], reviews=row["reviews"], changed_after=after, changed_at=changed_at)
    by_server: Counts = {}
    for ref, counts in found.items():
        by_server.setdefault(ref.server_id, {}).setdefault(ref.slug, {})[ref.key] = counts
    return by_server


def _open(flags: list[OpenFlag], *, claimed: bool) -> FlagCounts:
    return FlagCounts(len(people(flags)), shown_people(flags, claimed=claimed))


def _comment(row: Row) -> Comment:
    return Comment(
        ref_of(row),
        row["flag_id"],
        row["reason"],
        text=row["comment"],
        at=from_ms(row["flagged_at"]),
        standing=Standing(row["standing"]),
        blocked=bool(row["blocked"]),
        review_id=row["review_id"],
        outside=bool(row["outside"]),
    )


_NEWEST = "flagged_at desc, flag_id desc"
_COMMENTS = """(
    select flags.*, blocks.person_id is not null as blocked
    from flags left join blocks on blocks.server_id = flags.server_id and blocks.person_id = flags.person_id
    where comment != ''
) as comments"""
_COMMENT_COUNTS = """
    select case when outside = 1 then 0 else server_id end as server_id, slug, definition, count(*) as comments
    from flags where {where} and comment != '' and standing = 'passed'
    group by case when outside = 1 then 0 else server_id end, slug, definition
"""
_REVIEW_COUNTS = """
    select server_id, slug, definition, reviews, decided_at,
        case when changed = 1 and decision = 'resolved' then people else 0 end as changed_after
    from (
        select *, count(*) over (partition by server_id, slug, definition) as reviews,
            row_number() over (partition by server_id, slug, definition order by decided_at desc, review_id desc) as age
        from reviews where {where}
    ) as decided
    where age = 1
"""
