"""Operations on what people suggest, and on what curators decide about it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from dataclasses import fields as dataclass_fields
from datetime import datetime

from bot.errors import JargonError, Quoting, RefusedError
from bot.feedback.flags import HOUR, MOST_IN_AN_HOUR, flags_too_often
from bot.feedback.suggestion import MOST_OPEN, Ending, Suggested, Suggestion
from bot.store.changes import Servers
from bot.store.flags import is_blocked, said_in
from bot.store.port import Connection, Row
from bot.store.rows import fields_in, from_ms, insert, now, people_of, query_of, row_of, select, to_ms
from bot.strings import suggestions as strings

_BLOCKED = """(
    select suggestions.*, blocks.person_id is not null as blocked
    from suggestions left join blocks
        on blocks.server_id = suggestions.server_id and blocks.person_id = suggestions.person_id
) as suggestions"""


@dataclass(frozen=True, slots=True)
class AddSuggestion:
    """A person suggests something. `suggestion_id` is the key: sent twice, it is one.

    So it is where the same is suggested again while it waits, by whoever did not know whether it had been stored.

    A person who was erased and came back may be blocked under a `stand_in`. What was said `outside` servers stands with
    the suggestions of the server whose curators look after it.

    Raises:
        RefusedError: the person may not, or has said very much in the last hour.
        JargonError: there is no room.
    """

    server_id: int
    suggestion_id: str
    slug: str
    texts: Suggested
    person_id: int
    outside: bool = False
    stand_in: int = 0
    suggested_at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        if suggestion(db, self.server_id, self.suggestion_id):
            return
        if any(is_blocked(db, self.server_id, each) for each in (self.person_id, self.stand_in) if each):
            raise RefusedError(strings.blocked())
        if self._was_suggested(db):
            return
        if flags_too_often(self._in_the_last_hour(db)):
            raise RefusedError(strings.too_often(MOST_IN_AN_HOUR))
        if len(open_suggestions(db, self.server_id)) >= MOST_OPEN:
            raise JargonError(strings.full())
        row = {name: value for name, value in row_of(self).items() if name not in ("texts", "stand_in")}
        insert(db, "suggestions", row | asdict(self.texts))

    def _was_suggested(self, db: Connection) -> bool:
        same = """
            select 1 from suggestions where server_id = :server_id and person_id = :person_id and slug = :slug
                and word = :word and meaning = :meaning and origin = :origin and instead = :instead
                and outside = :outside and ending is null
        """
        person = {"server_id": self.server_id, "person_id": self.person_id, "slug": self.slug}
        return bool(db.query(same, **person, **asdict(self.texts), outside=int(self.outside)))

    def _in_the_last_hour(self, db: Connection) -> int:
        """How much the person has said in this server within the last hour, in flags and in suggestions."""
        said = """
            select count(*) as number from (
                select flagged_at as at from flags where server_id = :server_id and person_id = :person_id
                union all
                select suggested_at from suggestions where server_id = :server_id and person_id = :person_id
            ) as said
            where at > :since and at <= :at
        """
        at = {"since": to_ms(self.suggested_at - HOUR), "at": to_ms(self.suggested_at)}
        [counted] = db.query(said, server_id=self.server_id, person_id=self.person_id, **at)
        return int(counted["number"])


@dataclass(frozen=True, slots=True)
class TakeBackSuggestion:
    """A person's own suggestion is gone, whatever was decided. Its result is whether there was one.

    No server stands for what they said outside.
    """

    server_id: int
    suggestion_id: str
    person_id: int

    def apply(self, db: Connection) -> bool:
        own = f"{said_in(self.server_id)} and suggestion_id = :suggestion_id and person_id = :person_id"
        gone = db.query(f"delete from suggestions where {own} returning server_id", **asdict(self))
        _tell(db, gone)
        return bool(gone)


@dataclass(frozen=True, slots=True)
class ApproveSuggestion:
    """The first of two curators would publish these texts, in the word of this `slug`; another has to say so, too.

    The slug is empty for a new word.

    Raises:
        JargonError: it is gone, or decided.
    """

    server_id: int
    suggestion_id: str
    approved: Suggested
    approved_by: int
    slug: str

    def apply(self, db: Connection) -> None:
        _still_open(db, self.server_id, self.suggestion_id)
        approve = """
            update suggestions set approved = :approved, approved_by = :approved_by, slug = :slug
            where server_id = :server_id and suggestion_id = :suggestion_id
        """
        db.execute(approve, **(row_of(self) | {"approved": self.approved.as_text()}))


@dataclass(frozen=True, slots=True, kw_only=True)
class EndSuggestion:
    """A curator has decided: it `became` part of a word, or was declined. `decision_id` makes it safe to repeat.

    Where `second` says so, these `texts` must have been approved by another curator, and not be the person's own.

    Raises:
        JargonError: it is gone, another was quicker, or another person has to decide.
    """

    server_id: int
    suggestion_id: str
    decision_id: str
    ending: Ending
    reply: str
    by: int
    became: str = ""
    texts: Suggested | None = None
    second: bool = False
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        row = _row(db, self.server_id, self.suggestion_id)
        if row["decision_id"] == self.decision_id:
            return
        _still_open(db, self.server_id, self.suggestion_id)
        if self.second:
            self._refuse_alone(row)
        end = """
            update suggestions set ending = :ending, reply = :reply, became = :became, decision_id = :decision_id,
                decided_at = :at, decided_by = :by
            where server_id = :server_id and suggestion_id = :suggestion_id
        """
        db.execute(end, **row_of(self))

    def _refuse_alone(self, row: Row) -> None:
        if self.by == row["person_id"]:
            raise RefusedError(strings.not_your_own())
        is_approved = bool(self.texts) and row["approved"] == (self.texts.as_text() if self.texts else "")
        if not is_approved or row["approved_by"] in (0, self.by):
            raise RefusedError(strings.needs_another())


@dataclass(frozen=True, slots=True)
class MarkSuggestionsRead:
    """A person was shown what became of these suggestions of theirs."""

    server_id: int
    person_id: int
    suggestion_ids: tuple[str, ...]
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        told = f"""
            update suggestions set told_at = :at where told_at is null and ending is not null
                and {said_in(self.server_id)} and person_id = :person_id and suggestion_id = :suggestion_id
            returning server_id
        """
        for each in self.suggestion_ids:
            _tell(db, db.query(told, **row_of(self), suggestion_id=each))


def suggestion(db: Connection, server_id: int, suggestion_id: str) -> Suggestion | None:
    """One suggestion, open or not; None where it is gone."""
    rows = select(db, _BLOCKED, server_id=server_id, suggestion_id=suggestion_id)
    return next(map(_suggestion, rows), None)


def open_suggestions(db: Connection, server_id: int) -> list[Suggestion]:
    """What waits for the curators of a server, the oldest first."""
    waiting = (
        f"select * from {_BLOCKED} where server_id = :server_id and ending is null order by suggested_at, suggestion_id"
    )
    return [_suggestion(row) for row in db.query(waiting, server_id=server_id)]


def own_suggestions(db: Connection, server_id: int, person_id: int) -> list[Suggestion]:
    """All that a person suggested in a server, or outside if it is 0, newest first."""
    mine = f"""
        select *, 0 as blocked from suggestions where {said_in(server_id)} and person_id = :person_id
        order by suggested_at desc, suggestion_id desc
    """
    return [_suggestion(row) for row in db.query(mine, server_id=server_id, person_id=person_id)]


def unread_suggestions(db: Connection, server_id: int, person_id: int) -> list[Suggestion]:
    """What was decided about suggestions of a person, and they have not been shown yet; oldest first."""
    unread = f"""
        select *, 0 as blocked from suggestions where {said_in(server_id)} and person_id = :person_id
            and ending is not null and told_at is null
        order by decided_at, suggestion_id
    """
    return [_suggestion(row) for row in db.query(unread, server_id=server_id, person_id=person_id)]


def people_with_unread_suggestions(db: Connection, servers: Servers = None) -> dict[int, frozenset[tuple[int, int]]]:
    """Everybody who is still to be told what became of a suggestion, by the servers whose curators read it.

    With each person stands the server, or 0 for outside.
    """
    unread = """
        select distinct server_id, case when outside = 1 then 0 else server_id end as place, person_id
        from suggestions where ending is not null and told_at is null
    """
    return people_of(query_of(db, unread, servers))


def _tell(db: Connection, changed: Iterable[Row]) -> None:
    """Say before whose curators these stand: what was said outside servers is of none, and yet before one."""
    for row in changed:
        db.changed("suggestions", row["server_id"])


def _row(db: Connection, server_id: int, suggestion_id: str) -> Row:
    for row in select(db, "suggestions", server_id=server_id, suggestion_id=suggestion_id):
        return row
    raise JargonError(strings.gone())


def _still_open(db: Connection, server_id: int, suggestion_id: str) -> None:
    row = _row(db, server_id, suggestion_id)
    if row["ending"] is not None:
        raise JargonError(Quoting(lambda quoted: strings.decided_meanwhile(row["ending"], quoted(row["reply"]))))


def _suggestion(row: Row) -> Suggestion:
    return Suggestion(
        server_id=row["server_id"],
        suggestion_id=row["suggestion_id"],
        slug=row["slug"],
        texts=Suggested(**{name: row[name] for name in ("word", "meaning", "origin", "instead")}),
        at=from_ms(row["suggested_at"]),
        outside=bool(row["outside"]),
        blocked=bool(row["blocked"]),
        approved=_approved(row["approved"]),
        approved_by=row["approved_by"],
        ending=Ending(row["ending"]) if row["ending"] else None,
        reply=row["reply"],
        became=row["became"],
        decision_id=row["decision_id"],
        decided_at=None if row["decided_at"] is None else from_ms(row["decided_at"]),
    )


def _approved(text: str) -> Suggested | None:
    """What a first curator approved; none where it cannot be read, so that two have to look at it anew."""
    fields = fields_in(text, "suggestions") if text else None
    known = {each.name for each in dataclass_fields(Suggested)}
    return Suggested(**fields) if fields and fields.keys() <= known and {"word", "meaning"} <= fields.keys() else None
