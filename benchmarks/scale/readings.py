"""What the system and the bots themselves tell of processes."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

TICKS = os.sysconf("SC_CLK_TCK")
_WORK = 2  # which of the clocks of a process: CPUCLOCK_SCHED of linux/posix-timers.h


@dataclass(frozen=True, slots=True)
class Memory:
    """Of one process, in MiB: what is resident (`rss`), and what of it is its own, shared pages in parts (`pss`)."""

    rss: float
    pss: float


def memory(process: int) -> Memory:
    """https://docs.kernel.org/filesystems/proc.html on `smaps_rollup`."""
    told = Path(f"/proc/{process}/smaps_rollup").read_text()
    rss, pss = (int(re.findall(rf"^{name}:\s+(\d+)", told, re.MULTILINE)[0]) / 1024 for name in ("Rss", "Pss"))
    return Memory(rss, pss)


def work(process: int) -> float:
    """The seconds that the processor has worked for a process, without its children, to the microsecond.

    https://man7.org/linux/man-pages/man3/clock_getcpuclockid.3.html
    """
    return time.clock_gettime(~process << 3 | _WORK)


def work_of_all(parent: int) -> float:
    """The same for a process and its children, also those that have ended."""
    told = Path(f"/proc/{parent}/stat").read_text().rpartition(")")[2].split()
    return work(parent) + sum(map(int, told[13:15])) / TICKS + sum(map(work, _children(parent)))


def _children(parent: int) -> Iterable[int]:
    told = Path(f"/proc/{parent}/task/{parent}/children").read_text()
    return map(int, told.split())


def load() -> float:
    """How many programs wanted a processor in the last minute, on average."""
    return os.getloadavg()[0]


def numbers(page: str) -> dict[str, float]:
    """What a page for Prometheus tells, by name; those of one name with different labels are added."""
    found: dict[str, float] = {}
    for family in text_string_to_metric_families(page):
        for sample in family.samples:
            found[sample.name] = found.get(sample.name, 0.0) + sample.value
    return found
