"""What PostgreSQL reports, as sentences that say what to do."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import psycopg
from psycopg import errors

from bot.errors import BusyError, JargonError
from bot.strings import store as strings

_LOCKED = (errors.LockNotAvailable, errors.DeadlockDetected)
_OF_THE_SERVER = (errors.DiskFull, *_LOCKED)  # told by one that can be reached


@contextmanager
def explained() -> Iterator[None]:
    """Turn what goes wrong into an error that can be told.

    Raises:
        BusyError: nothing was stored, and why; to try again may help.
        JargonError: it cannot be stored at all, such as a text with a NUL, which PostgreSQL takes none of.
    """
    try:
        yield
    except errors.DiskFull as error:
        raise BusyError(strings.disk_full) from error
    except _LOCKED as error:
        raise BusyError(strings.locked) from error
    except psycopg.OperationalError as error:
        raise BusyError(strings.away) from error
    except psycopg.DataError as error:
        raise JargonError(partial(strings.unusable, said(error))) from error
    except psycopg.Error as error:
        raise BusyError(partial(strings.unusable, said(error))) from error


@contextmanager
def opening() -> Iterator[None]:
    """The same for whoever opens a database, who is told why it cannot be reached, and so where it lies.

    Raises:
        BusyError: it cannot be reached, and why.
    """
    with explained():
        try:
            yield
        except _OF_THE_SERVER:
            raise
        except psycopg.OperationalError as error:
            raise BusyError(partial(strings.unreachable, said(error))) from error


def said(error: psycopg.Error) -> str:
    """What the server said, without the rows of which it says it."""
    lines = (error.diag.message_primary or str(error)).splitlines()
    return lines[0] if lines else type(error).__name__
