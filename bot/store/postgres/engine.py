"""The engine over a database on a server of PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial

import psycopg
from psycopg import errors

from bot.errors import BusyError
from bot.store.port import Connection, TransactionLostError
from bot.store.postgres.connection import CHANNEL, Declaring, PostgresConnection, connect
from bot.store.postgres.steps import bring_up
from bot.strings import store as strings

# One writes at a time, as in SQLite: operations read before they write, and rely on what they read.
# https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
LOCKS = int.from_bytes(b"jarg")
_WRITING = 1
_TO_WRITE = "begin isolation level read committed read write"
_TO_READ = "begin isolation level repeatable read read only"
_TABLES = "select tablename from pg_tables where schemaname = 'jargonbot' order by tablename"


class Postgres:
    """A database on a server, by its address; see `bot.store.port.Engine`.

    A connection that broke is made anew when it is next needed.

    Raises:
        ConfigError: a newer version of jargonbot made the tables, or they are another program's.
        BusyError: the server cannot be reached, or does not let us in.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        with _explained():
            self._connection = connect(address)
        self._db = PostgresConnection(self._connection)
        try:
            with self.transaction():
                bring_up(Declaring(self._connection), self._connection.info.dbname)
        except BaseException:
            self._connection.close()
            raise

    def _begin(self, how: str) -> None:
        """Begin a transaction, over a new connection where the server has let go of the one that there was."""
        try:
            self._connection.execute(how)
        except psycopg.OperationalError:
            if not self._connection.closed:
                raise
            self._connection = connect(self._address)
            # While there was none, others may have done whatever they liked: that counts as a change.
            self._db = PostgresConnection(self._connection, told=self._db.changes_by_others() + 1)
            self._connection.execute(how)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Wait for the right to write, commit at the end, and tell the others."""
        with _explained():
            self._begin(_TO_WRITE)
            try:
                self._connection.execute("select pg_advisory_xact_lock(%s::int, %s::int)", (LOCKS, _WRITING))
                yield self._db
                self._connection.execute(f"notify {CHANNEL}")
                self._connection.execute("commit")
            finally:
                self._end()

    @contextmanager
    def savepoint(self) -> Iterator[Connection]:
        """Undo what is done within, if it fails."""
        try:
            with _explained():
                self._connection.execute("savepoint job")
                try:
                    yield self._db
                except BaseException:
                    if not self._connection.closed:
                        self._connection.execute("rollback to job")
                    raise
                finally:
                    if not self._connection.closed:
                        self._connection.execute("release job")
        except BusyError as error:
            if self._connection.closed:
                raise TransactionLostError(*error.args) from error
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """All statements within see the database as it is at the first of them."""
        with _explained():
            self._begin(_TO_READ)
            try:
                yield self._db
            finally:
                self._end()

    def _end(self) -> None:
        """Undo what was not committed; where the connection is lost, the server has done so."""
        with suppress(psycopg.OperationalError):
            if self._connection.info.transaction_status is not psycopg.pq.TransactionStatus.IDLE:
                self._connection.execute("rollback")

    def scrub(self) -> None:
        """Write every table anew, without what was deleted from it.

        The server's own log of changes goes as it is set there, and so do copies that were made of it.
        """
        with _explained():
            for row in self._connection.execute(_TABLES).fetchall():
                self._connection.execute(f"vacuum (full) {row['tablename']}")

    def close(self) -> None:
        """Let go of the server."""
        self._connection.close()


@contextmanager
def _explained() -> Iterator[None]:
    """Turn what PostgreSQL reports into a sentence that says what to do."""
    try:
        yield
    except errors.DiskFull as error:
        raise BusyError(strings.disk_full) from error
    except (errors.LockNotAvailable, errors.DeadlockDetected) as error:
        raise BusyError(strings.locked) from error
    except psycopg.OperationalError as error:
        raise BusyError(partial(strings.unreachable, _said(error))) from error
    except psycopg.Error as error:
        raise BusyError(partial(strings.unusable, _said(error))) from error


def _said(error: psycopg.Error) -> str:
    """What the server said, without the rows of which it says it."""
    lines = (error.diag.message_primary or str(error)).splitlines()
    return lines[0] if lines else type(error).__name__
