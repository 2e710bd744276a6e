"""One bot for each database: two would answer every question twice, and count what neither of them sees."""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import BusyError
from bot.store.access import FILE_MODE, FOLDER_MODE
from bot.strings import store as strings

log = logging.getLogger(__name__)

ENDING = ".bot"  # of the file beside the database that a bot holds; the number of its process is in it


@contextmanager
def only_bot(database: Path) -> Iterator[None]:
    """Hold a database for one bot; however its process ends, another may have it then.

    The commands of the terminal need no such hold: SQLite lets them in between.

    Raises:
        BusyError: another bot uses it, and which.
    """
    file = Path(os.path.realpath(database) + ENDING)
    try:
        file.parent.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_CREAT | os.O_RDWR, FILE_MODE)
    except OSError as error:  # who opens the database next says what is wrong with the path
        log.warning("Nothing keeps a second bot from %s: %s", database, error.strerror)
        yield
        return
    try:
        if not _lock(descriptor):
            raise BusyError(strings.second_bot(str(database), os.read(descriptor, 20).decode(errors="replace")))
        os.truncate(file, 0)
        os.write(descriptor, str(os.getpid()).encode())
        yield
    finally:
        os.close(descriptor)  # and with it the lock; the file stays, for whoever waits for it may have it open


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # beyond what is written there, since others could not read a byte that is locked

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
