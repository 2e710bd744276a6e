"""A database on a server that is moved away from, or made by a move."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import partial

import psycopg

from bot.errors import BusyError, ConfigError, JargonError
from bot.store.moving.sides import Source, Target, holds_anything
from bot.store.place import Server
from bot.store.port import Connection, Row
from bot.store.postgres.connection import CHANNEL, Declaring, PostgresConnection, connect
from bot.store.postgres.engine import TO_WRITE
from bot.store.postgres.faults import explained
from bot.store.postgres.locks import BOT, WRITING
from bot.store.postgres.steps import SCHEMA, bring_up, has_schema, pending
from bot.store.postgres.visit import ONE_MOMENT
from bot.store.transfer import Table
from bot.strings import moving as strings
from bot.strings import store as store_strings

MOVING = "jargonbot_moving"  # the schema that is to be ours
NUL = "\0"
_ALONE = "select pg_try_advisory_lock(%s::int, %s::int) as is_ours"
_IDENTITY = "select system_identifier::text || ' ' || current_database() as identity from pg_control_system()"
_SIZE = """
    select coalesce(sum(pg_total_relation_size(pg_class.oid)), 0) as size
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = :schema and relkind = 'r'
"""
_TABLES = "select tablename as name from pg_tables where schemaname = :schema and tablename not like '\\_%'"


@contextmanager
def leaving_server(server: Server) -> Iterator[Source]:
    """Keep bots, and all who would write, from a database; those who read go on.

    Raises:
        ConfigError: there is nothing of ours in it, or its tables are not of this version.
        BusyError: a bot has it, another program writes to it, or the server cannot be reached.
    """
    with _taken(server) as connection:
        connection.execute(ONE_MOMENT)
        db = PostgresConnection(connection)
        if not has_schema(db):
            raise ConfigError(strings.nothing_there(str(server)))
        if pending(db, str(server)):
            raise ConfigError(strings.older(str(server)))
        [row] = db.query(_SIZE, schema=SCHEMA)
        yield Source(db, _identity_of(connection), int(row["size"]))


@contextmanager
def arriving_server(server: Server, source: Source, *, anew: bool) -> Iterator[Target]:
    """The tables that are to be in a database: new ones, or those that an earlier move from the same source has begun.

    Raises:
        ConfigError: there is something of ours in it, or a move from elsewhere was begun there.
        BusyError: a bot has it, another program writes to it, or the server cannot be reached.
    """
    with _taken(server) as connection:
        target = ServerTarget(connection, server)
        target.begin(source.identity, anew=anew)
        yield target


def server_identity(server: Server) -> str:
    """The same for one database, however its address is written."""
    with explained(), closing(connect(server.address)) as connection:
        return _identity_of(connection)


class ServerTarget:
    """See `bot.store.moving.sides.Target`."""

    def __init__(self, connection: psycopg.Connection[Row], server: Server) -> None:
        self._connection, self._server = connection, server
        self._db = PostgresConnection(connection)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """See `Engine.reading`."""
        with self._within(ONE_MOMENT):
            yield self._db

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """See `Engine.transaction`; nobody else is let in anyway."""
        with self._within(TO_WRITE):
            yield self._db

    def write(self, table: Table, rows: Sequence[Row]) -> None:
        """Add rows the quick way: https://www.postgresql.org/docs/current/sql-copy.html"""
        _refuse_nul(table, rows)
        copy = f"copy {table.name} ({', '.join(table.columns)}) from stdin"
        with self._connection.cursor() as cursor, cursor.copy(copy) as into:
            for row in rows:
                into.write_row(tuple(row.values()))

    def begin(self, identity: str, *, anew: bool) -> None:
        """Make the tables, with a note from where they are filled, or see that it is the same that was noted."""
        self._connection.execute(f"set search_path to {MOVING}")
        with self.transaction() as db:
            self._refuse_words()
            if anew or (has_schema(db, MOVING) and not self._goes_on()):
                db.execute(f"drop schema if exists {MOVING} cascade")
            if not has_schema(db, MOVING):
                bring_up(Declaring(self._connection), str(self._server), MOVING)
                db.execute("create table _moving (origin text not null)")
                db.execute("insert into _moving (origin) values (:origin)", origin=identity)
            elif db.query("select origin from _moving") != [{"origin": identity}]:
                raise ConfigError(strings.begun_from_elsewhere(str(self._server)))

    def finish(self) -> None:
        """Give the schema its name, and have the server know what is in it."""
        with self.transaction() as db:
            self._refuse_words()
            db.execute(f"drop schema if exists {SCHEMA} cascade")
            db.execute("drop table _moving")
            db.execute(f"alter schema {MOVING} rename to {SCHEMA}")
            db.execute(f"notify {CHANNEL}")
        for row in self._db.query(_TABLES, schema=SCHEMA):
            self._connection.execute(f"analyze {SCHEMA}.{row['name']}")

    def _goes_on(self) -> bool:
        """Whether the tables that were begun are of this version."""
        try:
            return not pending(self._db, str(self._server), MOVING)
        except ConfigError:
            return False

    def _refuse_words(self) -> None:
        """Leave a database alone that somebody uses; one that was only opened has nothing in it yet."""
        if not has_schema(self._db):
            return
        self._connection.execute(f"set local search_path to {SCHEMA}")
        pending(self._db, str(self._server))
        names = [row["name"] for row in self._db.query(_TABLES, schema=SCHEMA)]
        if holds_anything(self._db, names):
            raise ConfigError(strings.has_words(str(self._server)))
        self._connection.execute(f"set local search_path to {MOVING}")

    @contextmanager
    def _within(self, begin: str) -> Iterator[None]:
        with explained():
            self._connection.execute(begin)
            try:
                yield
                self._connection.execute("commit")
            finally:
                with suppress(psycopg.OperationalError):
                    if self._connection.info.transaction_status is not psycopg.pq.TransactionStatus.IDLE:
                        self._connection.execute("rollback")


@contextmanager
def _taken(server: Server) -> Iterator[psycopg.Connection[Row]]:
    """A connection that keeps bots and writers out for as long as it lasts."""
    with explained(), closing(connect(server.address)) as connection:
        connection.execute("set idle_in_transaction_session_timeout to 0")  # the other side may take its time
        connection.execute("select pg_advisory_lock(%s::int, %s::int)", WRITING)
        [taken] = connection.execute(_ALONE, BOT).fetchall()
        if not taken["is_ours"]:
            raise BusyError(partial(store_strings.second_bot_on_server, str(server)))
        yield connection


def _identity_of(connection: psycopg.Connection[Row]) -> str:
    return f"server {connection.execute(_IDENTITY).fetchall()[0]['identity']}"


def _refuse_nul(table: Table, rows: Sequence[Row]) -> None:
    """SQLite keeps the sign that is none in a text, and PostgreSQL does not."""
    for row in rows:
        for name, value in row.items():
            if isinstance(value, str) and NUL in value:
                raise JargonError(strings.holds_nul(table.name, name))
