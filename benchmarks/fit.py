"""Fit the weights anew, which `python -m benchmarks.refit` does.

The recipe. A query and its candidates make one choice among the forms and "none of these": a conditional
logit (McFadden 1974), fitted by maximum likelihood with a small L2 penalty. The choices come from the half of
the queries that is not held out, and from made-up ones: labels of the largest glossary, spoilt, against an index
of some of its terms; and labels of terms left out of that index, for which "none" is right. What was fitted is
then compared with what is in use, on the half that is held out and on the questions of the tests.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks.choices import Choice, gather
from benchmarks.quality import Quality, quality
from benchmarks.refitted import ROOT, Refitted
from benchmarks.sets import SIZES, Sets
from benchmarks.understanding import asked
from bot.formats import read_all, shipped_files
from bot.glossary.search.features import NAMES
from bot.glossary.search.index import Index
from bot.glossary.search.match import Outcome, outcome_of
from bot.glossary.search.question import Question
from bot.glossary.search.ranking import FITTED, TRAITS, Weights

Array = npt.NDArray[np.float64]
PENALTY, STEPS, PACE = 5e-4, 800, 0.05
OUTSIDE_WEIGHT = 2.0  # a choice outside the glossary counts as two: a wrong answer costs more than a missing one
TOLERANCE = 0.01  # of hit@1 and hit@5, by which weights fitted on our recipe may fall behind those in use
MOST_OF_A_GROUP = 100  # choices that a group counts for, however many it has
PLACE = ROOT / "data" / "search" / "weights.json"


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
            "fitted_on": f"{choices:,} choices of {source} (how: `python -m benchmarks.refit weights`)",
            "forms": _rows(NAMES, weights.forms),
            "none": _rows(TRAITS, weights.none),
        },
        indent=2,
    )


def _rows(names: Sequence[str], table: npt.NDArray[np.floating]) -> dict[str, dict[str, float]]:
    rows = ({name: round(float(each), 3) for name, each in zip(names, row, strict=True)} for row in table)
    return dict(zip(("words", "phrases"), rows, strict=True))


def refitted(sets: Sets, source: str) -> Refitted:
    """Fit the weights to some sets, and print beside each other how good they and those in use are."""
    found = gather(sets)
    weights = fit(found)
    print(f"{'':28}{Quality.HEADING}")
    pairs = []
    for size in SIZES:
        now, then = (quality(sets, size, each) for each in (FITTED, weights))
        print(f"{f'{size:,} labels, in use':28}{now}\n{f'{size:,} labels, fitted now':28}{then}")
        pairs.append((now, then))
    mistakes = wrong_answers(FITTED), wrong_answers(weights)
    better = all(then.is_no_worse(now) for now, then in pairs) and mistakes[1] <= mistakes[0]
    taken = "fitted now" if better and any(then != now for now, then in pairs) else "in use"
    why = f"wrong answers to questions of the tests: {mistakes[0]} in use, {mistakes[1]} as fitted now"
    text = written(weights, len(found), source) + "\n"
    return Refitted("weights", PLACE, "in use", taken, why, lambda: PLACE.write_text(text, encoding="utf-8"))


def wrong_answers(weights: Weights) -> int:
    """How many of the questions that may be tuned on are answered with a term that they do not mean."""
    index = Index(read_all(shipped_files()).terms, weights)
    wrong = 0
    for each in (*asked("own"), *asked("fitting")):
        matches = index.matches(Question.of(each.text))
        wrong += outcome_of(matches) is Outcome.ANSWER and matches[0].slug not in each.meant
    return wrong
