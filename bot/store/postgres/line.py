"""The line of an engine to its server: one connection, made anew where it broke, for which nobody waits long."""

import logging
import random
import threading
import time

import psycopg

from bot.store.postgres.backend import end
from bot.store.postgres.connection import FIRST_WORDS, connect
from bot.store.postgres.faults import said
from bot.store.postgres.watch import Patient, Watch, limited

log = logging.getLogger(__name__)
FIRST_WAIT = 1.0  # seconds that whoever finds a connection broken waits for the next one
_NO_ANSWER = "no answer yet"
PAUSE = 1.0  # seconds between two tries while the server is away, more or less: many bots do not try as one


class Line:
    """Where the server is away a thread looks for it, and whoever comes meanwhile is told so at once.

    Raises:
        psycopg.Error: the server cannot be reached at the start, or lets nobody in.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._lock = threading.Lock()
        self._tried, self._found = threading.Event(), threading.Event()
        self._ended = threading.Event()
        self._next: Patient | None = None
        self._away_since: float | None = None  # while a thread looks for the server
        self._is_told = False  # in the log, that it is away
        self._why = ""  # the last try was in vain
        self._watch = Watch(address)
        try:
            self.connection = connect(address)
        except BaseException:
            self._watch.end()
            raise
        self._watch.over(self.connection)

    def renew(self) -> None:
        """Have a connection in the place of one that broke.

        Raises:
            psycopg.OperationalError: the server is away.
        """
        if self._away_since is None:
            self._away_since, self._why = time.monotonic(), _NO_ANSWER
            self._tried.clear()
            self._found.clear()
            threading.Thread(target=self._look, args=(self.connection,), name="jargonbot-look", daemon=True).start()
            if not self._watch.found_nobody(self.connection):
                self._tried.wait(FIRST_WAIT)
        with self._lock:
            found, self._next = self._next, None
        if not found:
            self._tell_away()
            raise psycopg.OperationalError(self._why)
        self._watch.over(found)
        self.connection = found
        self._tell_back()

    def _look(self, broken: Patient) -> None:
        while not self._ended.is_set():
            try:
                found = connect(self._address)
                with limited(found, FIRST_WORDS):
                    end(broken.backend, over=found)
            except psycopg.Error as error:
                self._why = said(error)
                self._tried.set()
                self._ended.wait(PAUSE * random.uniform(0.5, 1.5))
            else:
                self._hand_over(found)
                return

    def _hand_over(self, found: Patient) -> None:
        with self._lock:
            if self._ended.is_set():
                found.close()
            self._next = found
        self._found.set()
        self._tried.set()

    def _tell_away(self) -> None:
        if not self._is_told:
            log.warning(
                "The database cannot be reached (%s). Words are looked up all the same, and jargonbot goes on trying.",
                self._why,
            )
        self._is_told = True

    def _tell_back(self) -> None:
        since, self._away_since = self._away_since, None
        if self._is_told and since is not None:
            log.warning("The database is reached again after %.0f s.", time.monotonic() - since)
        self._is_told = False

    def close(self) -> None:
        """Let go of the server, and look for it no more."""
        self._ended.set()
        self._watch.end()
        with self._lock:
            if self._next:
                self._next.close()
        self.connection.close()
