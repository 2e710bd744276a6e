"""The fields of documents: how each is cleaned, then checked."""

import re
from datetime import date
from typing import Annotated
from unicodedata import category

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from bot.glossary.model.term import MAX_LABEL, MAX_SLUG, MAX_TEXT
from bot.glossary.text.visible import visible

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LINE_ENDS = re.compile(r"\r\n?")
# No sign that is not seen is part of an address: one that turns words round would show another site.
_ADDRESS = r"^(https?://[^\s<>\"\p{Cc}\p{Cf}]+)?$"
_ALLOWED = frozenset("\t\n\x85")


def as_line(value: object) -> object:
    """Make a text one line that hides nothing: any run of white space becomes one space."""
    return " ".join(visible(_printable(value)).split()) if isinstance(value, str) else value


def as_text(value: object) -> object:
    """Strip a text that hides nothing, and end its lines with a plain line feed."""
    return visible(_LINE_ENDS.sub("\n", _printable(value))).strip() if isinstance(value, str) else value


def as_address(value: object) -> object:
    """Refuse control characters in an address: a terminal that shows it would obey them."""
    return _printable(value) if isinstance(value, str) else value


def as_day(value: object) -> object:
    """Read a day written as `2026-03-31`; nothing else is guessed at, an empty text is no day."""
    if value is None or value == "" or isinstance(value, date):
        return value or None
    if isinstance(value, str) and _DAY.fullmatch(value.strip()):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            pass
    raise PydanticCustomError("not_a_date", "not a date")


def _printable(text: str) -> str:
    """Refuse what cannot be shown or stored: control characters, half surrogates and non-characters."""
    if text.isprintable():
        return text
    for character in text:
        if _unusable(character):
            raise PydanticCustomError(
                "control_character", "control character", {"character": f"U+{ord(character):04X}"}
            )
    return text


def _unusable(character: str) -> bool:
    if character in _ALLOWED or character == "\r":
        return False
    return category(character) in ("Cc", "Cs") or ord(character) & 0xFFFE == 0xFFFE


Label = Annotated[str, Field(min_length=1, max_length=MAX_LABEL), BeforeValidator(as_line)]
Text = Annotated[str, Field(min_length=1, max_length=MAX_TEXT), BeforeValidator(as_text)]
Line = Annotated[str, Field(max_length=500), BeforeValidator(as_line)]
Url = Annotated[str, Field(max_length=1000, pattern=_ADDRESS), BeforeValidator(as_address)]
Slug = Annotated[str, Field(max_length=MAX_SLUG, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Key = Annotated[str, Field(pattern=r"^([a-z][0-9a-f]{8}(\.\d{1,3})?)?$")]
Day = Annotated[date | None, BeforeValidator(as_day)]
