"""Writes what was measured, and what is computed of it, into docs/scaling.md, and draws docs/scaling.svg.

    python -m benchmarks.scale.page [FIGURES]

FIGURES is a file of `python -m benchmarks.scale --json FIGURES`; without one it is that of this folder.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.scale.figures import Figures, Phase, Played, Waits
from benchmarks.scale.plot import draw
from benchmarks.scale.projection import Costs, Habits, Need, Room, most_servers, needs

FIGURES = Path(__file__).with_name("measured.json")
PAGE = Path(__file__).parents[2] / "docs/scaling.md"
PICTURE = PAGE.with_suffix(".svg")
# https://www.postgresql.org/docs/current/runtime-config-connection.html, less those that are kept for its owner
CONNECTIONS = 97
HABITS, ROOM = Habits(), Room()
SENT = {"server": "a server at the start", "messages": "a message", "reactions": "a reaction", "lookups": "a lookup"}


def written(page: str, figures: Figures) -> str:
    """The page with each block between `<!-- name -->` and `<!-- /name -->` as the figures have it."""
    for name, lines in blocks(figures).items():
        text = "\n".join(lines)
        page = re.sub(f"(<!-- {name} -->\n).*?(<!-- /{name} -->)", rf"\g<1>{text}\n\g<2>", page, flags=re.DOTALL)
    return page


def blocks(figures: Figures) -> dict[str, list[str]]:
    """All that is written by this program, by its name on the page."""
    costs = Costs.of(figures)
    return {
        "measured": [f"Measured on {figures.day}: {figures.machine}."],
        "played": [*_played(figures.played)],
        "costs": [*_costs(costs)],
        "writing": [*_writing(figures)],
        "assumed": [*_assumed()],
        "needs": [*_needs(needs(costs, HABITS, ROOM))],
        "binds": [*_binds(costs)],
        "skipped": [f"- {each}" for each in figures.skipped] or ["Nothing was left out."],
    }


def _played(played: Iterable[Played]) -> Iterator[str]:
    yield (
        "| what was played | ready after, s | MiB a process | lookups + flags + others a second "
        "| lookups p50 / p99, ms | flags stored p50 / p99, ms | Discord itself late p99, ms "
        "| most lookups a second | load |"
    )
    yield "|---|---|---|---|---|---|---|---|---|"
    for each in played:
        phase, most = each.phase("together"), each.phase("most lookups")
        if phase and most:
            often = phase.spread
            yield _row(
                str(each.case),
                f"{each.ready:.1f}",
                f"{_mean(each.rss):.0f}, then {_mean(each.rss_after):.0f}",
                f"{often.lookups:.0f} + {often.flags:.0f} + {often.reactions + often.messages:.0f}",
                _waits(phase.lookups) + (f", {phase.given_up} given up" if phase.given_up else ""),
                _waits(phase.flags) + (f", {phase.lost_flags} later" if phase.lost_flags else ""),
                f"{phase.late.p99:.0f}" if phase.late else "–",
                f"{most.spread.lookups:.0f} ({_shares(most)})",
                f"{phase.load:.0f}",
            )


def _costs(costs: Costs) -> Iterator[str]:
    yield "| | |\n|---|---|"
    yield _row("a process without servers", f"{costs.process:.0f} MiB")
    yield _row("a server in memory", f"{costs.server:.0f} KiB")
    names = {"lookups": "a lookup", "flags": "a flag", "reactions": "another reaction", "messages": "a message"}
    for kind, name in names.items():
        yield _row(f"{name}, where some come each second", f"{costs.work[kind]:,.0f} µs of work")
    yield _row("a flag that another process stored", f"{costs.noticing:,.0f} µs of work")
    yield _row("an answer or a flag in PostgreSQL, with its indexes", f"{costs.row:,.0f} bytes")
    yield _row("the same in its log of changes (WAL)", f"{costs.log:,.0f} bytes")
    yield _row("connections of a process to PostgreSQL", f"{costs.connections:.0f}")
    yield _row("a lookup where as many come as can be answered", f"{costs.busy:,.0f} µs of work")
    if costs.busy:
        yield _row("so many lookups one core can answer", f"{1e6 / costs.busy:,.0f} a second")
    told = ", ".join(f"{name} {costs.sizes[kind]:,}" for kind, name in SENT.items() if kind in costs.sizes)
    yield _row("what Discord sends of it, before it is compressed", f"{told} bytes")


def _writing(figures: Figures) -> Iterator[str]:
    yield "| | one after another, changes a second | p50 / p99, ms | many at once, changes a second | load |"
    yield "|---|---|---|---|---|"
    for each in figures.writing:
        yield _row(
            f"{each.engine}, {_processes(each.processes)}",
            f"{each.one_by_one:,.0f}",
            _waits(each.waits),
            f"{each.together:,.0f}",
            f"{each.load:.1f}",
        )


def _assumed() -> Iterator[str]:
    yield f"- On a server, in a day, {HABITS.lookups:g} words are looked up and {HABITS.flags:g} flags are set."
    yield f"- {HABITS.messages:,g} messages are written there, and get {HABITS.reactions:g} other reactions."
    yield f"- At the busiest time all that happens {HABITS.busiest:g} times as often as on average."
    yield f"- A process gets {ROOM.memory / 1024:g} GiB of memory, and then {ROOM.core:.0%} of a core works for it."
    yield f"- A shard has {ROOM.servers:,} servers; Discord takes 2,500 at most."
    yield f"- Answers are kept for {HABITS.answers_days} days and flags for {HABITS.flags_days}, as the settings come."


def _needs(found: Iterable[Need]) -> Iterator[str]:
    yield (
        "| servers | shards | processes | memory, GiB | cores at the busiest | all identify: one at a time / 16 "
        "| changes a second at the busiest | database, GiB | from Discord, Mbit/s, at most |"
    )
    yield "|---|---|---|---|---|---|---|---|---|"
    for each in found:
        yield _row(
            f"{each.servers:,}",
            f"{each.shards:,}",
            f"{each.processes:,}",
            f"{each.memory:.1f}",
            f"{each.cores:.2f}",
            f"{_span(each.start_one)} / {_span(each.start_sixteen)}",
            f"{each.changes:.1f}",
            f"{each.size:.1f}",
            f"{each.network:.1f}",
        )


def _binds(costs: Costs) -> Iterator[str]:
    work, room = _work(costs), (ROOM.memory - costs.process) * 1024
    most = _rounded(int(room / costs.server)) if costs.server else "any number of"
    yield f"- {ROOM.memory / 1024:g} GiB of memory is full with {most} servers in one process."
    yield f"- {ROOM.core:.0%} of a core is at work for {_rounded(int(ROOM.core / work))} servers at their busiest time."
    for processes, changes in costs.written.items():
        servers, writing = _rounded(most_servers(changes, HABITS.changes)), _processes(processes)
        yield f"- {changes:,.0f} changes a second, which {servers} servers make, are what {writing} stored one by one."
    if costs.connections:
        number = int(CONNECTIONS / costs.connections)
        yield f"- A server of PostgreSQL as it comes takes {CONNECTIONS} connections, those of {number} processes."
    if costs.noticing:
        tenth = 0.1 / (costs.noticing / 1e6)
        servers = _rounded(most_servers(tenth, HABITS.often("flags")))
        what = "has a process spend a tenth of a core on hearing what others store"
        yield f"- {tenth:,.0f} flags a second, which {servers} servers set, {what}."


def _work(costs: Costs) -> float:
    """How much of a core one server takes at the busiest time."""
    return Need.of(1, costs, HABITS, ROOM).cores


def _waits(waits: Waits | None) -> str:
    return f"{waits.p50:.1f} / {waits.p99:.0f}" if waits else "–"


def _shares(phase: Phase) -> str:
    """Who had how much of a core, to see what bounds it."""
    bots = " + ".join(f"{each:.0%}" for each in phase.bots)
    return f"bots {bots}, Discord {phase.discord:.0%}, database {phase.database:.0%} of a core"


def _span(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"


def _rounded(servers: int) -> str:
    """Two digits say enough of an estimate."""
    digits = max(0, len(str(servers)) - 2)
    return f"{round(servers, -digits):,}"


def _processes(number: int) -> str:
    return f"{number} process{'es' if number > 1 else ''}"


def _mean(numbers: list[float]) -> float:
    return sum(numbers) / len(numbers)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Write the page and the picture anew."""
    figures = Figures.load(Path(sys.argv[1]) if len(sys.argv) > 1 else FIGURES)
    PAGE.write_text(written(PAGE.read_text("utf-8"), figures), "utf-8")
    draw([*needs(Costs.of(figures), HABITS, ROOM)], Costs.of(figures).written, PICTURE)


if __name__ == "__main__":
    main()
