"""A connection that says how long it has waited for the server, and a watch that ends it where no answer can come.

A network that swallows what is sent, or a server whose machine stands still, resets no connection: TCP itself gives up
after minutes, and where something between the two acknowledges what it does not hand on, never.
"""

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, TypeVar

import psycopg
from psycopg.abc import PQGen

from bot.store.postgres.backend import NONE, Backend

T = TypeVar("T")
PATIENCE = 0.5  # seconds that a statement takes before anybody asks whether the server still works on it
LOOK = 0.2  # seconds between two looks at how long it takes
UNDER_WAY = 10.0  # seconds that an answer may be under way from a server that has done its work
LIMIT = 2  # seconds in which the server has to answer that question; no connection waits for less
_WORKS_ON = "select 1 from pg_stat_activity where pid = %s and state = 'active'"


class Patient(psycopg.Connection[Any]):
    """A connection that knows since when it has waited for an answer; None while it does not."""

    waiting_since: float | None = None
    backend: Backend = NONE  # what serves it

    def wait(self, gen: PQGen[T], *more: Any, **how: Any) -> T:
        """Wait for the server, as every statement does."""
        self.waiting_since = time.monotonic()
        try:
            return super().wait(gen, *more, **how)
        finally:
            self.waiting_since = None

    def cut(self) -> None:
        """Let the thread that waits see the end of the connection at once; to close it is up to that thread."""
        with suppress(OSError, psycopg.Error), socket.socket(fileno=os.dup(self.fileno())) as same:
            same.shutdown(socket.SHUT_RDWR)


@contextmanager
def limited(connection: Patient, seconds: float) -> Iterator[None]:
    """Within, for statements that take no time, a connection is ended that has had no answer for so long."""
    too_long = threading.Timer(seconds, connection.cut)
    too_long.daemon = True
    too_long.start()
    try:
        yield
    finally:
        too_long.cancel()


class Watch:
    """Ends a connection on which no answer can come any more; one whose statement takes long is left alone.

    Whether the server still works on a statement, it is asked over a second connection.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._connection: Patient | None = None
        self._silent: Patient | None = None
        self._ended = threading.Event()
        threading.Thread(target=self._run, name="jargonbot-watch", daemon=True).start()

    def over(self, connection: Patient) -> None:
        """Watch over this connection from now on, in place of the one before."""
        self._connection = connection

    def found_nobody(self, connection: Patient) -> bool:
        """Whether this connection was ended since its server answered nobody else either."""
        return self._silent is connection

    def end(self) -> None:
        """Watch no more."""
        self._ended.set()

    def _run(self) -> None:
        while not self._ended.wait(LOOK):
            connection = self._connection
            since = connection.waiting_since if connection else None
            if connection and since and time.monotonic() - since > PATIENCE:
                self._look_into(connection, since)

    def _look_into(self, connection: Patient, since: float) -> None:
        is_there, is_working = self._asked(connection.backend[0])
        waits_on = connection.waiting_since == since
        if waits_on and not is_there:
            self._silent = connection
        if waits_on and not is_working and (not is_there or time.monotonic() - since > UNDER_WAY):
            connection.cut()

    def _asked(self, backend: int) -> tuple[bool, bool]:
        """Whether the server answers at all, and whether it works on a statement of this connection."""
        asking = partial(Patient.connect, self._address, connect_timeout=LIMIT)
        with suppress(psycopg.Error), asking() as connection, limited(connection, LIMIT):
            return True, bool(connection.execute(_WORKS_ON, (backend,)).fetchall())
        return False, False
