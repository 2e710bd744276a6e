"""Statements of ours on one connection to PostgreSQL."""

from collections.abc import Iterable, Mapping
from typing import Any

import psycopg
from psycopg.rows import dict_row
from psycopg.types.numeric import Int8BinaryDumper, IntLoader

from bot.store.changes import Noting
from bot.store.port import Row
from bot.store.postgres.backend import backend_of
from bot.store.postgres.dialect import declaration, may_be_prepared, statement
from bot.store.postgres.watch import Patient, limited

CHANNEL = "jargonbot"  # on which each commit is told to the other processes
# Seconds to connect and between signs of life, and milliseconds after which a connection without any is broken.
TIMEOUTS: dict[str, Any] = {"connect_timeout": 5, "keepalives_idle": 30, "tcp_user_timeout": 15_000}
FIRST_WORDS = 5.0  # seconds that the first statements take at most, over which nobody watches yet
_LOCK_MS = 5000
_SESSION = (
    "set search_path to jargonbot",
    # What is acknowledged is on the disk: https://www.postgresql.org/docs/current/wal-async-commit.html
    "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'",
    # A connection of ours that broke unnoticed holds nobody up for long: the server takes its locks from it.
    "set idle_in_transaction_session_timeout to '60s'",
    "set tcp_keepalives_idle to 30",
    "set tcp_keepalives_interval to 10",
    "set tcp_keepalives_count to 3",
    f"listen {CHANNEL}",
)


class _WholeNumber(Int8BinaryDumper):
    """True and False are kept as 1 and 0, as in SQLite."""

    def dump(self, obj: Any) -> Any:
        return super().dump(int(obj))


def connect(address: str) -> Patient:
    """A connection to our schema, on which each statement stands for itself until a transaction is begun.

    Raises:
        psycopg.Error: the server cannot be reached, or lets nobody in.
    """
    connection = Patient.connect(
        address,
        autocommit=True,
        row_factory=dict_row,
        client_encoding="utf8",
        application_name="jargonbot",
        **TIMEOUTS,
    )
    for kind in (int, bool):
        connection.adapters.register_dumper(kind, _WholeNumber)
    connection.adapters.register_loader("numeric", IntLoader)  # which a sum of whole numbers is
    try:
        with limited(connection, FIRST_WORDS):
            for each in (f"set lock_timeout to {_LOCK_MS}", *_SESSION):
                connection.execute(each)
            connection.backend = backend_of(connection)
    except BaseException:
        connection.close()
        raise
    return connection


class PostgresConnection(Noting):
    """See `bot.store.port.Connection`."""

    def __init__(self, connection: psycopg.Connection[Row], *, unlisted: bool = False) -> None:
        """Others may have done anything while there was no connection: that is `unlisted`."""
        super().__init__()
        self._connection = connection
        self._unlisted = unlisted
        connection.add_notify_handler(self._hear)

    def _hear(self, notice: psycopg.Notify) -> None:
        """Versions before 0032 tell of each commit, but not who they are, and write down nothing."""
        self._unlisted |= not notice.payload

    def query(self, sql: str, **values: Any) -> list[Row]:
        """The rows that a statement gives."""
        rows = self._connection.execute(statement(sql), values, prepare=may_be_prepared(sql)).fetchall()
        if rows:
            self.note(sql, values)
        return rows

    def execute(self, sql: str, **values: Any) -> None:
        """Run a statement."""
        if self._connection.execute(statement(sql), values).rowcount:
            self.note(sql, values)

    def execute_many(self, sql: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run a statement for each row."""
        rows, cursor = list(rows), self._connection.cursor()
        cursor.executemany(statement(sql), rows)
        if cursor.rowcount:
            self.note(sql, *rows)

    def upsert(self, table: str, key: tuple[str, ...], *rows: Row) -> None:
        """Write rows over those of the same key."""
        if not rows:
            return
        columns = list(rows[0])
        values, renewed = (", ".join(each) for each in ((f":{name}" for name in columns), _renewed(columns, key)))
        then = f"do update set {renewed}" if renewed else "do nothing"
        insert = f"insert into {table} ({', '.join(columns)}) values ({values})"
        self.execute_many(f"{insert} on conflict ({', '.join(key)}) {then}", rows)

    def unlisted(self, *, listed: bool) -> bool:
        """Whether the server told us so: https://www.postgresql.org/docs/current/sql-notify.html"""
        before, self._unlisted = self._unlisted, False
        return before


def _renewed(columns: Iterable[str], key: tuple[str, ...]) -> Iterable[str]:
    return (f"{name} = excluded.{name}" for name in columns if name not in key)


class Declaring(PostgresConnection):
    """A connection for migrations, which name the types of columns."""

    def execute(self, sql: str, **values: Any) -> None:
        """Run a statement."""
        super().execute(declaration(sql), **values)
