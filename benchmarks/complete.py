"""Measure autocompletion.   usage: python -m benchmarks.complete [--evaluation FOLDER] [--quick]

Two sets: prefixes that people typed (the whole development split: nothing here is fitted), and the first
letters of labels with one made-up slip in the first six, after 6, 8, 10 and 12 letters. `--quick` leaves out
30,000 labels.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from statistics import mean
from time import perf_counter

from benchmarks.arguments import parser, sets_of
from benchmarks.noise import slip
from benchmarks.sets import SIZES, Query, Row, Sets
from benchmarks.timing import after
from bot.glossary.search.complete import Completer
from bot.glossary.text.fold import fold

_LABELS = 300
_SLIP_WITHIN = 6
_TYPED = (6, 8, 10, 12)


def slipped(rows: list[Row], chance: random.Random) -> Iterator[Query]:
    """Type the start of labels with a slip in it."""
    long = [row for row in rows if len(fold(row.label)) >= _TYPED[-1]]
    for row in chance.sample(long, min(_LABELS, len(long))):
        label = fold(row.label)
        head = slip(label[:_SLIP_WITHIN], chance)
        for letters in _TYPED:
            yield Query(head + label[_SLIP_WITHIN:letters], f"slip, {letters} letters", frozenset([row.slug]))


def measure(sets: Sets, size: int) -> None:
    """Print how often the right term is among 25, and how long that takes."""
    rows = sets.glossary(size)
    start = perf_counter()
    completer = Completer(rows)
    print(f"\n{size:,} labels, built in {perf_counter() - start:.2f} s")
    found: dict[str, list[bool]] = defaultdict(list)
    times: dict[str, list[float]] = defaultdict(list)
    for query in (*sets.prefixes(size), *slipped(rows, random.Random(7))):
        start = perf_counter()
        offered = completer.complete(query.text)
        times[query.kind].append(perf_counter() - start)
        found[query.kind].append(any(choice.slug in query.gold for choice in offered))
    for kind, right in found.items():
        speeds = f"p50 {after(times[kind], 0.5):.2f} ms, p99 {after(times[kind], 0.99):.2f} ms"
        print(f"{kind:20}{len(right):5} typed, {mean(right):.3f} within 25, {speeds}")


def main() -> None:
    """Print a table a size."""
    arguments = parser(__doc__)
    arguments.add_argument("--quick", action="store_true")
    wanted = arguments.parse_args()
    sets = sets_of(wanted)
    for size in SIZES[:2] if wanted.quick else SIZES:
        measure(sets, size)


if __name__ == "__main__":
    main()
