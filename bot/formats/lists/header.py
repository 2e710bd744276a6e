"""Where a table names its columns: in its first row, or below a title, an explanation or comments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.formats.lists.columns import Columns, columns_of
from bot.formats.lists.record import Record
from bot.formats.lists.table import Row, Table

FARTHEST = 40  # rows from the top; what stands further down is no header
MOST_COLUMNS = 200  # of a table that is read
SKIPPED = ("", "-", "_")  # how a person says that a column is not to be read
_COMMENT = "#"


@dataclass(frozen=True, slots=True)
class Header:
    """The headings of a table, what they hold, and the rows below them."""

    headings: tuple[str, ...]
    columns: Columns
    below: Sequence[Row]
    line: int = 0


def header_of(table: Table, named: Sequence[str] = ()) -> Header | None:
    """Find the row that names the columns; with names that a person gave, all rows are entries.

    A header that says where the words and where the meanings stand is preferred to a row that may be a title.
    """
    if named:
        return _with_names(table, named)
    rows = [(number, row) for number, row in enumerate(table.rows[:FARTHEST]) if any(map(str.strip, row.cells))]
    found = [_header(table, number, row) for number, row in rows if not _is_comment(row)]
    fitting = [each for each in found if each.columns.has_words and _is_named(each)]
    whole = [each for each in fitting if each.columns.has_meanings]
    return next(iter(whole or fitting), None)


def records_of(header: Header) -> Iterator[Record]:
    """The rows below a header, also those without a text; a row that is too long ends in its last column."""
    last = len(header.headings) - 1
    for row in header.below:
        cells = row.cells
        if any(map(str.strip, cells[last + 1 :])):
            cells = (*cells[:last], " ".join(each for each in cells[last:] if each.strip()).strip())
        fields: dict[str, tuple[str, ...]] = {}
        for heading, cell in zip(header.headings, cells, strict=False):
            if heading.strip():
                fields[heading] = (*fields.get(heading, ()), cell)
        yield Record(fields, row.line)


def _header(table: Table, number: int, row: Row) -> Header:
    headings = tuple(" ".join(cell.split()) for cell in row.cells[:MOST_COLUMNS])
    while headings and not headings[-1]:
        headings = headings[:-1]
    return Header(headings, columns_of(headings), table.rows[number + 1 :], row.line)


def _with_names(table: Table, named: Sequence[str]) -> Header:
    headings = tuple("" if name.strip() in SKIPPED else name.strip() for name in named)
    rows = [row for row in table.rows if not _is_comment(row)]
    named_already = header_of(Table(rows[:1]))
    if named_already and named_already.columns.has_meanings:
        rows = rows[1:]
    return Header(headings, columns_of(headings), rows)


def _is_named(header: Header) -> bool:
    """Whether a row may be a header: most of its cells are known names. A sentence with commas is none."""
    unknown, known = len(header.columns.unused), sum(map(len, header.columns.names.values()))
    return (unknown <= known + 1 and not header.columns.taken) or (
        bool(header.columns.taken) and unknown <= 2 * known + 4
    )


def _is_comment(row: Row) -> bool:
    first = row.cells[0].lstrip() if row.cells else ""
    return (first.startswith(_COMMENT) and not any(map(str.strip, row.cells[1:]))) or first.startswith(f"{_COMMENT} ")
