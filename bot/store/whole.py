"""All that communities made, to take from one database to another: words, packs, decisions, shown comments, settings.

Nobody is in it: whoever decided, changed or wrote something is left out, and so is every mention of a person in a text.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.glossary.model.term import Term
from bot.store.imports import WordSet, lay, put_set
from bot.store.people import GONE, NOBODY
from bot.store.port import Connection, Row
from bot.store.rows import fields_in, insert, select
from bot.store.terms import BASE, Origin, raise_version, terms_of

ELSEWHERE = "shipped elsewhere"  # the set of words that the other bot's glossary has and this one's has not
DOCUMENT = "document"
DOCUMENTS = (DOCUMENT, "offered", "base")  # columns with an entry; in the last one there may be none
_MENTION = re.compile(r"<@[!&]?\d{15,20}>")
_TEXTS = frozenset({"reply", "comment"})  # in which somebody may be mentioned


@dataclass(frozen=True, slots=True)
class Section:
    """Some rows of a table: which columns are taken along, and what stands in the others at the other end."""

    name: str
    table: str
    columns: tuple[str, ...]
    order: str
    only: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, int | None] = field(default_factory=dict)
    and_only: str = "1 = 1"


_WORD = ("server_id", "slug", DOCUMENT, "changed_at")
_COMMENT = "server_id flag_id slug definition reason comment wording flagged_at review_id standing outside"
_REVIEW = "server_id review_id slug definition decision reply people changed decided_at"
_PACK = "server_id pack_id title publisher licence edition checksum"
SECTIONS = (
    Section("sets", "imports", ("name", "number", "imported_at", "file"), "number"),
    Section("set_words", "imported", ("name", "slug", DOCUMENT), "name, slug"),
    Section("imported", "terms", _WORD, "slug", {"layer": Origin.IMPORTED.value}, {"changed_by": None}),
    Section("own", "terms", _WORD, "server_id, slug", {"layer": Origin.LOCAL.value}, {"changed_by": None}),
    Section("reviews", "reviews", tuple(_REVIEW.split()), "server_id, review_id", beside={"decided_by": NOBODY}),
    Section(
        "comments",
        "flags",
        tuple(_COMMENT.split()),
        "server_id, flag_id",
        {"standing": "passed"},
        {"person_id": NOBODY, "message_id": 0},
        "comment != ''",
    ),
    Section("readers_checks", "readers_checks", ("server_id", "slug", "wording", "checked_at"), "server_id, slug"),
    Section("publications", "publications", (*_PACK.split(), "made_on"), "server_id"),
    Section(
        "subscriptions",
        "subscriptions",
        (*_PACK.split(), "public_key", "address", "looked_at"),
        "server_id, pack_id",
    ),
    Section(
        "pack_words",
        "pack_words",
        tuple("server_id pack_id slug offered offered_at base became declined left_at".split()),
        "server_id, pack_id, slug",
        beside={"approved_by": NOBODY},
    ),
    Section("settings", "preferences", ("server_id", "name", "value"), "server_id, name"),
)
# What tells of people, or of a moment, and stays: how many rows of it there are is told.
LEFT = {
    "flags": "select count(*) as number from flags where standing != 'passed' or comment = ''",
    "reactions": "select count(*) as number from reactions",
    "suggestions": "select count(*) as number from suggestions",
    "revisions": "select count(*) as number from revisions",
    "wanted": "select count(*) as number from wanted",
}
Sections = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Whole:
    """The shipped words, the rows of all sections by their names, and how many rows are left behind."""

    shipped: tuple[Term, ...]
    sections: Sections
    left: Mapping[str, int] = field(default_factory=dict)


def whole(db: Connection) -> Whole:
    """All that there is, in an order of its own."""
    sections = {each.name: list(_rows(db, each)) for each in SECTIONS}
    left = {name: db.query(count)[0]["number"] for name, count in LEFT.items()}
    return Whole(tuple(terms_of(db, BASE, Origin.SHIPPED)), sections, left)


def has_anything(db: Connection) -> bool:
    """Whether a database has words, decisions or settings already, beside those that are shipped."""
    return any(next(_rows(db, each), None) for each in SECTIONS)


@dataclass(frozen=True, slots=True)
class PutWhole:
    """All of another database, in one that has nothing yet."""

    shipped: tuple[Term, ...]
    sections: Sections

    def apply(self, db: Connection) -> None:
        for each in SECTIONS:
            for row in self.sections[each.name]:
                insert(db, each.table, _stored(row) | dict(each.only) | dict(each.beside))
        here = {term.slug for term in terms_of(db, BASE, Origin.SHIPPED)}
        if missing := tuple(term for term in self.shipped if term.slug not in here):
            put_set(db, WordSet(name=ELSEWHERE, terms=missing), number=0)
            lay(db, [term.slug for term in missing])
        for server_id in {BASE, *(int(row["server_id"]) for row in self.sections["own"])}:
            raise_version(db, server_id)


def _rows(db: Connection, section: Section) -> Iterator[Row]:
    chosen = f"(select * from {section.table} where {section.and_only}) as chosen"
    rows = select(db, chosen, section.order, **section.only)
    for row in rows:
        taken = {name: _taken(name, row[name], section.table) for name in section.columns}
        if all(taken[name] is not None for name in DOCUMENTS if name in taken):
            yield taken


def _taken(name: str, value: Any, table: str) -> Any:
    if name in DOCUMENTS:
        return fields_in(value, table) if value else {}
    return _MENTION.sub(GONE, value) if name in _TEXTS else value


def _stored(row: Row) -> Row:
    written = {
        name: row[name] and json.dumps(row[name], ensure_ascii=False, separators=(",", ":"))
        for name in DOCUMENTS
        if name in row
    }
    return row | {name: document or "" for name, document in written.items()}
