"""A file of SQLite that is made by a move."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database

from bot.errors import BusyError, ConfigError, JargonError
from bot.store.access import FOLDER_MODE
from bot.store.backups import examine, keep, opened, pending
from bot.store.file_mark import is_foreign
from bot.store.moving.sides import Source, Target, holds_anything
from bot.store.only_bot import only_bot
from bot.store.port import Row
from bot.store.sqlite import Sqlite
from bot.store.sqlite_connection import SqliteConnection
from bot.store.transfer import Table
from bot.strings import moving as strings
from bot.strings import store as store_strings

ENDING = ".moving"  # of the file that is to be the new database
_BESIDE = ("-journal", "-wal", "-shm")
_TABLES = (
    "select name from sqlite_master where type = 'table' and substr(name, 1, 1) != '_' and name not like 'sqlite%'"
)
_MEBIBYTE = 2**20


@contextmanager
def arriving_file(path: Path, source: Source, *, anew: bool) -> Iterator[Target]:
    """The file that is to be at a path: a new one, or the one that an earlier move from the same source has begun.

    Raises:
        ConfigError: there is something at that path, or a move from elsewhere was begun there.
        BusyError: a bot has it, or there is not enough room.
    """
    file = Path(os.path.realpath(path))
    begun = Path(f"{file}{ENDING}")
    _make_folder(file.parent)
    with only_bot(file):
        _refuse_words(path)
        if anew or not _goes_on(begun):
            _take_away(begun)
        _refuse_full(begun, source.size)
        with closing(Sqlite(begun)) as engine:
            target = FileTarget(engine, path, begun)
            target.belongs_to(source.identity)
            yield target


class FileTarget:
    """See `bot.store.moving.sides.Target`."""

    def __init__(self, engine: Sqlite, path: Path, begun: Path) -> None:
        self._engine, self._path, self._begun = engine, path, begun
        self.reading, self.transaction = engine.reading, engine.transaction

    def write(self, table: Table, rows: Sequence[Row]) -> None:
        """Add rows."""
        values = ", ".join(f":{name}" for name in table.columns)
        insert = f"insert into {table.name} ({', '.join(table.columns)}) values ({values})"
        with self._engine.savepoint() as db:
            db.execute_many(insert, rows)

    def belongs_to(self, identity: str) -> None:
        """Write down from where it is moved, or see that it is the same that was written down."""
        with self._engine.transaction() as db:
            db.execute("create table if not exists _moving (origin text not null) strict")
            written = [row["origin"] for row in db.query("select origin from _moving")]
            if not written:
                db.execute("insert into _moving (origin) values (:origin)", origin=identity)
        if written and written != [identity]:
            raise ConfigError(strings.begun_from_elsewhere(str(self._path)))

    def finish(self) -> None:
        """Give the file its name."""
        _refuse_words(self._path)
        with self._engine.transaction() as db:
            db.execute("drop table _moving")
        self._engine.close()
        file = Path(os.path.realpath(self._path))
        for ending in _BESIDE:
            for each in (file, self._begun):
                Path(f"{each}{ending}").unlink(missing_ok=True)
        keep(self._begun, file)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(store_strings.no_folder(str(folder), error.strerror or str(error))) from error


def _refuse_words(path: Path) -> None:
    """Leave a database alone that somebody uses; one that was only opened has nothing in it yet."""
    if not path.exists() or (path.is_file() and not path.stat().st_size):
        return
    with opened(path, "rw") as connection:
        db = SqliteConnection(Database(connection, execute_plugins=False))
        if is_foreign(connection):
            raise ConfigError(store_strings.foreign(str(path)))
        if holds_anything(db, [row["name"] for row in db.query(_TABLES)]):
            raise ConfigError(strings.has_words(str(path)))


def _goes_on(begun: Path) -> bool:
    """Whether there is a file of an earlier move that can be gone on with: a sound one of this version."""
    if not begun.exists():
        return False
    try:
        examine(begun, "rw")
        return not pending(begun)
    except JargonError:
        return False


def _take_away(begun: Path) -> None:
    for ending in ("", *_BESIDE):
        Path(f"{begun}{ending}").unlink(missing_ok=True)


def _refuse_full(begun: Path, size: int) -> None:
    there = 0
    with suppress(FileNotFoundError):
        there = begun.stat().st_size
    free = shutil.disk_usage(begun.parent).free
    if free + there < size:
        needed = (size - there) / _MEBIBYTE
        raise BusyError(strings.no_room(str(begun.parent), needed, free / _MEBIBYTE))
