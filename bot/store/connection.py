"""Opening a database file the one way that keeps what was acknowledged."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from bot.errors import BusyError, ConfigError
from bot.store.access import FOLDER_MODE, make_private
from bot.store.file_mark import is_foreign
from bot.strings import store as strings

BUSY_MS = 5000
SMALLEST = 512  # bytes, of one page: https://sqlite.org/fileformat2.html#pages
BESIDE_ONE_IN_USE = (".erased", ".key", ".packs")
JOURNAL_LIMIT = 64 * 1024 * 1024


def open_database(path: Path | None) -> Database:
    """Open, or make, the database at `path`; in memory when it is None.

    Every commit is durable (`synchronous=FULL`), deleted rows are overwritten, and foreign code in the
    schema is not trusted. What is made is for its owner alone.

    Raises:
        ConfigError: the path cannot be used, or the file is not a database, damaged, or one of another program.
        BusyError: another program holds the file.
    """
    with _explained(path):
        if path:
            _refuse_remains(path)
            path.parent.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
            make_private(path)
        return Database(_connection(path), execute_plugins=False)


def _refuse_remains(path: Path) -> None:
    """Refuse what SQLite would take for a new database, and write over: a few bytes of one, or none where one was."""
    size = path.stat().st_size if path.is_file() else SMALLEST
    file = Path(os.path.realpath(path))
    was_used = any(Path(f"{file}{ending}").exists() for ending in BESIDE_ONE_IN_USE)
    if 0 < size < SMALLEST or (not size and was_used):
        raise ConfigError(strings.unsound(str(path), strings.cut_off(size)))


def copy_into(connection: sqlite3.Connection, path: Path) -> None:
    """Fill a database in memory with what is in a file, as it is at this moment. Whoever writes to it is not disturbed.

    Raises:
        ConfigError: the file is not a database, or one of another program.
        BusyError: another program keeps everybody out of it.
    """
    address = f"{Path(os.path.realpath(path)).as_uri()}?mode=rw"  # what a kill left half done is to be undone first
    with _explained(path), closing(sqlite3.connect(address, uri=True, timeout=BUSY_MS / 1000)) as file:
        file.execute("begin")
        if is_foreign(file):
            raise ConfigError(strings.foreign(str(path)))
        file.backup(connection)  # which waits for nobody, since the file is being read already


@contextmanager
def _explained(path: Path | None) -> Iterator[None]:
    """Turn what goes wrong into a sentence about the file."""
    try:
        yield
    except OSError as error:
        raise ConfigError(strings.no_folder(str(path), error.strerror or str(error))) from error
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise BusyError(strings.in_use(str(path))) from error
        raise ConfigError(strings.cannot_open(str(path), str(error))) from error
    except sqlite3.DatabaseError as error:
        raise ConfigError(strings.not_ours(str(path), str(error))) from error


def _connection(path: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(path or ":memory:", timeout=BUSY_MS / 1000, check_same_thread=False)
    try:
        if is_foreign(connection):  # before anything about the file is changed
            raise ConfigError(strings.foreign(str(path)))
        _prepare(connection)
    except (sqlite3.Error, ConfigError):
        connection.close()  # whoever could not have it cannot close it
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    wanted = "wal" if wal_is_safe(sqlite3.sqlite_version_info) else "truncate"  # a rollback journal, not unlinked
    connection.execute(f"pragma busy_timeout = {BUSY_MS}")
    connection.execute(f"pragma journal_mode = {wanted}")
    connection.execute("pragma synchronous = full")
    connection.execute("pragma foreign_keys = on")
    connection.execute("pragma trusted_schema = off")
    connection.execute("pragma secure_delete = on")
    connection.execute(f"pragma journal_size_limit = {JOURNAL_LIMIT}")


def library() -> tuple[str, bool]:
    """The version of SQLite that is at hand, and whether its log of changes is used."""
    return sqlite3.sqlite_version, wal_is_safe(sqlite3.sqlite_version_info)


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Whether this SQLite is free of the WAL-reset bug (https://sqlite.org/wal.html#walresetbug).

    Versions up to 3.51.2 can corrupt a file when two connections checkpoint at once, but for the
    backports 3.50.7 and 3.44.6.
    """
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
