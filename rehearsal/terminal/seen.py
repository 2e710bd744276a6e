"""What is shown without the signs that would steer the terminal: anybody may type them into a message."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment

# Control signs but the line feed and the tab, overrides of direction, and half characters.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Seen:
    """Anything that rich can show; its colours and boxes stay."""

    shown: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for segment in console.render(self.shown, options):
            yield segment if segment.control else Segment(_STEERING.sub("", segment.text), segment.style)


def seen(text: str) -> str:
    """The same of a text."""
    return _STEERING.sub("", text)
