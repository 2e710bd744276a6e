"""The engine over a database on a server of PostgreSQL."""

from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing, contextmanager, suppress
from functools import partial

import psycopg

from bot.errors import BusyError
from bot.store.changes import write_down
from bot.store.place import Server
from bot.store.port import Connection, OutcomeUnknownError, TransactionLostError
from bot.store.postgres.connection import CHANNEL, Declaring, PostgresConnection
from bot.store.postgres.faults import explained, opening
from bot.store.postgres.line import Line
from bot.store.postgres.listener import heard
from bot.store.postgres.locks import BOT, WRITING
from bot.store.postgres.steps import bring_up, pending
from bot.store.postgres.visit import ONE_MOMENT
from bot.strings import store as strings

_SHARE = "select pg_try_advisory_lock_shared(%s::int, %s::int) as is_ours"
TO_WRITE = "begin isolation level read committed read write"
_TABLES = "select tablename from pg_tables where schemaname = 'jargonbot' order by tablename"


class Postgres:
    """A database on a server; see `bot.store.port.Engine`.

    A connection that broke is made anew when it is next needed. While the server is away, that is told at once.

    Raises:
        ConfigError: a newer version of jargonbot made the tables, or they are another program's.
        BusyError: the server cannot be reached, or does not let us in.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self._is_bot = False
        with opening():
            self._line = Line(server.address)
        self._db = PostgresConnection(self._line.connection)
        try:
            self._migrate()
        except BaseException:
            self.close()
            raise

    def _migrate(self) -> None:
        """Bring the tables to the newest step. Where there is nothing to do, nobody who writes is waited for."""
        with self.reading() as db:
            missing = pending(db, str(self._server))
        if missing:
            with self.transaction():
                bring_up(Declaring(self._line.connection), str(self._server))

    def _begin(self, how: str) -> None:
        """Begin a transaction, over a new connection where the server has let go of the one that there was."""
        try:
            self._line.connection.execute(how)
        except psycopg.OperationalError:
            if not self._line.connection.closed:
                raise
            self._connect_again()
            self._line.connection.execute(how)

    def _connect_again(self) -> None:
        self._line.renew()
        self._db = PostgresConnection(self._line.connection, unlisted=True)
        if self._is_bot:
            self._take_hold()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Wait for the right to write, commit at the end, and tell the others if there is anything new to them."""
        with explained():
            self._begin(TO_WRITE)
            try:
                self._line.connection.execute("select pg_advisory_xact_lock(%s::int, %s::int)", WRITING)
                self._db.begin()
                yield self._db
                if line := self._db.line:
                    write_down(self._db, line)
                    self._line.connection.execute(f"notify {CHANNEL}, '{self._db.who}'")
                self._commit()
            finally:
                self._end()

    def _commit(self) -> None:
        try:
            self._line.connection.execute("commit")
        except psycopg.OperationalError as error:
            if self._line.connection.closed:
                raise OutcomeUnknownError(strings.outcome_unknown) from error
            raise

    @contextmanager
    def savepoint(self) -> Iterator[Connection]:
        """Undo what is done within, if it fails."""
        try:
            with explained():
                self._line.connection.execute("savepoint job")
                try:
                    yield self._db
                except BaseException:
                    if not self._line.connection.closed:
                        self._line.connection.execute("rollback to job")
                    raise
                finally:
                    if not self._line.connection.closed:
                        self._line.connection.execute("release job")
        except BusyError as error:
            if self._line.connection.closed:
                raise TransactionLostError(*error.args) from error
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """All statements within see the database as it is at the first of them."""
        with explained():
            self._begin(ONE_MOMENT)
            try:
                yield self._db
            finally:
                self._end()

    def _end(self) -> None:
        """Undo what was not committed; where the connection is lost, the server has done so."""
        with suppress(psycopg.OperationalError):
            if self._line.connection.info.transaction_status is not psycopg.pq.TransactionStatus.IDLE:
                self._line.connection.execute("rollback")

    def scrub(self) -> None:
        """Write every table anew, without what was deleted from it.

        The server's own log of changes goes as it is set there, and so do copies that were made of it.
        """
        with explained():
            for row in self._line.connection.execute(_TABLES).fetchall():
                self._line.connection.execute(f"vacuum (full) {row['tablename']}")

    def hold(self) -> None:
        """Keep all but other bots out for as long as this is connected, and take hold anew after a break."""
        with explained():
            self._take_hold()
        self._is_bot = True

    def _take_hold(self) -> None:
        [taken] = self._line.connection.execute(_SHARE, BOT).fetchall()
        if not taken["is_ours"]:
            if self._is_bot:
                self._line.connection.close()  # so that it is tried again before anything else is done
            raise BusyError(partial(strings.held_on_server, str(self._server)))

    @property
    def tells(self) -> bool:
        """It does."""
        return True

    async def notices(self) -> AsyncGenerator[None]:
        """Something for each commit of others that the server tells of."""
        async with aclosing(heard(self._server.address)) as notices:
            async for who in notices:
                if who != self._db.who:
                    yield

    def close(self) -> None:
        """Let go of the server."""
        self._line.close()
