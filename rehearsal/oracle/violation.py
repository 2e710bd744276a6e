"""A breach of Discord's rules: by the bot, which is to be mended, or by the sandbox itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Violation:
    """`by` is "bot" or "sandbox"; `where` is the route or the gateway event."""

    by: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.by}, {self.where}: {self.what}"
