"""Measure matching against its peers.   usage: python -m benchmarks.matching [--evaluation FOLDER] [--quick] [--each N]

Queries are the held-out half, which nothing was fitted on. Every matcher meets every query in turn, after one that does
not count, for which it may read what it needs; times are those of the processor, so that a busy machine says the same.
`--quick` leaves out 30,000 labels, symspellpy and tantivy (about 20 seconds in place of three minutes); `--each N` caps
the queries of a kind.
"""

from __future__ import annotations

import gc
import resource
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean
from time import perf_counter, process_time

from benchmarks.arguments import parser, sets_of
from benchmarks.peers import Matcher, Ours, peers
from benchmarks.sets import SIZES, Query, Row, Sets
from benchmarks.timing import after
from bot.glossary.search.match import Outcome

_PAGE = resource.getpagesize()


@dataclass(slots=True)
class Measured:
    """What one matcher did with one glossary."""

    matcher: Matcher
    build: float
    memory: float
    times: list[float] = field(default_factory=list)
    first: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    five: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))

    def ask(self, query: Query) -> None:
        """Time one query and see whether it was found."""
        start = process_time()
        found = self.matcher.search(query.text)
        self.times.append(process_time() - start)
        if not query.outside:
            self.first[query.kind].append(bool(found) and found[0] in query.gold)
            self.five[query.kind].append(not query.gold.isdisjoint(found))

    def after(self, share: float) -> float:
        """Give the time in milliseconds within which a share of the queries was done."""
        return after(self.times, share)

    @property
    def macro(self) -> tuple[float, float]:
        """Give hit@1 and hit@5, each kind of input counting the same."""
        return mean(map(mean, self.first.values())), mean(map(mean, self.five.values()))


def built(make: Callable[[Sequence[Row]], Matcher], rows: Sequence[Row]) -> Measured:
    """Build a matcher, and take its time in seconds and its resident memory in megabytes."""
    gc.collect()
    before, start = _resident(), perf_counter()
    matcher = make(rows)
    return Measured(matcher, perf_counter() - start, _resident() - before)


def _resident() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE / 1e6


def measure(sets: Sets, size: int, each: int, *, quick: bool) -> dict[str, Measured]:
    """Measure every matcher on one glossary, query by query in turn."""
    rows = sets.glossary(size)
    measured = {name: built(make, rows) for name, make in peers(quick).items()}
    for one in measured.values():
        one.matcher.search("what is a hard word")
    seen: dict[str, int] = defaultdict(int)
    for query in sets.queries(size):
        seen[query.kind] += 1
        if query.held_out and seen[query.kind] <= 2 * each:
            for one in measured.values():
                one.ask(query)
    return measured


def table(size: int, measured: dict[str, Measured]) -> None:
    """Print quality, speed, build time and memory, a row a matcher."""
    print(f"\n{size:,} labels, {len(next(iter(measured.values())).times):,} queries")
    print(f"{'':28}{'hit@1':>8}{'hit@5':>8}{'p50 ms':>9}{'p99 ms':>9}{'build s':>9}{'MB':>7}")
    for name, one in measured.items():
        first, five = one.macro
        speeds = f"{one.after(0.5):9.2f}{one.after(0.99):9.2f}{one.build:9.2f}{one.memory:7.1f}"
        print(f"{name:28}{first:8.3f}{five:8.3f}{speeds}")


def kinds(measured: dict[str, Measured]) -> None:
    """Print hit@1 a kind of input, a column a matcher."""
    names = list(measured)
    print("hit@1 a kind".ljust(28) + "".join(f"{name[-15:]:>16}" for name in names))
    for kind in sorted(measured[names[0]].first):
        cells = "".join(f"{mean(measured[name].first[kind]):16.3f}" for name in names)
        print(f"{kind:28}{cells}")


def confidence(sets: Sets, size: int, matcher: Ours) -> None:
    """Print how often the bot answers: right, wrong, and where the glossary has nothing."""
    tally: dict[str, list[str]] = defaultdict(list)
    for query in sets.queries(size):
        if query.held_out:
            outcome, slug = matcher.verdict(query.text)
            right = "right" if slug in query.gold else "wrong"
            told = f"answered {right}" if outcome is Outcome.ANSWER else outcome.value
            tally[query.kind if query.outside else "in the glossary"].append(told)
    for kind, each in tally.items():
        shares = ", ".join(f"{name} {each.count(name) / len(each):.2%}" for name in sorted(set(each)))
        print(f"{kind:28}{len(each):5} queries: {shares}")


def growth(by_size: dict[int, dict[str, Measured]]) -> None:
    """Print how the median time grows with the glossary."""
    sizes = sorted(by_size)
    print("\np50 ms".ljust(29) + "".join(f"{size:>10,}" for size in sizes) + "    growth")
    for name in by_size[sizes[0]]:
        halves = [by_size[size][name].after(0.5) for size in sizes]
        cells = "".join(f"{half:10.2f}" for half in halves)
        print(f"{name:28}{cells}{halves[-1] / halves[-2]:9.1f}x")


def main() -> None:
    """Print every table."""
    arguments = parser(__doc__)
    arguments.add_argument("--quick", action="store_true")
    arguments.add_argument("--each", type=int, default=60, help="queries of a kind at most (default 60)")
    wanted = arguments.parse_args()
    sets = sets_of(wanted)
    by_size = {}
    for size in SIZES[:2] if wanted.quick else SIZES:
        by_size[size] = measure(sets, size, wanted.each, quick=wanted.quick)
        table(size, by_size[size])
        kinds(by_size[size])
        ours = by_size[size]["jargonbot"].matcher
        if isinstance(ours, Ours):
            confidence(sets, size, ours)
    growth(by_size)


if __name__ == "__main__":
    main()
