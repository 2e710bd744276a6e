"""What a process does that parses one file (`bot.formats.child`): it serves one parser, within limits.

It loads nothing of ours but the parser, for whoever hands a file in waits for that.
"""

import json
import os
import signal
import sys
from enum import IntEnum
from importlib import import_module
from typing import NoReturn

MOST_MEMORY = 500 * 2**20  # bytes of address space, on Linux
MOST_SECONDS = 20  # by the clock, so that one who waits for ever is ended, too
MOST_BYTES = 32 * 2**20  # of what comes back, written as JSON


class Unreadable(Exception):
    """What a parser raises for a file that it cannot read; `line` counts from 1, and is 0 where none is known."""

    def __init__(self, line: int = 0) -> None:
        super().__init__(line)
        self.line = line


class Why(IntEnum):
    """Why a file was given up; the code with which the process ends that found so."""

    TOO_MUCH_MEMORY = 3
    TOO_MUCH = 4
    UNREADABLE = 5
    TOO_LONG = 6


def serve() -> NoReturn:
    """Write as JSON what a parser makes of standard input; arguments name it, and the seconds that it may take."""
    module, name = sys.argv[1].split(":")
    _limit(int(sys.argv[2]))
    try:
        result = json.dumps(getattr(import_module(module), name)(sys.stdin.buffer.read())).encode()
    except Unreadable as error:
        _end(Why.UNREADABLE, str(error.line).encode())
    except MemoryError:
        _end(Why.TOO_MUCH_MEMORY)
    if len(result) > MOST_BYTES:
        _end(Why.TOO_MUCH)
    _end(0, result)


def _limit(seconds: int) -> None:
    """Allow so much of the machine; Windows knows no such limits."""
    if sys.platform == "win32":
        return
    import resource  # here, because Windows has no such module

    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it writes no file, only to a pipe
    signal.alarm(MOST_SECONDS + 1)  # should whoever started it be gone
    if sys.platform == "linux":  # on macOS it is not kept to
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _end(code: int, output: bytes = b"") -> NoReturn:
    """End at once: what was parsed need not be tidied away, which alone could take long."""
    sys.stdout.buffer.write(output)
    sys.stdout.buffer.flush()
    os._exit(code)
