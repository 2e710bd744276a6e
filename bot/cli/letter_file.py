"""Letters that the command line is given: in a file, or on standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from bot.errors import UsageError
from bot.formats.letters.letter import MOST_BYTES, Letter, letter_of
from bot.strings import letters as strings

STDIN = "-"


def letter_in(name: str) -> Letter:
    """The letter in a file of that name, or on standard input.

    Raises:
        UsageError: the file cannot be opened.
        JargonError: it cannot be read as a letter, and what to do instead.
    """
    if name == STDIN:
        return _of_input(_all_of(sys.stdin.buffer))
    file = path_of(name)
    try:
        with file.open("rb") as opened:
            return letter_of(_all_of(opened))
    except OSError as error:
        raise UsageError(strings.cannot_be_read(file.name, error.strerror)) from error
    except ValueError as error:  # a sign that no name of a file can have
        raise UsageError(strings.no_such_name(file.name)) from error


def path_of(name: str) -> Path:
    """Where a file of that name lies; “~someone” is a name like any other where nobody is called so."""
    path = Path(name)
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def is_file(path: Path) -> bool:
    """Whether there is a file; a sentence may be too long for a name, or hold signs that none can have."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _of_input(raw: bytes) -> Letter:
    """As it was given, so that a program finds the places in what it sent; of nothing, nothing is to be said."""
    return letter_of(raw, as_given=True) if raw.strip() else Letter("")


def _all_of(stream: BinaryIO) -> bytes:
    """All of it, or as much as shows that it is too much."""
    return stream.read(MOST_BYTES + 1)
