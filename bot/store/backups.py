"""Backups: a copy of a database made while it is written to, and one put back in its place."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from sqlite_utils import Database

from bot.errors import BusyError, ConfigError, JargonError, UsageError
from bot.store.access import make_private
from bot.store.copies import keep_copy
from bot.store.file_mark import is_foreign, is_migrated
from bot.store.migrations import known_names, migrations
from bot.strings import backups as strings
from bot.strings import store as store_strings

RESTORED = "restore"  # what the copy of the database that was there is named by
PATIENCE = 60.0  # seconds to wait for a moment at which nobody writes; nobody waits for a copy
_BESIDE = ("-journal", "-wal", "-shm")  # what SQLite would lay over the file that comes in its place


def back_up(database: Path, copy: Path) -> int:
    """Write all of a database into a file, as it is at this moment, and give its size in bytes.

    Others may write to it meanwhile. The file is whole or not there, for its owner alone, and was examined.

    Raises:
        UsageError: the file is the database itself, a folder, or holds something else.
        ConfigError: there is no such database, or it is damaged.
        BusyError: another program holds it, or the file cannot be written.
    """
    with _writing(copy):
        _refuse_place(database, copy)
    unfinished = copy.with_name(f".{copy.name}.{os.getpid()}.new")
    try:
        make_private(unfinished)
        with opened(database, "rw") as connection, _writing(copy):
            connection.execute("vacuum into ?", (str(unfinished),))
        examine(unfinished)
        keep(unfinished, copy)
    finally:
        unfinished.unlink(missing_ok=True)
    return copy.stat().st_size


def restore(copy: Path, database: Path) -> Path | None:
    """Put a copy in the place of a database that no bot holds. Gives the copy of what was there, if anything was.

    Raises:
        ConfigError: the copy is damaged, another program's, empty, or of a newer version; nothing is changed.
        BusyError: another program holds the database, or it cannot be written.
    """
    examine(copy)
    with _writing(database):
        return _put(copy, database)


def _put(copy: Path, database: Path) -> Path | None:
    before = _set_aside(database) if database.exists() else None
    unfinished = database.with_name(f".{database.name}.{os.getpid()}.new")
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        make_private(unfinished)
        with opened(copy) as connection:
            connection.execute("vacuum into ?", (str(unfinished),))
        for ending in _BESIDE:
            Path(os.path.realpath(database) + ending).unlink(missing_ok=True)
        keep(unfinished, Path(os.path.realpath(database)))
    finally:
        unfinished.unlink(missing_ok=True)
    return before


def examine(file: Path, mode: str = "ro") -> None:
    """See that a file is a sound database of ours, and of no newer version. It is opened in a `mode` of SQLite's.

    Raises:
        ConfigError: it is not, and why.
        BusyError: another program holds it.
    """
    with opened(file, mode) as connection:
        if is_foreign(connection):
            raise ConfigError(partial(store_strings.foreign, str(file)))
        if not is_migrated(connection):
            raise ConfigError(partial(strings.empty, str(file)))
        [said, *_] = connection.execute("pragma integrity_check(1)").fetchone()
        if said != "ok":
            raise ConfigError(partial(strings.damaged, str(file), said))
        applied = migrations.applied(Database(connection, execute_plugins=False))
        if any(each.name not in known_names() for each in applied):
            raise ConfigError(partial(store_strings.newer, str(file)))


def pending(file: Path) -> int:
    """How many steps the tables of a database are behind this version; see `examine` for what is raised."""
    with opened(file, "rw") as connection:
        return len(migrations.pending(Database(connection, execute_plugins=False)))


def settled(file: Path, name: str) -> dict[int, str]:
    """What each server has settled by one preference, in a database whose tables are of this version."""
    with opened(file, "rw") as connection:
        rows = connection.execute("select server_id, value from preferences where name = ? and value != ''", (name,))
        return {int(server): str(value) for server, value in rows}


def look_through(database: Path) -> None:
    """See before a bot starts that its database is sound; one that is yet to be made is.

    Raises:
        ConfigError: it is damaged.
        BusyError: another program holds it.
    """
    if not database.is_file():
        return
    with opened(database, "rw", store_strings.unsound) as connection:
        [said, *_] = connection.execute("pragma quick_check(1)").fetchone()
        if said != "ok":
            raise ConfigError(partial(store_strings.unsound, str(database), said))


def _refuse_place(database: Path, copy: Path) -> None:
    if os.path.realpath(copy) == os.path.realpath(database):
        raise UsageError(strings.is_the_database())
    if copy.is_dir():
        raise UsageError(strings.is_folder(str(copy)))
    if copy.exists() and copy.stat().st_size:
        try:
            examine(copy)
        except JargonError as error:
            raise UsageError(strings.holds_something_else(str(copy))) from error


def _set_aside(database: Path) -> Path:
    """Keep what is there now, as it is before a migration; a damaged one is renamed."""
    try:
        examine(database, "rw")
    except ConfigError:
        broken = Path(f"{os.path.realpath(database)}.broken")
        Path(os.path.realpath(database)).replace(broken)
        return broken
    with closing(sqlite3.connect(database, timeout=PATIENCE)) as connection, _writing(database):
        return keep_copy(Database(connection, execute_plugins=False), database, RESTORED)


def keep(unfinished: Path, file: Path) -> None:
    """Give a file that is whole its name; it is on the disk when this returns."""
    with _writing(file):
        with unfinished.open("rb+") as written:
            os.fsync(written.fileno())
        unfinished.replace(file)


@contextmanager
def opened(
    file: Path, mode: str = "ro", damaged: Callable[[str, str], str] = strings.damaged
) -> Iterator[sqlite3.Connection]:
    """A file, to be read: https://sqlite.org/uri.html#urimode

    A database in use is opened with "rw", for what a kill left half done in it is to be undone first.

    Raises:
        ConfigError: it is not there, no database, or `damaged`.
        BusyError: another program holds it.
    """
    if not file.is_file():
        raise ConfigError(partial(strings.missing, str(file)))
    address = f"{Path(os.path.realpath(file)).as_uri()}?mode={mode}"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=PATIENCE)) as connection:
            connection.execute("pragma trusted_schema = off")
            yield connection
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise BusyError(partial(store_strings.in_use, str(file))) from error
        raise ConfigError(partial(damaged, str(file), str(error))) from error
    except sqlite3.DatabaseError as error:
        raise ConfigError(partial(damaged, str(file), str(error))) from error


@contextmanager
def _writing(file: Path) -> Iterator[None]:
    """What goes wrong while a file is written, as a sentence."""
    try:
        yield
    except (OSError, sqlite3.OperationalError) as error:
        if "locked" in str(error):
            raise BusyError(store_strings.locked) from error
        why = getattr(error, "strerror", None) or str(error)
        raise BusyError(partial(strings.cannot_be_written, str(file), why)) from error
