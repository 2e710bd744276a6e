"""Reading a typed `/command`: its sub-commands, its options by name or by place, and where the cursor stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rehearsal.commands import CommandKind, sub_commands
from rehearsal.errors import NotPossibleError
from rehearsal.person.access import find
from rehearsal.person.invocation import leaf
from rehearsal.wire import Json


@dataclass(frozen=True, slots=True)
class Typed:
    """`current` is the option being typed, `unfinished` what stands in it so far."""

    path: str
    options: list[Json]
    values: dict[str, str] = field(default_factory=dict)
    current: str | None = None
    unfinished: str = ""


def read(line: str, commands: list[Json]) -> Typed:
    """What `/weather Leeds private:true` means, given the commands there are.

    Text before the first `name:` goes to the first option.
    """
    words = line.removeprefix("/").split(" ")
    command = find(commands, CommandKind.CHAT_INPUT, words[0])
    names, rest = [words[0]], words[1:]
    options = command.get("options") or []
    while rest and (sub := next((option for option in sub_commands(options) if option["name"] == rest[0]), None)):
        names.append(rest.pop(0))
        options = sub.get("options") or []
    leaf(command, names[1:])
    return _values(" ".join(names), options, " ".join(rest))


def _values(path: str, options: list[Json], text: str) -> Typed:
    names = "|".join(re.escape(option["name"]) for option in options)
    parts = re.split(rf"(?:^|\s)({names}):", text) if names else [text]
    values = {name: value.strip() for name, value in zip(parts[1::2], parts[2::2], strict=True)}
    current, unfinished = (parts[-2], parts[-1].lstrip()) if len(parts) > 1 else (None, "")
    if (first := parts[0].strip()) or len(parts) == 1:
        free = next((option["name"] for option in options if option["name"] not in values), None)
        if first and free is None:
            raise NotPossibleError(f"/{path} takes no text: “{first}”.")
        if first and free:
            values[free] = first
        if len(parts) == 1:
            current, unfinished = free, parts[0].lstrip()
    return Typed(path, options, values, current, unfinished)
