"""The queue of a server that many people flagged: how long curators, and a start of the bot, wait for it.

    python -m benchmarks.queue [ANSWERS …]

prints how long the glossary takes to open over a database with so many answers, each with two reactions
(8,000 and 50,000 answers unless told otherwise), what the queue takes that `/flags` shows, and what one
term takes, which is read anew after each flag.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bot.service import Jargon
from bot.store.connection import open_database

SERVER, CHANNEL = 1, 2
REACTIONS_OF_ANSWER = 2


def fill(database: Path, answers: int, slugs: list[str]) -> None:
    """Put answers and reactions into the tables, each reaction of another person."""
    shown = [(SERVER, number, CHANNEL, slugs[number % len(slugs)]) for number in range(answers)]
    reactions = [(SERVER, number % answers, number, number) for number in range(REACTIONS_OF_ANSWER * answers)]
    db = open_database(database)
    with db.atomic():
        db.conn.executemany(
            "insert into answers (server_id, message_id, channel_id, slug, shown_at) values (?, ?, ?, ?, 1)", shown
        )
        db.conn.executemany(
            "insert into reactions (server_id, message_id, person_id, reason, emoji, burst, reacted_at) "
            "values (?, ?, ?, 'flagged', '🚩', 0, ?)",
            reactions,
        )
    db.close()


def timed(what: str, work: Callable[[], object]) -> None:
    """Do it and print how long it took."""
    begun = time.perf_counter()
    work()
    print(f"    {what}: {time.perf_counter() - begun:.3f} s")


def measure(database: Path, answers: int) -> None:
    """Print the figures of one size."""
    jargon = Jargon(database)
    slugs = [term.slug for term in jargon.terms()]
    jargon.close()
    fill(database, answers, slugs)
    print(f"{answers:,} answers, {REACTIONS_OF_ANSWER * answers:,} reactions")
    timed("start", lambda: Jargon(database).close())
    jargon = Jargon(database)
    timed("queue", lambda: asyncio.run(jargon.desk.words(SERVER)))
    timed("one term", lambda: asyncio.run(jargon.notices.people(SERVER, slugs[0])))
    jargon.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("answers", type=int, nargs="*", default=[8_000, 50_000])
    for size in parser.parse_args().answers:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder) / "queue.db", size)
