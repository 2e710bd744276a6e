"""The store: operations go in, snapshots come out. The only way from the application to the database."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol, TypeVar

from sqlite_utils import Database

from bot.store.connection import open_database
from bot.store.flag_schema import migrations
from bot.store.writer import Writer, explained_errors, immediate

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Operation(Protocol[T_co]):
    """A change with a natural key, so that applying it twice is the same as once."""

    def apply(self, db: Database) -> T_co: ...


class Store:
    """A database file, or one in memory when `path` is None, brought to the newest schema."""

    def __init__(self, path: Path | None = None) -> None:
        db = open_database(path)
        with explained_errors(), immediate(db):
            migrations.apply(db)
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
