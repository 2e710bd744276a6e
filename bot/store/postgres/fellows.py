"""The processes of one bot over one server of PostgreSQL, which know each other by locks that end with a connection."""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import psycopg

from bot.errors import BusyError
from bot.store.place import Server
from bot.store.postgres.backend import Backend, backend_of, end
from bot.store.postgres.faults import explained
from bot.store.postgres.locks import HEARD, SERVED, of_office
from bot.store.postgres.watch import Patient, Watch
from bot.store.shards import Shards
from bot.strings import store as strings

# Each takes room in the server's memory, which has some 6,400 places unless it is told otherwise:
# https://www.postgresql.org/docs/current/runtime-config-locks.html#GUC-MAX-LOCKS-PER-TRANSACTION
MOST_CLAIMS = 400
AGAIN_AFTER = 1.0  # seconds in which a server that could not be reached is not tried again
_OPTIONS: dict[str, Any] = {"connect_timeout": 5, "keepalives_idle": 30, "tcp_user_timeout": 5000}
_SESSION = (
    "set statement_timeout to '5s'",
    "set tcp_keepalives_idle to 30",
    "set tcp_keepalives_interval to 10",
    "set tcp_keepalives_count to 3",
)
_TAKE = "select pg_try_advisory_lock(%s::int, %s::int)"
_CLAIM = """
    select pg_try_advisory_lock(%s::bigint), (select count(pg_advisory_unlock(each)) from unnest(%s::bigint[]) as each)
"""
_OTHERS = """
    select objid from pg_locks
    where locktype = 'advisory' and objsubid = 2 and classid = %s::oid and granted and pid != pg_backend_pid()
        and database = (select oid from pg_database where datname = current_database())
"""


class PostgresFellows:
    """See `bot.store.fellows.Fellows`. It has a connection of its own, which is made when it is first needed."""

    def __init__(self, server: Server, clock: Callable[[], float] = time.monotonic) -> None:
        self._server, self._clock = server, clock
        self._connection: Patient | None = None
        self._watch: Watch | None = None
        self._broken: set[Backend] = set()  # what served connections of which the server may not know that they broke
        self._not_before = 0.0
        self._shards: Shards | None = None
        self._hears = False
        self._claims: dict[int, float] = {}  # until when each is kept
        self._offices: set[str] = set()

    def serve(self, shards: Shards) -> frozenset[int]:
        """See `Fellows`: a lock for each shard, which several may have."""
        self._shards = shards
        self._lock_shards()
        return self.beside()

    def beside(self) -> frozenset[int]:
        """See `Fellows`."""
        return self._others(SERVED)

    def hear(self) -> None:
        """See `Fellows`: another lock for each shard."""
        self._hears = True
        self._lock_shards()

    def heard(self) -> frozenset[int]:
        """See `Fellows`."""
        return self._others(HEARD)

    def _others(self, kind: int) -> frozenset[int]:
        found = {number for (number,) in self._ask(_OTHERS, (kind,))}
        return frozenset(found.intersection(self._shards.ids if self._shards else ()))

    def claim(self, event_id: int, seconds: float) -> bool:
        """See `Fellows`. What was kept long enough goes in the same breath."""
        if event_id in self._claims:
            return True
        [(is_ours, _)] = self._ask(_CLAIM, (event_id, old := self._old_claims()))
        for each in old:
            self._claims.pop(each, None)
        if is_ours:
            self._claims[event_id] = self._clock() + seconds
        return bool(is_ours)

    def take(self, office: str) -> bool:
        """See `Fellows`. That it is ours is believed only while the connection is there."""
        is_held = office in self._offices
        [(is_ours,)] = self._ask("select 1" if is_held else _TAKE, () if is_held else of_office(office))
        if is_held and office not in self._offices:  # it was lost with the connection
            return self.take(office)
        if is_ours:
            self._offices.add(office)
        return bool(is_ours)

    def leave(self, office: str) -> None:
        """See `Fellows`."""
        if office in self._offices:
            self._offices.discard(office)
            self._ask("select pg_advisory_unlock(%s::int, %s::int)", of_office(office))

    def close(self) -> None:
        """See `Fellows`. All is free once this has ended; the server notices an end in its own time."""
        if self._connection:
            with suppress(psycopg.Error):
                self._connection.execute("select pg_advisory_unlock_all()")
        self._forget()
        self._shards, self._hears = None, False
        if self._watch:
            self._watch.end()
            self._watch = None

    def _old_claims(self) -> list[int]:
        now = self._clock()
        old = [each for each, until in self._claims.items() if until <= now]
        if len(self._claims) - len(old) >= MOST_CLAIMS:
            old.append(min(self._claims, key=self._claims.__getitem__))
        return old

    def _lock_shards(self) -> None:
        for each in self._shards.ids if self._shards else ():
            for kind in (SERVED, HEARD) if self._hears else (SERVED,):
                self._ask("select pg_try_advisory_lock_shared(%s::int, %s::int)", (kind, each))

    def _ask(self, statement: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        """Run a statement, over a new connection where there is none, or the server has let go of the old one."""
        with explained():
            if self._connection:
                try:
                    return self._connection.execute(statement, values).fetchall()
                except psycopg.OperationalError:
                    if not self._connection.closed:
                        raise
            return self._connected().execute(statement, values).fetchall()

    def _connected(self) -> Patient:
        """A new connection, with the locks of the shards. What else was held is had by who comes first."""
        self._forget()
        if self._clock() < self._not_before:
            raise BusyError(strings.away)
        self._not_before = self._clock() + AGAIN_AFTER
        self._connection = Patient.connect(
            self._server.address, autocommit=True, application_name="jargonbot", **_OPTIONS
        )
        self._connection.backend = (self._connection.info.backend_pid, "")  # so that it is watched from the start
        self._watch = self._watch or Watch(self._server.address)  # a silent server would keep this thread for ever
        self._watch.over(self._connection)
        for each in _SESSION:
            self._connection.execute(each)
        self._connection.backend = backend_of(self._connection)
        for old in self._broken:
            end(old, over=self._connection)
        self._broken.clear()
        self._lock_shards()
        self._not_before = 0.0
        return self._connection

    def _forget(self) -> None:
        if self._connection:
            self._broken.update({self._connection.backend} if self._connection.backend[1] else ())
            self._connection.close()
        self._connection = None
        self._claims.clear()
        self._offices.clear()
