"""What a server of PostgreSQL tells: changes are noticed at once, and all the same where nothing is heard."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

import pytest

from bot.service import Jargon
from tests.fixtures.postgres import Databases, keep_on_a_server
from tests.fixtures.words import OpenJargon
from tests.service.acts import ONE
from tests.service.memory import settle

psycopg = pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")
NEVER, AT_ONCE = 3600.0, 0.01  # seconds until it is looked for what nobody told
_LISTENING = "select pid from pg_stat_activity where application_name = 'jargonbot listens' and state = 'idle'"


@pytest.fixture(autouse=True)
def _on_a_server(postgres: Databases, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_on_a_server(postgres, monkeypatch)
    monkeypatch.setattr("bot.service.watching.WATCH_SECONDS", NEVER)


async def until_told(jargon: Jargon, line: str) -> None:
    while jargon.preferences.now(ONE).own_line != line:
        await asyncio.sleep(0.01)


async def listeners(postgres: Databases) -> set[int]:
    """The connections that listen by now, once there is any."""
    async with await psycopg.AsyncConnection.connect(postgres.server) as admin:
        while True:
            rows = await (await admin.execute(_LISTENING)).fetchall()
            if rows:
                return {pid for (pid,) in rows}
            await admin.rollback()
            await asyncio.sleep(0.01)


async def test_a_change_is_told_and_read_at_once(jargon: Jargon, open_jargon: OpenJargon, postgres: Databases) -> None:
    """Nobody looks for it here: only the notice can have brought it."""
    other = open_jargon()
    async with jargon.watched():
        await listeners(postgres)
        for number in range(3):
            await settle(other, 1, f"Ring us on {number}.")
            await until_told(jargon, f"Ring us on {number}.")


async def test_who_was_cut_off_listens_again(
    jargon: Jargon, open_jargon: OpenJargon, postgres: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As at a restart of the server: it is heard again, and what was told meanwhile is not lost."""
    other = open_jargon()
    monkeypatch.setattr("bot.service.watching.AGAIN", AT_ONCE)
    async with jargon.watched():
        before = await listeners(postgres)
        async with await psycopg.AsyncConnection.connect(postgres.server) as admin:
            for pid in before:
                await admin.execute("select pg_terminate_backend(%s, 10000)", (pid,))
        await settle(other, 1, "Ring us.")
        await until_told(jargon, "Ring us.")
        assert (await listeners(postgres)).isdisjoint(before)
        await settle(other, 1, "Write to us.")
        await until_told(jargon, "Write to us.")
        assert all(each.running and not each.restarts for each in jargon.health())


async def test_what_was_not_heard_is_looked_for(
    jargon: Jargon, open_jargon: OpenJargon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A connection that is dead, and does not know it yet, tells nothing."""

    async def deaf(_: str) -> AsyncGenerator[str]:
        await asyncio.Event().wait()
        yield ""

    monkeypatch.setattr("bot.store.postgres.engine.heard", deaf)
    monkeypatch.setattr("bot.service.watching.WATCH_SECONDS", AT_ONCE)
    other = open_jargon()
    async with jargon.watched():
        await settle(other, 1, "Ring us.")
        await until_told(jargon, "Ring us.")
