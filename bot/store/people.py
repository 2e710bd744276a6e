"""What the tables hold of people: all of one person, as a copy for them, and erasing it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.glossary.model.keys import with_fixed_keys, without_needless_keys
from bot.store.erasures import NUMBER, Erasures
from bot.store.flags import TermRef
from bot.store.layers import is_layer, readable_layer, written_layer
from bot.store.port import Connection, Row
from bot.store.rows import delete
from bot.store.terms import BASE, raise_version, readable, written

GONE = "[erased]"
NOBODY = 0

# Rows that are somebody's own go with them. A test holds these three against the tables.
OWN: Mapping[str, str] = {
    "flags": "person_id",
    "reactions": "person_id",
    "replies": "person_id",
    "drafts": "person_id",
    "claims": "person_id",
    "choices": "person_id",
    "seekers": "person_id",
    "suggestions": "person_id",
    "contributions": "person_id",
}
# What somebody did for all stays, without them. A block is kept for a stand-in, or one press would lift it.
ACTS: Mapping[tuple[str, str], int | None] = {
    ("reviews", "decided_by"): NOBODY,
    ("blocks", "blocked_by"): NOBODY,
    ("revisions", "revised_by"): None,
    ("terms", "changed_by"): None,
    ("suggestions", "approved_by"): NOBODY,
    ("suggestions", "decided_by"): NOBODY,
    ("writings", "opened_by"): NOBODY,
    ("pack_words", "approved_by"): NOBODY,
}
BLOCKED = ("blocks", "person_id")
# Where somebody may have written a person's id among other words.
TEXTS: Mapping[str, tuple[str, ...]] = {
    "flags": ("comment",),
    "drafts": ("form", "answers"),
    "reviews": ("reply",),
    "revisions": ("why", "before", "after"),
    "terms": ("document",),
    "preferences": ("value",),
    "notes": ("value",),
    "wanted": ("word",),
    "seekers": ("word",),
    "suggestions": ("word", "meaning", "origin", "instead", "approved", "reply"),
    "contributions": ("text",),
    "writings": ("word",),
    "imported": ("name", "document"),
    "imports": ("name", "file"),
    "publications": ("title", "publisher", "licence"),
    "subscriptions": ("title", "publisher", "licence", "address"),
    "pack_words": ("offered", "base"),
}
DOCUMENTS = {
    *(("terms", "document"), ("imported", "document"), ("revisions", "before"), ("revisions", "after")),
    *(("pack_words", "offered"), ("pack_words", "base")),
}
_NUMBER = re.compile(r"(?<!\d)\d{15,20}(?!\d)")  # as long as ids are


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """A public answer whose flags change: the server, the term, and where the answer stands."""

    server_id: int
    slug: str
    channel_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure has touched: terms whose counts change, and the answers that say so; how many rows are gone."""

    terms: frozenset[TermRef] = frozenset()
    answers: frozenset[ShownAnswer] = frozenset()
    rows: int = 0


@dataclass(frozen=True, slots=True)
class ErasePerson:
    """A person is in no row any more, of whichever server. Decisions and changes of theirs stay, by nobody.

    It is noted without their id, so that it can be done again in an older copy.
    """

    person_id: int
    erasures: Erasures

    def apply(self, db: Connection) -> Erased:
        self.erasures.learn(db)
        entry = self.erasures.add(self.person_id)
        erased = _erase(db, self.person_id, self.erasures)
        self.erasures.enter(db, [entry])
        return erased


@dataclass(frozen=True, slots=True)
class EraseAgain:
    """Whoever was erased since this copy of the database was made is erased in it, too.

    Its result is how many are not in it any more; None where it had taken part in every erasure.
    """

    erasures: Erasures

    def apply(self, db: Connection) -> int | None:
        self.erasures.learn(db)
        missed = self.erasures.missed(db)
        found = self.erasures.matching(_everybody(db), missed) if missed else frozenset()
        for each in sorted(found):
            _erase(db, each, self.erasures)
        self.erasures.enter(db, self.erasures.lacking(db))
        delete(db, "notes", name=NUMBER)
        return len(found) if missed else None


def missed_any(db: Connection, erasures: Erasures) -> bool:
    """Whether somebody was erased since this copy of the database was made, or its list is not as it has to be."""
    return erasures.differ(db)


def rows_about(db: Connection, person_id: int) -> dict[str, list[Row]]:
    """All that is kept of a person, table by table: rows of their own, then what they did as a curator."""
    own = {table: _rows(db, table, column, person_id) for table, column in (*OWN.items(), BLOCKED)}
    acts = {f"{table}.{column}": _rows(db, table, column, person_id) for table, column in ACTS}
    return own | acts


