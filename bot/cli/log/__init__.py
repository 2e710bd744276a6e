"""What is written to standard error while a command runs: lines for people, or JSON for programs."""

from __future__ import annotations

import logging
import sys
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from structlog.stdlib import ProcessorFormatter

OURS = ("bot", "commands")
Shape = Literal["text", "json"]


def show(level: str, shape: Shape = "text") -> None:
    """Show what is of this level (a name such as “debug”) or above, and of libraries nothing below info.

    At debug discord.py writes every event and call as it is: questions, letters, comments, names, and the tokens
    with which interactions are answered.
    """
    logging.basicConfig(handlers=[Output(shape)])
    let_through(level)


def let_through(level: str) -> None:
    """Set the levels of all loggers, as `show` does."""
    least = logging.getLevelNamesMapping()[level.upper()]
    logging.getLogger().setLevel(max(least, logging.INFO))
    for name in OURS:
        logging.getLogger(name).setLevel(least)


class Output(logging.StreamHandler[Any]):
    """Standard error, in one shape. Nothing is loaded for it until there is something to write."""

    def __init__(self, shape: Shape) -> None:
        super().__init__(sys.stderr)
        self._shape = shape

    @cached_property
    def _lines(self) -> ProcessorFormatter:
        from bot.cli.log.lines import lines  # here, because most commands write none

        return lines(self._shape)

    def format(self, record: logging.LogRecord) -> str:
        return self._lines.format(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """Say where a line could not be written; Python would show what it was given, such as a question."""
        from bot.cli.out import say
        from bot.strings.terminal import not_logged

        say(not_logged(record.name, f"{record.pathname}:{record.lineno}"), err=True)
