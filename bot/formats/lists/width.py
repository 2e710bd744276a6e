"""Rows that have more cells than there are columns, since a text in them holds the sign that parts cells."""

from collections.abc import Sequence
from dataclasses import replace

from bot.formats.lists.header import Header, header_of
from bot.formats.lists.table import Row, Table
from bot.glossary.checks.finding import Finding, Place, Severity
from bot.strings import csv_files as strings


def with_whole_rows(
    table: Table, delimiter: str, file: str, named: Sequence[str] = ()
) -> tuple[Table, list[Finding], list[Finding]]:
    """The same table, with texts joined again that hold the separating sign and a space; faults, and warnings.

    A sign that parts cells has no space behind it in these files; where it has one, nobody can know which it is.
    """
    header = header_of(table, named)
    if header is None:
        return table, [], []
    rows, faults, joined = [], [], []
    for row in table.rows:
        if not _is_too_wide(row, header):
            rows.append(row)
            continue
        whole = replace(row, cells=_joined(row.cells, delimiter))
        if _is_spaced(table, header) or _is_too_wide(whole, header):
            told = strings.too_wide(len(row.cells), len(header.headings))
            faults.append(Finding(Place(file, row.line, row.cells[0].strip()), *told))
        else:
            rows.append(whole)
            joined.append(row)
    warnings = []
    if joined:
        place = Place(file, joined[0].line)
        warnings.append(Finding(place, *strings.joined_again(len(joined)), Severity.WARNING))
    return replace(table, rows=rows), faults, warnings


def _is_too_wide(row: Row, header: Header) -> bool:
    return row.line != header.line and any(map(str.strip, row.cells[len(header.headings) :]))


def _is_spaced(table: Table, header: Header) -> bool:
    """Whether spaces stand behind the separating signs of the header."""
    heading = next((row for row in table.rows if row.line == header.line), None)
    return heading is not None and any(cell.startswith(" ") for cell in heading.cells[1:])


def _joined(cells: Sequence[str], delimiter: str) -> tuple[str, ...]:
    whole: list[str] = []
    for cell in cells:
        if whole and cell.startswith(" ") and cell.strip():
            whole[-1] += delimiter + cell
        else:
            whole.append(cell)
    return tuple(whole)
