"""The figures of a run, as they are printed and kept in JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.timing import after


@dataclass(frozen=True, slots=True)
class Case:
    """What is played: so many shards of so many servers each, for so many bots over an engine."""

    engine: str
    shards: int
    servers: int
    processes: int

    def __str__(self) -> str:
        shards, bots = (_number(*each) for each in ((self.shards, "shard"), (self.processes, "process", "processes")))
        return f"{self.engine}, {shards} of {self.servers:,} servers, {bots}"


@dataclass(frozen=True, slots=True)
class Rates:
    """How often people do what, each second, all together."""

    lookups: float = 0.0
    flags: float = 0.0
    reactions: float = 0.0
    messages: float = 0.0


@dataclass(frozen=True, slots=True)
class Waits:
    """How long people waited, in milliseconds: half of them, 99 of 100, and the longest."""

    p50: float
    p99: float
    most: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Waits | None:
        """None where nobody waited."""
        return cls(*(after(seconds, share) for share in (0.5, 0.99, 1.0))) if seconds else None


@dataclass(frozen=True, slots=True)
class Phase:
    """What was done for some seconds, and what came of it.

    Work is in seconds of the processor for each second of it, also what was left to do a moment later: of each bot, of
    what plays Discord, and of the server of the database. `late` is how much later than due that did things.
    """

    name: str
    seconds: float
    done: Rates
    lookups: Waits | None
    given_up: int
    flags: Waits | None
    lost_flags: int
    late: Waits | None
    bots: list[float]
    discord: float
    database: float
    commits: list[int]
    commit_ms: float
    server_commits: int | None
    log_bytes: int | None
    load: float

    @property
    def spread(self) -> Rates:
        """How often each was done in a second."""
        done = self.done
        return Rates(*(each / self.seconds for each in (done.lookups, done.flags, done.reactions, done.messages)))


@dataclass(frozen=True, slots=True)
class Played:
    """One case with its figures; memory in MiB of each bot, once it is ready and in the end."""

    case: Case
    ready: float
    ready_work: list[float]
    rss: list[float]
    pss: list[float]
    rss_after: list[float]
    pss_after: list[float]
    size_before: int
    size: int
    answers: int
    reactions: int
    phases: list[Phase]
    load: float
    connections: int | None = None

    def phase(self, name: str) -> Phase | None:
        """The phase of this name, where it was played."""
        return next((each for each in self.phases if each.name == name), None)

    def cost(self, name: str, kind: str) -> float | None:
        """The microseconds of all bots' work for one of a kind, without what they do in quiet times."""
        phase, quiet = self.phase(name), self.phase("quiet")
        number: float = getattr(phase.done, kind) if phase else 0
        if not phase or not quiet or not number:
            return None
        return (sum(phase.bots) - sum(quiet.bots)) * phase.seconds / number * 1e6


@dataclass(frozen=True, slots=True)
class Writing:
    """How much so many processes stored at once, in a second: one change after another, and many at hand."""

    engine: str
    processes: int
    one_by_one: float
    waits: Waits
    together: float
    load: float


@dataclass(frozen=True, slots=True)
class Figures:
    """All that was measured at a time on a machine, and what was left out, with the reason."""

    day: str
    machine: str
    command: str
    played: list[Played] = field(default_factory=list)
    writing: list[Writing] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)

    def save(self, file: Path) -> None:
        """Write them as JSON."""
        file.write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n", "utf-8")

    @classmethod
    def load(cls, file: Path) -> Figures:
        """Read what was saved."""
        read = json.loads(file.read_text("utf-8"))
        read["played"] = [_played(each) for each in read["played"]]
        read["writing"] = [Writing(**each | {"waits": Waits(**each["waits"])}) for each in read["writing"]]
        return cls(**read)

    def joined(self, newer: Figures) -> Figures:
        """With those of a later run, which take the place of older ones of the same cases."""
        cases = {each.case for each in newer.played}
        written = {(each.engine, each.processes) for each in newer.writing}
        return Figures(
            newer.day,
            newer.machine,
            newer.command,
            [each for each in self.played if each.case not in cases] + newer.played,
            [each for each in self.writing if (each.engine, each.processes) not in written] + newer.writing,
            newer.skipped or self.skipped,
            newer.sizes or self.sizes,
        )


def _played(read: dict[str, Any]) -> Played:
    phases = [_phase(each) for each in read["phases"]]
    return Played(**read | {"case": Case(**read["case"]), "phases": phases})


def _phase(read: dict[str, Any]) -> Phase:
    waits = {name: Waits(**read[name]) if read[name] else None for name in ("lookups", "flags", "late")}
    return Phase(**read | waits | {"done": Rates(**read["done"])})


def _number(number: int, one: str, more: str = "") -> str:
    return f"{number:,} {one if number == 1 else more or f'{one}s'}"
