"""The engine over a file of SQLite, or over one in memory."""

import sqlite3
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlite_utils import Database

from bot.errors import BusyError, ConfigError
from bot.store.access import narrow
from bot.store.changes import write_down
from bot.store.connection import open_database
from bot.store.copies import drop_copies, drop_old_copies, keep_copy
from bot.store.file_mark import is_marked, mark
from bot.store.migrations import known_names, migrations
from bot.store.port import Connection, TransactionLostError
from bot.store.sqlite_connection import SqliteConnection
from bot.strings import store as strings

DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
PRIMARY = 0xFF  # an extended code holds the primary one in its lowest byte: https://sqlite.org/rescode.html#extrc


class Sqlite:
    """A database file, or one in memory when `path` is None; see `bot.store.port.Engine`.

    The one in memory may begin as a copy that `filled` makes of another, before it is brought to the newest step.

    Raises:
        ConfigError: the path cannot be used, the file is damaged, or a newer version of jargonbot made it.
        BusyError: another program holds the file.
    """

    def __init__(self, path: Path | None = None, *, filled: Callable[[Database], None] | None = None) -> None:
        self._db = open_database(path)
        self._path = path
        self._connection = SqliteConnection(self._db)
        try:
            if filled:
                filled(self._db)
            self._migrate(path)
            if path:
                narrow(path)
                drop_old_copies(path)
        except BaseException:
            self._db.close()
            raise

    def _migrate(self, path: Path | None) -> None:
        """Bring the tables to the newest step. Of a database that has some already a copy is kept.

        Where there is nothing to do, nobody who writes is waited for: whoever only asks may come meanwhile.
        """
        with explained():
            _refuse_newer(self._db, path)
            pending = migrations.pending(self._db)
            if not pending and is_marked(self._db.conn):
                return
            if path and pending and migrations.applied(self._db):
                keep_copy(self._db, path, pending[0].name)
        with self.transaction():
            migrations.apply(self._db)
            mark(self._db.conn)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Take the write lock at the start, and commit at the end.

        `db.atomic()` begins deferred, and a transaction that reads before it writes then fails at once when
        another process has written in between; nested in this one it is a savepoint.
        """
        with explained():
            self._db.conn.execute("begin immediate")
            try:
                self._connection.begin()
                yield self._connection
                if line := self._connection.line:
                    write_down(self._connection, line)
                self._db.conn.execute("commit")
            finally:
                if self._db.conn.in_transaction:
                    self._db.conn.execute("rollback")

    @contextmanager
    def savepoint(self) -> Iterator[Connection]:
        """Undo what is done within, if it fails.

        It has one name, where `db.atomic()` thinks of a new one each time, which SQLite then has to read anew.
        """
        try:
            with explained():
                self._db.conn.execute("savepoint job")
                try:
                    yield self._connection
                except BaseException:
                    if self._db.conn.in_transaction:
                        self._db.conn.execute("rollback to job")
                    raise
                finally:
                    if self._db.conn.in_transaction:
                        self._db.conn.execute("release job")
        except BusyError as error:
            if not self._db.conn.in_transaction:
                raise TransactionLostError(str(error)) from error
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """All statements within see the database as it is at the first of them, whatever another process commits."""
        with explained():
            self._db.conn.execute("begin")
            try:
                yield self._connection
            finally:
                self._db.conn.execute("rollback")  # nothing was changed

    def scrub(self) -> None:
        """Write the file anew, empty the log of changes where there is one, and take away copies of it.

        What was deleted is overwritten at once (`secure_delete`), but not where a row was moved by another program, or
        before a copy was put here: https://sqlite.org/pragma.html#pragma_secure_delete
        """
        with explained():
            if self._path:
                drop_copies(self._path)
            self._db.conn.execute("vacuum")
            busy, *_ = self._db.conn.execute("pragma wal_checkpoint(truncate)").fetchone()
            if busy:
                raise BusyError(strings.locked)

    def hold(self) -> None:
        """Do nothing: `only_bot` holds a file."""

    @property
    def tells(self) -> bool:
        """It does not; whoever wants to know looks at the file."""
        return False

    async def notices(self) -> AsyncGenerator[None]:
        """Nothing at all."""
        return
        yield

    def close(self) -> None:
        """Close the file."""
        self._db.close()


@contextmanager
def explained() -> Iterator[None]:
    """Turn what SQLite reports into a sentence that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & PRIMARY in DAMAGED:
            raise ConfigError(partial(strings.damaged, str(error))) from error
        if "full" in str(error):
            raise BusyError(strings.disk_full) from error
        if "locked" in str(error):
            raise BusyError(strings.locked) from error
        raise BusyError(partial(strings.unusable, str(error))) from error


def _refuse_newer(db: Database, path: Path | None) -> None:
    """Leave tables alone that have gone further than this version knows: what it writes might be wrong there."""
    if any(applied.name not in known_names() for applied in migrations.applied(db)):
        raise ConfigError(strings.newer(str(path)))
