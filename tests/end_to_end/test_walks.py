"""Somebody without a mouse at the real bot: from a question to easy read, to a comment, to another word."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Sandbox, SandboxUrls
from rehearsal.terminal import rehearse
from tests.fixtures.logged_in import StartJargonBot
from tests.fixtures.terminal import CTRL_D, TAKEN, Terminal

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

DOWN = "\x1b[B"
COMMENT = "Say who comes along."
DAY_OUT = """
- label: Day out
  definitions:
    - {kind: plain, text: A trip with others.}
    - {kind: easy_read, text: You go out. Others come along.}
  relations: {see_also: [Advocacy]}
"""
Sit = Callable[..., Awaitable[asyncio.Task[int]]]


@pytest.fixture
def glossary(glossary: Path) -> Path:
    """With a word in easy read."""
    with (glossary / "words.yaml").open("a", encoding="utf-8") as words:
        words.write(DAY_OUT)
    return glossary


@pytest.fixture
def pace() -> float:
    """The terminal waits a moment after each line; here it is a short one."""
    return 3.0


@pytest.fixture
def sit(sandbox: Sandbox, terminal: Terminal, start: StartJargonBot, jargon: Jargon) -> Sit:
    """Somebody sits down at the terminal, with the real bot."""

    async def start_bot(urls: SandboxUrls) -> JargonBot:
        return await start(jargon)

    async def sit(*, plain: bool) -> asyncio.Task[int]:
        playing = rehearse(sandbox, start_bot, stdin=terminal.stdin, stdout=terminal.stdout, plain=plain)
        task = asyncio.create_task(playing)
        task.add_done_callback(terminal.end)
        return task

    return sit


async def test_by_keyboard_alone(sit: Sit, terminal: Terminal, jargon: Jargon) -> None:
    """Words are completed by an arrow, buttons and menus by their names; what is sent is stored."""
    running = await sit(plain=False)
    await terminal.sees("general>")
    terminal.type("/define day", "")
    await terminal.sees("Day out")
    terminal.type(DOWN)
    await terminal.sees(TAKEN, "A trip with others.", "Easy read", "general>")
    terminal.type("press Easy")
    await terminal.sees(TAKEN, "only you see this", "You go out.", "Others come along.", "general>")
    terminal.type("press Comment")
    await terminal.sees(TAKEN, "a form", "What is wrong with it?:")
    terminal.type("hard")
    await terminal.sees("Your comment, if you like:")
    terminal.type(COMMENT)
    await terminal.sees("It is stored", "general>")
    assert [comment.text for row in jargon.flagging.whole_queue() for comment in row.comments] == [COMMENT]
    terminal.type("look 1")
    await terminal.sees(TAKEN, "Look up another word", "general>")
    terminal.type("choose Advocacy")
    await terminal.sees(TAKEN, "Someone helps you to say what you want.", "general>")
    terminal.type("", CTRL_D)
    assert await running == 0


async def test_in_plain_lines(sit: Sit, terminal: Terminal) -> None:
    """The same as a screen reader comes to it: each reply says who sees it, each control what it does."""
    running = await sit(plain=True)
    await terminal.sees("general>")
    terminal.type("what is a day out?")
    await terminal.sees(TAKEN, "Everyone here can see this.", "Day out", "A trip with others.", "Button 1: Easy read")
    await terminal.sees("Menu, Look up another word: Advocacy", "general>")
    terminal.type("press 1")
    await terminal.sees(TAKEN, "Private message, only you can see this.", "You go out.", "Others come along.")
    await terminal.sees("Button 2: Comment or flag", "general>")
    terminal.type("press 2")
    await terminal.sees(TAKEN, "A form opens: Comment or flag", "Field 1: ", "What is wrong with it?:")
    terminal.type("3")
    await terminal.sees("Your comment, if you like:")
    terminal.type(COMMENT)
    await terminal.sees("It is stored", "general>")
    terminal.type("look 2")
    await terminal.sees(TAKEN, "Menu, Look up another word: Advocacy", "general>")
    terminal.type("choose Advocacy")
    await terminal.sees(TAKEN, "Private message", "Someone helps you to say what you want.", "general>")
    terminal.type("", CTRL_D)
    assert await running == 0
