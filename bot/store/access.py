"""Who may read a database file: its owner alone, for it holds the ids of people and what they commented."""

import logging
import os
from contextlib import suppress
from pathlib import Path

log = logging.getLogger(__name__)

FOLDER_MODE = 0o700
FILE_MODE = 0o600
_OTHERS = 0o077
_BESIDE = ("", "-journal", "-wal", "-shm")  # SQLite gives those that it makes the mode of the database


def make_private(path: Path) -> None:
    """Make an empty file that only its owner may read, unless there is a file; SQLite takes it for a new database.

    A file that is there is not even opened: closing it again would undo the locks that another connection of
    this process holds (https://sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
    """
    with suppress(OSError):  # SQLite says what is wrong with the path
        os.close(os.open(os.path.realpath(path), os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))


def narrow(path: Path) -> None:
    """Take the rights of others from a database of ours that an earlier version made, and say so.

    Windows has no such modes: there the rights come from the folder.
    """
    if os.name != "posix":
        return
    file = os.path.realpath(path)
    try:
        narrowed = [_narrow(Path(file + ending)) for ending in _BESIDE]
    except OSError as error:
        log.warning("Others on this computer can read %s, and that cannot be changed: %s.", path, error.strerror)
        return
    if any(narrowed):
        log.warning("Others on this computer could read %s. From now on only its owner can.", path)


def _narrow(file: Path) -> bool:
    """Whether the mode of a file had to be changed. One of another owner, or none, is passed over."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return False
    if found.st_uid != os.geteuid() or not found.st_mode & _OTHERS:
        return False
    file.chmod(found.st_mode & 0o700)
    return True
