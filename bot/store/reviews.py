"""Decisions of curators about flags, what is still to be decided, and which replies people have not read yet."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from bot.errors import NothingOpenError
from bot.feedback.definition_ref import WHOLE, DefinitionRef
from bot.feedback.flags import Standing
from bot.feedback.part import Chosen
from bot.feedback.queue import OpenMatters
from bot.feedback.reviews import Decision, OwnFlag, Raid, Review
from bot.store.answers import OF_NO_TERM
from bot.store.changes import Servers
from bot.store.curators import Release, claims
from bot.store.flags import comments_of, open_flags, said_in
from bot.store.port import Connection, Row
from bot.store.rows import from_ms, insert, now, people_of, query_of, ref_of, row_of, select

_ANSWERED = """
    review_id is null and server_id = :server_id and slug = :slug and definition = :definition
        and (:every = 1 or (comment = '' and :silent = 1) or :flag_ids like '%,' || flag_id || ',%')
"""
_OPEN_REACTIONS = """
    select person_id, answers.wording from answers cross join reactions
    where answers.server_id = :server_id and slug = :slug and reactions.server_id = answers.server_id
        and reactions.message_id = answers.message_id and review_id is null
"""


@dataclass(frozen=True, slots=True)
class Decide:
    """Close the open flags of one definition, or of the whole answer, and owe each person the reply.

    Where `chosen` names some of them, the others stay open. `wording` is the fingerprint of what stands there now.
    What was to be checked by a day (`overdue`) may be decided without flags, once.

    Raises:
        NothingOpenError: nobody's flags are open on it any more.
    """

    ref: DefinitionRef
    review_id: str
    decision: Decision
    reply: str
    wording: str
    by: int
    overdue: date | None = None
    chosen: Chosen | None = None
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> Review:
        return review(db, self.ref.server_id, self.review_id) or self._decide(db)

    def _decide(self, db: Connection) -> Review:
        marks = self._marks(db)
        flagging = {mark["person_id"] for mark in marks}
        if not flagging and not self._is_overdue(db):
            raise NothingOpenError
        changed = any(mark["wording"] not in ("", self.wording) for mark in marks)
        self._close(db)
        owed = {"server_id": self.ref.server_id, "review_id": self.review_id}
        for each in sorted(flagging):
            insert(db, "replies", owed | {"person_id": each})
        decided = Review(self.ref, self.review_id, self.decision, self.reply, len(flagging), changed, self.at, self.by)
        insert(db, "reviews", row_of(decided))
        return decided

    def _is_overdue(self, db: Connection) -> bool:
        """Whether nobody has decided since the day by which it was to be checked; somebody may have, a moment ago."""
        if self.overdue is None:
            return False
        earlier = (each for each in reviews_of(db, self.ref.server_id, self.ref.slug) if each.ref == self.ref)
        return all(each.decided_at.date() <= self.overdue for each in earlier)

    def _marks(self, db: Connection) -> list[Row]:
        """The open marks that are answered: whose each is, and a fingerprint of the words that it was on."""
        form = f"select person_id, wording from flags where {_ANSWERED}"
        marks = f"{form} union all {_OPEN_REACTIONS}" if self._answers_reactions() else form
        return db.query(marks, **self._values())

    def _close(self, db: Connection) -> None:
        form = f"update flags set review_id = :review_id where {_ANSWERED}"
        marks = """
            update reactions set review_id = :review_id where review_id is null and server_id = :server_id
                and message_id in (select message_id from answers where server_id = :server_id and slug = :slug)
        """
        for statement in (form, marks) if self._answers_reactions() else (form,):
            db.execute(statement, **self._values())
        if not open_flags(db, self.ref.server_id, self.ref.slug, self.ref.key):
            Release(self.ref).apply(db)

    def _answers_reactions(self) -> bool:
        return self.ref.key == WHOLE and (self.chosen is None or self.chosen.silent)

    def _values(self) -> Row:
        chosen = self.chosen or Chosen(frozenset(), silent=True)
        flag_ids = f",{','.join(sorted(chosen.flag_ids))},"
        values = {"every": int(self.chosen is None), "silent": int(chosen.silent), "flag_ids": flag_ids}
        return row_of(replace(self, chosen=None)) | values


@dataclass(frozen=True, slots=True)
class WithdrawRaid:
    """Close every open flag without a comment that came since a moment, whatever its term: a raid is over.

    Nobody is owed a reply. Its result is the review, and the slugs of the terms.
    """

    server_id: int
    review_id: str
    since: datetime
    by: int
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> Raid:
        decided = review(db, self.server_id, self.review_id) or self._withdraw(db)
        return Raid(decided, tuple(self._withdrawn(db, "slug")))

    def _withdraw(self, db: Connection) -> Review:
        mine = "set review_id = :review_id where review_id is null and server_id = :server_id"
        db.execute(f"update reactions {mine} and reacted_at >= :since", **row_of(self))
        db.execute(f"update flags {mine} and flagged_at >= :since and comment = ''", **row_of(self))
        number, nothing = len(self._withdrawn(db, "person_id")), DefinitionRef(self.server_id, "")
        decided = Review(nothing, self.review_id, Decision.WITHDRAWN, "", number, False, self.at, self.by)
        insert(db, "reviews", row_of(decided))
        return decided

    def _withdrawn(self, db: Connection, column: str) -> list[Any]:
        """One column of the flags that this review closed, each value once."""
        closed = f"""
            select {column} as each from reactions join answers using (server_id, message_id)
            where server_id = :server_id and review_id = :review_id and slug != ''
            union select {column} from flags where server_id = :server_id and review_id = :review_id order by each
        """
        return [row["each"] for row in db.query(closed, **row_of(self))]


@dataclass(frozen=True, slots=True)
class MarkRead:
    """A person has been shown the replies of these reviews."""

    server_id: int
    person_id: int
    review_ids: tuple[str, ...]
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        told = """
            update replies set told_at = :at where told_at is null
                and server_id = :server_id and person_id = :person_id and review_id = :review_id
        """
        for each in self.review_ids:
            db.execute(told, **row_of(self), review_id=each)


def review(db: Connection, server_id: int, review_id: str) -> Review | None:
    """One review; None where there is none of this id."""
    return next(map(_review, select(db, "reviews", server_id=server_id, review_id=review_id)), None)


def reviews_of_act(db: Connection, server_id: int, act_id: str) -> list[Review]:
    """What was decided by one act, definition by definition; each review has an id that begins with that of the act."""
    of_act = "select * from reviews where server_id = :server_id and (review_id = :id or review_id like :id || '.%')"
    return [_review(row) for row in db.query(of_act, server_id=server_id, id=act_id)]


def reviews_of(db: Connection, server_id: int, slug: str | None = None) -> list[Review]:
    """What was decided about a term, or about all, newest first."""
    rows = select(db, "reviews", "decided_at desc, review_id desc", server_id=server_id, slug=slug)
    return [_review(row) for row in rows]


def open_matters(db: Connection, server_id: int, slug: str | None = None) -> OpenMatters:
    """All that the queue of a server is made of, or the part of it about one term."""
    return OpenMatters(
        open_flags(db, server_id, slug),
        comments_of(db, server_id, slug),
        reviews_of(db, server_id, slug),
        claims(db, server_id),
    )


def own_flags(db: Connection, server_id: int, person_id: int) -> list[OwnFlag]:
    """All that a person flagged in a server, or outside if it is 0, newest first.

    Reactions to several answers count once.
    """
    mine = f"""
        select server_id, slug, definition, flag_id, reason, comment, standing, flagged_at as at,
            coalesce(review_id, '') as review_id
        from flags where {said_in(server_id)} and person_id = :person_id
        union all
        select server_id, slug, '', '', reason, '', 'waiting', min(reacted_at), coalesce(review_id, '')
        from reactions join answers using (server_id, message_id)
        where server_id = :server_id and person_id = :person_id and slug != ''
            and (review_id is null or review_id != :nothing)
        group by server_id, slug, reason, review_id
        order by at desc, flag_id desc
    """
    return [
        OwnFlag(
            *(ref_of(row), row["reason"], row["comment"], row["flag_id"], from_ms(row["at"]), row["review_id"]),
            standing=Standing(row["standing"]),
        )
        for row in db.query(mine, server_id=server_id, person_id=person_id, nothing=OF_NO_TERM)
    ]


def unread_reviews(db: Connection, server_id: int, person_id: int, slug: str) -> list[Review]:
    """What was decided about flags of a person on a term, and the person has not been shown yet; oldest first."""
    unread = f"""
        select reviews.* from replies join reviews using (server_id, review_id)
        where told_at is null and {_owed_in(server_id)} and person_id = :person_id and slug = :slug
        order by decided_at
    """
    return [_review(row) for row in db.query(unread, server_id=server_id, person_id=person_id, slug=slug)]


def people_with_unread_replies(db: Connection, servers: Servers = None) -> dict[int, frozenset[tuple[int, int]]]:
    """Everybody who has not been shown a reply yet, by the servers whose curators gave it: place and person."""
    unread = f"""
        select distinct server_id, case when {_FROM_OUTSIDE} then 0 else server_id end as place, person_id
        from replies where told_at is null
    """
    return people_of(query_of(db, unread, servers))


def reviews_for(db: Connection, server_id: int, person_id: int) -> dict[str, Review]:
    """What was decided about any flag of a person, by the id of the review."""
    about_mine = f"""
        select reviews.* from reviews join (
            select server_id, review_id from replies where {_owed_in(server_id)} and person_id = :person_id
            union select server_id, review_id from flags where {said_in(server_id)} and person_id = :person_id
            union select server_id, review_id from reactions
            where server_id = :server_id and person_id = :person_id
        ) as mine using (server_id, review_id)
    """
    rows = db.query(about_mine, server_id=server_id, person_id=person_id)
    return {row["review_id"]: _review(row) for row in rows}


def _owed_in(server_id: int) -> str:
    """The condition for replies to what was said in a server or, where it is 0, outside all servers."""
    return f"replies.server_id = :server_id and not {_FROM_OUTSIDE}" if server_id else _FROM_OUTSIDE


_FROM_OUTSIDE = """exists (
    select 1 from flags where flags.server_id = replies.server_id and flags.review_id = replies.review_id
        and flags.person_id = replies.person_id and outside = 1
)"""


def _review(row: Row) -> Review:
    """A review as its row holds it."""
    return Review(
        ref_of(row),
        row["review_id"],
        Decision(row["decision"]),
        row["reply"],
        row["people"],
        bool(row["changed"]),
        from_ms(row["decided_at"]),
        row["decided_by"],
    )
