"""Faults in a glossary file: where, what, and how to mend it, all reported at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.errors import JargonError


class Severity(StrEnum):
    """An error stops an import; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong with one entry. `line` counts from 1; 0 means that no line is known."""

    file: str
    line: int = 0
    entry: str = ""
    what: str
    remedy: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        entry = f" in “{self.entry}”" if self.entry else ""
        return _visible(f"{place}: {self.severity}{entry}: {self.what} {self.remedy}")


def _visible(text: str) -> str:
    """Show a sign for what could not be printed or could steer a terminal; files may quote anything."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


class GlossaryError(JargonError):
    """A glossary file cannot be used; `faults` holds every reason."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))
