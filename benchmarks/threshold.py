"""From which confidence to answer: the cost of every threshold, and the least costly one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import mean
from typing import ClassVar

from benchmarks.refitted import Refitted, number
from benchmarks.sets import SIZES, Query, Sets
from bot.glossary.search import policy
from bot.glossary.search.index import Index
from bot.glossary.search.match import Match, Outcome, outcome_of
from bot.glossary.search.question import Question
from bot.glossary.search.ranking import FITTED, Weights

# Below `HELD_BACK` doubtful matches would be answered, which is what they are held back from.
CHANCE = 0.02  # of the least cost: by so much the costs of two thresholds differ by chance
THRESHOLDS = tuple(percent / 100 for percent in range(round(100 * policy.HELD_BACK) + 1, 96))


@dataclass(frozen=True, slots=True)
class Cost:
    """What one threshold leads to, as shares from 0 to 1 of the questions: those within the glossary that are
    answered wrongly, those outside that are answered, and those whose right term is first but not answered with.
    Kinds of question count the same."""

    HEADING: ClassVar[str] = f"{'answer from':>12}{'wrong %':>9}{'outside %':>11}{'unanswered %':>14}{'cost':>7}"

    threshold: float
    wrong: float
    outside: float
    unanswered: float

    @property
    def total(self) -> float:
        """For a hundred questions, in unanswered right ones."""
        within = policy.WRONG_ANSWER_COST * self.wrong + self.unanswered
        outside = policy.WRONG_ANSWER_COST * self.outside
        return 100 * ((1 - policy.OUTSIDE_SHARE) * within + policy.OUTSIDE_SHARE * outside)

    def __str__(self) -> str:
        shares = f"{100 * self.wrong:9.3f}{100 * self.outside:11.3f}{100 * self.unanswered:14.2f}"
        return f"{self.threshold:12.2f}{shares}{self.total:7.2f}"


def costs(sets: Sets, weights: Weights = FITTED, sizes: Iterable[int] = SIZES) -> list[Cost]:
    """The cost of each threshold on the half that is not held out."""
    asked = [each for size in sizes for each in _asked(sets, size, weights)]
    return [_cost(asked, threshold) for threshold in THRESHOLDS]


def least_costly(found: Iterable[Cost]) -> Cost:
    """The threshold of the least cost; of several, the most careful."""
    return min(found, key=lambda each: (round(each.total, 6), -each.threshold))


def refitted(sets: Sets) -> Refitted:
    """Print what each threshold costs with the weights in use, and choose one: that in use, if it costs hardly more."""
    print(f"Of the questions {policy.OUTSIDE_SHARE:.0%} are about things outside the glossary;")
    print(f"a wrong answer costs as much as {policy.WRONG_ANSWER_COST:g} unanswered right ones.")
    found = costs(sets)
    least = least_costly(found)
    print(Cost.HEADING, *found, sep="\n")
    now = next(each.total for each in found if each.threshold == policy.ANSWER_FROM)
    taken = policy.ANSWER_FROM if now <= (1 + CHANCE) * least.total else least.threshold
    return number("ANSWER_FROM", taken, f"{least.threshold:g} costs {least.total:.2f}, that in use {now:.2f}")


def _asked(sets: Sets, size: int, weights: Weights) -> Iterator[tuple[Query, tuple[Match, ...]]]:
    index = Index(sets.glossary(size), weights)
    for query in sets.queries(size):
        if not query.held_out:
            yield query, index.matches(Question.of(query.text))


def _cost(asked: Iterable[tuple[Query, tuple[Match, ...]]], threshold: float) -> Cost:
    wrong: dict[str, list[bool]] = defaultdict(list)
    outside: dict[str, list[bool]] = defaultdict(list)
    unanswered: dict[str, list[bool]] = defaultdict(list)
    for query, matches in asked:
        is_first = bool(matches) and matches[0].slug in query.gold
        answered = outcome_of(matches, threshold) is Outcome.ANSWER
        if query.outside:
            outside[query.kind].append(answered)
        else:
            wrong[query.kind].append(answered and not is_first)
            unanswered[query.kind].append(is_first and not answered)
    return Cost(threshold, *(mean(map(mean, shares.values())) for shares in (wrong, outside, unanswered)))
