"""Lines that nobody types: from a file or a pipe."""

from __future__ import annotations

import asyncio
from typing import TextIO

from rehearsal.errors import NoReplyError, NotPossibleError
from rehearsal.person import Form
from rehearsal.terminal import filling
from rehearsal.terminal.rehearsal import Rehearsal
from rehearsal.terminal.verbs import tried


class Script:
    """Obeys a script: each line is shown, then what came of it."""

    def __init__(self, rehearsal: Rehearsal, stdin: TextIO) -> None:
        self._rehearsal, self._stdin = rehearsal, stdin
        self._answers: dict[str, str] = {}

    async def run(self) -> int:
        """The number of lines that failed. A form still open at the end of input is handed in."""
        failed = 0
        while not self._rehearsal.finished and (line := await asyncio.to_thread(self._stdin.readline)):
            failed += not await self.line(line.strip())
        if self._rehearsal.form:
            failed += not await self._fill(self._rehearsal.form, "submit")
        return failed

    async def line(self, line: str) -> bool:
        """Whether a line worked; it is shown, then what came of it."""
        form = self._rehearsal.form
        if line.startswith("#") or not (line or form):
            return True
        self._rehearsal.screen.say(f"> {line}")
        return await self._fill(form, line) if form else await tried(self._rehearsal, line)

    async def _fill(self, form: Form, line: str) -> bool:
        try:
            if line.lower() in ("", "submit"):
                answers, self._answers = self._answers, {}
                self._rehearsal.form = None
                await self._rehearsal.submit(form, answers)
            elif line.lower() == "cancel":
                self._rehearsal.form, self._answers = None, {}
                self._rehearsal.screen.say("The form is closed and was not sent.")
            else:
                field, value = filling.read(form, line)
                self._answers[field.label] = value
        except (NotPossibleError, NoReplyError) as error:
            self._rehearsal.screen.fault(str(error))
            return False
        return True
