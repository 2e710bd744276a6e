"""Fit the weights of `bot/glossary/search/weights.py`.   usage: python -m benchmarks.fit [FOLDER] [--write]

The recipe. A query and its candidates make one choice among the forms and "none of these": a conditional
logit (McFadden 1974), fitted by maximum likelihood with a small L2 penalty. The choices come from the half of
the development queries that is not held out, and from made-up ones: labels of the largest glossary, spoilt,
against an index of some of its terms; and labels of terms left out of that index, for which "none" is right.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill, indent
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.noise import spoil
from benchmarks.sets import DEFAULT_FOLDER, SIZES, Query, Row, glossary, is_held_out, queries
from bot.glossary.search.exact import Exact
from bot.glossary.search.features import NAMES
from bot.glossary.search.forms import forms_of
from bot.glossary.search.near import Near
from bot.glossary.search.query_features import Facets
from bot.glossary.search.question import peel
from bot.glossary.search.ranking import query_traits, row
from bot.glossary.text.fold import fold

Array = npt.NDArray[np.floating[Any]]
PENALTY, STEPS, PACE = 5e-4, 800, 0.05
OUTSIDE_WEIGHT = 2.0  # a wrong answer costs more than a missing one
MADE_UP = {"rounds": 4, "terms": 1500, "queries": 500}


@dataclass(frozen=True, slots=True)
class Choice:
    """The features of a query's candidates, which of them are right, and how much the choice counts."""

    group: str
    which: int
    traits: Array
    compared: Array
    right: npt.NDArray[np.bool_]


def choices(rows: list[Row], asked: Iterator[Query], group: str) -> Iterator[Choice]:
    """Compare each query that no exact key settles with its candidates."""
    forms = forms_of(rows)
    exact, near = Exact(forms), Near([form.folded for form in forms])
    owners = [{owner.slug for owner in form.owners} for form in forms]
    for query in asked:
        layers = list(peel(fold(query.text)))
        bare = layers[-1]
        facets = Facets.of(bare)
        numbers = near.candidates(facets) if bare and not exact.find(layers) else np.array([], np.intp)
        right = np.array([bool(owners[number] & query.gold) for number in numbers])
        if len(right) and (query.outside or right.any()):
            compared = near.compare(facets, np.asarray(numbers))
            yield Choice(f"{group} {query.kind}", row(facets), query_traits(facets), compared, right)


def made_up(rows: list[Row], chance: random.Random) -> Iterator[Choice]:
    """Spoil labels of some terms, and ask for labels of the others."""
    for _ in range(MADE_UP["rounds"]):
        inside = chance.sample(rows, MADE_UP["terms"])
        slugs = {term.slug for term in inside}
        fitting = [term for term in inside if not is_held_out(term.slug)]
        outside = [term for term in rows if term.slug not in slugs and not is_held_out(term.slug)]
        asked = [
            Query(spoil(fold(term.label), chance), "spoilt", frozenset([term.slug]))
            for term in chance.sample(fitting, MADE_UP["queries"])
            if len(fold(term.label)) > 3
        ]
        asked += [Query(term.label, "oov", frozenset()) for term in chance.sample(outside, MADE_UP["queries"])]
        yield from choices(inside, iter(asked), "made up")


def gather(folder: Path) -> list[Choice]:
    """Collect every choice to fit on."""
    found: list[Choice] = []
    for size in SIZES:
        asked = (query for query in queries(folder, size) if not query.held_out)
        found += choices(glossary(folder, size), asked, str(size))
    found += made_up(glossary(folder, SIZES[-1]), random.Random(1))
    return found


def fit(found: list[Choice]) -> tuple[Array, Array]:
    """Climb to the weights of forms and of "none" (Adam; the problem has one optimum but for the max)."""
    weights = [np.zeros((2, len(NAMES))), np.zeros((2, len(found[0].traits)))]
    for which in (0, 1):
        compared, traits, right, counts = _packed([choice for choice in found if choice.which == which])
        parameters = np.zeros(compared.shape[2] + traits.shape[1])
        slope, bend = np.zeros_like(parameters), np.zeros_like(parameters)
        for step in range(1, STEPS + 1):
            change = _gradient(parameters, compared, traits, right, counts) + PENALTY * parameters
            slope, bend = 0.9 * slope + 0.1 * change, 0.99 * bend + 0.01 * change**2
            parameters -= PACE * slope / (1 - 0.9**step) / (np.sqrt(bend / (1 - 0.99**step)) + 1e-8)
        weights[0][which], weights[1][which] = np.split(parameters, [len(NAMES)])
    return weights[0], weights[1]


def _packed(found: list[Choice]) -> tuple[Array, ...]:
    most = max(len(choice.right) for choice in found)
    compared = np.full((len(found), most, len(NAMES)), np.nan)
    right = np.zeros((len(found), most + 1))
    sizes = Counter(choice.group for choice in found)
    counts = np.empty(len(found))
    for at, choice in enumerate(found):
        compared[at, : len(choice.right)] = choice.compared
        right[at, : len(choice.right)] = choice.right
        right[at, most] = not choice.right.any()
        outside = OUTSIDE_WEIGHT if " oov" in choice.group else 1.0
        counts[at] = outside * min(1.0, 100 / sizes[choice.group])
    return compared, np.stack([choice.traits for choice in found]), right, counts / counts.sum()


def _gradient(parameters: Array, compared: Array, traits: Array, right: Array, counts: Array) -> Array:
    forms, none = np.split(parameters, [compared.shape[2]])
    missing = np.isnan(compared[:, :, 0])
    filled = np.nan_to_num(compared)
    scores = np.column_stack((np.where(missing, -1e9, filled @ forms), traits @ none))
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    share = odds / odds.sum(axis=1, keepdims=True)
    target = share * right
    pull = (share - target / (target.sum(axis=1, keepdims=True) + 1e-12)) * counts[:, None]
    return np.concatenate((np.einsum("nk,nkf->f", pull[:, :-1], filled), pull[:, -1] @ traits))


def written(forms: Array, none: Array, found: list[Choice]) -> str:
    """Write the module of weights."""
    return TEMPLATE.format(
        choices=len(found),
        names=fill(", ".join(NAMES), 100),
        forms=_rows(forms),
        none=_rows(none),
    )


def _rows(table: Array) -> str:
    rows = (fill(", ".join(f"{value:.3f}" for value in line), 96) for line in table)
    return "\n".join(indent(f"[\n{row},\n],", "        ") for row in rows)


TEMPLATE = '''"""Fitted numbers, a row for words and one for phrases, by `python -m benchmarks.fit --write`.

Fitted on {choices:,} choices: half of a development set of real slips, questions, plurals, acronyms and
words from outside the glossary (the recipe is in `benchmarks/fit.py`). The columns of FORMS are:
{names}.
"""

import numpy as np

# fmt: off
FORMS = np.array(
    [
{forms}
    ],
    np.float32,
)
NONE = np.array(
    [
{none}
    ],
    np.float32,
)
'''


def main() -> None:
    """Fit, and print or write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=DEFAULT_FOLDER)
    parser.add_argument("--write", action="store_true", help="replace the module of weights")
    wanted = parser.parse_args()
    found = gather(wanted.folder)
    text = written(*fit(found), found)
    if wanted.write:
        place = Path(__file__).resolve().parents[1] / "bot" / "glossary" / "search" / "weights.py"
        place.write_text(text, encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
