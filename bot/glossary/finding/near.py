"""Near candidates: the forms that may be meant by a query that is none of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.glossary.finding.features import Facets, Matrix, features
from bot.glossary.finding.grams import Grams, Ints

CANDIDATES = 64
_ALIKE = 16
_SOUNDS_READ = 6_000  # postings: sounds are few, so that their commonest triples say little


class Near:
    """Finds the candidates for a folded query among folded texts, and what they have in common with it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.facets = [Facets.of(text) for text in texts]
        self.known = frozenset(word for facets in self.facets for word in facets.words)
        self._grams = Grams(texts)
        self._sounds = Grams([facets.sounds for facets in self.facets], _SOUNDS_READ)

    def candidates(self, query: Facets) -> Ints:
        """Give the numbers of the texts worth comparing: what looks near, and a few that sound near."""
        near = self._grams.near(query.folded, CANDIDATES)
        alike = self._sounds.near(query.sounds, _ALIKE)
        return np.concatenate((near, np.setdiff1d(alike, near)))

    def compare(self, query: Facets, numbers: Ints) -> Matrix:
        """Give the features of the numbered texts, a row each."""
        return features(query, [self.facets[number] for number in numbers.tolist()], self.known)
