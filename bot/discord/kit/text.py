"""Making any text safe and short enough to show on Discord."""

import re
from collections.abc import Callable

import regex

from bot.glossary.text.visible import visible

BYTES_A_UNIT = 2.4  # 4,000 units and 40 texts then stay below 10,170 bytes
_STYLE_OR_ADDRESS = re.compile(r"(?P<address>https?://[^\s<>()\[\]\\`|]+)|[\\*_~`|]")
_MENTION_OR_LINK = re.compile(r"<(?=[@#:/at]|id:|sound:|https?:)")
_MASKED_LINK = re.compile(r"(?<=\])\(")
_LINE_START = re.compile(r"^(\s*)(#{1,3} |-# |>)", re.MULTILINE)
# No writing puts more than a few marks on one letter; more of them run over the lines around.
_PILED_MARKS = regex.compile(r"(\p{M}{4})\p{M}+")
_GAPS = re.compile(r"\n{3,}")
_EVERYONE = re.compile(r"@(?=everyone|here)")


def units(text: str) -> int:
    """The length in UTF-16 units: never less than Discord counts, whichever way it counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def bare(text: str) -> str:
    """A text as it was typed, without the signs that hide or reorder it, piles of marks, and long gaps."""
    seen = visible(text).replace("\t", " ")
    return _GAPS.sub("\n\n", _PILED_MARKS.sub(r"\1", seen)).strip()


def safe(text: str) -> str:
    """A text that shows as it was typed: it mentions nobody, masks no link, and makes no heading.

    `discord.utils.escape_markdown` leaves headings, masked links and mentions as they are. An address stays as it is
    typed, for a sign that is escaped in it would lead elsewhere.
    """
    escaped = _STYLE_OR_ADDRESS.sub(lambda found: found["address"] or f"\\{found[0]}", bare(text))
    escaped = _MENTION_OR_LINK.sub(r"\<", escaped)
    escaped = _MASKED_LINK.sub(r"\(", escaped)
    escaped = _LINE_START.sub(r"\1\\\2", escaped)
    return _EVERYONE.sub("@\u200b", escaped)


def line(text: str) -> str:
    """A safe text on one line."""
    return safe(" ".join(text.split()))


def weight(text: str) -> float:
    """What a text takes of the 4,000 units of a message: its units or, where a script has many bytes, more.

    Discord fails where all texts of a message are over 10,170 bytes, 12 more for each counted in:
    https://github.com/discord/discord-api-docs/issues/8554
    """
    return max(units(text), len(text.encode("utf-8", "surrogatepass")) / BYTES_A_UNIT)


def cut(text: str, most: float, size: Callable[[str], float] = units) -> str:
    """A text of at most `most` UTF-16 units, cut between the characters that people see, with an ellipsis.

    Another `size` counts otherwise.
    """
    if size(text) <= most:
        return text
    kept, room = [], most - size("…")
    for grapheme in regex.finditer(r"\X", text):
        room -= size(grapheme[0])
        if room < 0:
            break
        kept.append(grapheme[0])
    return "".join(kept).rstrip().rstrip("\\") + "…"
