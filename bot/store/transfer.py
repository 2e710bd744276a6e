"""All rows of one database in another, whichever engines keep the two, and the proof that they are the same there.

Rows go in blocks, in the order of their keys, so that a table may be larger than the memory.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlite_utils import Database, Migrations

from bot.store.port import Connection, Row

OF_PROCESSES = "changes"  # which have to be told of what is moved, and not of what was done elsewhere
AT_ONCE = 2000  # rows; those with the longest texts are some MiB then


@dataclass(frozen=True, slots=True)
class Table:
    """A table of ours: its columns, and those of them by which its rows are told apart."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows a table has, and a checksum of them, which is the same on every engine."""

    rows: int
    checksum: str


class Counting:
    """Rows that pass in the order of their keys, and the tally of them."""

    def __init__(self) -> None:
        self._rows, self._sum = 0, sha256()

    def take(self, rows: Sequence[Row]) -> None:
        """Count these, too. Signs beyond ASCII are escaped, and nothing else is written as another value is."""
        self._rows += len(rows)
        self._sum.update("".join([f"{tuple(row.values())!a}\n" for row in rows]).encode("ascii"))

    @property
    def tally(self) -> Tally:
        """Of all that has passed by now."""
        return Tally(self._rows, self._sum.hexdigest())


def tables_of(db: Database) -> list[Table]:
    """Every table of ours that has something to keep, in the order of their names."""
    names = sorted(set(db.table_names()) - {Migrations.migrations_table, OF_PROCESSES})
    tables = {name: db.table(name) for name in names}
    return [Table(name, tuple(each.columns_dict), tuple(each.pks)) for name, each in tables.items()]


def blocks(db: Connection, table: Table, after: Row | None = None) -> Iterator[list[Row]]:
    """The rows of a table in the order of their keys, from the first, or from the one after a row on."""
    key = ", ".join(table.key)
    select = f"select {', '.join(table.columns)} from {table.name}"
    end = f"order by {key} limit {AT_ONCE}"
    beyond = f"({key}) > ({', '.join(f':{name}' for name in table.key)})"
    while True:
        bounds = {name: after[name] for name in table.key} if after else {}
        rows = db.query(f"{select} where {beyond} {end}" if after else f"{select} {end}", **bounds)
        if rows:
            yield rows
        if len(rows) < AT_ONCE:
            return
        after = rows[-1]


def last_row(db: Connection, table: Table) -> Row | None:
    """The row whose key comes last; None where there is none."""
    order = ", ".join(f"{name} desc" for name in table.key)
    rows = db.query(f"select {', '.join(table.columns)} from {table.name} order by {order} limit 1")
    return rows[0] if rows else None


def rows_in(db: Connection, table: Table) -> int:
    """How many rows a table has."""
    return int(db.query(f"select count(*) as number from {table.name}")[0]["number"])


def tally_of(db: Connection, table: Table, passed: Callable[[int], object] = lambda _: None) -> Tally:
    """Read all of a table. `passed` is told of how many rows, block by block."""
    counting = Counting()
    for rows in blocks(db, table):
        counting.take(rows)
        passed(len(rows))
    return counting.tally


def copy_rows(table: Table, source: Connection, target: Connection) -> int:
    """Write all rows of a table into the same one elsewhere, over those of the same key. Gives how many there are."""
    number = 0
    for rows in blocks(source, table):
        target.upsert(table.name, table.key, *rows)
        number += len(rows)
    return number
