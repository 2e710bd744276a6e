"""Operations on terms. Each is safe to repeat: it says what shall be true, not what to add."""

import json
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from pydantic import ValidationError

from bot.glossary.documents.document import document_of, term_from
from bot.glossary.model.term import Term
from bot.store.changes import Servers
from bot.store.port import Connection
from bot.store.preferences import Remember
from bot.store.rows import delete, from_ms, insert, now_ms, select, select_of, to_ms

log = logging.getLogger(__name__)
Read = TypeVar("Read")
BASE = 0


class Origin(StrEnum):
    """Where words are from. Later ones are laid over earlier ones; what is local is a layer of a server's own."""

    SHIPPED = "shipped"
    IMPORTED = "imported"
    LOCAL = "local"


# What says the same as before has not changed, so that people can be told what has.
_AS_IT_WAS = """
    update terms set changed_at = :changed_at
    where server_id = 0 and layer = 'shipped' and slug = :slug and document = :document
"""


@dataclass(frozen=True, slots=True)
class ReplaceShipped:
    """The shipped glossary as it now is; imported and local terms are not touched."""

    terms: tuple[Term, ...]
    fingerprint: str

    def apply(self, db: Connection) -> None:
        known = {row["slug"]: row for row in select(db, "terms", server_id=BASE, layer=Origin.SHIPPED.value)}
        delete(db, "terms", server_id=BASE, layer=Origin.SHIPPED.value)
        put_terms(db, BASE, Origin.SHIPPED, self.terms)
        same = (known[each.slug] for each in self.terms if each.slug in known)
        db.execute_many(_AS_IT_WAS, [{name: row[name] for name in ("slug", "document", "changed_at")} for row in same])
        Remember("shipped", self.fingerprint).apply(db)


def put_terms(
    db: Connection, server_id: int, origin: Origin, terms: Iterable[Term], by: int | None = None, at: int = 0
) -> None:
    """Write terms into a layer, over those that are there, and count the change."""
    rows = (
        {
            "server_id": server_id,
            "layer": origin.value,
            "slug": term.slug,
            "document": written(term),
            "changed_at": at or now_ms(),
            "changed_by": by,
        }
        for term in terms
    )
    db.upsert("terms", ("server_id", "layer", "slug"), *rows)
    raise_version(db, server_id)


def terms_of(db: Connection, server_id: int, origin: Origin) -> list[Term]:
    """The terms of one layer, in the order of their slugs.

    One that this version cannot read, such as one of a later version, is left out.
    """
    rows = select(db, "terms", "slug", server_id=server_id, layer=origin.value)
    found = (readable(row["document"], server_id, row["slug"]) for row in rows)
    return [term for term in found if term]


def published_since(db: Connection, since: datetime) -> dict[str, datetime]:
    """The shared terms that are new or changed since a moment by a file, by slug, with the moment."""
    found = """
        select slug, max(changed_at) as changed_at from terms
        where server_id = 0 and layer in ('shipped', 'imported') and changed_at >= :since group by slug
    """
    return {row["slug"]: from_ms(row["changed_at"]) for row in db.query(found, since=to_ms(since))}


def term_of(db: Connection, server_id: int, origin: Origin, slug: str) -> Term | None:
    """One term of one layer; None where it has no such term, or none that this version can read."""
    rows = select(db, "terms", server_id=server_id, layer=origin.value, slug=slug)
    return next((readable(row["document"], server_id, slug) for row in rows), None)


def written(term: Term) -> str:
    """A term as the store keeps it; `readable` reads it."""
    return json.dumps(document_of(term), ensure_ascii=False, separators=(",", ":"))


def readable(document: str, server_id: int, slug: str) -> Term | None:
    """The term that `written` wrote. What this version cannot read is logged, and none: the others are served."""
    return fields_of(document, server_id, slug, term_from)


def fields_of(document: str, server_id: int, slug: str, read: Callable[[Mapping[str, Any]], Read]) -> Read | None:
    """What `read` makes of the fields of a document; None, and a line in the log, where it can make nothing of them."""
    try:
        fields = json.loads(document)
        if not isinstance(fields, dict):
            raise ValueError("it is no object")
        return read(fields)
    except (ValueError, RecursionError) as error:  # pydantic's and JSON's errors are ValueErrors
        # Its message may quote what somebody wrote, so that the log names only the kind.
        log.error("The term “%s” of server %d cannot be read (%s), so it is left out.", slug, server_id, _kind(error))
        return None


def _kind(error: ValueError | RecursionError) -> str:
    if not isinstance(error, ValidationError):
        return type(error).__name__
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    return ", ".join(sorted({fault["type"] for fault in faults}))


def versions(db: Connection, servers: Servers = None) -> dict[int, int]:
    """How often the terms of each server, or of some, were changed; 0 is the base glossary."""
    return {row["server_id"]: row["version"] for row in select_of(db, "versions", servers)}


def raise_version(db: Connection, server_id: int) -> None:
    """Count a change to the terms of a server, so that every process reads them anew."""
    raised = "on conflict (server_id) do update set version = versions.version + 1"
    insert(db, "versions", {"server_id": server_id, "version": 1}, raised)
