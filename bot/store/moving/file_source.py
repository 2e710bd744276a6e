"""A file of SQLite that is moved away from."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from bot.errors import ConfigError
from bot.store.backups import examine, pending
from bot.store.connection import BUSY_MS
from bot.store.moving.sides import Source
from bot.store.only_bot import only_bot
from bot.store.sqlite import explained
from bot.store.sqlite_connection import SqliteConnection
from bot.strings import backups as backup_strings
from bot.strings import moving as strings


@contextmanager
def leaving_file(path: Path) -> Iterator[Source]:
    """Keep bots, and all who would write, from a file; those who read go on.

    Raises:
        ConfigError: it is not there, damaged, another program's, or its tables are not of this version.
        BusyError: a bot has it, or another program writes to it.
    """
    if not path.is_file():
        raise ConfigError(backup_strings.missing(str(path)))
    with only_bot(path):
        examine(path, "rw")
        if pending(path):
            raise ConfigError(strings.older(str(path)))
        address = f"{Path(os.path.realpath(path)).as_uri()}?mode=rw"
        with explained(), closing(sqlite3.connect(address, uri=True, timeout=BUSY_MS / 1000)) as connection:
            connection.isolation_level = None
            connection.execute("pragma trusted_schema = off")
            connection.execute("begin immediate")  # nothing is written, and nobody else can
            db = SqliteConnection(Database(connection, execute_plugins=False))
            yield Source(db, file_identity(path), path.stat().st_size)


def file_identity(path: Path) -> str:
    """The same for one file, however its path is written."""
    return f"file {os.path.realpath(path)}"
