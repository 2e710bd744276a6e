"""The terminal used by a person who types: commands, forms field by field, and the keys that end things."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator

import pytest

from rehearsal import Sandbox
from rehearsal.terminal import rehearse
from tests.fixtures.terminal import CTRL_C, CTRL_D, CTRL_U, TAKEN, Terminal
from tests.rehearsal.test_terminal import Started

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)


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
    terminal.type("hepl")
    await terminal.sees(TAKEN, "Did you mean “help”?", "general>")
    terminal.type("help")
    await terminal.sees(TAKEN, "each field is asked for in turn", "general>")
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
