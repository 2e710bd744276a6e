"""What was read of a file before anybody knows what it says: texts, lists and groups, with their lines."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.glossary.checks.finding import Finding, Path


@dataclass(frozen=True, slots=True)
class Tree:
    """A value of texts, lists and mappings, and what was wrong with its form.

    `lines` counts from 1 and may know some of the paths only.
    """

    value: Any
    lines: Mapping[Path, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    def line_of(self, path: Path) -> int:
        """The line of the value at `path`, or of the nearest value around it; 0 where none is known."""
        for length in range(len(path), -1, -1):
            if line := self.lines.get(path[:length]):
                return line
        return 0


NO_TREE = Tree(None)
