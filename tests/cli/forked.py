"""`python -m bot` in a process of its own that has its libraries already: it is forked from one that only loaded them.

To load them takes longer than nearly all that commands do. Tests of a start itself, of what it loads, of streams that
are closed or full, and of signals, start Python anew; `tests/cli/test_forked.py` holds the two ways to the same.
"""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection

_FORKING = get_context("forkserver")
_FORKING.set_forkserver_preload(["tests.cli.loaded"])
_ERRORS = ("surrogateescape", "surrogateescape", "backslashreplace")  # as Python has its streams where C is spoken
_LOADED_WITHIN = ("bot.config", "bot.service", "bot.discord.client", "bot.cli.log", "rehearsal")


def load() -> None:
    """Load what any subcommand loads, sooner or later."""
    from bot.cli.subcommands import SUBCOMMANDS

    for name in (*(each.module for each in SUBCOMMANDS.values()), *_LOADED_WITHIN):
        import_module(name)


def run(words: Sequence[str], stdin: str, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """What `subprocess.run` gives back for `python -m bot` with these words, variables and input."""
    (given, typed), (printed, out), (told, err) = (_FORKING.Pipe(duplex=False) for _ in range(3))
    streams = (given, out, err)
    process = _FORKING.Process(target=_be_program, args=(words, dict(environment), streams))
    process.start()
    for each in streams:
        each.close()
    with ThreadPoolExecutor(3) as readers:
        readers.submit(_write, typed, stdin)
        stdout, stderr = readers.map(_read, (printed, told))
    process.join()
    code = process.exitcode
    process.close()
    assert code is not None
    return subprocess.CompletedProcess(words, code, stdout, stderr)


def _write(pipe: Connection, text: str) -> None:
    with open(pipe.fileno(), "w", encoding="utf-8", closefd=False) as file:
        try:
            file.write(text)
            file.close()
        except BrokenPipeError:  # who reads no input has ended before it came
            pass
    pipe.close()


def _read(pipe: Connection) -> str:
    with open(pipe.fileno(), encoding="utf-8", closefd=False) as file:
        text = file.read()
    pipe.close()
    return text


def _be_program(words: Sequence[str], environment: Mapping[str, str], streams: Sequence[Connection]) -> None:
    for number, stream in enumerate(streams):
        os.dup2(stream.fileno(), number)
        stream.close()
    sys.stdin, sys.stdout, sys.stderr = (
        os.fdopen(number, "w" if number else "r", encoding="utf-8", errors=errors, closefd=False)
        for number, errors in enumerate(_ERRORS)
    )
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    sys.argv = ["bot", *words]
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
