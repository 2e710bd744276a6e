"""How soon a process knows what another one has changed, and what telling it costs.

    python -m benchmarks.notices [--database postgresql://…] [--changes 200]

starts a second process over one database, which flags answers, and prints the time from the moment at which a flag was
stored there until the first process counts it, for half of the changes; and how long each of these flags took the
process that stored it. Without a server it is measured over a file of SQLite.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.timing import after
from bot.feedback.reactions import Reaction
from bot.service import Jargon
from bot.store.place import Place, Server

SERVER, CHANNEL, FIRST, SLUG = 1, 2, 1000, "advocacy"
WAIT = 0.02  # seconds between two flags


def place_of(address: str, folder: Path) -> Place:
    """A file in this folder, where there is no address."""
    return Server(address, folder / "words") if address else folder / "words.db"


async def flag(place: Place, changes: int) -> None:
    """Flag an answer after the other, each by another person, and print when each was stored and what it took."""
    jargon = Jargon(place)
    for number in range(changes):
        begun = time.monotonic()
        await jargon.flagging.record_answer(SERVER, CHANNEL, FIRST + number, SLUG)
        recorded = time.monotonic()
        await jargon.flagging.add(Reaction(SERVER, FIRST + number, FIRST + number, "flagged"))
        stored = time.monotonic()
        print(stored, stored - recorded, recorded - begun, flush=True)
        await asyncio.sleep(WAIT)
    jargon.close()


async def measure(address: str, folder: Path, changes: int) -> None:
    """Print the figures."""
    jargon, seen = Jargon(place_of(address, folder)), list[float]()
    before = people = jargon.page(SLUG, SERVER).counts_of().people
    async with jargon.watched():
        await asyncio.sleep(0.2)
        command = [sys.executable, "-m", "benchmarks.notices", "--flag", str(folder), "--changes", str(changes)]
        other = await asyncio.create_subprocess_exec(
            *command, *(["--database", address] if address else []), stdout=asyncio.subprocess.PIPE
        )
        until = time.monotonic() + 60 + changes
        while people < before + changes and time.monotonic() < until:
            await asyncio.sleep(0.001)
            people = jargon.page(SLUG, SERVER).counts_of().people
            seen += [time.monotonic()] * (people - before - len(seen))
        told, _ = await other.communicate()
    rows = [[float(each) for each in row.split()] for row in told.decode().splitlines()]
    waits = [at - stored for at, (stored, *_) in zip(seen, rows, strict=True)]
    for what, times in (
        ("until the other process counts it", waits),
        ("to store a flag", [row[1] for row in rows]),
        ("to store an answer", [row[2] for row in rows]),
    ):
        print(f"{what}: half within {after(times, 0.5):.1f} ms, p99 {after(times, 0.99):.1f} ms, of {len(times)}")
    jargon.close()


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", default="", help="a database on a server, which is filled with flags")
    parser.add_argument("--changes", type=int, default=200)
    parser.add_argument("--flag", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.flag:
        asyncio.run(flag(place_of(given.database, given.flag), given.changes))
        return
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(given.database, Path(folder), given.changes))


if __name__ == "__main__":
    main()
