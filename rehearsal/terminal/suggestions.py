"""What is offered while a person types: verbs, commands, and the bot's own autocomplete."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from rehearsal.commands import CommandKind, OptionKind, sub_commands
from rehearsal.errors import NoReplyError, NotPossibleError
from rehearsal.terminal import typed
from rehearsal.terminal.rehearsal import Rehearsal
from rehearsal.terminal.verbs import VERBS


class Suggestions(Completer):
    """Asks the bot itself for the choices of an option, as Discord's app does."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self._rehearsal = rehearsal

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """Only the asynchronous way is used, because the bot has to be asked."""
        return ()

    async def get_completions_async(
        self, document: Document, complete_event: CompleteEvent
    ) -> AsyncGenerator[Completion, None]:
        line = document.text_before_cursor
        found = [c async for c in self._in_command(line)] if line.startswith("/") else self._verbs(line)
        for completion in found:
            yield completion

    def _verbs(self, line: str) -> list[Completion]:
        known = [*VERBS, *self._rehearsal.menus]
        return [Completion(each, -len(line)) for each in known if each.lower().startswith(line.lower())]

    async def _in_command(self, line: str) -> AsyncGenerator[Completion, None]:
        for path, description in self._paths():
            if path.startswith(line):
                yield Completion(path, -len(line), display_meta=description)
        try:
            read = typed.read(line, self._rehearsal.person.commands)
        except NotPossibleError:
            return
        if not line.startswith(f"/{read.path} "):
            return
        option = next((o for o in read.options if o["name"] == read.current), {})
        for value in await self._values(read, option):
            yield Completion(value, -len(read.unfinished))
        for other in read.options if not read.unfinished or line.endswith(" ") else []:
            if other["name"] not in read.values:
                yield Completion(f"{other['name']}:", 0, display_meta=other["description"])

    async def _values(self, read: typed.Typed, option: dict[str, object]) -> list[str]:
        if option.get("autocomplete") and read.current:
            try:
                found = await self._rehearsal.person.autocomplete(read.path, read.current, read.unfinished)
            except NoReplyError:
                return []
            return [choice.name for choice in found]
        return ["true", "false"] if option.get("type") == OptionKind.BOOLEAN else []

    def _paths(self) -> Iterable[tuple[str, str]]:
        for command in self._rehearsal.person.commands:
            subs = sub_commands(command.get("options") or [])
            if command["type"] == CommandKind.CHAT_INPUT and not subs:
                yield f"/{command['name']}", command["description"]
            for sub in subs:
                yield f"/{command['name']} {sub['name']}", sub["description"]
