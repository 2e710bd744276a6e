"""What is written to standard error while a command runs."""

import logging
import re
import sys
import traceback
from collections.abc import Iterator
from copy import copy

OURS = ("bot", "commands")
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
# What these say is of files, of tables and of Discord. All others may repeat what they were given, such as a question.
_DISCREET = ("sqlite3", "discord.errors")
_PERSON = re.compile(r",? ?User: \d+")  # discord.py tells whose autocompletion failed


def show(level: str) -> None:
    """Show what is of this level (a name such as “debug”) or above, and of libraries nothing below info.

    At debug discord.py writes every event and call as it is: questions, letters, comments, names, and the tokens
    with which interactions are answered.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Discreet(_FORMAT))
    logging.basicConfig(handlers=[handler])
    let_through(level)


def let_through(level: str) -> None:
    """Set the levels of all loggers, as `show` does."""
    least = logging.getLevelNamesMapping()[level.upper()]
    logging.getLogger().setLevel(max(least, logging.INFO))
    for name in OURS:
        logging.getLogger(name).setLevel(least)


class Discreet(logging.Formatter):
    """Tells of an exception which it is and where it comes from, and nothing that it repeats of what people write."""

    def format(self, record: logging.LogRecord) -> str:
        """What a record says; another handler may have written an exception in its own way into it."""
        record = copy(record)
        record.exc_text = None
        return super().format(record)

    def formatMessage(self, record: logging.LogRecord) -> str:
        """One line; asyncio puts the exception of a task nobody waited for into those below it."""
        said = record.message if record.name.startswith(OURS) else record.message.partition("\n")[0]
        record.message = _PERSON.sub("", said)
        return super().formatMessage(record)

    def formatException(self, ei: object) -> str:
        """The exception and those behind it, the first one first."""
        error = ei[1] if isinstance(ei, tuple) else None
        return "\n".join(_told(error)) if isinstance(error, BaseException) else ""


def _told(error: BaseException) -> Iterator[str]:
    behind = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if behind:
        yield from _told(behind)
        yield "which led to:"
    yield from (line.rstrip() for line in traceback.format_tb(error.__traceback__))
    for each in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
        yield from _told(each)
    yield _name(error)


def _name(error: BaseException) -> str:
    kind = type(error)
    name = f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.")
    says_little = isinstance(error, OSError) or kind.__module__ in _DISCREET
    return f"{name}: {error}" if says_little else name
