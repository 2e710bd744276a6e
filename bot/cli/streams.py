"""Standard input, output and error as a shell hands them over: they may be closed, full, or read by nobody any more."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

INPUT, OUTPUT, ERROR = range(3)


class NobodyReadsError(Exception):
    """Whoever read what we print, such as `head`, has gone, and has all that they wanted."""


@contextmanager
def read_by_somebody() -> Iterator[None]:
    """Within, a reader who has gone is a NobodyReadsError: click would end with 1, as it does for faults."""
    try:
        yield
    except BrokenPipeError as error:
        raise NobodyReadsError from error


def open_closed() -> None:
    """Put the null device in the place of each that is closed.

    Otherwise the next file that is opened, such as the database, would take its number, and whatever a library writes
    to standard error would be written there.
    """
    while (opened := os.open(os.devnull, os.O_RDWR)) <= ERROR:
        pass
    os.close(opened)
    if sys.stdin is None:
        sys.stdin = os.fdopen(INPUT, encoding="utf-8", closefd=False)
    if sys.stdout is None:
        sys.stdout = os.fdopen(OUTPUT, "w", encoding="utf-8", closefd=False)
    if sys.stderr is None:
        sys.stderr = os.fdopen(ERROR, "w", encoding="utf-8", closefd=False)


def give_up(number: int) -> None:
    """Write no more to the one of this number: what waits to be written must not fail once more when we end.

    https://docs.python.org/3/library/signal.html#note-on-sigpipe
    """
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, number)
    os.close(null)
