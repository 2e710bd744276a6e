"""The figures as they are printed."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.scale.figures import Phase, Played, Waits, Writing

BUSY = 0.85  # of a core: who works more than that is what bounds a figure
HEAD = (
    f"  {'phase':13s} {'/s':>6s} {'p50 ms':>7s} {'p99 ms':>7s} {'given up':>8s}   {'flags p50':>9s} {'p99 ms':>7s} "
    f"{'late p99':>8s}   {'bots %':>11s} {'Discord %':>9s} {'database %':>10s} {'commits/s':>9s} {'load':>5s}"
)
COSTS = (("lookups", "lookup"), ("flags", "flag"), ("reactions", "other reaction"), ("messages", "message"))


def told(played: Played) -> Iterator[str]:
    """One case, line by line."""
    yield f"{played.case} (load {played.load:.1f})"
    work = ", ".join(f"{each:.1f}" for each in played.ready_work)
    yield f"  ready after {played.ready:.1f} s ({work} s of work)"
    for name, rss, pss in (("ready", played.rss, played.pss), ("at the end", played.rss_after, played.pss_after)):
        yield f"  {name}: RSS {_each(rss)} MiB, PSS {_each(pss)} MiB a process"
    yield HEAD
    yield from (_row(phase) for phase in played.phases)
    yield "  work: " + ", ".join(f"{_cost(played.cost(kind, kind))} a {one}" for kind, one in COSTS)
    rows = played.answers + played.reactions
    yield f"  database: {played.answers:,} answers and {played.reactions:,} flags in {played.size / 2**20:.1f} MiB" + (
        f", {(played.size - played.size_before) / rows:.0f} bytes more for each" if rows else ""
    )
    yield from _bounded(played)


def told_of_writing(writing: Writing) -> str:
    """One line for one number of processes."""
    waits = f"p50 {writing.waits.p50:.2f} ms, p99 {writing.waits.p99:.1f} ms"
    return (
        f"{writing.engine}, {writing.processes} writing: {writing.one_by_one:,.0f} changes/s one by one ({waits}), "
        f"{writing.together:,.0f}/s many at once; load {writing.load:.1f}"
    )


def _row(phase: Phase) -> str:
    rates = phase.spread
    rate = sum((rates.lookups, rates.flags, rates.reactions, rates.messages))
    bots = "+".join(f"{each * 100:.0f}" for each in phase.bots)
    lookups, flags, late = phase.lookups, phase.flags, phase.late
    commits = sum(phase.commits) / phase.seconds
    return (
        f"  {phase.name:13s} {rate:6.0f} {_ms(lookups, 'p50'):>7s} {_ms(lookups, 'p99'):>7s} {phase.given_up:8d}   "
        f"{_ms(flags, 'p50'):>9s} {_ms(flags, 'p99'):>7s} {_ms(late, 'p99'):>8s}   {bots:>11s} "
        f"{phase.discord * 100:9.0f} {phase.database * 100:10.0f} {commits:9.1f} {phase.load:5.1f}"
    )


def _bounded(played: Played) -> Iterator[str]:
    """Which figures tell more of what plays Discord than of the bots."""
    for phase in played.phases:
        if phase.lost_flags:
            yield f"  {phase.lost_flags} flags of “{phase.name}” were not stored in time"
        if phase.discord > BUSY and max(phase.bots) < BUSY:
            yield f"  “{phase.name}” is bounded by what plays Discord, which had {phase.discord:.0%} of a core"


def _ms(waits: Waits | None, name: str) -> str:
    return f"{getattr(waits, name):.1f}" if waits else "–"


def _each(numbers: list[float]) -> str:
    return "+".join(f"{each:.0f}" for each in numbers)


def _cost(microseconds: float | None) -> str:
    return f"{microseconds:,.0f} µs" if microseconds is not None else "–"
