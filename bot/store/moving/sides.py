"""The two sides of a move, as each engine has them."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from bot.store.port import Connection, Row
from bot.store.transfer import Table

HARMLESS = ("notes", "versions", "changes")  # tables that have rows as soon as somebody has opened a database


@dataclass(frozen=True, slots=True)
class Source:
    """The database that is read, as it is at one moment. Until the move has ended nobody else changes it.

    `identity` is the same however its place is written, and `size` is about how many bytes it takes.
    """

    db: Connection
    identity: str
    size: int


class Target(Protocol):
    """The database that is made. Nobody else uses it, or the place where it is to be."""

    def reading(self) -> AbstractContextManager[Connection]:
        """See `bot.store.port.Engine.reading`."""

    def transaction(self) -> AbstractContextManager[Connection]:
        """See `bot.store.port.Engine.transaction`."""

    def write(self, table: Table, rows: Sequence[Row]) -> None:
        """Add rows that are not there yet, within a transaction.

        Raises:
            JargonError: the engine cannot keep a text of these rows.
        """

    def finish(self) -> None:
        """Let it take its place, in one moment; it is closed then.

        Raises:
            ConfigError: something has come into that place meanwhile.
        """


def holds_anything(db: Connection, tables: Sequence[str]) -> bool:
    """Whether a database has rows that are not there as soon as somebody has opened it."""
    return any(db.query(_any_of(name)) for name in tables if name not in HARMLESS)


def _any_of(table: str) -> str:
    which = "where layer != 'shipped'" if table == "terms" else ""
    return f"select 1 as one from {table} {which} limit 1"
