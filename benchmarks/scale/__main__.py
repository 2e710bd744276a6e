"""How far the bot grows: real bot processes under load, on a Discord of many servers that is played on this computer.

    python -m benchmarks.scale [--shards 1,10] [--servers 1000] [--processes 1,2] [--engine sqlite,postgres]
        [--lookups RATE] [--flags RATE] [--reactions RATE] [--messages RATE] [--seconds N] [--json FILE] [--quick]
    python -m benchmarks.scale --writers 1,2,4 [--engine …] [--json FILE]    # what many processes store at once

Rates are of all servers together, in a second, and people come by chance, whether or not others were answered. What
the processor worked is told for the bots, for what plays Discord and for the server of the database, in per cent of
a core.
`late` is how late what plays Discord was itself: waits count from when a person was due. On few cores it may bound a
figure; then the table says so.

Each kind of event comes first by itself, then all together; `most lookups` are those of 16 people who ask again as soon
as they are answered. Flags by themselves fall on servers of the first bot, so that what they cost the others is seen. A
case that would take too much memory or time is left out, and it is said why. `--json` adds the figures to a file, of
which `python -m benchmarks.scale.page` makes tables and a plot. Without `--postgres ADDRESS` a server of our own is
used, with its settings as they come.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from benchmarks.scale import table, writers
from benchmarks.scale.bots import NotReadyError
from benchmarks.scale.databases import Database, File, Server, server
from benchmarks.scale.figures import Case, Figures, Rates
from benchmarks.scale.limits import too_much
from benchmarks.scale.play import play
from benchmarks.scale.sizes import sizes
from bot.service import Jargon

ENGINES = ("sqlite", "postgres")
QUICK = ["--shards=1", "--servers=3", "--processes=1", "--engine=sqlite", "--seconds=0.5", "--writers=1"]


def cases(given: argparse.Namespace) -> Iterator[Case]:
    """What is asked for, smallest first; a file is for one process, and each process needs a shard."""
    for shards in given.shards:
        for processes in given.processes:
            for engine in given.engine:
                if processes <= shards and not (engine == "sqlite" and processes > 1):
                    yield Case("SQLite" if engine == "sqlite" else "PostgreSQL", shards, given.servers, processes)


class Run:
    """One run of the program, with its databases."""

    def __init__(self, given: argparse.Namespace, stack: ExitStack) -> None:
        self._given, self._stack = given, stack
        self._server: Server | None = None
        self._made = 0
        self.figures = Figures(dt.datetime.now(dt.UTC).date().isoformat(), machine(), command())

    def measure(self) -> None:
        """Everything that is asked for, printed as it is known."""
        given = self._given
        if not given.writers or given.quick:
            self.figures.sizes.update(sizes())
            self._play_all()
        for engine in given.engine if given.writers else ():
            for processes in given.writers if engine == "postgres" else [1]:
                database, folder = self._new(engine)
                found = writers.measure(database, folder, processes, given.seconds)
                self.figures.writing.append(found)
                self._save()
                print(table.told_of_writing(found), flush=True)

    def _play_all(self) -> None:
        given = self._given
        rates = Rates(given.lookups, given.flags, given.reactions, given.messages)
        words = [term.label for term in Jargon().terms() if term.definitions]
        for case in cases(given):
            why = too_much(case, given.seconds, given.within)
            if not why:
                database, folder = self._new("sqlite" if case.engine == "SQLite" else "postgres")
                try:
                    found = asyncio.run(play(case, rates, given.seconds, database, words, folder))
                    self.figures.played.append(found)
                    self._save()
                    print("\n".join(table.told(found)), flush=True)
                except NotReadyError as error:
                    why = str(error)
            if why:
                self.figures.skipped.append(f"{case}: {why}")
                self._save()
                print(f"{case}: left out, {why}", flush=True)

    def _save(self) -> None:
        """Add what is known by now to the file, so that a run that is ended loses nothing."""
        if file := self._given.json:
            (Figures.load(file).joined(self.figures) if file.exists() else self.figures).save(file)

    def _new(self, engine: str) -> tuple[Database, Path]:
        """A new database of an engine, and a folder for what lies beside it."""
        folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory()))
        if engine == "sqlite":
            return File(folder / "jargonbot.db"), folder
        self._server = self._server or self._stack.enter_context(server(self._given.postgres))
        self._made += 1
        return self._stack.enter_context(self._server.database(f"jargonbot_scale_{os.getpid()}_{self._made}")), folder


def machine() -> str:
    """What it is measured on."""
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    return f"{os.cpu_count()} cores ({platform.machine()}), {memory:.0f} GiB, Python {platform.python_version()}"


def command() -> str:
    """How it was called, without the file for the figures."""
    return " ".join(["python -m benchmarks.scale", *(each for each in sys.argv[1:] if ".json" not in each)])


def numbers(text: str) -> list[int]:
    """Some numbers with commas between them."""
    return [int(each) for each in text.split(",")]


def engines(text: str) -> list[str]:
    """Some engines with commas between them."""
    found = text.split(",")
    if unknown := set(found) - set(ENGINES):
        raise argparse.ArgumentTypeError(f"There is no engine {', '.join(unknown)}. There are: {', '.join(ENGINES)}.")
    return found


def parser() -> argparse.ArgumentParser:
    """What can be asked for."""
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--shards", type=numbers, default=[1])
    made.add_argument("--servers", type=int, default=1000, help="of each shard")
    made.add_argument("--processes", type=numbers, default=[1])
    made.add_argument("--engine", type=engines, default=list(ENGINES))
    made.add_argument("--lookups", type=float, default=50)
    made.add_argument("--flags", type=float, default=20)
    made.add_argument("--reactions", type=float, default=200, help="that are no flags")
    made.add_argument("--messages", type=float, default=200)
    made.add_argument("--seconds", type=float, default=12, help="of each phase")
    made.add_argument("--within", type=float, default=230, help="seconds that a case may take")
    made.add_argument("--writers", type=numbers, default=[])
    made.add_argument("--postgres", default="", metavar="ADDRESS", help="a running server, where databases can be made")
    made.add_argument("--json", type=Path, metavar="FILE")
    made.add_argument("--quick", action="store_true", help="three servers for some seconds, to see that it runs")
    return made


def main(arguments: list[str] | None = None) -> None:
    """Measure, print, and add the figures to a file."""
    given = parser().parse_args(arguments)
    if given.quick:
        given = parser().parse_args([*(sys.argv[1:] if arguments is None else arguments), *QUICK])
    with ExitStack() as stack:
        Run(given, stack).measure()


if __name__ == "__main__":
    main()
