"""Folding: the one form under which two spellings of a label count as the same."""

import re
import unicodedata

MAX_TEXT = 4000

# NFKC can turn one character into eighteen (U+FDFA), and a long word is nobody's label.
_MAX_FOLDED = 2 * MAX_TEXT

_APOSTROPHES = "'`´’‘ʼʹ＇"
_ASCII: dict[int, str | None] = {code: " " for code in range(128) if not chr(code).isalnum()}
_ASCII |= {ord("&"): " and ", ord("'"): None, ord("`"): None}
_INITIALS = re.compile(r"(?<![^\W_])(?:(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|[^\W\d_]\.[^\W\d_](?![^\W_]))")
_OTHERS = str.maketrans({"&": " and ", **dict.fromkeys(_APOSTROPHES)})
_LATIN_MARKS = range(0x300, 0x370)  # Combining Diacritical Marks; vowel signs of other scripts carry meaning


def fold(text: str) -> str:
    """Fold case, accents, apostrophes, punctuation and invisible characters away.

    NFKC and case folding as in Unicode's identifier matching (UAX #31, UTS #39); format characters (Cf) are
    dropped, so that marks of direction and zero-width joiners cannot make two labels look the same. Letters
    of different scripts stay different. `&` becomes "and", "N.H.S." becomes "nhs", and every other run of
    non-word characters one space. Only the first 4,000 characters are read.
    """
    text = text[:MAX_TEXT]
    if "." in text:
        text = _INITIALS.sub(lambda found: found[0].replace(".", ""), text)
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII).split())
    return _fold_unicode(text)


def _fold_unicode(text: str) -> str:
    text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    text = unicodedata.normalize("NFKC", text)[:_MAX_FOLDED].translate(_OTHERS).casefold()
    bare = "".join(char for char in unicodedata.normalize("NFD", text) if ord(char) not in _LATIN_MARKS)
    if "." in bare:
        bare = _INITIALS.sub(lambda found: found[0].replace(".", ""), bare)
    composed = unicodedata.normalize("NFC", bare)[:_MAX_FOLDED]
    return " ".join("".join(char if _in_word(char) else " " for char in composed).split())


def _in_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char) in ("Mn", "Mc")


def squash(folded: str) -> str:
    """Drop the spaces, so that "co production" and "coproduction" meet."""
    return folded.replace(" ", "")
