"""The text of a plain file, whichever program wrote it: a letter is read with a few odd signs rather than refused."""

import re

from bot.formats.encoding import is_windows, wide_of

FEW_ODD = 4  # signs that a short text may have besides
MOST_ODD = 0.05  # of the signs may be none that text has; of a program, or of what is packed, a third is
_ODD = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_PAGE_ENDS = str.maketrans("\x0b\x0c", "\n\n")  # a printed page ends with a form feed


def plain_text(raw: bytes) -> str | None:
    """The text with line ends as they came, and a space for each control sign; None where these bytes are no text."""
    text = _decoded(raw).lstrip("\ufeff")
    bare, odd = _ODD.subn(" ", text)
    is_text = odd <= len(text) / 2 and odd <= FEW_ODD + MOST_ODD * len(text)
    return bare.translate(_PAGE_ENDS) if is_text else None


def _decoded(raw: bytes) -> str:
    if wide := wide_of(raw):
        return raw.decode(wide, errors="replace")
    return raw.decode("cp1252" if is_windows(raw) else "utf-8", errors="replace")
