"""What a command may be (https://discord.com/developers/docs/interactions/application-commands)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from rehearsal.commands import CommandKind
from rehearsal.limits.fault import Fault, Faults, count, length, text
from rehearsal.limits.message import choice_faults
from rehearsal.wire import Json

MOST = {CommandKind.CHAT_INPUT: 100, CommandKind.USER_MENU: 15, CommandKind.MESSAGE_MENU: 15}
_NAME = re.compile(r"[-_'\w]{1,32}")


def command_faults(commands: Sequence[Json]) -> Faults:
    """Faults of all commands of one place (global, or one guild) together."""
    for index, command in enumerate(commands):
        where = str(index)
        if command.get("type", CommandKind.CHAT_INPUT) == CommandKind.CHAT_INPUT:
            yield from _described(command, where)
        else:
            yield from text(f"{where}.name", command.get("name"), 1, 32)
            if command.get("description"):
                yield Fault(f"{where}.description", "APPLICATION_COMMANDS_DESCRIPTION", "A menu has none.")
        if (size := _size(command)) > 8000:
            yield Fault(where, "APPLICATION_COMMAND_TOO_LARGE", f"{size} characters in all; 8000 is the most.")
    for (kind, name), times in Counter((c.get("type", 1), c.get("name")) for c in commands).items():
        if times > 1:
            yield Fault(str(kind), "APPLICATION_COMMANDS_DUPLICATE_NAME", f"“{name}” is there twice.")
    for kind, number in Counter(c.get("type", 1) for c in commands).items():
        if number > MOST.get(kind, 0):
            yield Fault(str(kind), "APPLICATION_COMMANDS_LIMIT", f"{number} commands of type {kind}.")


def install_faults(commands: Sequence[Json], installable: Collection[int]) -> Faults:
    """Commands for an install that the application is not set up for; what is not said is no fault.

    https://docs.discord.com/developers/interactions/application-commands#installation-context
    """
    for index, command in enumerate(commands):
        for kind in command.get("integration_types") or ():
            if kind not in installable:
                message = f"The application is not set up for installs of type {kind}."
                yield Fault(f"{index}.integration_types", "APPLICATION_COMMAND_INTEGRATION_TYPES", message)


def _described(part: Json, where: str) -> Faults:
    """A chat-input command, a sub-command or an option: a lower-case name and a description."""
    name = part.get("name") or ""
    if not _NAME.fullmatch(name) or name != name.lower():
        message = f"“{name}” is no command name: lower-case letters, numbers, - and _, at most 32."
        yield Fault(f"{where}.name", "APPLICATION_COMMAND_INVALID_NAME", message)
    yield from text(f"{where}.description", part.get("description"), 1, 100)
    yield from _options(part.get("options") or [], f"{where}.options")


def _options(options: Sequence[Json], where: str) -> Faults:
    yield from count(where, options, 0, 25)
    optional_seen = False
    for index, option in enumerate(options):
        at = f"{where}.{index}"
        yield from _described(option, at)
        yield from choice_faults(option.get("choices") or [], f"{at}.choices")
        if option.get("required") and optional_seen:
            message = "Required options must be placed before non-required options"
            yield Fault(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
        optional_seen |= not option.get("required")
        if option.get("autocomplete") and option.get("choices"):
            yield Fault(at, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Choices and autocomplete exclude another.")
    for name, times in Counter(option.get("name") for option in options).items():
        if times > 1:
            message = f"The option “{name}” is there twice."
            yield Fault(where, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", message)


def _size(part: Json) -> int:
    own = sum(length(str(part.get(key) or "")) for key in ("name", "description", "value"))
    inside = [*(part.get("options") or []), *(part.get("choices") or [])]
    return own + sum(map(_size, inside))
