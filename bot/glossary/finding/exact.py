"""Exact keys: the tiers under which a query is a label, tried from the strictest to the loosest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from bot.glossary.finding.forms import Form
from bot.glossary.fold import squash
from bot.glossary.stem import stems

Key = TypeVar("Key")


class Tier(float, Enum):
    """How a query is a label. The value is the confidence: strictest first, all above any near miss."""

    SAME = 1.0
    ASKED = 0.99  # the same within a question
    JOINED = 0.98  # but for spaces and hyphens
    INFLECTED = 0.97  # but for plurals, US and UK spelling, and little words
    REORDERED = 0.95  # the same words in another order


@dataclass(frozen=True, slots=True)
class Hit:
    """The forms a query is, and under which tier."""

    tier: Tier
    forms: tuple[int, ...]


class Exact:
    """Hash tables of forms, one a tier."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self.same = {form.folded: (number,) for number, form in enumerate(forms)}
        self._joined: dict[str, tuple[int, ...]] = {}
        self.inflected: dict[tuple[str, ...], tuple[int, ...]] = {}
        self._reordered: dict[tuple[str, ...], tuple[int, ...]] = {}
        for number, form in enumerate(forms):
            words = stems(form.folded)
            _add(self._joined, squash(form.folded), number)
            _add(self.inflected, words, number)
            _add(self._reordered, tuple(sorted(words)), number)

    def find(self, folded: str, bare: str) -> Hit | None:
        """Give the hit of the strictest tier for a folded query; `bare` is the query without its question."""
        return next((Hit(tier, forms) for tier, forms in self._tiers(folded, bare) if forms), None)

    def _tiers(self, folded: str, bare: str) -> Iterator[tuple[Tier, tuple[int, ...] | None]]:
        yield Tier.SAME, self.same.get(folded)
        yield Tier.ASKED, self.same.get(bare)
        yield Tier.JOINED, self._joined.get(squash(folded)) or self._joined.get(squash(bare))
        words = stems(bare)
        yield Tier.INFLECTED, self.inflected.get(stems(folded)) or self.inflected.get(words)
        yield Tier.REORDERED, self._reordered.get(tuple(sorted(words)))


def _add(table: dict[Key, tuple[int, ...]], key: Key, number: int) -> None:
    table[key] = (*table.get(key, ()), number)
