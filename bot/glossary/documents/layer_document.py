"""A layer as a plain document: what is shared and what a community has in its place, each as a part of a term."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.glossary.documents.document import document_of, term_from
from bot.glossary.model.layer import Change, Layer, own_word
from bot.glossary.model.pieces import LABEL, Name, Piece, pieces_of, term_of

_OWN, _OVER, _APART, _HIDDEN = "own", "over", "apart", "hidden"
_GONE = "gone"  # pieces in neither part: shared ones that came later, and that are not wanted
_NAMED = "named"  # where the name that once was shared is kept on purpose: both parts have the same one then


def layer_document(layer: Layer) -> dict[str, Any]:
    """Write a layer: `own` holds the community's pieces, `over` what was shared when it changed them."""
    known = layer.changes.get(LABEL)
    over = {name: each.was for name, each in layer.changes.items()}
    document: dict[str, Any] = {_OWN: _part(layer, {name: each.now for name, each in layer.changes.items()})}
    if not layer.apart or (known and known.was):
        document[_OVER] = _part(layer, over)
    if layer.apart:
        document[_APART] = True
    elif known and known.was == known.now:
        document[_NAMED] = True
    if gone := [list(name) for name, each in layer.changes.items() if each.was is None and each.now is None]:
        document[_GONE] = gone
    if layer.hidden is not None:
        document[_HIDDEN] = layer.hidden
    return document


def _part(layer: Layer, pieces: Mapping[Name, Piece | None]) -> dict[str, Any]:
    there = {name: piece for name, piece in pieces.items() if piece is not None}
    return document_of(term_of(layer.slug, layer.label, there))


def layer_from(document: Mapping[str, Any]) -> Layer:
    """Read a layer.

    Raises:
        ValueError: it is none; so are pydantic's errors about its parts.
    """
    if not isinstance(document.get(_OWN), Mapping) or not isinstance(document.get(_HIDDEN, ""), str):
        raise ValueError("it is no layer")
    own, over = term_from(document[_OWN]), document.get(_OVER)
    before = term_from(over) if over is not None else None
    if document.get(_APART):
        return _apart(own_word(own), before.label if before else None, document.get(_HIDDEN))
    was, now = pieces_of(before) if before else {}, pieces_of(own)
    changes = {name: Change(was.get(name), now.get(name)) for name in _names(now, was)}
    if changes[LABEL].was == changes[LABEL].now and not document.get(_NAMED):
        del changes[LABEL]
    changes |= {name: Change(None, None) for name in map(_name, document.get(_GONE, ()))}
    label = before.label if before else own.label
    return Layer(slug=own.slug, label=label, changes=changes, hidden=document.get(_HIDDEN))


def _apart(word: Layer, seen: str | None, hidden: str | None) -> Layer:
    changes = dict(word.changes) | {LABEL: Change(seen, word.label)}
    return Layer(slug=word.slug, label=word.label, changes=changes, apart=True, hidden=hidden)


def _name(written: Any) -> Name:
    if not isinstance(written, list) or [type(each) for each in written] != [str, str]:
        raise ValueError("it names no piece")
    return Name(*written)


def _names(*parts: Iterable[Name]) -> list[Name]:
    return list(dict.fromkeys(name for part in parts for name in part))
