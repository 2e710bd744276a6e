"""Parsing in a process of its own, which ends when it takes too long, too much memory, or brings too much back.

A workbook of a few kilobytes can unpack to gigabytes, and a library written in C can crash on a broken file. Then only
that process is gone. It is given the bytes of the file and nothing else: no token, no database.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from bot.formats.content import Content
from bot.formats.parsing import MOST_SECONDS, Why
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.strings import parsing as strings

SECONDS = 3  # of the processor, for a file of any size
SECONDS_EACH_MEBIBYTE = 0.5
_FULL = b"memory allocation of"  # with which a program in Rust ends when there is no memory left
_MAIN = "from bot.formats.parsing import serve; serve()"


class GivenUpError(Exception):
    """A file was given up, and why; `line` is where it cannot be read, if that is known."""

    def __init__(self, why: Why, line: int = 0) -> None:
        super().__init__(why, line)
        self.why, self.line = why, line


def parsed(parser: Callable[[bytes], Any], content: Content) -> Any:
    """What a parser makes of a file that holds words; see `result_of`.

    Raises:
        GlossaryError: when the parser took too long, too much memory, brought too much, could not read it, or crashed.
    """
    try:
        return result_of(parser, content.raw)
    except GivenUpError as error:
        raise GlossaryError([Finding(Place(content.file, error.line), *_TOLD[error.why]())]) from error


def result_of(parser: Callable[[bytes], Any], raw: bytes, seconds: int = SECONDS) -> Any:
    """What a parser, a function of a module, makes of bytes: texts, numbers, lists and groups, as JSON has them.

    It may take so many seconds of the processor, and more for what is large.

    Raises:
        GivenUpError: it took too long, too much memory, brought too much, could not read it, or crashed.
    """
    most = min(int(seconds + SECONDS_EACH_MEBIBYTE * len(raw) / 2**20), MOST_SECONDS)
    command = [sys.executable, "-c", _MAIN, f"{parser.__module__}:{parser.__qualname__}", str(most)]
    try:
        done = subprocess.run(
            command, input=raw, capture_output=True, timeout=MOST_SECONDS, env=_surroundings(), check=False
        )
    except subprocess.TimeoutExpired as error:
        raise GivenUpError(Why.TOO_LONG) from error
    if done.returncode:
        code = Why.TOO_MUCH_MEMORY if _FULL in done.stderr else done.returncode
        raise GivenUpError(_why(code), _line_in(done.stdout))
    return json.loads(done.stdout)


def _surroundings() -> dict[str, str]:
    """Where modules are found; of all that the process around it was given, nothing that could be secret."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PATH") if name in os.environ}
    return kept | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}


_TOLD = {
    Why.TOO_LONG: strings.too_long,
    Why.TOO_MUCH_MEMORY: strings.too_much_memory,
    Why.TOO_MUCH: strings.too_much,
    Why.UNREADABLE: strings.unreadable,
}


def _why(code: int) -> Why:
    if code == -getattr(signal, "SIGXCPU", 0):
        return Why.TOO_LONG
    if code == -getattr(signal, "SIGKILL", 0):
        return Why.TOO_MUCH_MEMORY
    return Why(code) if code in (Why.TOO_MUCH_MEMORY, Why.TOO_MUCH) else Why.UNREADABLE


def _line_in(output: bytes) -> int:
    return int(output) if output.isdigit() else 0
