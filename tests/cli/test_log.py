"""What goes to the log: no library at its finest, and no exception that repeats what somebody wrote."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable

import pytest

from bot.cli.log import Discreet, show
from bot.errors import JargonError

SAID = "zxsaid by somebody"


@pytest.mark.parametrize(
    ("level", "ours", "of_libraries"),
    [
        ("debug", logging.DEBUG, logging.INFO),
        ("info", logging.INFO, logging.INFO),
        ("warning", logging.WARNING, logging.WARNING),
        ("error", logging.ERROR, logging.ERROR),
    ],
)
def test_libraries_never_write_below_info(level: str, ours: int, of_libraries: int) -> None:
    """Whatever the setting; a graver level holds for them, too, and the last one that was set holds."""
    for each in ("debug", level):
        show(each)
    assert {logging.getLogger(name).getEffectiveLevel() for name in ("bot.discord.client", "commands.define")} == {ours}
    libraries = ("discord.gateway", "discord.http", "discord.client", "aiohttp.client", "asyncio")
    assert {logging.getLogger(name).getEffectiveLevel() for name in libraries} == {of_libraries}


def written(error: BaseException, name: str = "bot.discord.kit.reporting", message: str = "It failed") -> str:
    """What is written of an exception."""
    ending = (type(error), error, error.__traceback__)
    record = logging.LogRecord(name, logging.ERROR, __file__, 1, message, (), ending)
    return Discreet("%(levelname)s %(name)s: %(message)s").format(record)


def raised(raises: Callable[[], object]) -> BaseException:
    with pytest.raises(Exception, match="zxsaid") as caught:
        raises()
    return caught.value


def misread() -> None:
    """Fail as a reader of numbers does, behind two others."""
    try:
        try:
            int(SAID)
        except ValueError as error:
            raise KeyError(SAID) from error
    except KeyError:
        raise JargonError(f"“{SAID}” is not there.")  # noqa: B904  the context is what is to be seen


def together() -> None:
    raise ExceptionGroup(SAID, [ValueError(SAID), KeyError(SAID)])


@pytest.mark.parametrize("raises", [misread, together])
def test_no_exception_repeats_what_somebody_wrote(raises: Callable[[], object]) -> None:
    """Nor does one behind it; but all are named, with the lines of code that raised them."""
    told = written(raised(raises))
    assert "zxsaid" not in told
    assert "KeyError" in told
    assert "ValueError" in told
    assert raises.__name__ in told
    assert __file__ in told


@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), sqlite3.OperationalError("database is locked")]
)
def test_what_a_disk_and_a_database_say_is_told(error: Exception) -> None:
    """Whoever runs the bot has to know, and they know nothing of what was written."""
    assert str(error) in written(error)


def test_no_person_is_named_whose_words_could_not_be_completed() -> None:
    """discord.py does; a question and a person do not belong together."""
    told = written(ValueError(SAID), "discord.app_commands.tree", "Ignoring it for 'define' (Guild: 5, User: 77)")
    assert "77" not in told
    assert "Guild: 5" in told


async def test_a_task_that_nobody_waited_for_repeats_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """asyncio writes its exception into the message itself."""
    loop, task = asyncio.get_running_loop(), asyncio.ensure_future(asyncio.sleep(0))
    await task
    error = raised(lambda: int(SAID))
    with caplog.at_level(logging.ERROR, "asyncio"):
        loop.default_exception_handler(
            {"message": "Task exception was never retrieved", "exception": error, "of": SAID}
        )
    [record] = caplog.records
    assert "zxsaid" in record.getMessage()
    told = Discreet("%(message)s").format(record)
    assert "zxsaid" not in told
    assert told.startswith("Task exception was never retrieved")
