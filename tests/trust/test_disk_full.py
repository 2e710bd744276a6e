"""The disk is full while people go on, and then there is room again."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Sandbox
from tests.commands.community import Community, add_term
from tests.commands.flags import comment
from tests.fixtures.canaries import Canaries
from tests.fixtures.sandbox import StartBot
from tests.fixtures.trust import Tally

# The system itself lets the file grow no more, as a quota or a full disk does, and then lets it again.
LIMITED = """
import resource, signal, sys
from pathlib import Path
from bot.errors import BusyError
from bot.store.preferences import Remember
from bot.store.store import Store
store, size = Store(Path(sys.argv[1])), Path(sys.argv[1]).stat().st_size
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
_, most = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, most))
acknowledged, refused = [], 0
for number in range(40):
    try:
        store.do_now(Remember(f"row {number}", "x" * 3000))
        acknowledged.append(f"row {number}")
    except BusyError as error:
        assert str(error).startswith("Nothing was stored"), error
        refused += 1
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
store.do_now(Remember("row later", "x" * 3000))
print(refused, *acknowledged, "row later", sep=",")
"""
LONG = "It is hard to read. " * 45


@pytest.fixture
async def running(sandbox: Sandbox, jargon: Jargon, settings: Settings, start_bot: StartBot) -> JargonBot:
    """A bot that waits by the clock of the sandbox."""
    return await start_bot(JargonBot(jargon, settings, sleep=sandbox.clock.sleep, guild_ready_timeout=0.02))


def pragma(jargon: Jargon, text: str) -> int:
    [row] = jargon._store.ask_now(lambda db: db.query(f"pragma {text}"))
    return int(next(iter(row.values())))


def kept(jargon: Jargon, sql: str) -> list[object]:
    return [next(iter(row.values())) for row in jargon._store.ask_now(lambda db: db.query(sql))]


@pytest.mark.trust("disk full")
async def test_people_are_told_and_nothing_that_was_acknowledged_is_lost(
    running: JargonBot,
    sandbox: Sandbox,
    jargon: Jargon,
    tally: Tally,
    times: Callable[[int, int], int],
    canaries: Canaries,
) -> None:
    """What is sent is refused in a sentence, every question is answered, flags wait, and later all is taken again."""
    community = Community(sandbox)
    curator = community.curator()
    answer = (await community.member().slash("define", term="co-production")).message
    pragma(jargon, f"max_page_count = {pragma(jargon, 'page_count') + 2}")
    rounds = times(30, 300)
    said, refused, flagged = [], 0, []
    for _ in range(rounds):
        person = community.member()
        text = f"{LONG} {person.user.name}."
        told = (await comment(person, answer, comment=text)).text
        if "stored" in told and "Nothing was stored" not in told:
            said.append(text)
        else:
            assert "disk is full" in told, told
            refused += 1
            person.react(answer, "🚩")
            flagged.append(person.user.id)
        assert "# Advocacy" in (await person.slash("define", term="advocacy", private=True)).text
    assert refused > rounds // 2
    assert "disk is full" in await add_term(curator, labels="Tea round", plain=LONG * 4)
    assert kept(jargon, "select comment from flags") == said

    pragma(jargon, "max_page_count = 1000000")
    assert "is stored" in await add_term(curator, labels="Tea round", plain=LONG)
    while len(kept(jargon, "select person_id from reactions")) < len(flagged):
        await sandbox.clock.advance(seconds=10)
        await asyncio.sleep(0.01)
    tally.kept(said, kept(jargon, "select comment from flags"))
    tally.kept(flagged, kept(jargon, "select person_id from reactions"))
    tally.faults(refused)
    tally.load(rounds)
    assert kept(jargon, "pragma integrity_check") == ["ok"]


@pytest.mark.trust("disk full")
def test_a_file_that_may_grow_no_more(database: Path, tally: Tally) -> None:
    """By a limit of the system, under which every write fails; without it the next is taken."""
    command = [sys.executable, "-c", LIMITED, str(database)]
    refused, *acknowledged = (
        subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip().split(",")
    )
    with closing(sqlite3.connect(database)) as db:
        tally.kept(acknowledged, [row[0] for row in db.execute("select name from notes where name like 'row %'")])
        assert db.execute("pragma integrity_check").fetchone() == ("ok",)
    tally.faults(int(refused))
    assert int(refused) > 0
    assert len(acknowledged) > 1
