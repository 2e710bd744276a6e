"""Changing a server's terms so that nobody's work is written over, and every change is on record."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bot.glossary.model.layer import Layer
from bot.glossary.model.merge import updated
from bot.glossary.model.revision import Door, Revision
from bot.glossary.model.term import Term
from bot.store.flags import MoveFlags
from bot.store.layers import drop_layer, layer_of, put_layer, readable_layer, written_layer
from bot.store.port import Connection, Operation, Row
from bot.store.rows import fields_in, from_ms, now, row_of, select, to_ms
from bot.store.terms import BASE, Origin, term_of

log = logging.getLogger(__name__)


class OvertakenError(Exception):
    """The term is no longer what a change was laid over: read it anew, and lay the change over that.

    It is for the program alone; no person is ever told.
    """


@dataclass(frozen=True, slots=True)
class TermLayers:
    """A term as it is for one server at one moment: the shared one, and what the server lays over it."""

    shared: Term | None
    layer: Layer | None = None

    @property
    def shown(self) -> Term | None:
        """What readers of the server see; None where there is no such term, or it is hidden there."""
        return self.layer.over(self.shared) if self.layer else self.shared


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseTerm:
    """What a server lays over a term becomes `after`, or goes where that is None; it was made from `over`.

    The flags of definitions that have a new key go along (`moved`, the old key and the new one), and a
    revision is kept. `revision_id` makes it safe to repeat. Either all of it is stored, with what is to be stored
    `along` with it, or nothing.

    Raises:
        OvertakenError: the term is not `over` any more.
    """

    revision_id: str
    server_id: int
    slug: str
    over: TermLayers
    after: Layer | None
    door: Door
    by: int | None
    why: str = ""
    moved: tuple[tuple[str, str], ...] = ()
    along: tuple[Operation[object], ...] = ()
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        known = select(db, "revisions", server_id=self.server_id, slug=self.slug, revision_id=self.revision_id)
        if known:
            return
        if term_layers(db, self.server_id, self.slug) != self.over:
            raise OvertakenError
        if self.after:
            put_layer(db, self.server_id, self.after, by=self.by, at=to_ms(self.at))
        else:
            drop_layer(db, self.server_id, self.slug)
        for before, after in self.moved:
            MoveFlags(self.server_id, self.slug, before, after).apply(db)
        self._record(db)
        for each in self.along:
            each.apply(db)

    def _record(self, db: Connection) -> None:
        record = """
            insert into revisions
                (server_id, slug, number, revision_id, revised_at, revised_by, why, door, before, after)
            select :server_id, :slug, coalesce(max(number), 0) + 1, :revision_id, :at, :by, :why, :door, :before, :after
            from revisions where server_id = :server_id and slug = :slug
        """
        before, after = (each and written_layer(each) for each in (self.over.layer, self.after))
        db.execute(record, **(row_of(self) | {"before": before, "after": after}))


@dataclass(frozen=True, slots=True)
class ReviseTerms:
    """Several of these in one transaction: all of them, or none.

    Raises:
        OvertakenError: one of the terms is not what it was any more.
    """

    revisions: tuple[ReviseTerm, ...]

    def apply(self, db: Connection) -> None:
        for each in self.revisions:
            each.apply(db)


def term_layers(db: Connection, server_id: int, slug: str) -> TermLayers:
    """A term as it is for one server, read at one moment; for 0, as the curators of the shared words lay it out."""
    shipped, imported = (term_of(db, BASE, origin, slug) for origin in (Origin.SHIPPED, Origin.IMPORTED))
    published = updated(shipped, imported) if shipped and imported else shipped or imported
    shared = TermLayers(published, layer_of(db, BASE, slug))
    return shared if server_id == BASE else TermLayers(shared.shown, layer_of(db, server_id, slug))


def revisions_of(db: Connection, server_id: int, slug: str) -> list[Revision]:
    """All that was done to a term in a server, newest first."""
    return [*_revisions(select(db, "revisions", "number desc", server_id=server_id, slug=slug))]


def revision_of_act(db: Connection, server_id: int, revision_id: str, slug: str | None = None) -> Revision | None:
    """What an act has done, to this term if one is named; None where it is not stored yet."""
    return next(map(_revision, select(db, "revisions", server_id=server_id, revision_id=revision_id, slug=slug)), None)


def removed_words(db: Connection, server_id: int) -> dict[str, str]:
    """The words of a server of which the last change left nothing, and how each was called, the last one first."""
    removed = """
        select slug, before from revisions as last where server_id = :server_id and after is null
            and number = (select max(number) from revisions where server_id = :server_id and slug = last.slug)
        order by revised_at desc, slug
    """
    rows = db.query(removed, server_id=server_id)
    return {row["slug"]: label for row in rows if row["before"] and (label := _called(row["before"]))}


def names_revised(db: Connection, server_id: int) -> dict[str, list[str]]:
    """How each word that was changed in a server was ever called, the one that was changed last first."""
    names: dict[str, list[str]] = {}
    for row in select(db, "revisions", "revised_at desc, number desc", server_id=server_id):
        called = names.setdefault(row["slug"], [])
        called += [label for each in (row["after"], row["before"]) if each and (label := _called(each)) not in called]
    return names


def servers_that_revised(db: Connection) -> list[int]:
    """The servers in which a word was ever changed."""
    return [row["server_id"] for row in db.query("select distinct server_id from revisions order by server_id")]


def _called(document: str) -> str:
    """How a kept layer calls its word."""
    own = (fields_in(document, "revisions") or {}).get("own")
    label = own.get("label") if isinstance(own, dict) else ""
    return label if isinstance(label, str) else ""


def revisions_since(db: Connection, server_id: int, since: datetime) -> list[Revision]:
    """All that was done to the words of a server since a moment, newest first; what one act did stands together."""
    found = """
        select * from revisions where server_id = :server_id and revised_at >= :since
        order by revised_at desc, revision_id, slug
    """
    return [*_revisions(db.query(found, server_id=server_id, since=to_ms(since)))]


def revisions_of_act(db: Connection, server_id: int, revision_id: str) -> list[Revision]:
    """All that one act has done, in the order of the slugs."""
    return [*_revisions(select(db, "revisions", "slug", server_id=server_id, revision_id=revision_id))]


def _revisions(rows: Iterable[Row]) -> Iterator[Revision]:
    """Those that this version can read."""
    for row in rows:
        if row["door"] in set(Door):
            yield _revision(row)
        else:
            log.error("Change %d of “%s” cannot be read, so it is left out.", row["number"], row["slug"])


def _revision(row: Row) -> Revision:
    return Revision(
        server_id=row["server_id"],
        slug=row["slug"],
        number=row["number"],
        revision_id=row["revision_id"],
        at=from_ms(row["revised_at"]),
        by=row["revised_by"],
        why=row["why"],
        door=Door(row["door"]),
        before=_layer(row, "before"),
        after=_layer(row, "after"),
    )


def _layer(row: Row, column: str) -> Layer | None:
    return readable_layer(row[column], row["server_id"], row["slug"]) if row[column] else None
