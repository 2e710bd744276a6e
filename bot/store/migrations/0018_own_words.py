"""Words that a server's curators changed under a publisher's name are shown as their own, of the day they changed them.

An edit at the desk left the source, or its day of checking, as it was. A day of checking stands for the words that were
checked: what a server says under the same day in other words than the shared glossary, somebody there has changed.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import blake2s
from typing import Any

from bot.store.port import Connection

NAME = "own_words"
_OWN = "In our own words"
Document = dict[str, Any]


def migrate(db: Connection) -> None:
    rows = list(db.query("select server_id, slug, document, changed_at from terms where layer = 'local'"))
    for row in rows:
        document = json.loads(row["document"])
        own, shared = dict(_keyed(document.get("definitions", []))), list(_shared(db, row["slug"]))
        changed = [_settled(db, row, own, key, shared) for key in own]
        if changed != list(own.values()):
            written = json.dumps(document | {"definitions": changed}, ensure_ascii=False, separators=(",", ":"))
            of_row = "server_id = :server_id and slug = :slug and layer = 'local'"
            db.execute(f"update terms set document = :document where {of_row}", **(row | {"document": written}))


def _settled(
    db: Connection, row: Document, own: dict[str, Document], key: str, shared: list[tuple[str, Document]]
) -> Document:
    definition = own[key]
    source, day = definition.get("source", {}), definition.get("checked_on")
    if "changed_on" in definition:
        return definition
    if source.get("title") == _OWN:
        return definition | {"changed_on": _day_of(db, row, definition["text"])}
    of_one_source = [each for other, each in shared if other == key]
    # Where the source was changed, it is one of those of which nothing stands there any more.
    basis = of_one_source or [each for other, each in shared if other not in own and _is_alike(each, definition)]
    if not day or all(each.get("checked_on") != day for each in basis):
        return definition
    is_known_text = any(each["text"] == definition["text"] for each in basis)
    if is_known_text and of_one_source:
        return definition
    changed = {name: value for name, value in definition.items() if name != "checked_on"}
    changed["changed_on"] = _day_of(db, row, definition["text"])
    if is_known_text:
        return changed
    return changed | {"source": {"title": _OWN}, "written_from": source, "known_as": key}


def _is_alike(shared: Document, definition: Document) -> bool:
    return all(shared.get(name) == definition.get(name) for name in ("kind", "nation"))


def _shared(db: Connection, slug: str) -> Iterator[tuple[str, Document]]:
    for row in db.query("select document from terms where server_id = 0 and slug = :slug", slug=slug):
        yield from _keyed(json.loads(row["document"]).get("definitions", []))


def _day_of(db: Connection, row: Document, text: str) -> str:
    """The day on which this text was first there, as far as that is on record."""
    revisions = "select revised_at, after from revisions where server_id = :server_id and slug = :slug order by number"
    for each in db.query(revisions, **row):
        after = json.loads(each["after"] or "{}")
        if any(definition["text"] == text for definition in after.get("definitions", [])):
            return _day(each["revised_at"])
    return _day(row["changed_at"])


def _day(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds / 1000, UTC).date().isoformat()


def _keyed(definitions: list[Document]) -> Iterator[tuple[str, Document]]:
    """The definitions with the keys by which flags know them."""
    seen: dict[str, int] = {}
    for each in definitions:
        source = each.get("source", {})
        origin = "\0".join((each["kind"], source.get("title", ""), source.get("section", ""), each.get("nation", "")))
        key = each["kind"][0] + blake2s(origin.encode(), digest_size=4).hexdigest()
        seen[key] = seen.get(key, 0) + 1
        yield each.get("known_as") or (key if seen[key] == 1 else f"{key}.{seen[key]}"), each
