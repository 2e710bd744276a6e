"""How many changes processes can store at once, each through a store of its own."""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.scale import readings
from benchmarks.scale.databases import Database
from benchmarks.scale.figures import Waits, Writing
from bot.feedback.reactions import Reaction
from bot.store.answers import RecordAnswer
from bot.store.place import Place, Server
from bot.store.reactions import AddReaction
from bot.store.store import Store

AT_HAND = 200  # changes that one process has waiting where many come at once, as in a raid
MESSAGES = 1000


def measure(database: Database, folder: Path, processes: int, seconds: float) -> Writing:
    """Have so many processes write for so many seconds, twice: one change after another, and many at once."""
    place: Place = Path(database.setting)
    if "://" in database.setting:
        place = Server(database.setting, folder / "jargonbot.db")
    Store(place).close()  # so that the tables are there
    context = multiprocessing.get_context("spawn")
    pipes = [context.Pipe() for _ in range(processes)]
    writers = [
        context.Process(target=write, args=(place, number, seconds, theirs), daemon=True)
        for number, (_, theirs) in enumerate(pipes)
    ]
    for each in writers:
        each.start()
    found = [[_together(pipes)] for _ in range(2)]
    for each in writers:
        each.join()
    [waits], [many] = found
    one_by_one = [wait for each in waits for wait in each]
    told = Waits.of(one_by_one)
    assert told
    together = sum(len(each) for each in many)
    return Writing(database.name, processes, len(one_by_one) / seconds, told, together / seconds, readings.load())


def _together(pipes: list[tuple[Connection, Connection]]) -> list[list[float]]:
    """Let all begin at once, when all are there; what each measured."""
    for ours, _ in pipes:
        ours.recv()
    for ours, _ in pipes:
        ours.send("go")
    return [ours.recv() for ours, _ in pipes]


def write(place: Place, number: int, seconds: float, told: Connection) -> None:
    """A writing process."""
    store = Store(place)
    changes = _changes(number)
    for message in range(MESSAGES):
        store.do_now(RecordAnswer(number + 1, 1, message + 1, "a-word", ""))
    for way in (_one_by_one, _many):
        told.send("ready")
        told.recv()
        told.send(asyncio.run(way(store, changes, time.perf_counter() + seconds)))
    store.close()


async def _one_by_one(store: Store, changes: Iterator[AddReaction], end: float) -> list[float]:
    """The seconds that each change took."""
    waits = []
    while (begun := time.perf_counter()) < end:
        await store.do(next(changes))
        waits.append(time.perf_counter() - begun)
    return waits


async def _many(store: Store, changes: Iterator[AddReaction], end: float) -> list[float]:
    """The same where another change comes as soon as one is stored."""
    found = await asyncio.gather(*(_one_by_one(store, changes, end) for _ in range(AT_HAND)))
    return [each for waits in found for each in waits]


def _changes(number: int) -> Iterator[AddReaction]:
    person = 0
    while True:
        person += 1
        yield AddReaction(Reaction(number + 1, person % MESSAGES + 1, person, "flagged", emoji="🚩"))
