"""Text whose lines are rows and whose cells are parted by a sign: RFC 4180, and what people and programs make of it.

Python's own reader takes what stands behind a closing quotation mark for a part of the text, or stops there without
saying why; here a space is passed over, and all else is told with its line.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from bot.formats.lists.header import header_of
from bot.formats.lists.table import Row, Table
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.strings import csv_files as strings

DELIMITERS = (",", ";", "\t", "|")
BEGINNING = 100_000  # characters, within which
LOOKED_AT = 60  # rows from the top, to find out by what their cells are parted
_SEPARATOR_LINE = re.compile(r"\Asep=(.)\n")
_EMPTY_LINES = re.compile(r"\n+")
MOST_FAULTS = 100


def rows_of_text(text: str, delimiter: str, file: str) -> Iterator[Row]:
    """The rows of a text that are not empty, each with the line on which it begins.

    Tabs part cells of programs that write no quotation marks around texts, so that there one within a text is a sign as
    every other.

    Raises:
        GlossaryError: where a quotation mark is never closed, or is followed by more than a space.
    """
    marked = _SEPARATOR_LINE.match(text)
    place, line = (marked.end(), 2) if marked else (0, 1)
    lenient = delimiter == "\t"
    faults: list[Finding] = []
    while place < len(text):
        if empty := _EMPTY_LINES.match(text, place):
            place, line = empty.end(), line + len(empty[0])
            continue
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        if '"' not in text[place:end]:
            yield Row(tuple(text[place:end].split(delimiter)), line)
            place, line = end + 1, line + 1
            continue
        cells, after, fault = _cells(text, place, delimiter, lenient=lenient)
        if fault:
            where = line + text.count("\n", place, after)
            faults.append(Finding(Place(file, where), *fault))
            after = text.find("\n", after)
            after = len(text) if after < 0 else after
            if len(faults) >= MOST_FAULTS or fault == strings.never_closed():
                break
        else:
            yield Row(tuple(cells), line)
        line += text.count("\n", place, after) + 1
        place = after + 1
    if faults:
        raise GlossaryError(faults)


def _cells(text: str, place: int, delimiter: str, *, lenient: bool) -> tuple[list[str], int, tuple[str, str] | None]:
    """The cells of one row, where it ends, and what is wrong with it, if anything is."""
    quoted, bare, behind = _patterns(delimiter)
    cells = []
    while True:
        if found := quoted.match(text, place):
            cells.append(found[1].replace('""', '"'))
            place = found.end()
        elif not lenient and (opened := behind.match(text, place)):
            if opened.end() == len(text) and not opened[2]:
                return cells, place, strings.never_closed()
            return cells, opened.end(1), strings.after_a_quotation_mark(text[opened.end(1) :][:1])
        else:
            found = bare.match(text, place)
            assert found  # it matches nothing, too
            cells.append(found[0])
            place = found.end()
        if place >= len(text) or text[place] == "\n":
            return cells, place, None
        place += 1


@lru_cache
def _patterns(delimiter: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A whole cell in quotation marks, one without, and one whose quotation marks are not as they should be."""
    sign, space = re.escape(delimiter), " *" if delimiter == "\t" else r"[ \t]*"
    inside = '[^"]*+(?:""[^"]*+)*+'
    return (
        re.compile(rf'{space}"({inside})"{space}(?={sign}|\n|\Z)'),
        re.compile(rf"[^{sign}\n]*"),
        re.compile(rf'({space}"{inside}("?))'),
    )


def delimiter_of(text: str, columns: Sequence[str] = ()) -> str | None:
    """The sign between the cells of a text: the one by which a row names columns for words and for meanings.

    With columns that a person named it is the one that makes most rows as long as those; None where there is none.
    """
    if marked := _SEPARATOR_LINE.match(text):
        return marked[1] if marked[1] in DELIMITERS else None
    tops = {delimiter: _top(text, delimiter) for delimiter in DELIMITERS}
    if columns:
        counts = {sign: sum(len(row.cells) == len(columns) for row in rows) for sign, rows in tops.items()}
        best = max(counts, key=lambda sign: counts[sign])
        return best if counts[best] * 2 > len(tops[best]) else None
    for delimiter, rows in tops.items():
        if _names_columns(rows):
            return delimiter
    return None


def _top(text: str, delimiter: str) -> list[Row]:
    rows = []
    try:
        for row in islice(rows_of_text(text[:BEGINNING], delimiter, ""), LOOKED_AT):
            rows.append(row)
    except GlossaryError:
        pass  # told once the whole is read
    return [row for row in rows if any(map(str.strip, row.cells))]


def _names_columns(rows: Sequence[Row]) -> bool:
    """Whether a row says where words and meanings stand, and most of those below it have several cells."""
    header = header_of(Table(rows))
    if not header or len(header.headings) < 2 or not header.columns.has_meanings:
        return False
    return sum(len(row.cells) > 1 for row in header.below) * 2 >= len(header.below)
