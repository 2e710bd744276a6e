"""Memory and start of a bot in many servers, each of which has words of its own and changes shared ones.

    python -m benchmarks.memory [--pieces N] [SERVERS …]

prints resident memory and seconds since a new process began: once the program is loaded, once the glossary is
open with every index ready, and once each server was asked for its own word and a shared one (100 and 1,000 servers
unless told otherwise; goal: 150 MiB in all, and ready after 2 s). Each server has one word of its own and, with
`--pieces`, so many texts in place of shared ones. What discord.py keeps of servers is not in it.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import resource
import tempfile
import time
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bot.discord.answers.card import card_of
from bot.glossary.model import layer as layers
from bot.glossary.model import ownership
from bot.glossary.model.term import Definition, Kind, Term
from bot.service import Jargon
from bot.store.layers import put_layer
from bot.store.port import Connection
from bot.store.store import Store

SHARED_WORD = "co-production"


def own_word(server: int) -> Term:
    """A word that only one server has."""
    plain = Definition(kind=Kind.PLAIN, text="We meet on Mondays and drink tea together.")
    return Term(slug=f"tea-club-{server}", label=f"Tea club {server}", definitions=(plain,))


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Each of so many servers has its word."""

    servers: int
    pieces: int
    shared: tuple[Term, ...]

    def apply(self, db: Connection) -> None:
        for server in range(1, self.servers + 1):
            put_layer(db, server, layers.own_word(own_word(server)), by=1)
            for number in range(self.pieces):
                put_layer(db, server, reworded(self.shared[(server + number) % len(self.shared)], server), by=1)


def reworded(term: Term, server: int) -> layers.Layer:
    """The first text of a shared word in a server's own words."""
    first, *rest = term.definitions
    ours = ownership.reworded(first, f"{first.text} So we say, server {server}.", f"Server {server}", date(2026, 1, 5))
    return layers.layer_for(replace(term, definitions=(ours, *rest)), term)


def fill(database: Path, servers: int, pieces: int) -> None:
    """Give each server its words."""
    jargon = Jargon(database)  # with the shipped words in it, as after a first start
    shared = tuple(jargon.terms())
    jargon.close()
    store = Store(database)
    store.do_now(OwnWords(servers, pieces, shared))
    store.close()


def tell(what: str, begun: float) -> None:
    """Print seconds, by the clock and of the processor, and memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    memory = pages * resource.getpagesize() / 2**20
    print(f"    {what}: {time.monotonic() - begun:.2f} s ({time.process_time():.2f} s of work), {memory:.0f} MiB")


async def serve(database: Path, servers: int, begun: float) -> None:
    """Start as the bot does, then ask."""
    tell("program loaded", begun)
    jargon = Jargon(database)
    async with jargon.watched():
        tell("ready", begun)
        for server in range(1, servers + 1):
            for word in (own_word(server).label, SHARED_WORD):
                page = jargon.define(word, server).page or jargon.page(word, server)
                card_of(page).to_components()
        tell("each server asked", begun)
    jargon.close()


def measure(database: Path, servers: int, begun: float) -> None:
    """Run in a process of its own."""
    asyncio.run(serve(database, servers, begun))


def main() -> None:
    """Print the figures of each number of servers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("servers", type=int, nargs="*", default=[100, 1000])
    parser.add_argument("--pieces", type=int, default=0)
    given = parser.parse_args()
    for servers in given.servers:
        with tempfile.TemporaryDirectory() as folder:
            database = Path(folder) / "memory.db"
            fill(database, servers, given.pieces)
            print(f"{servers:,} servers, each with a word of its own and {given.pieces} changed pieces of shared ones")
            arguments = (database, servers, time.monotonic())
            process = multiprocessing.get_context("spawn").Process(target=measure, args=arguments)
            process.start()
            process.join()


if __name__ == "__main__":
    main()
