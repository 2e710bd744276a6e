"""The store: operations go in, snapshots come out. The only way from the application to the database."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol, TypeVar

from sqlite_utils import Database

from bot.errors import ConfigError
from bot.store.access import narrow
from bot.store.connection import open_database
from bot.store.flag_schema import migrations
from bot.store.writer import Writer, explained_errors, immediate

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Operation(Protocol[T_co]):
    """A change with a natural key, so that applying it twice is the same as once."""

    def apply(self, db: Database) -> T_co: ...


class Store:
    """A database file, or one in memory when `path` is None, brought to the newest schema.

    Raises:
        ConfigError: the path cannot be used, or a newer version of jargonbot made the file.
    """

    def __init__(self, path: Path | None = None) -> None:
        db = open_database(path)
        with explained_errors(), immediate(db):
            _refuse_newer(db, path)
            _refuse_newer(db, path)
            migrations.apply(db)
        if path:
            narrow(path)
        self._writer = Writer(db)

    def apply(self, operation: Operation[T]) -> Future[T]:
        """Queue a change; the future ends after the commit.

        Raises (through the future):
            BusyError: nothing was stored, and why.
        """
        return self._writer.write(operation.apply)

    def apply_soon(self, operation: Operation[T]) -> Future[T]:
        """Queue a change that nobody was promised; it shares its commit with others of the next moment."""
        return self._writer.write_soon(operation.apply)

    def read(self, question: Callable[[Database], T]) -> Future[T]:
        """Ask the database something, after every change that was queued before."""
        return self._writer.read(question)

    def close(self) -> None:
        """Finish what is queued and close the file."""
        self._writer.close()


def _refuse_newer(db: Database, path: Path | None) -> None:
    """Leave tables alone that have gone further than this version knows: what it writes might be wrong there."""
    known = {migration.name for migration in migrations.pending(Database(memory=True))}
    if any(migration.name not in known for migration in migrations.applied(db)):
        raise ConfigError(
            f"The database {path} was made by a newer version of jargonbot. It was left as it is. "
            "Install that version or a later one, or name another path in JARGONBOT_DATABASE."
        )
