"""The loop: lines in, replies out, from a keyboard or a script."""

from __future__ import annotations

import asyncio
from typing import TextIO

from prompt_toolkit import PromptSession
from prompt_toolkit.input import create_input
from prompt_toolkit.output import create_output

from rehearsal.errors import NoReplyError, NotPossibleError
from rehearsal.person import Form
from rehearsal.server import Sandbox
from rehearsal.terminal import filling
from rehearsal.terminal.rehearsal import Rehearsal, RunningBot, StartBot
from rehearsal.terminal.screen import Screen
from rehearsal.terminal.suggestions import Suggestions
from rehearsal.terminal.verbs import obey

__all__ = ["RunningBot", "rehearse"]

WELCOME = (
    "A rehearsal: {bot} runs here on a small server of its own, and nothing leaves this computer. "
    "Type a command such as “{command}”, “help”, or “quit”."
)


async def rehearse(server: Sandbox, start_bot: StartBot, *, stdin: TextIO, stdout: TextIO, plain: bool = False) -> int:
    """Start the bot on a running sandbox and obey what is typed until the end of input.

    From a terminal it asks with completion and draws cards; otherwise, or with `plain`, it answers in plain
    text. Returns 0, or 1 if a line of a script failed or the bot did not come up.
    """
    interactive = stdin.isatty()
    screen = Screen(stdout, server.world, plain=plain or not (interactive and stdout.isatty()))
    rehearsal = Rehearsal(server, start_bot, screen)
    try:
        await rehearsal.start()
        if interactive:
            screen.say(WELCOME.format(bot=server.world.bot.name, command=rehearsal.example))
            await _Keyboard(rehearsal, stdin, stdout).run()
            return 0
        return 1 if await _Script(rehearsal, stdin).run() else 0
    except NoReplyError as error:
        screen.fault(str(error))
        return 1
    finally:
        await rehearsal.stop()


async def _tried(rehearsal: Rehearsal, line: str) -> bool:
    """Whether the line worked; if not, its fault is on the screen."""
    try:
        await obey(rehearsal, line)
    except (NotPossibleError, NoReplyError) as error:
        rehearsal.screen.fault(str(error))
        return False
    return True


class _Script:
    """Lines that nobody types: each is shown, then what came of it."""

    def __init__(self, rehearsal: Rehearsal, stdin: TextIO) -> None:
        self._rehearsal, self._stdin = rehearsal, stdin
        self._answers: dict[str, str] = {}

    async def run(self) -> int:
        """The number of lines that failed. A form still open at the end of input is handed in."""
        failed = 0
        while not self._rehearsal.finished and (line := await asyncio.to_thread(self._stdin.readline)):
            failed += not await self._line(line.strip())
        if self._rehearsal.form:
            failed += not await self._fill(self._rehearsal.form, "submit")
        return failed

    async def _line(self, line: str) -> bool:
        form = self._rehearsal.form
        if line.startswith("#") or not (line or form):
            return True
        self._rehearsal.screen.say(f"> {line}")
        return await self._fill(form, line) if form else await _tried(self._rehearsal, line)

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


class _Keyboard:
    """A person at a terminal, with completion that asks the bot."""

    def __init__(self, rehearsal: Rehearsal, stdin: TextIO, stdout: TextIO) -> None:
        self._rehearsal = rehearsal
        self._ask: PromptSession[str] = PromptSession(
            input=create_input(stdin),
            output=create_output(stdout),
            completer=Suggestions(rehearsal),
            # A menu that changes under one's fingers is noise in a screen reader: there, Tab asks for it.
            complete_while_typing=not rehearsal.screen.plain,
        )
        self._fields: PromptSession[str] = PromptSession(input=create_input(stdin), output=create_output(stdout))

    async def run(self) -> None:
        while not self._rehearsal.finished:
            person = self._rehearsal.person
            place = f"#{person.channel.name}" if person.guild else "direct messages"
            try:
                line = await self._ask.prompt_async(f"{person.user.name} in {place}> ")
            except KeyboardInterrupt:
                continue
            except EOFError:
                return
            if line.strip():
                await _tried(self._rehearsal, line)
            if self._rehearsal.form:
                await self._fill(self._rehearsal.form)

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
        try:
            await self._rehearsal.submit(form, answers)
        except NotPossibleError as error:
            self._rehearsal.screen.fault(str(error))
        except NoReplyError as error:
            self._rehearsal.form = None
            self._rehearsal.screen.fault(str(error))
