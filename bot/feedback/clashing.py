"""Words of which a server changed something that is shared in other words by now: curators decide, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time

from bot.glossary.model.layer import Clash
from bot.glossary.model.term import Definition, Note, Term
from bot.glossary.server_glossary import ServerGlossary

UNKNOWN = datetime.max.replace(tzinfo=UTC)  # comes after all of which a day is known


@dataclass(frozen=True, slots=True)
class Clashing:
    """The clashes of one word, how the server reads it, and the shared word; None where either is gone."""

    slug: str
    label: str
    clashes: tuple[Clash, ...]
    ours: Term | None = None
    shared: Term | None = None
    apart: bool = False  # a word of the server's own, and a shared one of the same slug came later

    @property
    def since(self) -> datetime:
        """The day on which the first of the shared pieces was checked, if that is known."""
        dated = [each.shared for each in self.clashes if isinstance(each.shared, Definition | Note)]
        days = [each.checked_on for each in dated if each.checked_on]
        return datetime.combine(min(days), time(), UTC) if days else UNKNOWN


def clashing_of(glossary: ServerGlossary, slug: str | None = None) -> Iterator[Clashing]:
    """The words of a server with something to decide, or the one of this slug."""
    for each, clashes in glossary.clashing.items():
        if slug in (None, each):
            yield _clashing(glossary, each, clashes)


def _clashing(glossary: ServerGlossary, slug: str, clashes: tuple[Clash, ...]) -> Clashing:
    layer = glossary.layers[slug]
    shared = glossary.base.terms.get(slug)
    if slug not in glossary:
        return Clashing(slug, layer.called, clashes, None, shared, apart=layer.apart)
    return Clashing(slug, glossary[slug].label, clashes, glossary[slug], shared, apart=layer.apart)