def _rows(db: Connection, table: str, column: str, person_id: int) -> list[Row]:
    return db.query(f"select * from {table} where {column} = :person", person=person_id)


def _erase(db: Connection, person_id: int, erasures: Erasures) -> Erased:
    terms, answers = _flagged(db, person_id)
    rows = sum(len(_rows(db, table, column, person_id)) for table, column in OWN.items())
    for table, column in OWN.items():
        db.execute(f"delete from {table} where {column} = :person", person=person_id)
    _stand_in(db, person_id, erasures.stand_in(person_id))
    for (table, column), nobody in ACTS.items():
        db.execute(f"update {table} set {column} = :nobody where {column} = :person", nobody=nobody, person=person_id)
    _take_out_of_texts(db, person_id)
    return Erased(terms, answers, rows)


def _stand_in(db: Connection, person_id: int, stand_in: int) -> None:
    """Somebody who may not comment on a server may not do so afterwards, either."""
    held = "(select server_id from blocks where person_id = :person)"
    values = {"person": person_id, "stand_in": stand_in}
    db.execute(f"delete from blocks where person_id = :stand_in and server_id in {held}", **values)
    db.execute("update blocks set person_id = :stand_in where person_id = :person", **values)


def _take_out_of_texts(db: Connection, person_id: int) -> None:
    """Others may have mentioned them, as Discord writes it: with the id. A longer number around it is another."""
    like, number = f"%{person_id}%", re.compile(rf"(?<!\d){person_id}(?!\d)")
    found = db.query("select distinct server_id from terms where document like :like", like=like)
    for table, columns in TEXTS.items():
        for column in columns:
            without = _document_without if (table, column) in DOCUMENTS else _text_without
            for row in db.query(f"select distinct {column} as text from {table} where {column} like :like", like=like):
                changed = f"update {table} set {column} = :now where {column} = :text"
                db.execute(changed, now=without(row["text"], number), text=row["text"])
    for row in found:
        raise_version(db, row["server_id"])


def _text_without(text: str, number: re.Pattern[str]) -> str:
    return number.sub(GONE, text)


def _document_without(document: str, number: re.Pattern[str]) -> str:
    """A term or a layer whose definitions keep their keys: flags stay with one whose source is named otherwise now."""
    if is_layer(document):
        layer = readable_layer(document, BASE, "")
        return _text_without(written_layer(layer.with_fixed_keys()) if layer else document, number)
    term = readable(document, BASE, "")
    if not term:
        return _text_without(document, number)
    changed = _text_without(written(with_fixed_keys(term)), number)
    now = readable(changed, BASE, "")
    return written(without_needless_keys(now)) if now else changed


def _flagged(db: Connection, person_id: int) -> tuple[frozenset[TermRef], frozenset[ShownAnswer]]:
    """What a person flagged, and the answers on which they did."""
    marked = """
        select distinct answers.server_id, answers.slug, answers.channel_id, answers.message_id
        from reactions cross join answers
        where reactions.person_id = :person and answers.server_id = reactions.server_id
            and answers.message_id = reactions.message_id and answers.slug != ''
        union
        select distinct answers.server_id, answers.slug, answers.channel_id, answers.message_id
        from flags cross join answers
        where flags.person_id = :person and answers.server_id = flags.server_id
            and answers.message_id = flags.message_id and answers.slug != ''
    """
    terms = """
        select server_id, slug from flags where person_id = :person
        union select 0, slug from flags where person_id = :person and outside = 1
        union select server_id, slug from claims where person_id = :person
    """
    answers = frozenset(ShownAnswer(**row) for row in db.query(marked, person=person_id))
    named = {(row["server_id"], row["slug"]) for row in db.query(terms, person=person_id)}
    return frozenset(named | {(each.server_id, each.slug) for each in answers}), answers


def _everybody(db: Connection) -> frozenset[int]:
    """Every id that the tables hold, those in texts among them."""
    columns = (*OWN.items(), BLOCKED, *ACTS)
    ids = [row["id"] for table, column in columns for row in db.query(f"select distinct {column} as id from {table}")]
    texts = (
        str(row["text"])
        for table, columns in TEXTS.items()
        for column in columns
        for row in db.query(f"select {column} as text from {table} where {column} is not null")
    )
    return frozenset(each for each in ids if each) | {int(each) for text in texts for each in _NUMBER.findall(text)}
