"""A real `jargonbot run` is killed while people write to it, again and again, and started anew."""

from __future__ import annotations

import asyncio
import random
import re
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from rehearsal import Clock, Person, Sandbox, small_world
from rehearsal.errors import NoReplyError
from rehearsal.message import Message
from tests.commands.community import filled
from tests.end_to_end.test_run import started
from tests.fixtures.canaries import Canaries
from tests.fixtures.trust import Tally

# After some starts within an hour the bot waits ever longer; here it is killed as if that were hours apart.
PROGRAM = "import bot.discord.starts as starts; starts.WITHOUT_PAUSE = 10**6; from bot.cli import cli; cli()"
LETTERS = "abcdefghij"
READY = 5.0  # seconds, on a machine that does nothing else
PATIENCE = 60.0


@pytest.fixture
async def outside(pace: float, hurry: float) -> AsyncIterator[Sandbox]:
    """A Discord for a bot in a process of its own."""
    async with Sandbox(small_world(clock=Clock(pace, hurry)), check_schemas=False) as sandbox:
        yield sandbox


class Writers:
    """People who write to a bot until it is gone, and note what it said it had stored."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._curator = Person.named(sandbox, "admin")
        self.comments: list[str] = []
        self.words: list[str] = []
        self.flags: set[tuple[int, int]] = set()

    async def write(self, round_: int) -> None:
        """All at once, for ever: comments on an answer, new words, and flags on the answer."""
        person = Person.named(self._sandbox, f"asker {round_}")
        answer = (await person.slash("define", term="co-production")).message
        writers = [
            self._comment(Person.named(self._sandbox, f"p{round_} {each}"), answer, each) for each in LETTERS[:3]
        ]
        person.react(answer, "🚩")
        self.flags.add((answer.id, person.user.id))
        await asyncio.gather(*writers, self._add_words(round_))

    async def _comment(self, person: Person, answer: Message, sign: str) -> None:
        for number in range(15):  # nobody may say more within an hour
            form = (await person.press(answer, "Comment or flag")).form
            said = f"This is hard for {named(number)} {sign} {person.user.name}."
            if "stored" in (await person.submit(form, {"comment": said})).text:
                self.comments.append(said)

    async def _add_words(self, round_: int) -> None:
        for number in range(1000):
            word = f"Zorble {named(round_)} {named(number)}"
            form = (await self._curator.slash("term add")).form
            reply = await self._curator.submit(form, filled(labels=word, plain="A soft hat."))
            if "is stored" in reply.text:
                self.words.append(word)


def named(number: int) -> str:
    """A number in letters, which nobody takes for a telephone number."""
    return "".join(LETTERS[int(digit)] for digit in str(number))


def rows(database: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database, timeout=PATIENCE)) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.trust("kill -9")
async def test_nothing_that_was_acknowledged_is_lost_or_doubled(
    outside: Sandbox,
    database: Path,
    glossary: Path,
    tally: Tally,
    times: Callable[[int, int], int],
    canaries: Canaries,
) -> None:
    """At any moment, also in the middle of a commit; each time it starts by itself and is soon ready."""
    kills = times(4, 300)
    writers, took = Writers(outside), []
    chance = random.Random(kills)
    settings = {"JARGONBOT_GLOSSARY": str(glossary), "JARGONBOT_ANSWERS__REPEAT_MINUTES": "0"}
    settings["JARGONBOT_ANSWERS__PUBLIC_PER_MINUTE"] = "0"
    for number in range(kills + 1):
        began = time.monotonic()
        process = await started(outside, database, outside.urls.token, ("-c", PROGRAM), **settings)
        await outside.bot_ready(PATIENCE)
        took.append(time.monotonic() - began)
        if number == kills:
            break
        writing = asyncio.create_task(writers.write(number))
        written = len(writers.comments)
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while len(writers.comments) < written + chance.randrange(1, 9):
                    await asyncio.sleep(chance.random() / 20)
        process.kill()
        _, log = await process.communicate()
        assert b"Traceback" not in log, log.decode()
        writing.cancel()
        with suppress(asyncio.CancelledError, NoReplyError):
            await writing
        await outside.bot_gone(PATIENCE)

    async with asyncio.timeout(PATIENCE):
        wanted = "select message_id, person_id from reactions"
        while not writers.flags <= set(rows(database, wanted)):
            await asyncio.sleep(0.1)
    process.terminate()
    await process.communicate()
    assert process.returncode == 0
    assert rows(database, "pragma integrity_check") == [("ok",)]
    comments = [row[0] for row in rows(database, "select comment from flags where comment != ''")]
    documents = (str(row[0]) for row in rows(database, "select document from terms where layer = 'local'"))
    words = [found[0] for each in documents if (found := re.search("Zorble [a-j]+ [a-j]+", each))]
    tally.kept(writers.comments, comments)
    tally.kept(writers.words, words)
    tally.kept(writers.flags, rows(database, wanted))
    tally.faults(kills)
    took.sort()
    tally.figure(f"kill -9: ready again after {took[len(took) // 2]:.1f} s (half of them), {took[-1]:.1f} s at most")
    assert took[len(took) // 2] < READY * 4  # other programs may have the machine as well
