"""What near candidates are worth: one choice among them and "none of these", as a softmax."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.glossary.finding.features import Facets, Matrix
from bot.glossary.finding.weights import FORMS, NONE


def query_traits(query: Facets) -> Matrix:
    """Describe how much a query says: the more letters it has, the less a likeness is chance."""
    letters = len(query.squashed)
    return np.array(
        [1, min(letters, 30) / 30, min(len(query.words), 12) / 12, 1 / max(letters, 1)], np.float32
    )


def row(query: Facets) -> int:
    """Tell which row of the weights is for this query: 0 for a word, 1 for a phrase."""
    return int(len(query.words) > 1)


def appeal(query: Facets, compared: Matrix) -> tuple[Matrix, float]:
    """Score compared forms and the choice that none is meant, on one scale."""
    which = row(query)
    return compared @ FORMS[which], float(query_traits(query) @ NONE[which])


def shares(scores: Sequence[float], none: float) -> list[float]:
    """Turn the scores of distinct terms into probabilities that sum to one with that of "none"."""
    every = np.array([*scores, none])
    odds = np.exp(every - every.max())
    return [float(share) for share in (odds / odds.sum())[:-1]]
