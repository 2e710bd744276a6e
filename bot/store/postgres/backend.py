"""The process of the server that serves a connection, by which a connection that broke unnoticed is ended.

Where the server has not noticed that, it keeps the locks of the old connection, which stand in the new one's way.
"""

from typing import Any

import psycopg
from psycopg.rows import tuple_row

Backend = tuple[int, str]  # its number, and since when it runs: numbers are given again
NONE: Backend = (0, "")
MOST_MS = 1000  # so long it is waited for that one ends
_OURS = "select pid, backend_start::text from pg_stat_activity where pid = pg_backend_pid()"
_END = f"select pg_terminate_backend(pid, {MOST_MS}) from pg_stat_activity where (pid, backend_start::text) = (%s, %s)"


def backend_of(connection: psycopg.Connection[Any]) -> Backend:
    """What serves a connection."""
    [backend] = connection.cursor(row_factory=tuple_row).execute(_OURS).fetchall()
    return backend[0], backend[1]


def end(backend: Backend, over: psycopg.Connection[Any]) -> None:
    """End what served a connection that broke, if it is still there; its locks go with it."""
    over.execute(_END, backend)
