"""What goes to the log: no library at its finest, and no exception that repeats what somebody wrote."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import sqlite3
from collections.abc import Callable
from datetime import datetime

import pytest

from bot.cli.log import Output, Shape, show
from bot.cli.log.lines import lines
from bot.errors import JargonError
from tests.cli.conftest import Run

SAID = "zxsaid by somebody"
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE." + "x" * 38


@pytest.fixture(params=["text", "json"])
def shape(request: pytest.FixtureRequest) -> Shape:
    """Both shapes of a log hold the same."""
    shape: Shape = request.param
    return shape


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


def written(shape: Shape, error: BaseException, name: str = "bot.kit.reporting", message: str = "It failed") -> str:
    """What is written of an exception."""
    ending = (type(error), error, error.__traceback__)
    return lines(shape).format(logging.LogRecord(name, logging.ERROR, __file__, 1, message, (), ending))


def said(shape: Shape, message: str, *given: object, name: str = "discord.http") -> str:
    return lines(shape).format(logging.LogRecord(name, logging.WARNING, __file__, 1, message, given, None))


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
def test_no_exception_repeats_what_somebody_wrote(shape: Shape, raises: Callable[[], object]) -> None:
    """Nor does one behind it; but all are named, with the lines of code that raised them."""
    told = written(shape, raised(raises))
    assert "zxsaid" not in told
    assert "KeyError" in told
    assert "ValueError" in told
    assert raises.__name__ in told
    assert __file__ in told


@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), sqlite3.OperationalError("database is locked")]
)
def test_what_a_disk_and_a_database_say_is_told(shape: Shape, error: Exception) -> None:
    """Whoever runs the bot has to know, and they know nothing of what was written."""
    assert str(error) in written(shape, error)


def test_no_person_is_named_whose_words_could_not_be_completed(shape: Shape) -> None:
    """discord.py does; a question and a person do not belong together."""
    told = written(
        shape, ValueError(SAID), "discord.app_commands.tree", "Ignoring it for 'define' (Guild: 5, User: 770770770770)"
    )
    assert "770770770770" not in told
    assert "Guild: 5" in told


async def test_a_task_that_nobody_waited_for_repeats_nothing(shape: Shape, caplog: pytest.LogCaptureFixture) -> None:
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
    told = lines(shape).format(record)
    assert "zxsaid" not in told
    assert "Task exception was never retrieved" in told
    assert "zxsaid" in record.getMessage()  # other handlers get it as it was


@pytest.mark.parametrize(
    ("message", "given", "told"),
    [
        ("Limited: %s %s", ("PATCH", f"https://x/webhooks/123/{'a' * 60}/messages/@original"), "PATCH"),
        ("Token: %s", (TOKEN,), "Token: …"),
        ("Token: %s", ("aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OmFiYw==",), "Token: …"),
    ],
)  # fmt: skip
def test_no_token_is_written(shape: Shape, message: str, given: tuple[str, ...], told: str) -> None:
    """Neither the bot's nor one of an interaction, in which one can reply for a quarter of an hour."""
    whole = said(shape, message, *given)
    assert told in whole
    assert not any(part in whole for part in ("aaaa", "MTIz", "xxxx", "MTIzNDU2"))


def test_a_line_of_text_is_as_it_was() -> None:
    """People have set their tools to it: the moment with thousandths, the level, the logger, the words."""
    told = said("text", "Ready in %d servers.", 3, name="bot.discord.client")
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} WARNING bot\.discord\.client: Ready in 3 servers\.", told
    )


def test_a_line_of_json_is_one_object_of_five() -> None:
    """Whatever is in it, and whatever a library adds to its records."""
    told = written("json", raised(misread), message="It “failed”\nbadly")
    assert "\n" not in told
    found = json.loads(told)
    assert [*found] == ["time", "level", "logger", "message", "exception"]
    assert (found["level"], found["logger"], found["message"]) == ("error", "bot.kit.reporting", "It “failed”\nbadly")
    assert datetime.fromisoformat(found["time"]).tzinfo
    record = logging.LogRecord("aiohttp", logging.INFO, __file__, 1, "x", (), None)
    record.typed = SAID
    assert "zxsaid" not in lines("json").format(record)


@pytest.mark.parametrize("name", ["bot.discord.client", "discord.http", "aiohttp.server"])
def test_a_record_that_cannot_be_written_is_told_by_its_place(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Python itself would show what it was given."""
    Output("text").handle(logging.LogRecord(name, logging.ERROR, __file__, 7, "%d", (SAID,), None))
    told = capsys.readouterr().err
    assert told == f"A line of {name} could not be logged ({__file__}:7).\n"


def test_a_command_writes_its_log_in_the_shape_of_the_setting(run: Run) -> None:
    """To standard error, beside what it answers."""
    done = run("flags", JARGONBOT_LOG__FORMAT="json", JARGONBOT_DATABSE="x")
    [line] = done.stderr.splitlines()
    assert "Did you mean JARGONBOT_DATABASE?" in json.loads(line)["message"]
