"""What near candidates are worth: one choice among them and "none of these", as a softmax."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.data_folder import data_folder
from bot.glossary.search import policy
from bot.glossary.search.features import NAMES, Matrix
from bot.glossary.search.query_features import QueryFeatures

TRAITS = ("always", "letters", "words", "shortness")


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What each feature counts for: a row for words and one for phrases; a column a name in `NAMES` of `features`
    for `forms`, a column a trait of the question (`query_traits`) for `none`."""

    forms: Matrix
    none: Matrix


def _fitted() -> Weights:
    """The weights that `python -m benchmarks.refit --write` wrote, for words and for phrases."""
    read = json.loads((data_folder("search") / "weights.json").read_text(encoding="utf-8"))
    forms = [[row[name] for name in NAMES] for row in read["forms"].values()]
    none = [[row[name] for name in TRAITS] for row in read["none"].values()]
    return Weights(np.array(forms, np.float32), np.array(none, np.float32))


FITTED = _fitted()


def query_traits(query: QueryFeatures) -> Matrix:
    """Describe how much a query says: the more letters it has, the less a likeness is chance."""
    letters = len(query.squashed)
    many = min(letters / policy.MANY_LETTERS, 1), min(len(query.words) / policy.MANY_WORDS, 1)
    return np.array([1, *many, 1 / max(letters, 1)], np.float32)


def row(query: QueryFeatures) -> int:
    """Tell which row of the weights is for this query: 0 for a word, 1 for a phrase."""
    return int(len(query.words) > 1)


def appeal(query: QueryFeatures, compared: Matrix, weights: Weights = FITTED) -> tuple[Matrix, float]:
    """Score compared forms (a row a form) and the choice that none is meant, on one scale."""
    which = row(query)
    return compared @ weights.forms[which], float(query_traits(query) @ weights.none[which])


def is_kin(query: QueryFeatures, compared: Matrix) -> npt.NDArray[np.bool_]:
    """Tell, row by row, which few forms have the one word of a query, or nearly: worth offering, though longer."""
    kin = np.zeros(len(compared), np.bool_)
    if len(query.words) == 1 and len(query.squashed) >= policy.LEAST_KIN:
        shortest_first = np.argsort(-compared[:, NAMES.index("covered")], kind="stable")
        akin = shortest_first[compared[shortest_first, NAMES.index("said")] >= policy.AKIN]
        kin[akin[: policy.MOST_KIN]] = True
    return kin


def shares(scores: Sequence[float], none: float) -> list[float]:
    """Turn the scores of distinct terms into probabilities that sum to one with that of "none"."""
    every = np.array([*scores, none])
    odds = np.exp(every - every.max())
    return [float(share) for share in (odds / odds.sum())[:-1]]
