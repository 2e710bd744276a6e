"""Measure spotting.   usage: python -m benchmarks.spot [--evaluation FOLDER] [--quick]

Texts of about 2,000 characters are made of questions that people asked about other things, with six terms
planted in each, as labels, plurals, in capitals or hyphenated. `--quick` leaves out 30,000 labels.
"""

from __future__ import annotations

import random
from time import perf_counter

from benchmarks.arguments import parser, sets_of
from benchmarks.sets import SIZES, Row, Sets
from benchmarks.timing import after
from bot.glossary.search.spot import Spotter

_TEXTS = 150
_PLANTED = 6
_LENGTH = 2000


def written(label: str, chance: random.Random) -> str:
    """Write a label as people write it in a sentence."""
    forms = (label, label, label + "s" if label[-1:].isalpha() and label[-1] != "s" else label)
    return chance.choice((*forms, label.upper(), label.replace(" ", "-")))


def planted(rows: list[Row], filler: list[str], chance: random.Random) -> tuple[str, list[str]]:
    """Make a text of about 2,000 characters, and name the terms in it."""
    text, terms = "", chance.sample(rows, _PLANTED)
    for number, row in enumerate(terms, start=1):
        sentence = f"We talked about {written(chance.choice((row.label, *row.aliases)), chance)} then. "
        while len(text) + len(sentence) < _LENGTH * number / _PLANTED - 40:
            text += chance.choice(filler).capitalize() + ". "
        text += sentence
    return text, [row.slug for row in terms]


def measure(sets: Sets, size: int) -> None:
    """Print how many planted terms are found, and how long a text takes."""
    rows, chance = sets.glossary(size), random.Random(5)
    filler = [query.text for query in sets.queries(SIZES[1]) if query.kind == "oov_question"]
    start = perf_counter()
    spotter = Spotter(rows)
    build = perf_counter() - start
    times, found = [], 0
    for _ in range(_TEXTS):
        text, slugs = planted(rows, filler, chance)
        start = perf_counter()
        spots = spotter.spot(text)
        times.append(perf_counter() - start)
        spotted = {slug for spot in spots for slug in (spot.slug, *spot.others)}
        found += len(spotted.intersection(slugs))
    speeds = f"p50 {after(times, 0.5):.2f} ms, p99 {after(times, 0.99):.2f} ms, built in {build:.2f} s"
    share = found / _TEXTS / _PLANTED
    print(f"{size:6,} labels: {share:.3f} of planted terms found, {speeds}")


def main() -> None:
    """Print a line a size."""
    arguments = parser(__doc__)
    arguments.add_argument("--quick", action="store_true")
    wanted = arguments.parse_args()
    sets = sets_of(wanted)
    for size in SIZES[:2] if wanted.quick else SIZES:
        measure(sets, size)


if __name__ == "__main__":
    main()
