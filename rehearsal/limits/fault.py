"""One thing wrong with a body, and Discord's way to say so (error 50035)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rehearsal.errors import DiscordError
from rehearsal.wire import Json


@dataclass(frozen=True, slots=True)
class Fault:
    """Where in the body (keys and indices joined by dots), which of Discord's codes, and what is wrong."""

    where: str
    code: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


Faults = Iterator[Fault]


def refuse(faults: Sequence[Fault]) -> DiscordError:
    """https://discord.com/developers/docs/reference#error-messages"""
    nested: Json = {}
    for fault in faults:
        node = nested
        for key in fault.where.split("."):
            node = node.setdefault(key, {})
        node.setdefault("_errors", []).append({"code": fault.code, "message": fault.what})
    return DiscordError(400, 50035, "Invalid Form Body", nested)


def length(text: str) -> int:
    """In UTF-16 units, the longest of the ways Discord may count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def text(where: str, value: Any, least: int, most: int) -> Faults:
    """`value` is to be text of `least` to `most` units; None counts as empty, and so does what is blank."""
    if value is not None and not isinstance(value, str):
        yield Fault(where, "STRING_TYPE_CONVERT", "This is to be text.")
        return
    size = length(value or "")
    if least and not (value or "").strip():
        yield Fault(where, "BASE_TYPE_REQUIRED", "This field is required")
    elif not least <= size <= most:
        yield Fault(where, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length. It is {size}.")


def count(where: str, items: Sequence[Any], least: int, most: int) -> Faults:
    if not least <= len(items) <= most:
        message = f"Must be between {least} and {most} in length. It is {len(items)}."
        yield Fault(where, "BASE_TYPE_BAD_LENGTH", message)
