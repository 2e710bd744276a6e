"""Operations on terms. Each is safe to repeat: it says what shall be true, not what to add."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlite_utils import Database

from bot.glossary.documents.document import document_of, term_from
from bot.glossary.model.merge import updated
from bot.glossary.model.term import Term
from bot.store.clock import now_ms
from bot.store.key_values import Remember

BASE = 0


class Layer(StrEnum):
    """Whose words they are. Later layers are laid over earlier ones."""

    SHIPPED = "shipped"
    IMPORTED = "imported"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class ReplaceShipped:
    """The shipped glossary as it now is; imported and local terms are not touched."""

    terms: tuple[Term, ...]
    fingerprint: str

    def apply(self, db: Database) -> None:
        db.table("terms").delete_where("server_id = ? and layer = ?", [BASE, Layer.SHIPPED])
        put_terms(db, BASE, Layer.SHIPPED, self.terms)
        Remember("shipped", self.fingerprint).apply(db)


@dataclass(frozen=True, slots=True)
class ImportTerms:
    """Terms from a file, each merged into the imported term of the same slug."""

    terms: tuple[Term, ...]

    def apply(self, db: Database) -> None:
        present = {term.slug: term for term in terms_of(db, BASE, Layer.IMPORTED)}
        for term in self.terms:
            known = present.get(term.slug)
            present[term.slug] = updated(known, term) if known else term
        put_terms(db, BASE, Layer.IMPORTED, (present[slug] for slug in {term.slug for term in self.terms}))


def put_terms(
    db: Database, server_id: int, layer: Layer, terms: Iterable[Term], by: int | None = None, at: int = 0
) -> None:
    """Write terms into a layer, over those that are there, and count the change."""
    rows = (
        {
            "server_id": server_id,
            "layer": layer.value,
            "slug": term.slug,
            "document": written(term),
            "changed_at": at or now_ms(),
            "changed_by": by,
        }
        for term in terms
    )
    db.table("terms").upsert_all(rows, pk=("server_id", "layer", "slug"))
    _raise_version(db, server_id)


def terms_of(db: Database, server_id: int, layer: Layer) -> Iterator[Term]:
    """The terms of one layer, in the order of their slugs."""
    rows = db.query(
        "select document from terms where server_id = ? and layer = ? order by slug", [server_id, layer.value]
    )
    return (read(row["document"]) for row in rows)


def term_of(db: Database, server_id: int, layer: Layer, slug: str) -> Term | None:
    """One term of one layer; None where it has no such term."""
    rows = db.query(
        "select document from terms where server_id = ? and layer = ? and slug = ?", [server_id, layer.value, slug]
    )
    return next((read(row["document"]) for row in rows), None)


def drop_term(db: Database, server_id: int, slug: str) -> None:
    """Take a server's own term away, and count the change; the shared one, if there is one, shows again."""
    db.table("terms").delete_where("server_id = ? and layer = ? and slug = ?", [server_id, Layer.LOCAL, slug])
    _raise_version(db, server_id)


def written(term: Term) -> str:
    """A term as the store keeps it; `read` reads it."""
    return json.dumps(document_of(term), ensure_ascii=False, separators=(",", ":"))


def read(document: str) -> Term:
    """The term that `written` wrote."""
    return term_from(json.loads(document))


def local_terms(db: Database, server_ids: Iterable[int]) -> dict[int, list[Term]]:
    """The own terms of some servers, in the order of their slugs."""
    return {each: list(terms_of(db, each, Layer.LOCAL)) for each in server_ids}


def base_layers(db: Database) -> tuple[list[Term], list[Term]]:
    """The shipped and the imported terms, as they are at one moment."""
    return list(terms_of(db, BASE, Layer.SHIPPED)), list(terms_of(db, BASE, Layer.IMPORTED))


def versions(db: Database) -> dict[int, int]:
    """How often each server's terms were changed; 0 is the base glossary."""
    return {row["server_id"]: row["version"] for row in db.query("select server_id, version from versions")}


def _raise_version(db: Database, server_id: int) -> None:
    db.execute(
        "insert into versions (server_id, version) values (?, 1) "
        "on conflict (server_id) do update set version = version + 1",
        [server_id],
    )
