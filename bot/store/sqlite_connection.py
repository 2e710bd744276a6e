"""Statements of ours on one connection to SQLite."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from bot.store.port import Row


class SqliteConnection:
    """Statements on one connection of sqlite-utils; see `bot.store.port.Connection`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def query(self, sql: str, **values: Any) -> list[Row]:
        """The rows that a statement gives."""
        cursor = self._db.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def execute(self, sql: str, **values: Any) -> None:
        """Run a statement."""
        self._db.execute(sql, values)

    def execute_many(self, sql: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run a statement for each row."""
        self._db.conn.executemany(sql, rows)

    def upsert(self, table: str, key: tuple[str, ...], *rows: Row) -> None:
        """Write rows over those of the same key."""
        self._db.table(table).upsert_all(rows, pk=key)

    def changes_by_others(self) -> int:
        """See https://sqlite.org/pragma.html#pragma_data_version."""
        return int(self._db.execute("pragma data_version").fetchone()[0])
