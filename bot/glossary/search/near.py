"""Near candidates: the forms that may be meant by a query that is none of them."""

from collections.abc import Sequence

import numpy as np

from bot.glossary.search import policy
from bot.glossary.search.features import Matrix, features
from bot.glossary.search.grams import Grams
from bot.glossary.search.query_features import FormColumns, Ints, QueryFeatures, distinct


class Near:
    """Finds the candidates for a folded query among folded texts, and what they have in common with it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._columns = FormColumns(texts)
        self._grams = Grams(texts)
        self._sounds = Grams(self._columns.sounds, policy.SOUNDS_READ)

    def candidates(self, query: QueryFeatures) -> Ints:
        """Give the numbers of the texts worth comparing: what looks near; for a word, what sounds near."""
        near = self._grams.near(query.folded, policy.CANDIDATES)
        if len(query.words) > 1:
            return np.sort(near)
        alike = self._sounds.near(query.sounds, policy.ALIKE)
        return distinct(np.concatenate((near, alike)))

    def compare(self, query: QueryFeatures, numbers: Ints) -> Matrix:
        """Give the features of the numbered texts: a row a text, a column a name in `features.NAMES`."""
        return features(query, self._columns, numbers)
