"""Exact keys: the tiers under which a query is a label, tried from the strictest to the loosest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from bot.glossary.search import policy
from bot.glossary.search.forms import Form
from bot.glossary.text.fold import squash
from bot.glossary.text.stem import stems

Key = TypeVar("Key")


class Tier(float, Enum):
    """How a query is a label. The value is the confidence: strictest first, all above any near miss."""

    SAME = policy.SAME
    JOINED = policy.JOINED
    INFLECTED = policy.INFLECTED
    REORDERED = policy.REORDERED


@dataclass(frozen=True, slots=True)
class Hit:
    """What was said, which forms it is, and under which tier."""

    said: str
    tier: Tier
    forms: tuple[int, ...]


class Exact:
    """Hash tables of forms, one a tier."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._same: dict[str, tuple[int, ...]] = {}
        self._joined: dict[str, tuple[int, ...]] = {}
        self.inflected: dict[tuple[str, ...], tuple[int, ...]] = {}
        self._reordered: dict[tuple[str, ...], tuple[int, ...]] = {}
        for number, form in enumerate(forms):
            words = stems(form.folded)
            self._same[form.folded] = (number,)
            _add(self._joined, squash(form.folded), number)
            _add(self.inflected, words, number)
            _add(self._reordered, tuple(sorted(words)), number)

    def find(self, layers: Iterable[str]) -> Hit | None:
        """Give the hit of the outermost layer of a question that is a label, or else nearly so."""
        peeled: list[str] = []
        for said in layers:
            if forms := self._same.get(said):
                return Hit(said, Tier.SAME, forms)
            peeled.append(said)
        return next((hit for said in peeled for hit in self._loosely(said)), None)

    def _loosely(self, said: str) -> Iterator[Hit]:
        if forms := self._joined.get(squash(said)):
            yield Hit(said, Tier.JOINED, forms)
        words = stems(said)
        if forms := self.inflected.get(words):
            yield Hit(said, Tier.INFLECTED, forms)
        if forms := self._reordered.get(tuple(sorted(words))):
            yield Hit(said, Tier.REORDERED, forms)


def _add(table: dict[Key, tuple[int, ...]], key: Key, number: int) -> None:
    table[key] = (*table.get(key, ()), number)
