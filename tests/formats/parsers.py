"""Parsers that misbehave, each in its own way, for `test_child.py`."""

import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

from bot.formats.parsing import Unreadable


def upper(raw: bytes) -> Any:
    """One that does what it should."""
    return {"text": raw.decode().upper(), "list": [1, None]}


def loaded(raw: bytes) -> Any:
    """What it finds loaded already, of ours and of others."""
    return sorted(name for name in sys.modules if name.partition(".")[0] not in sys.stdlib_module_names)


def without_end(raw: bytes) -> Any:
    """One that an odd file sends round and round."""
    while True:
        pass


def writing(raw: bytes) -> Any:
    """One that an odd file has write something down."""
    with Path(raw.decode()).open("wb") as file:
        file.write(raw)


def alarm(raw: bytes) -> Any:
    """How many seconds it is left alone, by the clock."""
    return signal.alarm(0)


def asleep(raw: bytes) -> Any:
    """One that waits for something that never comes."""
    time.sleep(600)


def greedy(raw: bytes) -> Any:
    """One that a bomb has unpack two gibibytes."""
    return len(bytearray(2 * 2**30))


def talkative(raw: bytes) -> Any:
    """One that brings back far more than it was given."""
    return "a" * (33 * 2**20)


def crashing(raw: bytes) -> Any:
    """One that ends without a word, as one does that is written in C."""
    os.abort()


def broken(raw: bytes) -> Any:
    """One that stumbles."""
    return [][1]


def refusing(raw: bytes) -> Any:
    """One that knows where the fault is."""
    raise Unreadable(7)


def surroundings(raw: bytes) -> Any:
    """What a parser could see of the process around it."""
    return dict(os.environ)
