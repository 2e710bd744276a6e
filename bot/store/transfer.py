"""All rows of one database in another, whichever engines keep the two."""

from collections.abc import Mapping

from sqlite_utils import Database, Migrations

from bot.store.port import Connection

AT_ONCE = 1000  # rows in one statement
Keys = Mapping[str, tuple[str, ...]]  # the columns by which the rows of each table are told apart


def keys_of(db: Database) -> Keys:
    """Every table of ours, in the order of their names."""
    names = sorted(set(db.table_names()) - {Migrations.migrations_table})
    return {name: tuple(db.table(name).pks) for name in names}


def copy_rows(table: str, key: tuple[str, ...], source: Connection, target: Connection) -> int:
    """Write all rows of a table into the same one elsewhere, over those of the same key. Gives how many there are."""
    rows = source.query(f"select * from {table}")
    for first in range(0, len(rows), AT_ONCE):
        target.upsert(table, key, *rows[first : first + AT_ONCE])
    return len(rows)
