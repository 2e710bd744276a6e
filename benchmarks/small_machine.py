"""What `jargonbot run` takes of a small machine: a process of its own, logged in to a Discord on this computer.

    python -m benchmarks.small_machine [--lookups 1000] [--under COMMAND]

prints the time by the clock and of the processor, and resident memory: once it has logged in, and once it has answered
so many lookups of different words. `--under` is put before its command, to hold it down: 'taskset --cpu-list 0' for one
core, or 'systemd-run --scope --property MemoryMax=192M' for little memory.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import shlex
import signal
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from bot.service import Jargon
from rehearsal import Clock, Person, Sandbox, small_world

PATIENCE = 0.02  # of Discord's pace: a machine that is held down may answer late
TICKS = os.sysconf("SC_CLK_TCK")


def words(many: int) -> list[str]:
    """The labels of the shipped words, from the first again where they do not suffice."""
    jargon = Jargon(None)
    labels = [term.label for term in jargon.terms()]
    jargon.close()
    return list(islice(cycle(labels), many))


def tell(what: str, process: int, begun: float) -> None:
    """Print seconds by the clock and of the processor, and memory now and at its highest."""
    status = Path(f"/proc/{process}/status").read_text()
    now, most = (int(re.findall(rf"{name}:\s+(\d+)", status)[0]) / 1024 for name in ("VmRSS", "VmHWM"))
    times = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    work = (int(times[11]) + int(times[12])) / TICKS
    print(f"{what}: {time.monotonic() - begun:.1f} s, {work:.1f} s of work, {now:.0f} MiB, at most {most:.0f} MiB")


async def measure(database: Path, under: list[str], asked: list[str]) -> None:
    """Start the bot, ask it, and stop it."""
    async with Sandbox(small_world(clock=Clock(PATIENCE)), check_schemas=False) as sandbox:
        environment = os.environ | {
            "JARGONBOT_DATABASE": str(database),
            "JARGONBOT_DISCORD__API_URL": sandbox.urls.api,
            "JARGONBOT_DISCORD__GATEWAY_URL": sandbox.urls.gateway,
            "JARGONBOT_ANSWERS__REPEAT_MINUTES": "0",  # one channel asks all the time
            "JARGONBOT_ANSWERS__PUBLIC_PER_MINUTE": "0",
            "DISCORD_TOKEN": sandbox.urls.token,
        }
        begun = time.monotonic()
        command = [*under, sys.executable, "-m", "bot", "run"]
        bot = await asyncio.create_subprocess_exec(*command, env=environment, stderr=asyncio.subprocess.DEVNULL)
        await asyncio.wait(
            {asyncio.ensure_future(each) for each in (sandbox.bot_ready(), bot.wait())}, return_when="FIRST_COMPLETED"
        )
        if bot.returncode is not None:
            raise SystemExit(f"It did not start, and ended with {bot.returncode}.")
        tell("logged in", bot.pid, begun)
        member = Person.named(sandbox, "member")
        begun = time.monotonic()
        for word in asked:
            await member.slash("define", term=word)
        tell(f"{len(asked):,} lookups", bot.pid, begun)
        bot.send_signal(signal.SIGTERM)
        await bot.wait()


def main() -> None:
    """Print the figures of one run with a new database."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lookups", type=int, default=1000)
    parser.add_argument("--under", type=shlex.split, default=[])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder) / "words.db", given.under, words(given.lookups)))


if __name__ == "__main__":
    main()
