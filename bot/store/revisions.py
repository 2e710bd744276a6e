"""Changing a server's terms so that nobody's work is written over, and every change is on record."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.glossary.model.merge import updated
from bot.glossary.model.revision import Door, Revision
from bot.glossary.model.term import Term
from bot.store.flags import MoveFlags
from bot.store.port import Connection, Row
from bot.store.rows import from_ms, now, row_of, select, to_ms
from bot.store.terms import BASE, Layer, drop_term, put_terms, readable, term_of, written


class OvertakenError(Exception):
    """The term is no longer what a change was laid over: read it anew, and lay the change over that.

    It is for the program alone; no person is ever told.
    """


@dataclass(frozen=True, slots=True)
class TermLayers:
    """A term as it is for one server at one moment: the shared one, and the server's own laid over it."""

    shared: Term | None
    own: Term | None

    @property
    def shown(self) -> Term | None:
        """What readers of the server see; None where there is no such term."""
        return self.own or self.shared


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseTerm:
    """A server's own term becomes `after`, or goes where that is None; it was laid over `over`.

    The flags of definitions that have a new key go along (`moved`, the old key and the new one), and a
    revision is kept. `revision_id` makes it safe to repeat.

    Raises:
        OvertakenError: the term is not `over` any more.
    """

    revision_id: str
    server_id: int
    slug: str
    over: TermLayers
    after: Term | None
    door: Door
    by: int | None
    why: str = ""
    moved: tuple[tuple[str, str], ...] = ()
    at: datetime = field(default_factory=now)

    def apply(self, db: Connection) -> None:
        known = select(db, "revisions", server_id=self.server_id, slug=self.slug, revision_id=self.revision_id)
        if known:
            return
        if layers_of(db, self.server_id, self.slug) != self.over:
            raise OvertakenError
        if self.after:
            put_terms(db, self.server_id, Layer.LOCAL, (self.after,), by=self.by, at=to_ms(self.at))
        else:
            drop_term(db, self.server_id, self.slug)
        for before, after in self.moved:
            MoveFlags(self.server_id, self.slug, before, after).apply(db)
        self._record(db)

    def _record(self, db: Connection) -> None:
        record = """
            insert into revisions
                (server_id, slug, number, revision_id, revised_at, revised_by, why, door, before, after)
            select :server_id, :slug, coalesce(max(number), 0) + 1, :revision_id, :at, :by, :why, :door, :before, :after
            from revisions where server_id = :server_id and slug = :slug
        """
        own = {"before": self.over.own and written(self.over.own), "after": self.after and written(self.after)}
        db.execute(record, **(row_of(self) | own))


def layers_of(db: Connection, server_id: int, slug: str) -> TermLayers:
    """A term as it is for one server, read at one moment."""
    shipped, imported = (term_of(db, BASE, layer, slug) for layer in (Layer.SHIPPED, Layer.IMPORTED))
    shared = updated(shipped, imported) if shipped and imported else shipped or imported
    return TermLayers(shared, term_of(db, server_id, Layer.LOCAL, slug))


def revisions_of(db: Connection, server_id: int, slug: str) -> list[Revision]:
    """All that was done to a term in a server, newest first."""
    return [_revision(row) for row in select(db, "revisions", "number desc", server_id=server_id, slug=slug)]


def revision_of_act(db: Connection, server_id: int, revision_id: str, slug: str | None = None) -> Revision | None:
    """What an act has done, to this term if one is named; None where it is not stored yet."""
    return next(map(_revision, select(db, "revisions", server_id=server_id, revision_id=revision_id, slug=slug)), None)


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
        before=_term(row, "before"),
        after=_term(row, "after"),
    )


def _term(row: Row, column: str) -> Term | None:
    return readable(row[column], row["server_id"], row["slug"]) if row[column] else None
