"""What is computed of the figures: how many shards, processes, bytes and changes there are at so many servers."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from statistics import linear_regression, median

from benchmarks.scale.figures import Figures, Played

DAY = 86_400.0  # seconds
MIB, KIB = 2**20, 2**10
IDENTIFY = 5.0  # seconds: https://docs.discord.com/developers/events/gateway#rate-limiting-and-concurrency
SIZES = (1_000, 10_000, 25_000, 100_000, 250_000, 1_000_000)
SENT_AS = {"flags": "reactions"}
KINDS = ("lookups", "flags", "reactions", "messages")


@dataclass(frozen=True, slots=True)
class Habits:
    """What is assumed of a server: how often in a day, and how many times as often as on average when it is busiest.

    Nobody has counted this. Kept are answers for `answers_days` and flags for `flags_days`, as the settings come.
    """

    lookups: float = 5.0
    flags: float = 0.5
    reactions: float = 100.0
    messages: float = 500.0
    busiest: float = 5.0
    answers_days: int = 90
    flags_days: int = 365

    def often(self, kind: str) -> float:
        """How often it happens in a second on one server, at the busiest time."""
        times: float = getattr(self, kind)
        return times * self.busiest / DAY

    @property
    def changes(self) -> float:
        """What one server has stored in a second at the busiest time: an answer for each lookup, and its flags."""
        return self.often("lookups") + self.often("flags")


@dataclass(frozen=True, slots=True)
class Room:
    """What is given to a process: MiB of memory, and so much of a core at the busiest time; and servers to a shard."""

    memory: float = 1024.0
    core: float = 0.5
    servers: int = 1000


@dataclass(frozen=True, slots=True)
class Costs:
    """What the figures say that things cost.

    `process` is in MiB, without servers, and `server` in KiB; `work` in microseconds of the processor for one of a
    kind, `busy` for a lookup where as many come as can be answered, `noticing` in those of another process for one
    change, `row` and `log` in bytes for one change. A process has so many `connections`. `written` is how many changes
    in a second so many processes stored one after another.
    """

    process: float
    server: float
    work: dict[str, float]
    busy: float
    noticing: float
    row: float
    log: float
    connections: float
    written: dict[int, float]
    sizes: dict[str, int]

    @classmethod
    def of(cls, figures: Figures) -> Costs:
        """The medians of all cases; memory by a straight line through what was resident in the end."""
        played = figures.played
        server, process = _line([(_share(each), _rss(each)) for each in played])
        on_server = [each for each in played if each.case.engine == "PostgreSQL"]
        return cls(
            process,
            server * KIB,
            {kind: _median(played, partial(_cost, kind)) for kind in KINDS},
            _median(played, lambda each: each.cost("most lookups", "lookups")),
            _median(on_server, _noticing),
            _median(on_server, _row),
            _median(on_server, _log),
            max((each.connections / each.case.processes for each in on_server if each.connections), default=0.0),
            {each.processes: each.one_by_one for each in figures.writing if each.engine == "PostgreSQL"},
            figures.sizes,
        )


@dataclass(frozen=True, slots=True)
class Need:
    """What so many servers need. Memory in GiB, `cores` at the busiest time, starts in seconds, `size` in GiB.

    `changes` are stored in a second at the busiest time, and `network` is what Discord sends then, in Mbit in a second.
    """

    servers: int
    shards: int
    processes: int
    memory: float
    cores: float
    start_one: float
    start_sixteen: float
    changes: float
    size: float
    network: float

    @classmethod
    def of(cls, servers: int, costs: Costs, habits: Habits, room: Room) -> Need:
        """For this many."""
        shards = math.ceil(servers / room.servers)
        cores = servers * sum(habits.often(kind) * costs.work[kind] / 1e6 for kind in KINDS)
        by_memory = servers * costs.server / KIB / (room.memory - costs.process)
        hearing = servers * habits.often("flags") * costs.noticing / 1e6  # in each process; nobody is told of answers
        by_work = cores / (room.core - hearing) if hearing < room.core else shards
        processes = min(shards, max(1, math.ceil(by_memory), math.ceil(by_work)))
        kept = habits.lookups * habits.answers_days + habits.flags * habits.flags_days
        bits = sum(habits.often(kind) * costs.sizes.get(SENT_AS.get(kind, kind), 0) * 8 for kind in KINDS)
        return cls(
            servers,
            shards,
            processes,
            (processes * costs.process + servers * costs.server / KIB) / KIB,
            cores + (hearing * processes if processes > 1 else 0.0),
            shards * IDENTIFY,
            math.ceil(shards / 16) * IDENTIFY,
            servers * habits.changes,
            servers * kept * costs.row / 2**30,
            servers * bits / 1e6,
        )


def needs(costs: Costs, habits: Habits, room: Room) -> Iterator[Need]:
    """Of all sizes."""
    yield from (Need.of(servers, costs, habits, room) for servers in SIZES)


def most_servers(changes: float, of_server: float) -> int:
    """How many servers make so many changes in a second, if one makes so many of them."""
    return int(changes / of_server)


def _share(played: Played) -> float:
    """Servers of one process."""
    return played.case.shards * played.case.servers / played.case.processes


def _rss(played: Played) -> float:
    return sum(played.rss_after) / len(played.rss_after)


def _cost(kind: str, played: Played) -> float | None:
    return played.cost(kind, kind)


def _row(played: Played) -> float | None:
    rows = played.answers + played.reactions
    return (played.size - played.size_before) / rows if rows else None


def _line(points: list[tuple[float, float]]) -> tuple[float, float]:
    """How much one more adds, and what there is without any; by least squares, where there are two sizes to compare."""
    sizes, found = zip(*points, strict=True)
    if len(set(sizes)) < 2:
        return 0.0, median(found)
    line = linear_regression(sizes, found)
    return line.slope, line.intercept


def _median(played: list[Played], figure: Callable[[Played], float | None]) -> float:
    """0 where nothing was measured."""
    found = [each for each in map(figure, played) if each is not None]
    return median(found) if found else 0.0


def _noticing(played: Played) -> float | None:
    """What a bot that did nothing else worked for each flag that another one stored."""
    phase, quiet = played.phase("flags"), played.phase("quiet")
    if len(played.ready_work) < 2 or not phase or not quiet or not phase.done.flags:
        return None
    work = median(new - old for new, old in zip(phase.bots[1:], quiet.bots[1:], strict=True))
    return work * phase.seconds / phase.done.flags * 1e6


def _log(played: Played) -> float | None:
    """Bytes of the server's own log of changes, for each flag."""
    phase = played.phase("flags")
    return phase.log_bytes / phase.done.flags if phase and phase.log_bytes is not None and phase.done.flags else None
