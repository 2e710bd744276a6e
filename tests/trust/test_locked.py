"""Another process holds the database while people go on: nobody waits in vain, and nothing is lost or doubled."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path

import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Sandbox
from tests.commands.community import Community
from tests.end_to_end.waiting import until
from tests.fixtures.sandbox import StartBot
from tests.fixtures.trust import Tally
from tests.trust.ticker import Ticker

HOLDS = """
import sqlite3, sys, time
other = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=30)
other.execute("begin exclusive")
print("held", flush=True)
time.sleep(float(sys.argv[2]))
other.execute("rollback")
"""
REFUSALS = ("Another program is writing to the database", "We were too slow to open the form")
LAG = 0.05  # seconds, on a machine that does nothing else


@asynccontextmanager
async def held(database: Path, seconds: float) -> AsyncIterator[None]:
    """Another process keeps everybody out for so long; within, it does so still or has just let go."""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", HOLDS, str(database), str(seconds)), stdout=asyncio.subprocess.PIPE
    )
    assert child.stdout
    assert await child.stdout.readline() == b"held\n"
    yield
    await child.wait()


@pytest.mark.trust("database locked")
@pytest.mark.parametrize("seconds", [0, 2, 10, 60])
async def test_everybody_is_answered_and_nothing_is_lost(
    seconds: float,
    sandbox: Sandbox,
    jargon: Jargon,
    settings: Settings,
    database: Path,
    start_bot: StartBot,
    tally: Tally,
    times: Callable[[int, int], int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whether or not somebody holds it; without, it tells what the loop does of its own.

    People look up, comment, and flag all the while; the loop is free, and what was said to be stored is there."""
    seconds *= times(1, 10) / 10
    await start_bot(JargonBot(jargon, settings, sleep=sandbox.clock.sleep, guild_ready_timeout=0.02))
    monkeypatch.setattr("bot.discord.kit.first_reply.PATIENCE", 1.5)
    community = Community(sandbox)
    answer = (await community.member().slash("define", term="co-production")).message
    said: dict[str, str] = {}
    flagged: list[int] = []

    async def says() -> None:
        person = community.member()
        text = f"This is hard for {person.user.name}."
        told = await person.press(answer, "Comment or flag")
        if told.has_form:
            told = await person.submit(told.form, {"comment": text})
        await until(lambda: told.has_message)
        said[text] = told.text

    ticker = Ticker()
    ticking = asyncio.create_task(ticker.tick())
    people: list[asyncio.Task[None]] = []
    looked_up = 0
    lasting = seconds or 0.1 * times(1, 10)
    async with held(database, seconds) if seconds else nullcontext():
        until_then = time.monotonic() + lasting
        while time.monotonic() < until_then:
            people.append(asyncio.create_task(says()))
            person = community.member()
            person.react(answer, "🚩")
            flagged.append(person.user.id)
            looked_up += "# Advocacy" in (await person.slash("define", term="advocacy", private=True)).text
            await asyncio.sleep(lasting / 20)
    await asyncio.gather(*people)
    ticking.cancel()
    while len(rows(jargon, "select person_id from reactions")) < len(flagged):
        await sandbox.clock.advance(seconds=1)
        await asyncio.sleep(0.01)

    assert looked_up == len(flagged)
    assert len(said) == len(people)
    stored = [text for text, told in said.items() if "stored" in told and "Another program" not in told]
    refused = [told for text, told in said.items() if text not in stored]
    assert all(any(each in told for each in REFUSALS) for told in refused), refused
    tally.kept(stored, rows(jargon, "select comment from flags"))
    tally.kept(flagged, rows(jargon, "select person_id from reactions"))
    tally.load(len(people) + looked_up + len(flagged))
    tally.faults(bool(seconds))
    tally.figure(
        f"locked for {seconds:g} s: {len(stored)} comments stored, {len(refused)} told to try again; the loop was "
        f"{ticker.percentile(0.99) * 1000:.0f} ms late in 99 of 100 cases, {ticker.percentile(1) * 1000:.0f} ms at most"
    )
    assert ticker.percentile(0.5) < LAG


def rows(jargon: Jargon, sql: str) -> list[object]:
    return [next(iter(row.values())) for row in jargon._store.ask_now(lambda db: db.query(sql))]
