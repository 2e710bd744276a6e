"""What a bot changed about a message, in words, so that nobody has to read the whole card again."""

from __future__ import annotations

import difflib

from rehearsal.message import Message
from rehearsal.terminal import plain
from rehearsal.world import World


class Remembered:
    """What each message said when it was last shown."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._lines: dict[int, list[str]] = {}

    def remember(self, message: Message) -> None:
        self._lines[message.id] = self._read(message)

    def change(self, message: Message) -> str | None:
        """The lines that came and went since, or an empty text; None for a message never shown."""
        before, after = self._lines.get(message.id), self._read(message)
        self._lines[message.id] = after
        if before is None:
            return None
        diff = [line for line in difflib.ndiff(before, after) if line[:2] in ("+ ", "- ")]
        added = [line[2:] for line in diff if line[0] == "+" and line[2:].strip()]
        gone = [line[2:] for line in diff if line[0] == "-" and line[2:].strip()]
        if added:
            return "\n".join(["The bot changed its message. It now says:", *added])
        return "\n".join(["The bot changed its message. It no longer says:", *gone] if gone else [])

    def _read(self, message: Message) -> list[str]:
        lines = plain.message(message, self._world).splitlines()
        return [line for line in lines if not line.startswith("Reactions: ")]
