"""The terminal used by a person who types: commands, forms field by field, and the keys that end things."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import ExitStack

import pytest

from rehearsal import Sandbox
from rehearsal.terminal import rehearse
from tests.rehearsal.test_terminal import Started

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

CTRL_C, CTRL_D, CTRL_U = "\x03", "\x04", "\x15"
# Comes when a line is taken; until then the line may be drawn again and again, with what stands before it.
TAKEN = "\x1b[?2004l"


class Terminal:
    """A real terminal, on which somebody types and reads."""

    def __init__(self) -> None:
        self._ours, self._theirs = os.openpty()
        self._open = ExitStack()
        self._open.callback(os.close, self._ours)
        self.stdin = self._open.enter_context(os.fdopen(os.dup(self._theirs)))
        self.stdout = self._open.enter_context(os.fdopen(self._theirs, "w"))
        self._shown = ""
        self._ended = False
        self._new = asyncio.Event()
        asyncio.get_running_loop().add_reader(self._ours, self._read)

    def _read(self) -> None:
        self._shown += os.read(self._ours, 65536).decode(errors="replace")
        self._new.set()

    async def sees(self, *texts: str) -> None:
        """Wait until these have been shown, one after the other, since what was last waited for."""
        for text in texts:
            while text not in self._shown:
                assert not self._ended, f"no “{text}” in: {self._shown}"
                self._new.clear()
                await self._new.wait()
            self._shown = self._shown.split(text, 1)[1]

    def type(self, text: str, end: str = "\r") -> None:
        os.write(self._ours, (text + end).encode())

    def end(self, _: object) -> None:
        """Nothing more will be shown."""
        self._ended = True
        self._new.set()

    def close(self) -> None:
        asyncio.get_running_loop().remove_reader(self._ours)
        self._open.close()


@pytest.fixture
async def terminal(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Terminal]:
    """As simple as a terminal can be: it is never asked where its cursor is, which nobody here would answer."""
    monkeypatch.setenv("TERM", "vt100")
    monkeypatch.setenv("PROMPT_TOOLKIT_NO_CPR", "1")
    made = Terminal()
    yield made
    made.close()


@pytest.fixture
async def running(sandbox: Sandbox, terminal: Terminal) -> AsyncIterator[asyncio.Task[int]]:
    """A rehearsal at the terminal, as plain text, so that no line is broken by a box."""
    task = asyncio.create_task(
        rehearse(sandbox, Started(sandbox), stdin=terminal.stdin, stdout=terminal.stdout, plain=True)
    )
    task.add_done_callback(terminal.end)
    yield task
    task.cancel()


async def test_a_person_types_a_command_and_ends(running: asyncio.Task[int], terminal: Terminal) -> None:
    """What is answered is shown under it, a line that is given up is not sent, and Ctrl+D ends it all."""
    await terminal.sees("A rehearsal: bot runs here", "general>")
    terminal.type("/define apple")
    await terminal.sees(TAKEN, "apple is a fruit", "general>")
    terminal.type("/define cherry", CTRL_C)
    await terminal.sees(TAKEN, "general>")
    terminal.type("nonsense")
    await terminal.sees(TAKEN, "help", "general>")
    terminal.type("", CTRL_D)
    assert await running == 0


async def test_a_person_fills_in_a_form(running: asyncio.Task[int], terminal: Terminal) -> None:
    """Each field is asked for with what stands in it; what Discord would not take is asked again."""
    await terminal.sees("general>")
    terminal.type("/word add")
    await terminal.sees(TAKEN, "One line for each field", "Word:")
    terminal.type("")
    for name, typed in (("Why:", f"{CTRL_U}ripe"), ("Kind:", "fruit"), ("Shelf:", "")):
        await terminal.sees(name)
        terminal.type(typed)
    await terminal.sees("Word:")
    terminal.type("plum")
    for name in ("Why:", "Kind:", "Shelf:"):
        await terminal.sees(name)
        terminal.type("")
    await terminal.sees("Stored: plum / ripe / fruit / ", "general>")
    terminal.type("quit")
    assert await running == 0


async def test_a_person_closes_a_form(running: asyncio.Task[int], terminal: Terminal) -> None:
    """Ctrl+C closes it without sending it, and the next line is a command again."""
    await terminal.sees("general>")
    terminal.type("/word add")
    await terminal.sees("Word:")
    terminal.type("plum", CTRL_C)
    await terminal.sees("The form is closed and was not sent.", "general>")
    terminal.type("/define apple")
    await terminal.sees(TAKEN, "apple is a fruit", "general>")
    terminal.type("", CTRL_D)
    assert await running == 0
