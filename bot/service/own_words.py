"""What a server has of its own: its words, what it changed of shared ones, and what it hides."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.glossary.model.layer import Layer
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.text.fold import fold


class Standing(StrEnum):
    """What a word is to a server. Ids of messages hold the values, which are never changed."""

    OWN = "own"
    CHANGED = "changed"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWord:
    """One of them: how many `pieces` of it are the server's own, and under how many the shared word has changed since.

    Of a hidden word `reason` says why; it may be empty.
    """

    slug: str
    label: str
    standing: Standing
    pieces: int
    clashes: int
    reason: str = ""


def own_words(glossary: ServerGlossary, standing: Standing | None = None, typed: str = "") -> list[OwnWord]:
    """All that a server has of its own, in the order of the alphabet.

    `standing` and `typed`, any part of one of their names, leave out what is not so.
    """
    found = (_own_word(glossary, each) for each in glossary.layers.values() if _is_named(glossary, each, typed))
    chosen = (each for each in found if standing in (None, each.standing))
    return sorted(chosen, key=lambda each: (fold(each.label), each.slug))


def _own_word(glossary: ServerGlossary, layer: Layer) -> OwnWord:
    return OwnWord(
        slug=layer.slug,
        label=next(_labels(glossary, layer)),
        standing=_standing(layer),
        pieces=len(layer.changes),
        clashes=len(glossary.clashes(layer.slug)),
        reason=layer.hidden or "",
    )


def _standing(layer: Layer) -> Standing:
    if layer.hidden is not None:
        return Standing.HIDDEN
    return Standing.OWN if layer.apart else Standing.CHANGED


def _is_named(glossary: ServerGlossary, layer: Layer, typed: str) -> bool:
    return any(fold(typed) in fold(each) for each in _labels(glossary, layer))


def _labels(glossary: ServerGlossary, layer: Layer) -> Iterator[str]:
    """The names of a word as the server reads it; of one that it does not read, those that are shared."""
    term = glossary.laid.get(layer.slug) or glossary.base.terms.get(layer.slug)
    yield from term.labels if term else (layer.label,)
