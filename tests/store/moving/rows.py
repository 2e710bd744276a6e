"""Rows for every table there is, with whatever values its columns can hold."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from sqlite_utils import Database

from bot.store.migrations import migrations
from bot.store.port import Row
from bot.store.store import Store
from bot.store.transfer import OF_PROCESSES

# The columns that take a few values alone.
CHOSEN: Mapping[tuple[str, str], tuple[str | None, ...]] = {
    ("terms", "layer"): ("shipped", "imported", "local"),
    ("flags", "standing"): ("waiting", "passed", "hidden"),
    ("reviews", "decision"): ("resolved", "declined", "withdrawn"),
    ("suggestions", "ending"): ("accepted", "changed", "declined", None),
}
ODD = (
    "",
    " ",
    "\n",
    "\t\\N\\.",
    "\\.",
    "it's “so”",
    'a"b',
    "😀👩‍👩‍👧",
    "é",
    "e\u0301",
    "\ufeff",
    "\u202e",
    "\x1f\x7f",
    "%s :x $1",
    "ﷺ" * 99,
)
TEXTS = st.one_of(st.sampled_from(ODD), st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20))
NUMBERS = st.one_of(st.sampled_from((0, 1, -1, 2**63 - 1, -(2**63))), st.integers(-(2**63), 2**63 - 1))
Content = dict[str, list[Row]]


def _columns() -> dict[str, list[tuple[str, str, bool, bool]]]:
    """Of each table: each column with its type, whether it may be null, and whether it is of the key."""
    with closing(Database(memory=True)) as db:
        migrations.apply(db)
        return {
            name: [(each.name, each.type, not (each.notnull or each.is_pk), bool(each.is_pk)) for each in table.columns]
            for name in sorted(db.table_names())
            if not name.startswith("_") and name != OF_PROCESSES
            for table in [db.table(name)]
        }


COLUMNS = _columns()


def _values(table: str, column: str, kind: str, *, may_be_null: bool) -> st.SearchStrategy[Any]:
    if (table, column) in CHOSEN:
        return st.sampled_from(CHOSEN[table, column])
    values: st.SearchStrategy[Any] = NUMBERS if kind.upper() == "INTEGER" else TEXTS
    return st.one_of(st.none(), values) if may_be_null else values


def _rows(table: str) -> st.SearchStrategy[list[Row]]:
    columns = COLUMNS[table]
    row = st.fixed_dictionaries(
        {name: _values(table, name, kind, may_be_null=may_be_null) for name, kind, may_be_null, _ in columns}
    )
    keys = tuple(name for name, *_, is_key in columns if is_key)
    unique = [lambda each: tuple(each[name] for name in keys)]
    if table == "revisions":
        unique.append(lambda each: (each["server_id"], each["slug"], each["revision_id"]))
    return st.lists(row, min_size=1, max_size=8, unique_by=tuple(unique))


CONTENT: st.SearchStrategy[Content] = st.fixed_dictionaries({table: _rows(table) for table in COLUMNS})


def fill(path: Path, content: Content) -> None:
    """A new database with these rows."""
    Store(path).close()
    with closing(sqlite3.connect(path)) as db, db:
        for table, rows in content.items():
            insert(db, table, rows)


def insert(db: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    columns = ", ".join(rows[0])
    db.executemany(f"insert into {table} ({columns}) values ({', '.join(f':{name}' for name in rows[0])})", rows)


def held(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of a database, by table."""
    with closing(sqlite3.connect(path)) as db:
        rows = {name: db.execute(f"select {_names(name)} from {name}").fetchall() for name in COLUMNS}
    return {name: sorted(those, key=repr) for name, those in rows.items()}


def _names(table: str) -> str:
    return ", ".join(name for name, *_ in COLUMNS[table])


def plenty(path: Path, rows: int = 250) -> None:
    """A new database with some rows in every table, and so many in one."""
    content: Content = {table: [_plain(table, number) for number in range(3)] for table in COLUMNS}
    content["reactions"] = [_plain("reactions", number) for number in range(rows)]
    fill(path, content)


def _plain(table: str, number: int) -> Row:
    return {
        name: (
            CHOSEN[table, name][0]
            if (table, name) in CHOSEN
            else number
            if kind.upper() == "INTEGER"
            else f"{name} {number}"
        )
        for name, kind, *_ in COLUMNS[table]
    }
