"""Fit the weights anew, and choose the threshold.   usage: python -m benchmarks.fit [--evaluation FOLDER] [--write]

The recipe. A query and its candidates make one choice among the forms and "none of these": a conditional
logit (McFadden 1974), fitted by maximum likelihood with a small L2 penalty. The choices come from the half of
the queries that is not held out, and from made-up ones: labels of the largest glossary, spoilt, against an index
of some of its terms; and labels of terms left out of that index, for which "none" is right. What was fitted is
then compared with what is in use, on the half that is held out, and the threshold of the least cost is named.
`--write` puts the fitted numbers into `data/search/weights.json`; do that only where they are the better ones.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks.arguments import parser, sets_of
from benchmarks.choices import Choice, gather
from benchmarks.quality import Quality, quality
from benchmarks.recipe import Recipe
from benchmarks.sets import SIZES, Sets
from benchmarks.threshold import Cost, costs, least_costly
from bot.glossary.search import policy
from bot.glossary.search.features import NAMES
from bot.glossary.search.ranking import FITTED, TRAITS, Weights

Array = npt.NDArray[np.float64]
PENALTY, STEPS, PACE = 5e-4, 800, 0.05
OUTSIDE_WEIGHT = 2.0  # a choice outside the glossary counts as two: a wrong answer costs more than a missing one
TOLERANCE = 0.01  # of hit@1 and hit@5, by which weights fitted on our recipe may fall behind those in use
MOST_OF_A_GROUP = 100  # choices that a group counts for, however many it has
MANY = 800  # queries of a kind for the costs: wrong answers are so rare that of few one would see none
PLACE = Path(__file__).resolve().parents[1] / "data" / "search" / "weights.json"


def fit(found: Sequence[Choice]) -> Weights:
    """Climb to the weights of forms and of "none" (Adam; the problem has one optimum but for the max)."""
    forms, none = np.zeros((2, len(NAMES))), np.zeros((2, len(found[0].traits)))
    for which in (0, 1):
        packed = _packed([choice for choice in found if choice.which == which])
        parameters = np.zeros(len(NAMES) + packed.traits.shape[1])
        slope, bend = np.zeros_like(parameters), np.zeros_like(parameters)
        for step in range(1, STEPS + 1):
            change = _gradient(parameters, packed) + PENALTY * parameters
            slope, bend = 0.9 * slope + 0.1 * change, 0.99 * bend + 0.01 * change**2
            parameters -= PACE * slope / (1 - 0.9**step) / (np.sqrt(bend / (1 - 0.99**step)) + 1e-8)
        forms[which], none[which] = np.split(parameters, [len(NAMES)])
    return Weights(forms.astype(np.float32), none.astype(np.float32))


class _Packed(NamedTuple):
    """Choices in arrays; a choice with fewer candidates than another has zeros for those it lacks."""

    compared: Array  # choice, candidate, feature
    lacking: Array  # choice, candidate: what takes a candidate that is not there out of the running, else 0
    traits: Array  # choice, trait
    right: Array  # choice, candidate and at last "none"
    counts: Array  # choice: how much it counts, 1 in all


def _packed(found: Sequence[Choice]) -> _Packed:
    most = max(len(choice.right) for choice in found)
    compared, lacking = np.zeros((len(found), most, len(NAMES))), np.full((len(found), most), -1e9)
    right = np.zeros((len(found), most + 1))
    sizes = Counter(choice.group for choice in found)
    counts = np.empty(len(found))
    for at, choice in enumerate(found):
        compared[at, : len(choice.right)] = choice.compared
        lacking[at, : len(choice.right)] = 0
        right[at, : len(choice.right)] = choice.right
        right[at, most] = not choice.right.any()
        outside = OUTSIDE_WEIGHT if choice.outside else 1.0
        counts[at] = outside * min(1.0, MOST_OF_A_GROUP / sizes[choice.group])
    traits = np.stack([choice.traits for choice in found]).astype(np.float64)
    return _Packed(compared, lacking, traits, right, counts / counts.sum())


def _gradient(parameters: Array, packed: _Packed) -> Array:
    forms, none = np.split(parameters, [packed.compared.shape[2]])
    scores = np.column_stack((packed.compared @ forms + packed.lacking, packed.traits @ none))
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    share = odds / odds.sum(axis=1, keepdims=True)
    target = share * packed.right
    pull = (share - target / (target.sum(axis=1, keepdims=True) + 1e-12)) * packed.counts[:, None]
    return np.concatenate((np.einsum("nk,nkf->f", pull[:, :-1], packed.compared), pull[:, -1] @ packed.traits))


def written(weights: Weights, choices: int, source: str) -> str:
    """Write the file of weights."""
    return json.dumps(
        {
            "fitted_on": f"{choices:,} choices of {source} (how: `benchmarks/fit.py`)",
            "forms": _rows(NAMES, weights.forms),
            "none": _rows(TRAITS, weights.none),
        },
        indent=2,
    )


def _rows(names: Sequence[str], table: npt.NDArray[np.floating]) -> dict[str, dict[str, float]]:
    rows = ({name: round(float(each), 3) for name, each in zip(names, row, strict=True)} for row in table)
    return dict(zip(("words", "phrases"), rows, strict=True))


def compare(sets: Sets, weights: Weights) -> None:
    """Print how good the weights in use and the fitted ones are on the half that is held out."""
    print(f"{'':28}{Quality.HEADING}")
    for size in SIZES:
        for name, each in (("in use", FITTED), ("fitted now", weights)):
            print(f"{f'{size:,} labels, {name}':28}{quality(sets, size, each)}")


def curve(sets: Sets) -> None:
    """Print what each threshold costs with the weights in use."""
    print(f"\nOf the questions {policy.OUTSIDE_SHARE:.0%} are about things outside the glossary;")
    print(f"a wrong answer costs as much as {policy.WRONG_ANSWER_COST:g} unanswered right ones.")
    print(Cost.HEADING)
    found = costs(sets)
    for cost in found:
        marks = ["least"] * (cost == least_costly(found)) + ["in use"] * (cost.threshold == policy.ANSWER_FROM)
        print(cost, ", ".join(marks))


def main() -> None:
    """Fit, compare, show the costs, and write the weights if asked to."""
    arguments = parser(__doc__)
    arguments.add_argument("--write", action="store_true", help="replace the file of weights")
    wanted = arguments.parse_args()
    sets = sets_of(wanted)
    found = gather(sets)
    weights = fit(found)
    print(f"{len(found):,} choices.")
    compare(sets, weights)
    curve(sets if wanted.evaluation else Recipe(MANY))
    if wanted.write:
        source = f"the sets in {wanted.evaluation.name}" if wanted.evaluation else "benchmarks/recipe.py"
        PLACE.write_text(written(weights, len(found), source) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
