"""Commands named in a sentence, as links that open them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

COMMAND, SUB_COMMAND, SUB_COMMAND_GROUP = 1, 1, 2


class CommandMentions:
    """The commands that Discord holds, with the ids that it gave them; none, and every sentence stays as it is."""

    def __init__(self, held: Iterable[Mapping[str, Any]] = ()) -> None:
        """`held` are the commands as Discord describes them."""
        commands = [each for each in held if each["type"] == COMMAND]
        self._ids = {path: each["id"] for each in commands for path in _paths(each)}
        longest_first = sorted(map(re.escape, self._ids), key=len, reverse=True)
        self._named = re.compile(rf"(?<![\w/<:])/({'|'.join(longest_first)})(?![\w/-])") if self._ids else None

    def id_of(self, name: str) -> int:
        """The id of a command, or of a group; 0 where Discord holds none of this name."""
        return next((int(id_) for path, id_ in self._ids.items() if path.split()[0] == name), 0)

    def within(self, text: str) -> str:
        """The text, where every “/define” opens the command when it is pressed.

        https://docs.discord.com/developers/reference#message-formatting
        """
        if self._named is None:
            return text
        return self._named.sub(lambda named: f"</{named[1]}:{self._ids[named[1]]}>", text)


def _paths(command: Mapping[str, Any]) -> Iterator[str]:
    """What is typed after the slash; of a group only its commands can be linked to."""
    within = [each for each in command.get("options") or () if each["type"] in (SUB_COMMAND, SUB_COMMAND_GROUP)]
    if not within:
        yield command["name"]
    for each in within:
        yield from (f"{command['name']} {path}" for path in _paths(each))
