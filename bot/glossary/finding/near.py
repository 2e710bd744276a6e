"""Near candidates: the forms that may be meant by a query that is none of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.glossary.finding.features import Facets, Matrix, features
from bot.glossary.finding.grams import Grams, Ints

CANDIDATES = 64
_SAME_SOUND = 12


class Near:
    """Finds the candidates for a folded query among folded texts, and what they have in common with it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.facets = [Facets.of(text) for text in texts]
        self.known = frozenset(word for facets in self.facets for word in facets.words)
        self._grams = Grams(texts)
        self._sounds: dict[str, list[int]] = {}
        for number, facets in enumerate(self.facets):
            self._sounds.setdefault(facets.sounds, []).append(number)

    def candidates(self, query: Facets) -> Ints:
        """Give the numbers of the texts worth comparing, at most `CANDIDATES` and a few that sound the same."""
        near = self._grams.near(query.folded, CANDIDATES)
        alike = self._sounds.get(query.sounds, [])[:_SAME_SOUND]
        more = np.setdiff1d(np.array(alike, np.intp), near)
        return np.concatenate((near, more))

    def compare(self, query: Facets, numbers: Ints) -> Matrix:
        """Give the features of the numbered texts, a row each."""
        return features(query, [self.facets[number] for number in numbers.tolist()], self.known)
