"""Whose a file of SQLite is, by its application id: nobody else's is ever taken for a database of ours.

https://sqlite.org/pragma.html#pragma_application_id
"""

import sqlite3

OURS = int.from_bytes(b"jarg")
_MIGRATED = "select 1 from sqlite_master where type = 'table' and name = '_sqlite_migrations'"
_BY_US = "select 1 from _sqlite_migrations where migration_set = 'jargonbot' limit 1"
_ANYTHING = "select 1 from sqlite_master limit 1"


def is_foreign(connection: sqlite3.Connection) -> bool:
    """Whether another program made the file. One without any table is nobody's yet.

    Earlier versions marked no file; theirs are known by the migrations that they name.
    """
    [mark] = connection.execute("pragma application_id").fetchone()
    if mark:
        return int(mark) != OURS
    return not is_migrated(connection) and connection.execute(_ANYTHING).fetchone() is not None


def is_migrated(connection: sqlite3.Connection) -> bool:
    """Whether a jargonbot made tables in it."""
    if connection.execute(_MIGRATED).fetchone() is None:
        return False
    return connection.execute(_BY_US).fetchone() is not None


def is_marked(connection: sqlite3.Connection) -> bool:
    """Whether it says that it is ours."""
    return bool(connection.execute("pragma application_id").fetchone()[0] == OURS)


def mark(connection: sqlite3.Connection) -> None:
    """Say in the file that it is ours."""
    connection.execute(f"pragma application_id = {OURS}")
