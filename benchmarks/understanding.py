"""How well questions are answered and letters explained, by kind: the figures of the tests' own sets, in one table.

usage: python -m benchmarks.understanding [--missed]

The sets lie in `tests/glossary/`: `questions.yaml` and `asked/fitting.yaml` may be tuned on, `asked/judging.yaml` may
not. *Answered* is right and outright: the one term that is meant, or a choice that holds all that may be. *First* and
*five* say where the right one stood among what a reader sees. *Wrong* was answered with confidence, and *offered* are
those of which nothing fits, and something was offered. `--missed` prints what was not answered right.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.service import Answer, Jargon

SETS = Path(__file__).parents[1] / "tests" / "glossary"
QUESTIONS = {"own": "questions.yaml", "fitting": "asked/fitting.yaml", "judging": "asked/judging.yaml"}
LETTERS = {"fitting": "asked/letters_fitting.yaml", "judging": "asked/letters_judging.yaml"}
CHOSEN = (
    "part of a label",
    "clash of initials",
)  # kinds of questions that are easily answered wrongly
SHOWN = 5  # terms that a reader on a phone will look at


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, its kind, and the slugs of what it means: none where it must not be answered."""

    kind: str
    text: str
    meant: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one question."""

    answered: bool
    first: bool
    five: bool
    wrong: bool
    offered: bool


@dataclass(slots=True)
class Explained:
    """What became of the letters of a set: terms there, found, shown, right; needless in texts about other things."""

    there: int = 0
    found: int = 0
    shown: int = 0
    right: int = 0
    needless: int = 0

    @property
    def recall(self) -> float:
        """The share of the terms that was explained."""
        return self.found / self.there

    @property
    def precision(self) -> float:
        """The share of what was explained that is right."""
        return self.right / self.shown


def asked(name: str) -> Iterator[Asked]:
    """The questions of a set."""
    for kind, questions in _read(QUESTIONS[name]).items():
        for text in questions:
            meant = questions[text] if isinstance(questions, dict) else ()
            yield Asked(kind, text, (meant,) if isinstance(meant, str) else tuple(meant))


def verdict(question: Asked, answer: Answer) -> Verdict:
    """Judge an answer."""
    known = [answer.page.term.slug] if answer.page and not answer.sides else []
    seen = known or [each.slug for each in (answer.suggestions if answer.sides else answer.offers)][:SHOWN]
    five = bool(question.meant) and set(question.meant) <= set(seen)
    one = len(question.meant) == 1
    return Verdict(
        answered=five and (bool(known) if one else not known),
        first=bool(seen) and seen[0] in question.meant,
        five=five,
        wrong=bool(known) and (not one or known[0] not in question.meant),
        offered=not question.meant and bool(seen),
    )


def explained(jargon: Jargon, name: str) -> Explained:
    """Have every letter of a set explained."""
    total = Explained()
    for letter in _read(LETTERS[name]):
        there = {span["slug"] for span in letter["spans"]}
        labels = {jargon.page(slug).term.label: slug for slug in there}
        spots = jargon.explain(letter["text"])
        hits = [{spot.page.term.slug, *(labels.get(other, "") for other in spot.others)} & there for spot in spots]
        total.there += len(there)
        total.found += len(set().union(*hits))
        total.shown += len(spots)
        total.right += sum(map(bool, hits))
        total.needless += sum(not hit for hit in hits) if letter["about"] == "other" else 0
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missed", action="store_true", help="print what was not answered right")
    missed = parser.parse_args().missed
    jargon = Jargon()
    for name in QUESTIONS:
        kinds: dict[str, list[Verdict]] = defaultdict(list)
        for question in asked(name):
            judged = verdict(question, jargon.define(question.text))
            kinds[question.kind].append(judged)
            kinds[_all_of(question)].append(judged)
            if len(question.meant) == 1:
                kinds["all with one answer"].append(judged)
            if missed and (judged.wrong or judged.offered or (question.meant and not judged.answered)):
                print(f"{question.kind}: {question.text}  ({', '.join(question.meant)})")
        print(f"\n{name:32}{'n':>5}{'answered':>10}{'first':>8}{'five':>8}{'wrong':>7}{'offered':>9}")
        for kind, verdicts in kinds.items():
            print(f"{kind:32}{_line(verdicts)}")
    for name in LETTERS:
        letters = explained(jargon, name)
        rates = f"recall {letters.recall:.1%}, precision {letters.precision:.1%}"
        print(f"\nletters, {name}: {letters.there} terms, {rates}, needless in other texts {letters.needless}")
    jargon.close()


def _all_of(question: Asked) -> str:
    """Name the sum to which a question counts. Something near is a fit offer for a part of a label."""
    if question.meant:
        return "all with an answer"
    return "all parts and clashes" if question.kind in CHOSEN else "all where nothing fits"


def _line(verdicts: list[Verdict]) -> str:
    n = len(verdicts)
    answered, first, five = (sum(getattr(each, name) for each in verdicts) for name in ("answered", "first", "five"))
    wrong, offered = (sum(getattr(each, name) for each in verdicts) for name in ("wrong", "offered"))
    return f"{n:5}{answered / n:10.1%}{first / n:8.1%}{five / n:8.1%}{wrong:7}{offered:9}"


def _read(name: str) -> Any:
    return yaml.safe_load((SETS / name).read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
