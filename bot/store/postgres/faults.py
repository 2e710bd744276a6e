"""What PostgreSQL reports, as sentences that say what to do."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import psycopg
from psycopg import errors

from bot.errors import BusyError
from bot.strings import store as strings


@contextmanager
def explained() -> Iterator[None]:
    """Turn what goes wrong into an error that can be told.

    Raises:
        BusyError: nothing was stored, and why; to try again may help.
    """
    try:
        yield
    except errors.DiskFull as error:
        raise BusyError(strings.disk_full) from error
    except (errors.LockNotAvailable, errors.DeadlockDetected) as error:
        raise BusyError(strings.locked) from error
    except psycopg.OperationalError as error:
        raise BusyError(partial(strings.unreachable, _said(error))) from error
    except psycopg.Error as error:
        raise BusyError(partial(strings.unusable, _said(error))) from error


def _said(error: psycopg.Error) -> str:
    """What the server said, without the rows of which it says it."""
    lines = (error.diag.message_primary or str(error)).splitlines()
    return lines[0] if lines else type(error).__name__
