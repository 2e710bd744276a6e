"""Words of which a server changed something that is shared in other words by now: curators decide, piece by piece.

The curators of the home server do so for everyone, where the published words changed under what they made of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time

from bot.glossary.model.layer import Clash
from bot.glossary.model.term import Definition, Note, Term
from bot.glossary.server_glossary import ServerGlossary

EVERYONE = "*"  # before the slug of a word for everyone, in the ids of messages
UNKNOWN = datetime.max.replace(tzinfo=UTC)  # comes after all of which a day is known


@dataclass(frozen=True, slots=True)
class Clashing:
    """The clashes of one word, how the server reads it, and the shared word; None where either is gone.

    Of a word `for_everyone` it is how all servers read it, and the published word.
    """

    slug: str
    label: str
    clashes: tuple[Clash, ...]
    ours: Term | None = None
    shared: Term | None = None
    apart: bool = False  # a word of the server's own, and a shared one of the same slug came later
    for_everyone: bool = False

    @property
    def named(self) -> str:
        """By which ids of the desk name it."""
        return f"{EVERYONE}{self.slug}" if self.for_everyone else self.slug

    @property
    def since(self) -> datetime:
        """The day on which the first of the shared pieces was checked, if that is known."""
        dated = [each.shared for each in self.clashes if isinstance(each.shared, Definition | Note)]
        days = [each.checked_on for each in dated if each.checked_on]
        return datetime.combine(min(days), time(), UTC) if days else UNKNOWN


def clashing_of(glossary: ServerGlossary, slug: str | None = None, *, for_everyone: bool = False) -> Iterator[Clashing]:
    """The words of a server with something to decide, or the one of this slug.

    With `for_everyone` the glossary is what lies over the published words.
    """
    for each, clashes in glossary.clashing.items():
        if slug in (None, each):
            yield _clashing(glossary, each, clashes, for_everyone=for_everyone)


def _clashing(glossary: ServerGlossary, slug: str, clashes: tuple[Clash, ...], *, for_everyone: bool) -> Clashing:
    layer, is_read = glossary.layers[slug], slug in glossary
    ours = glossary[slug] if is_read else None
    return Clashing(
        slug,
        ours.label if ours else layer.called,
        clashes,
        ours,
        glossary.base.terms.get(slug),
        apart=layer.apart,
        for_everyone=for_everyone,
    )
