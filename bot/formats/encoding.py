"""Which letters the bytes of a file stand for: UTF-8, the UTF-16 of Windows programs, or their older “ANSI”."""

import re
from dataclasses import dataclass

from bot.formats.file import plain_lines, text_in
from bot.glossary.checks.finding import Finding, GlossaryError, Place, Severity
from bot.strings import files as strings

_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MOSTLY = 0.8  # of the first halves of signs in a Latin script are zero
_BEGINNING = 200  # bytes; enough to see which halves of the signs are empty
_SURELY_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_WINDOWS = "cp1252"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what a person should know of how its bytes were read."""

    text: str
    warnings: tuple[Finding, ...] = ()


def decoded(content: bytes, file: str) -> Decoded:
    """Decode the content of a file.

    One that is not in UTF-8 is read as Windows-1252, with a warning, where no letter of it can be of UTF-8: a broken
    byte among others would change them all.

    Raises:
        GlossaryError: when it is empty, no text, or in an encoding that nobody can know for sure.
    """
    if wide := wide_of(content):
        return Decoded(plain_lines(_of_utf16(content, wide, file), file))
    if is_windows(content):
        warning = Finding(Place(file), *strings.read_as_windows(), Severity.WARNING)
        return Decoded(plain_lines(content.decode(_WINDOWS), file), (warning,))
    return Decoded(text_in(content, file))


def wide_of(content: bytes) -> str:
    """The kind of UTF-16 that bytes are in; empty where they are in none."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    beginning = content[:_BEGINNING]
    zeros = [half.count(0) / len(half) for half in (beginning[::2], beginning[1::2]) if half]
    if len(zeros) < 2 or min(zeros) > 0 or max(zeros) < _MOSTLY:
        return ""
    return "utf-16-be" if zeros[0] else "utf-16-le"


def _of_utf16(content: bytes, name: str, file: str) -> str:
    try:
        return content.decode(name)
    except UnicodeDecodeError as error:
        raise GlossaryError([Finding(Place(file), *strings.broken_utf16())]) from error


def is_windows(content: bytes) -> bool:
    """Whether these bytes are surely no UTF-8, and are letters in Windows-1252."""
    if content.isascii() or b"\0" in content or _SURELY_UTF8.search(content):
        return False
    try:
        content.decode(_WINDOWS)
    except UnicodeDecodeError:
        return False
    return True
