"""What a log may hold: which exception it was and where it comes from, and nothing that repeats what people write.

Nor a token, with which whoever reads the log could speak for the bot.
"""

import re
import traceback
from collections.abc import Iterator

from structlog.typing import EventDict, WrappedLogger

from bot.cli.log import OURS

# What these say is of files, of tables and of Discord. All others may repeat what they were given, such as a question.
_DISCREET = ("sqlite3", "discord.errors")
_PERSON = re.compile(r",? ?User: \d+")  # discord.py tells whose autocompletion failed
_TOKENS = re.compile(
    r"[\w-]{17,40}\.[\w-]{5,8}\.[\w-]{25,60}"  # a bot's: https://docs.discord.com/developers/reference#authentication
    r"|aW50ZXJhY3Rpb246[\w=-]+"  # “interaction:” in base64, with which all of an interaction's begin
    r"|(?<=/webhooks/)(\d+)/[\w-]{20,}",  # in an address that discord.py names
    re.ASCII,
)


def discreet(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Take out of a record what no log may hold, in whatever shape it is to be written."""
    said = str(event["event"])
    if not event["logger"].startswith(OURS):
        said = said.partition("\n")[0]  # asyncio puts the exception of a task nobody waited for into the lines below
    event["event"] = _without_secrets(said)
    ending = event.pop("exc_info", None)
    error = ending[1] if isinstance(ending, tuple) else None
    if isinstance(error, BaseException):
        event["exception"] = _without_secrets("\n".join(_told(error)))
    return event


def _without_secrets(text: str) -> str:
    return _TOKENS.sub("…", _PERSON.sub("", text))


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
