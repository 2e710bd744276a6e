"""What a server changed of a shared word lies over it piece by piece, where it was a copy of the whole until now.

Of a copy nobody knows what was shared when it was made. What is a community's own in it stays so: its own words, names,
links and advice, and what it wrote of its own. What it has from a publisher follows the shared word again, which may
have been mended since. Where the shared text was checked after the community changed its own, both are shown to its
curators, to decide.
"""

import json
from collections.abc import Iterator

from bot.glossary.documents.document import term_from
from bot.glossary.documents.layer_document import layer_document
from bot.glossary.model.layer import Change, Layer, own_word
from bot.glossary.model.merge import updated
from bot.glossary.model.ownership import is_behind, is_own
from bot.glossary.model.pieces import LABEL, Name, Piece, alike, pieces_of
from bot.glossary.model.term import Definition, Term
from bot.store.port import Connection

NAME = "layers_for_copies"


def migrate(db: Connection) -> None:
    for row in list(db.query("select server_id, slug, document from terms where layer = 'local'")):
        shared, copy = _shared(db, row["slug"]), _term(row["document"])
        if copy is None:
            continue  # nobody can read it, so it stays as it is
        of_row = "server_id = :server_id and slug = :slug and layer = 'local'"
        values = {"document": _written(layer_of_copy(copy, shared)), **_key(row)}
        db.execute(f"update terms set document = :document where {of_row}", **values)
        for before, after in _moved(copy, shared):
            _move_flags(db, _key(row) | {"before": before.key, "after": after.key})
    for row in list(db.query("select server_id, slug, number, before, after from revisions")):
        shared, copies = _shared(db, row["slug"]), {each: _term(row[each]) for each in ("before", "after")}
        documents = {each: copy and _written(layer_of_copy(copy, shared)) for each, copy in copies.items()}
        values = {each: documents[each] or row[each] for each in documents}
        of_row = "server_id = :server_id and slug = :slug and number = :number"
        db.execute(
            f"update revisions set before = :before, after = :after where {of_row}",
            **{**values, **_key(row), "number": row["number"]},
        )


def _move_flags(db: Connection, values: dict[str, object]) -> None:
    """What people said of a definition goes along with its key."""
    for table in ("flags", "reviews", "claims"):
        of_definition = "server_id = :server_id and slug = :slug and definition = :before"
        db.execute(f"update {table} set definition = :after where {of_definition}", **values)


def _key(row: dict[str, object]) -> dict[str, object]:
    return {"server_id": row["server_id"], "slug": row["slug"]}


def _written(layer: Layer) -> str:
    return json.dumps(layer_document(layer), ensure_ascii=False, separators=(",", ":"))


def _term(document: str | None) -> Term | None:
    try:
        return term_from(json.loads(document or "null"))
    except (TypeError, ValueError, RecursionError):
        return None


def _shared(db: Connection, slug: str) -> Term | None:
    rows = db.query("select layer, document from terms where server_id = 0 and slug = :slug", slug=slug)
    found = {row["layer"]: term for row in rows if (term := _term(row["document"]))}
    shipped, imported = found.get("shipped"), found.get("imported")
    return updated(shipped, imported) if shipped and imported else shipped or imported


def layer_of_copy(copy: Term, shared: Term | None) -> Layer:
    """The layer that a copy of a shared word stands for."""
    if shared is None:
        return own_word(copy)
    ours, theirs = pieces_of(copy), pieces_of(shared)
    moved = dict(_moved(copy, shared))
    changes: dict[Name, Change] = {}
    for name, piece in ours.items():
        place = moved.get(name, name)
        there = theirs.get(place)
        if place != name or (not alike(piece, there) and _is_a_change(name, piece, there)):
            changes[place] = Change(_was(piece, there), piece)
    return Layer(slug=shared.slug, label=shared.label, changes=changes)


def _moved(copy: Term, shared: Term | None) -> Iterator[tuple[Name, Name]]:
    """Definitions and what they were made of: earlier versions gave one another key with its source."""
    ours, theirs = pieces_of(copy), pieces_of(shared) if shared else {}
    free = [name for name in theirs if name.field == "definitions" and name not in ours]
    for name, piece in ours.items():
        if isinstance(piece, Definition) and name not in theirs and piece.changed_on:
            for place in free:
                if _is_for_the_same(piece, theirs[place]):
                    free.remove(place)
                    yield name, place
                    break


def _is_for_the_same(piece: Definition, shared: Piece) -> bool:
    return isinstance(shared, Definition) and (piece.kind, piece.nation) == (shared.kind, shared.nation)


def _is_a_change(name: Name, piece: Piece, shared: Piece | None) -> bool:
    if shared is None or name == LABEL:
        return True
    return isinstance(piece, Definition) and (is_own(piece) or piece.changed_on is not None)


def _was(piece: Piece, shared: Piece | None) -> Piece | None:
    """What was shared when a piece was changed, as far as that can be told; None where nobody knows."""
    if isinstance(piece, Definition) and isinstance(shared, Definition) and is_behind(piece, shared):
        return None
    return shared
