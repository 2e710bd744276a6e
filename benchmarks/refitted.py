"""What was fitted anew: what is in use, what would be, and how it is written down where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.glossary.search import policy

ROOT = Path(__file__).resolve().parents[1]
POLICY = Path(policy.__file__).resolve()


@dataclass(frozen=True, slots=True)
class Refitted:
    """A number or a file that was fitted anew; `why` says what speaks for what would be, or for what is in use."""

    name: str
    place: Path
    now: str
    would_be: str
    why: str
    write: Callable[[], object]

    @property
    def stays(self) -> bool:
        """Whether what is in use is as good."""
        return self.now == self.would_be

    def __str__(self) -> str:
        change = f"stays {self.now}" if self.stays else f"{self.now} → {self.would_be}"
        return f"{self.name} ({self.place.relative_to(ROOT)}): {change}; {self.why}"


def number(name: str, would_be: float, why: str, place: Path = POLICY) -> Refitted:
    """A number of the policy that was fitted anew. What it does and where it comes from stays written beside it."""

    def write() -> None:
        text = place.read_text(encoding="utf-8")
        place.write_text(with_number(text, name, would_be), encoding="utf-8")

    return Refitted(name, place, f"{getattr(policy, name):g}", f"{would_be:g}", why, write)


def with_number(text: str, name: str, value: float) -> str:
    """The text of a policy with another value for a number."""
    changed, times = re.subn(rf"(?m)^{name} = [\d._]+", f"{name} = {value:g}", text)
    if times != 1:
        raise ValueError(f"{name} is given a value {times} times")
    return changed
