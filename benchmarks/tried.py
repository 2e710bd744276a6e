"""What the weighed numbers of the search cost at other values, on the questions that may be tuned on.

usage: python -m benchmarks.tried [NAME …]

Each number of `bot/glossary/search/policy.py` that is named here, or all of `VALUES`, is set to each of its values
while the others stay; every question of `tests/glossary/asked/fitting.yaml` is asked, and the cost is printed: that of
a wrong answer is `policy.WRONG_ANSWER_COST`, of a question that could have been answered and was not 1, of one whose
term is not even shown another 1, and of an offer where nothing fits `UNFIT_OFFER_COST`. The least costly is marked.
Where two cost nearly the same, that in use stays (`benchmarks/refit.py`, which does this for all of them).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from benchmarks.refitted import Refitted, number
from benchmarks.understanding import Asked, Verdict, asked, verdict
from bot.glossary.search import policy
from bot.service import Jargon

CHANCE = 2.0  # questions: by so much the costs of two values differ by chance
UNFIT_OFFER_COST = 0.5  # of a question that was not answered. Chosen: it takes a look, and leads nowhere
HEADING = f"{'':24}{'unanswered':>11}{'unshown':>9}{'wrong':>7}{'unfit':>7}{'cost':>8}"
VALUES: Mapping[str, tuple[float, ...]] = {
    "HEARD_ALIKE": (0.5, 0.6, 0.65, 0.7, 0.8),
    "REAL_WORDS_HEARD": (0.65, 0.7, 0.75, 0.8),
    "WRITTEN_BY_EAR": (0.45, 0.55, 0.65),
    "WORDS_HEARD_ALIKE": (0.5, 0.6, 0.7),
    "LEAST_MISHEARD": (4, 5, 6),
    "NEARLY_HEARD": (0.8, 0.85, 0.9),
    "PERHAPS_HEARD": (0.65, 0.72, 0.8),
    "LIKE_A_WORD": (0.45, 0.55, 0.65),
    "LIKE_A_SLIP": (0.25, 0.35, 0.45),
    "FEW_WORDS": (4, 5, 6),
    "FEW_BESIDE": (8, 12, 16),
    "DESCRIBED_FROM": (1.2, 1.4, 1.6, 1.8),
    "SPOKEN_OF_FROM": (2.2, 2.4, 2.5, 2.6, 2.8),
}


@dataclass(frozen=True, slots=True)
class Tried:
    """A number at a value, and what it leads to, in questions."""

    name: str
    value: float
    unanswered: int
    unshown: int
    wrong: int
    unfit: int

    @property
    def cost(self) -> float:
        """In questions that could have been answered."""
        return self.unanswered + self.unshown + policy.WRONG_ANSWER_COST * self.wrong + UNFIT_OFFER_COST * self.unfit


def tried(name: str, value: float, verdicts: Iterable[tuple[Asked, Verdict]]) -> Tried:
    """Count what became of some questions; of a description, which can only be offered, what comes first."""
    unanswered = unshown = wrong = unfit = 0
    for question, judged in verdicts:
        is_right = judged.first if question.kind == "description" else judged.answered
        unanswered += bool(question.meant) and not is_right
        unshown += bool(question.meant) and not judged.five
        wrong += judged.wrong
        unfit += judged.offered and not judged.wrong
    return Tried(name, value, unanswered, unshown, wrong, unfit)


@contextmanager
def set_to(name: str, value: float) -> Iterator[None]:
    """Have a number of the policy be another for a while."""
    before = getattr(policy, name)
    setattr(policy, name, value)
    try:
        yield
    finally:
        setattr(policy, name, before)


def at(jargon: Jargon, name: str, value: float) -> Tried:
    """Ask every question with a number at a value."""
    with set_to(name, value):
        return tried(name, value, [(each, verdict(each, jargon.define(each.text))) for each in asked("fitting")])


def table(jargon: Jargon, name: str) -> list[Tried]:
    """Try every value of a number, and print the costs."""
    found = [at(jargon, name, value) for value in VALUES[name]]
    least = min(each.cost for each in found)
    for each in found:
        marks = ["least"] * (each.cost == least) + ["in use"] * (each.value == getattr(policy, name))
        counted = f"{each.unanswered:11}{each.unshown:9}{each.wrong:7}{each.unfit:7}{each.cost:8.1f}"
        print(f"{f'{name} {each.value:g}':24}{counted}", ", ".join(marks))
    return found


def refitted() -> Iterator[Refitted]:
    """Choose each number anew while the others stay: that in use, if it costs hardly more than the least costly."""
    jargon = Jargon()
    print(HEADING)
    for name in VALUES:
        found = table(jargon, name)
        least = min(found, key=lambda each: each.cost)
        now = next(each for each in found if each.value == getattr(policy, name))
        taken = now if now.cost <= least.cost + CHANCE else least
        yield number(name, taken.value, f"{least.value:g} costs {least.cost:g}, that in use {now.cost:g}")
    jargon.close()


def main() -> None:
    """Print the cost of each value of each number."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", default=list(VALUES), metavar="NAME", help="a number; all unless told")
    jargon = Jargon()
    print(HEADING)
    for name in parser.parse_args().names:
        table(jargon, name)
    jargon.close()


if __name__ == "__main__":
    main()
