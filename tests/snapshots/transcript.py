"""What somebody types into the rehearsal, and what a person reads of it, in words."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO

from rehearsal import Sandbox
from rehearsal.terminal.rehearsal import Rehearsal, StartBot
from rehearsal.terminal.screen import Screen
from rehearsal.terminal.script import Script

TYPED, TITLE = "> ", "# "
WIDTH = 100  # characters in a line, as far as it has spaces
THE_DAY, THE_HOUR = "1 December 2026", "12:00"  # whenever it is played


class Transcript:
    """One rehearsal, played to its end; nothing is waited for but replies, so that it always shows the same."""

    def __init__(self, sandbox: Sandbox, start_bot: StartBot) -> None:
        self.failed: list[str] = []  # the lines that the rehearsal could not do
        self._out = StringIO()
        screen = Screen(self._out, sandbox.world, plain=True)
        self._rehearsal = Rehearsal(sandbox, start_bot, screen, waits=None)
        self._script = Script(self._rehearsal, StringIO())

    async def begin(self) -> None:
        """Start the bot."""
        await self._rehearsal.start()

    async def played(self, lines: list[str]) -> list[str]:
        """The lines anew: those that were typed and the titles as they are, the others as they come now."""
        shown: list[str] = []
        for line in lines:
            if line.startswith(TITLE):
                shown += ["", line, ""] if shown else [line, ""]
            elif line.startswith(TYPED):
                shown += await self._typed(line.removeprefix(TYPED))
        return shown

    async def _typed(self, line: str) -> list[str]:
        self._out.seek(0)
        self._out.truncate()
        if not await self._script.line(line):
            self.failed.append(line)
        return [*_wrapped(_on_the_day(self._out.getvalue()))]


def _wrapped(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False) or [""]


def _on_the_day(text: str) -> str:
    """Today as one and the same day; and so is every moment, for a moment is told only of what happens by then."""
    text = re.sub(r"\b\d{1,2} [A-Z][a-z]+ \d{4} \d\d:\d\d\b", f"{THE_DAY} {THE_HOUR}", text)
    now = datetime.now(UTC)
    for today in {f"{moment.day} {moment:%B %Y}" for moment in (now, now.astimezone())}:
        text = text.replace(today, THE_DAY)
    return text
