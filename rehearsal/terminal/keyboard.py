"""A person at a terminal."""

from __future__ import annotations

from typing import TextIO

from prompt_toolkit import PromptSession
from prompt_toolkit.filters import Condition
from prompt_toolkit.input import create_input
from prompt_toolkit.output import create_output

from rehearsal.errors import NoReplyError, NotPossibleError
from rehearsal.person import Form
from rehearsal.terminal.rehearsal import Rehearsal
from rehearsal.terminal.suggestions import Suggestions
from rehearsal.terminal.verbs import tried


class Keyboard:
    """Asks for one line after another, with completion that asks the bot."""

    def __init__(self, rehearsal: Rehearsal, stdin: TextIO, stdout: TextIO) -> None:
        self._rehearsal = rehearsal
        self._ask: PromptSession[str] = PromptSession(
            input=create_input(stdin),
            output=create_output(stdout),
            completer=Suggestions(rehearsal),
            # A menu that changes under one's fingers is noise in a screen reader: there, Tab asks for it.
            # Before anything is typed it would take room from the answer.
            complete_while_typing=Condition(lambda: not rehearsal.screen.plain and bool(self._ask.default_buffer.text)),
        )
        self._fields: PromptSession[str] = PromptSession(input=create_input(stdin), output=create_output(stdout))

    async def run(self) -> None:
        while not self._rehearsal.finished:
            person = self._rehearsal.person
            place = f"#{person.channel.name}" if person.guild else "direct messages"
            try:
                line = await self._ask.prompt_async(f"{self._waiting()}{person.user.name} in {place}> ")
            except KeyboardInterrupt:
                continue
            except EOFError:
                return
            if line.strip():
                self._rehearsal.screen.begin()
                await tried(self._rehearsal, line)
            else:
                self._rehearsal.screen.more()
            if self._rehearsal.form:
                await self._fill(self._rehearsal.form)

    def _waiting(self) -> str:
        """A word above the prompt where an answer is longer than the screen."""
        rows = self._rehearsal.screen.rows_left
        return f"{rows} more {'line' if rows == 1 else 'lines'}: press Enter.\n" if rows else ""

    async def _fill(self, form: Form) -> None:
        """Ask field by field; Ctrl+C closes the form. What Discord would not take is asked again."""
        answers: dict[str, str] = {}
        self._rehearsal.screen.say("One line for each field. Ctrl+C closes the form without sending it.")
        try:
            while self._rehearsal.form:
                for one in form.fields:
                    initial = answers.get(one.label, one.initial or ", ".join(one.initial_options))
                    typed = await self._fields.prompt_async(f"{one.label}: ", default=initial)
                    answers[one.label] = typed.replace("\\n", "\n")
                await self._submit(form, answers)
        except (KeyboardInterrupt, EOFError):
            self._rehearsal.form = None
            self._rehearsal.screen.say("The form is closed and was not sent.")

    async def _submit(self, form: Form, answers: dict[str, str]) -> None:
        self._rehearsal.screen.begin()
        try:
            await self._rehearsal.submit(form, answers)
        except NotPossibleError as error:
            self._rehearsal.screen.fault(str(error))
        except NoReplyError as error:
            self._rehearsal.form = None
            self._rehearsal.screen.fault(str(error))
