"""The tables, change by change: one file each, applied in the order of their names.

Each has a `NAME`, by which databases remember that it was applied, and `migrate`, which changes the tables.
It is written once for every engine, as operations are.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from inspect import cleandoc
from pkgutil import iter_modules
from types import ModuleType

from sqlite_utils import Database, Migrations

from bot.store.sqlite_connection import SqliteConnection

# What is of SQLite itself, or of sqlite-utils, is none of our tables.
_OURS = """
    select sql from sqlite_master
    where sql is not null and name not like 'sqlite%' and tbl_name != '_sqlite_migrations'
    order by tbl_name, type desc, name
"""


def steps() -> list[ModuleType]:
    """Every migration, in the order of the names of their files, whichever of them was imported first."""
    names = sorted(each.name for each in iter_modules(__path__) if each.name[0].isdigit())
    return [import_module(f"{__name__}.{name}") for name in names]


@cache
def known_names() -> frozenset[str]:
    """The names of all migrations that this version knows."""
    return frozenset(step.NAME for step in steps())


def _collected() -> Migrations:
    collected = Migrations("jargonbot")
    for step in steps():
        collected(name=step.NAME)(_on_sqlite(step))
    return collected


def _on_sqlite(step: ModuleType) -> Callable[[Database], None]:
    return lambda db: step.migrate(SqliteConnection(db))


migrations = _collected()


def schema_of(db: Database) -> str:
    """The tables and indexes of a database, each as it was made, in the order of the names of the tables."""
    return "".join(f"{cleandoc(row['sql'])};\n\n" for row in db.query(_OURS)).rstrip("\n") + "\n"


def schema_text() -> str:
    """The tables and indexes of a new database; `python -m bot.store.migrations` prints them."""
    db = Database(memory=True)
    migrations.apply(db)
    text = schema_of(db)
    db.close()
    return text
