"""A server of PostgreSQL that is gone for a while, or silent: nobody waits for it long, and it is found again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bot.errors import BusyError, JargonError
from bot.service.backlog import LONGEST_PAUSE, Backlog
from bot.store.port import Connection, OutcomeUnknownError
from bot.store.preferences import Remember, note
from bot.store.store import Store
from rehearsal import Clock
from tests.fixtures.outage import Proxy
from tests.fixtures.postgres import Databases

pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")
import psycopg

from bot.store.postgres.connection import connect
from bot.store.postgres.fellows import PostgresFellows
from bot.store.postgres.watch import Patient, Watch


@pytest.fixture
def store(postgres: Databases, proxy: Proxy, database: Path) -> Iterator[Store]:
    """Over a server that can be made silent."""
    with closing(Store(database, postgres.engine)) as store:
        yield store


def found_again(store: Store) -> None:
    """Wait until the server is found, as it is by itself once somebody has asked for it."""
    with suppress(BusyError):
        store.ask_now(note, "a")
    store._writer._engine._line._found.wait()  # type: ignore[attr-defined]


@pytest.mark.parametrize("gone", [Proxy.hang, Proxy.keep_answers, Proxy.refuse])
def test_a_server_that_is_gone_is_told_and_found_again(
    gone: Callable[[Proxy], None], store: Store, proxy: Proxy, caplog: pytest.LogCaptureFixture
) -> None:
    """Also one that breaks no connection; the log says once that it is gone, and once that it is back."""
    store.do_now(Remember("a", "1"))
    gone(proxy)
    with caplog.at_level(logging.WARNING, "bot"):
        for _ in range(20):
            with pytest.raises(BusyError, match="cannot be reached just now"):
                store.do_now(Remember("a", "2"))
            with pytest.raises(BusyError, match="cannot be reached just now"):
                store.ask_now(note, "a")
        proxy.go_on()
        found_again(store)
        assert store.ask_now(note, "a") == "1"
        store.do_now(Remember("a", "3"))
    assert store.ask_now(note, "a") == "3"
    assert ["cannot be reached" in caplog.messages[0], "is reached again" in caplog.messages[1]] == [True, True]
    assert len(caplog.messages) == 2


def test_a_commit_whose_answer_is_lost_is_told_as_such(
    store: Store, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody says that nothing was stored; to repeat it is the same as once."""
    engine = store._writer._engine
    committed = engine._commit  # type: ignore[attr-defined]

    def commit() -> None:
        proxy.keep_answers()
        committed()

    monkeypatch.setattr(engine, "_commit", commit)
    with pytest.raises(OutcomeUnknownError, match="nobody knows yet whether it was"):
        store.do_now(Remember("a", "1"))
    monkeypatch.undo()
    proxy.go_on()
    found_again(store)
    assert store.ask_now(note, "a") == "1"
    store.do_now(Remember("a", "1"))


async def test_what_can_never_be_stored_holds_up_nothing(postgres: Databases, database: Path) -> None:
    """PostgreSQL takes no NUL in a text: it is refused, and does not wait before all others for ever."""
    with closing(Store(database, postgres.engine)) as store:
        waiting, clock, caught_up = Backlog(store), Clock(), asyncio.Event()
        waiting.caught_up = caught_up.set
        serving = asyncio.create_task(waiting.serve(clock.sleep))
        await asyncio.sleep(0)
        engine: Any = store._writer._engine
        with closing(postgres.engine(database)) as other, other.transaction():
            engine._line.connection.execute("set lock_timeout to 1")
            changes = [asyncio.create_task(waiting.do(Remember("a", each))) for each in ("\0", "1")]
            while waiting.waiting < len(changes):
                await asyncio.sleep(0)
        while not caught_up.is_set():
            await clock.advance(seconds=LONGEST_PAUSE)
        with pytest.raises(JargonError, match="Nothing was stored") as refused:
            await changes[0]
        assert not isinstance(refused.value, BusyError)
        await changes[1]
        assert await store.ask(note, "a") == "1"
        serving.cancel()
        await asyncio.wait([serving])


def test_a_server_that_falls_silent_as_soon_as_it_lets_us_in(
    postgres: Databases, proxy: Proxy, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody watches over a new connection yet: whoever looks for the server would wait for it for ever."""
    entered = Patient.connect

    def silent_then(*address: Any, **options: Any) -> Patient:
        connection: Patient = entered(*address, **options)
        proxy.hang()
        return connection

    monkeypatch.setattr("bot.store.postgres.connection.FIRST_WORDS", 0.2)
    monkeypatch.setattr(Patient, "connect", silent_then)
    with pytest.raises(psycopg.OperationalError):
        connect(postgres.place(database).address)


def test_claims_do_not_wait_for_a_silent_server(postgres: Databases, proxy: Proxy, database: Path) -> None:
    """Nor does a bot that ends; once the server answers again, all is as before."""
    time = count(step=10)
    with closing(PostgresFellows(postgres.place(database), clock=lambda: float(next(time)))) as fellows:
        assert fellows.claim(1, 1000.0)
        proxy.hang()
        for _ in range(2):
            with pytest.raises(BusyError, match="cannot be reached just now"):
                fellows.claim(2, 1000.0)
        proxy.go_on()
        assert fellows.claim(3, 1000.0)


def test_a_statement_that_takes_long_is_left_alone(
    postgres: Databases, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server says over a second connection that it is still at work."""
    monkeypatch.setattr("bot.store.postgres.watch.PATIENCE", 0.05)
    monkeypatch.setattr("bot.store.postgres.watch.LOOK", 0.02)
    asked: list[tuple[bool, bool]] = []
    asks = Watch._asked

    def asked_by(watch: Watch, backend: int) -> tuple[bool, bool]:
        asked.append(asks(watch, backend))
        return asked[-1]

    monkeypatch.setattr(Watch, "_asked", asked_by)

    def slow(db: Connection) -> None:
        db.query("select pg_sleep(0.5)")

    with closing(Store(database, postgres.engine)) as store:
        store.ask_now(slow)
    assert (True, True) in asked


def test_where_an_answer_is_lost_alone_the_connection_is_ended(
    store: Store, postgres: Databases, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server can be reached, but works on nothing of ours any more."""
    monkeypatch.setattr("bot.store.postgres.watch.UNDER_WAY", 1.0)
    engine = store._writer._engine
    proxy.keep_answers()
    monkeypatch.setattr(engine._line._watch, "_address", postgres.at(None))  # type: ignore[attr-defined]
    with pytest.raises(BusyError, match="cannot be reached just now"):
        store.ask_now(note, "a")
    proxy.go_on()
    found_again(store)
    assert store.ask_now(note, "a") == ""
