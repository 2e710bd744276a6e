"""What servers lay over the shared words: one layer a word, with no more than what is different in it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.glossary.documents.layer_document import layer_document, layer_from
from bot.glossary.model.layer import Layer
from bot.glossary.model.term import Term
from bot.store.port import Connection
from bot.store.rows import delete, now_ms, select
from bot.store.terms import BASE, Origin, fields_of, raise_version, terms_of


def put_layer(db: Connection, server_id: int, layer: Layer, by: int | None = None, at: int = 0) -> None:
    """Write a server's layer of a word, over the one that is there, and count the change."""
    row = {
        "server_id": server_id,
        "layer": Origin.LOCAL.value,
        "slug": layer.slug,
        "document": written_layer(layer),
        "changed_at": at or now_ms(),
        "changed_by": by,
    }
    db.upsert("terms", ("server_id", "layer", "slug"), row)
    raise_version(db, server_id)


def drop_layer(db: Connection, server_id: int, slug: str) -> None:
    """Take a server's layer of a word away, and count the change; the shared word, if there is one, shows again."""
    delete(db, "terms", server_id=server_id, layer=Origin.LOCAL.value, slug=slug)
    raise_version(db, server_id)


def layer_of(db: Connection, server_id: int, slug: str) -> Layer | None:
    """A server's layer of one word; None where it has none, or none that this version can read."""
    rows = select(db, "terms", server_id=server_id, layer=Origin.LOCAL.value, slug=slug)
    return next((readable_layer(row["document"], server_id, slug) for row in rows), None)


@dataclass(frozen=True, slots=True)
class WrittenLayers:
    """All layers of one server as the store keeps them, in the order of their slugs.

    They take a third of what they take as terms, and reading them takes time: it is done when somebody there asks.
    """

    server_id: int
    documents: tuple[tuple[str, str], ...] = ()

    def read(self) -> Iterator[Layer]:
        """The layers. One that this version cannot read, such as one of a later version, is left out."""
        for slug, document in self.documents:
            if layer := readable_layer(document, self.server_id, slug):
                yield layer

    def __bool__(self) -> bool:
        return bool(self.documents)


def layers_of(db: Connection, server_ids: Iterable[int]) -> dict[int, WrittenLayers]:
    """The layers of some servers."""
    return {each: _layers(db, each) for each in server_ids}


def _layers(db: Connection, server_id: int) -> WrittenLayers:
    rows = select(db, "terms", "slug", server_id=server_id, layer=Origin.LOCAL.value)
    return WrittenLayers(server_id, tuple((row["slug"], row["document"]) for row in rows))


def shared_words(db: Connection) -> tuple[list[Term], list[Term], tuple[Layer, ...]]:
    """The shipped and the imported terms, and what the curators of the shared words lay over them, at one moment."""
    shipped, imported = (terms_of(db, BASE, origin) for origin in (Origin.SHIPPED, Origin.IMPORTED))
    return shipped, imported, tuple(_layers(db, BASE).read())


def written_layer(layer: Layer) -> str:
    """A layer as the store keeps it; `readable_layer` reads it."""
    return json.dumps(layer_document(layer), ensure_ascii=False, separators=(",", ":"))


def is_layer(document: str) -> bool:
    """Whether a document of the store is a layer, and no term."""
    return document.startswith('{"own":')  # as `written_layer` begins, and `written` does not


def readable_layer(document: str, server_id: int, slug: str) -> Layer | None:
    """The layer that `written_layer` wrote. What this version cannot read is logged, and none."""
    return fields_of(document, server_id, slug, layer_from)
