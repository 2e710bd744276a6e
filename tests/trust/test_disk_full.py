"""The disk is full while people go on, and then there is room again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

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
