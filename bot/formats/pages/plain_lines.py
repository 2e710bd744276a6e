"""Lists of words in plain text, an entry a line, below a title that promises one; only read."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.formats.content import Content, of_text
from bot.formats.format import Format
from bot.formats.lists.table import Row
from bot.formats.pages.choosing import FEWEST, is_term, reading_of_parts, speaks_of_words
from bot.formats.pages.part import Part, Shape
from bot.formats.reading import Reading

LONGEST_TITLE = 80  # characters
LOOKED_AT = 400  # lines, of which most are entries in a list of words
_ENTRY = re.compile(
    r"[ \t]*(?:[-*+•][ \t]+)?(?P<term>[^:\n]{1,100}?)(?:[ \t]*(?:::|:|=)[ \t]+|[ \t]+[-–—][ \t]+)(?P<text>\S.*)"
)
_RULER = re.compile(r"[ \t]*(?:[-=_*~#]{2,}|[A-Za-z0-9]\.?)[ \t]*")  # a line under a title, or a letter above its words
_MARKS = "*#=_ \t"


def read(content: Content) -> Reading:
    """Read the entries; a line without a term goes on with the text above it.

    Raises:
        GlossaryError: with what is wrong with them.
    """
    title, lines = _parted(content.text)
    return reading_of_parts([Part(Shape.LIST, _rows(lines), title)], content)


def _is_list(text: str) -> bool:
    title, lines = _parted(text)
    if not title or len(title) > LONGEST_TITLE or not speaks_of_words(title):
        return False
    looked_at = [line for _, line in islice(lines, LOOKED_AT)]
    entries = sum(_entry(line) is not None for line in looked_at)
    return entries >= FEWEST and entries * 5 >= len(looked_at) * 4


def _parted(text: str) -> tuple[str, Iterator[tuple[int, str]]]:
    """The first line, and the others that say something, with their numbers. What ends in a colon may be YAML's."""
    lines = ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())
    _, title = next(lines, (0, ""))
    title = "" if title.rstrip().endswith(":") else title.strip(_MARKS)
    return title, ((number, line) for number, line in lines if not _RULER.fullmatch(line))


def _entry(line: str) -> tuple[str, str] | None:
    found = _ENTRY.fullmatch(line)
    if found is None or not is_term(term := found["term"].strip(_MARKS)):
        return None
    return term, found["text"].strip()


def _rows(lines: Iterator[tuple[int, str]]) -> Sequence[Row]:
    rows: list[Row] = []
    for number, line in lines:
        if entry := _entry(line):
            rows.append(Row(entry, number))
        elif rows:
            term, text = rows[-1].cells
            rows[-1] = Row((term, f"{text} {line.strip()}"), rows[-1].line)
    return rows


PLAIN = Format(name="lines", suffixes=(".org",), fits=of_text(_is_list), read=read)
