"""What would be too much for this machine, known before it is tried."""

from __future__ import annotations

from pathlib import Path

from benchmarks.scale.figures import Case

PHASES = 7
AT_ONCE = 16  # shards that may identify beside each other, as those of a large bot may
AROUND_PHASE = 3.0  # seconds that are not of the phase itself, about
# Seconds between IDENTIFYs: https://docs.discord.com/developers/events/gateway#rate-limiting-and-concurrency
IDENTIFY = 5.0
START = 15.0  # seconds until a bot asks Discord for anything, on a busy machine
WORK = 0.0025  # seconds for each server, until both sides know it
PROCESS, OF_BOT, OF_DISCORD = 200.0, 0.06, 0.06  # MiB, about: a bot without servers, and a server on either side
SHARE = 0.6  # of the free memory


def too_much(case: Case, seconds: float, within: float) -> str:
    """Why a case is left out; empty where it can be played."""
    servers = case.shards * case.servers
    needed = case.processes * PROCESS + servers * (OF_BOT + OF_DISCORD)
    if needed > (free := available() * SHARE):
        return f"it would need some {needed:,.0f} MiB, of {free:,.0f} that may be used"
    identify = (case.shards - 1) // AT_ONCE * IDENTIFY
    takes = START + identify + servers * WORK + PHASES * (seconds + AROUND_PHASE)
    if takes > within:
        return f"it would take some {takes:.0f} s, of {within:.0f}"
    return ""


def available() -> float:
    """MiB of memory that are free, or can be made so."""
    told = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
    return int(told["MemAvailable"].split()[0]) / 1024
