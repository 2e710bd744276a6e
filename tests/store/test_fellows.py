"""Several processes over one server know each other by locks, which end with whoever held them."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.errors import BusyError
from bot.store.fellows import Fellows
from bot.store.place import Server
from bot.store.shards import Shards
from tests.fixtures.postgres import Databases

psycopg = pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")
fellows = pytest.importorskip("bot.store.postgres.fellows")

Pair = tuple[Fellows, Fellows]
FIRST, SECOND = Shards((0,), 2), Shards((1,), 2)


class Hands:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def pair(postgres: Databases, database: Path, clock: Hands) -> Iterator[Pair]:
    """Two processes of a bot."""
    place = postgres.place(database)
    two = fellows.PostgresFellows(place, clock), fellows.PostgresFellows(place, clock)
    yield two
    for each in two:
        each.close()


def test_who_serves_a_shard_is_known(pair: Pair) -> None:
    """Two may serve the same; who serves another is of no concern, and who has ended serves nothing."""
    one, other = pair
    assert one.serve(FIRST) == frozenset()
    assert other.serve(SECOND) == frozenset()
    assert one.beside() == frozenset()
    assert other.serve(Shards.all(2)) == {0}
    assert one.beside() == {0}
    other.close()
    assert one.beside() == frozenset()


def test_who_hears_of_a_shard_is_known(pair: Pair, postgres: Databases) -> None:
    """From when they say so, also over a new connection, and not before."""
    one, other = pair
    one.serve(FIRST)
    other.serve(Shards.all(2))
    assert one.heard() == frozenset()
    other.hear()
    assert [one.heard(), other.heard()] == [{0}, frozenset()]
    _cut(postgres, other)
    assert other.claim(7, 30)
    assert one.heard() == {0}
    other.close()
    assert one.heard() == frozenset()


def test_an_event_is_claimed_by_one(pair: Pair, clock: Hands) -> None:
    """By whoever comes first, as often as they ask, until the time is up or they have ended."""
    one, other = pair
    event = 2**62 + 1
    assert [one.claim(event, 30), other.claim(event, 30), one.claim(event, 30)] == [True, False, True]
    assert other.claim(event + 1, 30)
    clock.now += 31
    assert one.claim(event + 2, 30)
    assert other.claim(event, 30), "what was kept long enough was let go of"
    other.close()
    assert one.claim(event, 30)


def test_claims_never_fill_the_memory_of_a_server(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that would have gone first goes early."""
    monkeypatch.setattr(fellows, "MOST_CLAIMS", 3)
    one, other = pair
    assert all(one.claim(each, 30 + each) for each in range(1, 5))
    assert [other.claim(each, 30) for each in (1, 2, 3, 4)] == [True, False, False, False]


def test_an_office_is_held_by_one_at_a_time(pair: Pair) -> None:
    """Until it is left, or whoever holds it has ended."""
    one, other = pair
    assert [one.take("tidy"), other.take("tidy"), one.take("tidy"), other.take("send")] == [True, False, True, True]
    one.leave("tidy")
    assert [other.take("tidy"), one.take("tidy")] == [True, False]
    other.close()
    assert one.take("tidy")


def test_what_was_held_over_a_lost_connection_is_another_s(pair: Pair, postgres: Databases, clock: Hands) -> None:
    """The shards are said anew; offices and claims are had only if nobody took them meanwhile."""
    one, other = pair
    one.serve(FIRST)
    assert one.take("tidy")
    assert one.take("send")
    assert one.claim(7, 30)
    _cut(postgres, one)
    assert other.take("tidy")
    assert other.claim(7, 30)

    assert [one.take("tidy"), one.take("send"), one.claim(7, 30)] == [False, True, False]
    assert other.serve(FIRST) == {0}


def test_nobody_meets_their_own_ghost(pair: Pair) -> None:
    """Where the server has not noticed that a connection broke, its locks stand in nobody's way, least in our own."""
    one, other = pair
    one.serve(FIRST)
    assert one.take("tidy")
    assert one.claim(7, 30)
    with _broken_unnoticed(one):
        assert one.beside() == frozenset()
        assert one.take("tidy")
        assert other.claim(7, 30)
        assert other.serve(FIRST) == {0}
        one.close()
        assert other.beside() == frozenset()


def test_a_ghost_is_ended_where_the_server_was_away_meanwhile(
    pair: Pair, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not forgotten over the tries that were in vain."""
    one, _ = pair
    assert one.take("tidy")
    with _broken_unnoticed(one):
        with monkeypatch.context() as away:
            away.setattr(fellows.Patient, "connect", _refused)
            with pytest.raises(BusyError):
                one.take("tidy")
        clock.now += fellows.AGAIN_AFTER
        assert one.take("tidy")


@contextmanager
def _broken_unnoticed(held: Any) -> Iterator[None]:
    """Break its connection for it alone: within, the server sees nothing of that."""
    descriptor = held._connection.fileno()
    servers, (dead, end) = os.dup(descriptor), socket.socketpair()
    os.dup2(dead.fileno(), descriptor)
    for each in (dead, end):
        each.close()
    yield
    os.close(servers)


def _refused(*_: object, **__: object) -> None:
    raise psycopg.OperationalError("No such host.")


def test_a_server_that_is_away_is_not_tried_by_each(
    tmp_path: Path, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who comes within a moment is told at once, so that nobody waits in a line of tries."""
    tries: list[str] = []

    def refused(address: str, **_: object) -> None:
        tries.append(address)
        raise psycopg.OperationalError("No such host.")

    monkeypatch.setattr(fellows.Patient, "connect", refused)
    away = fellows.PostgresFellows(Server(f"postgresql://me@/words?host={tmp_path}", tmp_path), clock)
    for _ in range(3):
        with pytest.raises(BusyError, match="cannot be reached just now"):
            away.claim(1, 30)
    assert len(tries) == 1
    clock.now += fellows.AGAIN_AFTER
    with pytest.raises(BusyError, match="cannot be reached just now"):
        away.take("tidy")
    assert len(tries) == 2


def _cut(postgres: Databases, held: Any) -> None:
    """End its connection on the server, which has let go of the locks once this returns."""
    pid = held._connection.info.backend_pid
    with psycopg.connect(postgres.server, autocommit=True) as operator:
        operator.execute("select pg_terminate_backend(%s, 5000)", (pid,))
