"""A look at a database on a server, which is left as it is."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from types import ModuleType

from sqlite_utils import Database

from bot.store.migrations import migrations, steps
from bot.store.place import Server
from bot.store.port import Connection
from bot.store.postgres.connection import PostgresConnection, connect
from bot.store.postgres.faults import opening
from bot.store.postgres.steps import pending
from bot.store.preferences import all_preferences
from bot.store.sqlite_connection import SqliteConnection
from bot.store.transfer import copy_rows, tables_of

ONE_MOMENT = "begin isolation level repeatable read read only"


@contextmanager
def visited(server: Server) -> Iterator[tuple[Connection, list[ModuleType]]]:
    """The database as it is at one moment, and the steps that its tables lack; see `pending` for what is raised."""
    with opening(), closing(connect(server.address)) as connection:
        connection.execute(ONE_MOMENT)
        db = PostgresConnection(connection)
        yield db, pending(db, str(server))


def behind(server: Server) -> int:
    """How many steps the tables are behind this version."""
    with visited(server) as (_, missing):
        return len(missing)


def settled(server: Server, name: str) -> dict[int, str]:
    """What each community has settled by one preference; nothing where the tables are behind this version."""
    with visited(server) as (db, missing):
        kept = {} if missing else all_preferences(db)
    return {each: values[name] for each, values in kept.items() if values.get(name)}


def fill(copy: Database, server: Server) -> None:
    """Have all that is on the server in a new database of SQLite, whose tables are then as far as they are there."""
    with visited(server) as (db, missing):
        if missing == steps():
            return
        migrations.apply(copy, stop_before=[each.NAME for each in missing])
        with copy.atomic():
            for table in tables_of(copy):
                copy_rows(table, db, SqliteConnection(copy))
