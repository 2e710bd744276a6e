"""How well the index finds and answers, in the few figures by which two of them are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean
from typing import ClassVar

from benchmarks.sets import Sets
from bot.glossary.search.index import Index
from bot.glossary.search.match import Outcome, outcome_of
from bot.glossary.search.question import Question
from bot.glossary.search.ranking import FITTED, Weights


@dataclass(frozen=True, slots=True)
class Quality:
    """Shares of the questions of a half, from 0 to 1; each kind of question counts the same.

    `first` and `five` are hit@1 and hit@5; `right` and `wrong` were answered so; `outside` are questions about
    things outside the glossary that were answered all the same.
    """

    HEADING: ClassVar[str] = f"{'hit@1':>8}{'hit@5':>8}{'right %':>9}{'wrong %':>9}{'outside %':>11}"

    first: float
    five: float
    right: float
    wrong: float
    outside: float

    def is_no_worse(self, other: Quality) -> bool:
        """Whether none of the figures is worse than another's."""
        finds = self.first >= other.first and self.five >= other.five and self.right >= other.right
        return finds and self.wrong <= other.wrong and self.outside <= other.outside

    def __str__(self) -> str:
        answered = f"{100 * self.right:9.2f}{100 * self.wrong:9.2f}{100 * self.outside:11.2f}"
        return f"{self.first:8.4f}{self.five:8.4f}{answered}"


def quality(sets: Sets, size: int, weights: Weights = FITTED, *, held_out: bool = True) -> Quality:
    """Put every question of one half to an index."""
    index = Index(sets.glossary(size), weights)
    inside: dict[str, list[tuple[bool, ...]]] = defaultdict(list)
    outside: dict[str, list[bool]] = defaultdict(list)
    for query in sets.queries(size):
        if query.held_out != held_out:
            continue
        matches = index.matches(Question.of(query.text))
        slugs = [match.slug for match in matches]
        answered = outcome_of(matches) is Outcome.ANSWER
        if query.outside:
            outside[query.kind].append(answered)
        else:
            led = not query.gold.isdisjoint(slugs[:1])
            inside[query.kind].append((led, not query.gold.isdisjoint(slugs), led and answered, answered and not led))
    first, five, right, wrong = (_macro([[each[at] for each in kind] for kind in inside.values()]) for at in range(4))
    return Quality(first, five, right, wrong, _macro(list(outside.values())))


def _macro(kinds: Sequence[Sequence[bool]]) -> float:
    return mean(map(mean, kinds)) if kinds else 0.0
