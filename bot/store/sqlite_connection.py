"""Statements of ours on one connection to SQLite."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from bot.store.changes import Noting
from bot.store.port import Row


class SqliteConnection(Noting):
    """Statements on one connection of sqlite-utils; see `bot.store.port.Connection`."""

    def __init__(self, db: Database) -> None:
        super().__init__()
        self._db = db
        self._version = 0

    def query(self, sql: str, **values: Any) -> list[Row]:
        """The rows that a statement gives."""
        cursor = self._db.execute(sql, values)
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        if rows:
            self.note(sql, values)
        return rows

    def execute(self, sql: str, **values: Any) -> None:
        """Run a statement."""
        if self._db.execute(sql, values).rowcount:
            self.note(sql, values)

    def execute_many(self, sql: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run a statement for each row."""
        rows = list(rows)
        if self._db.conn.executemany(sql, rows).rowcount:
            self.note(sql, *rows)

    def upsert(self, table: str, key: tuple[str, ...], *rows: Row) -> None:
        """Write rows over those of the same key."""
        self._db.table(table).upsert_all(rows, pk=key)
        self.note_rows(table, rows)

    def unlisted(self, *, listed: bool) -> bool:
        """Whether the file was changed, and nobody wrote down what: https://sqlite.org/pragma.html#pragma_data_version"""
        before, self._version = self._version, int(self._db.execute("pragma data_version").fetchone()[0])
        return self._version != before and not listed
