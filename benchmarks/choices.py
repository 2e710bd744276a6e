"""What the weights are fitted on: queries with their candidates, of which some are right, or none is."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.noise import spoil
from benchmarks.sets import SIZES, Query, Row, Sets, is_held_out
from bot.glossary.search.exact import Exact
from bot.glossary.search.features import Matrix, Near
from bot.glossary.search.forms import forms_of
from bot.glossary.search.query_features import QueryFeatures
from bot.glossary.search.question import Question
from bot.glossary.search.ranking import query_traits, row
from bot.glossary.text.fold import fold

_ROUNDS, _TERMS, _QUERIES = 4, 1500, 500  # of made-up choices: indexes, terms in each, queries of a kind to each


@dataclass(frozen=True, slots=True)
class Choice:
    """The features of a query's candidates (a row each), which of them are right, and the group it counts in."""

    group: str
    which: int
    traits: Matrix
    compared: Matrix
    right: npt.NDArray[np.bool_]

    @property
    def outside(self) -> bool:
        """Whether none of the candidates is right."""
        return " oov" in self.group


def gather(sets: Sets, sizes: Iterable[int] = SIZES, rounds: int = _ROUNDS) -> list[Choice]:
    """Collect every choice of the half that is not held out, and made-up ones from the largest glossary."""
    found: list[Choice] = []
    largest: list[Row] = []
    for size in sizes:
        largest = sets.glossary(size)
        found += choices(largest, (query for query in sets.queries(size) if not query.held_out), str(size))
    return [*found, *made_up(largest, random.Random(1), rounds)]


def choices(rows: list[Row], asked: Iterable[Query], group: str) -> Iterator[Choice]:
    """Compare each query that no exact key settles with its candidates."""
    forms = forms_of(rows)
    exact, near = Exact(forms), Near([form.folded for form in forms])
    owners = [{owner.slug for owner in form.owners} for form in forms]
    for query in asked:
        question = Question.of(query.text)
        if not question.stripped or next(exact.hits(question.layers()), None):
            continue
        seen = QueryFeatures.of(question.stripped)
        numbers = near.candidates(seen)
        right = np.array([bool(owners[number] & query.gold) for number in numbers])
        if len(right) and (query.outside or right.any()):
            compared = near.compare(seen, numbers)
            yield Choice(f"{group} {query.kind}", row(seen), query_traits(seen), compared, right)


def made_up(rows: list[Row], chance: random.Random, rounds: int) -> Iterator[Choice]:
    """Spoil labels of some terms, and ask for labels of the others."""
    for _ in range(rounds):
        inside = chance.sample(rows, min(_TERMS, len(rows) * 2 // 3))
        slugs = {term.slug for term in inside}
        fitting = [term for term in inside if not is_held_out(term.slug)]
        outside = [term for term in rows if term.slug not in slugs and not is_held_out(term.slug)]
        asked = [
            Query(spoil(fold(term.label), chance), "spoilt", frozenset([term.slug]))
            for term in chance.sample(fitting, min(_QUERIES, len(fitting)))
            if len(fold(term.label)) > 3
        ]
        asked += [Query(term.label, "oov", frozenset()) for term in chance.sample(outside, min(_QUERIES, len(outside)))]
        yield from choices(inside, asked, "made up")
