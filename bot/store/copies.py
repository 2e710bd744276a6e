"""Copies of a database as it was before this version changed its tables: the way back to the version before."""

import logging
import os
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from sqlite_utils import Database

from bot.store.access import make_private
from bot.strings import store as strings

log = logging.getLogger(__name__)
KEPT = timedelta(days=30)
_ENDING = ".before-"


def keep_copy(db: Database, path: Path, step: str) -> Path:
    """Write the database anew beside itself, before the step of this name is done, and say where and for what.

    It is whole or not there: https://sqlite.org/lang_vacuum.html#vacuum_with_an_into_clause
    """
    copy = Path(f"{os.path.realpath(path)}{_ENDING}{step}")
    unfinished = copy.with_name(f"{copy.name}.part")
    unfinished.unlink(missing_ok=True)
    make_private(unfinished)
    try:
        db.conn.execute("vacuum into ?", (str(unfinished),))
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    unfinished.replace(copy)
    log.warning("%s", strings.copy_kept(str(path), str(copy), KEPT.days))
    return copy


def drop_copies(path: Path) -> None:
    """Take all of them away, as when a person is erased, who is in them still."""
    for copy in _copies(path):
        copy.unlink(missing_ok=True)


def drop_old_copies(path: Path) -> None:
    """Take those away that were made longer ago than they are kept."""
    for copy in _copies(path):
        if time.time() - copy.stat().st_mtime > KEPT.total_seconds():
            copy.unlink(missing_ok=True)


def _copies(path: Path) -> Iterator[Path]:
    file = Path(os.path.realpath(path))
    yield from sorted(each for each in file.parent.iterdir() if each.name.startswith(f"{file.name}{_ENDING}"))
