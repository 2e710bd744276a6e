"""Glossaries in CSV: our own table, with every loss told, and the lists that others save from spreadsheets."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace

from bot.formats.content import Content, of_text
from bot.formats.format import Format, Written
from bot.formats.lists.delimited import delimiter_of, rows_of_text
from bot.formats.lists.entries import MOST_ENTRIES, reading_of_tables
from bot.formats.lists.table import Row, Table
from bot.formats.lists.width import with_whole_rows
from bot.formats.own_table import is_own, read_own_table
from bot.formats.reading import Reading
from bot.formats.written_table import losses, rows_of_table
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.model.term import Term
from bot.glossary.text.cells import unguarded
from bot.strings import lists as strings


def read(content: Content) -> Reading:
    """Read a table of words, parted by commas, semicolons, tabs or bars; rows of one word are joined.

    Raises:
        GlossaryError: with every faulty row, or with the names that are missing.
    """
    delimiter = delimiter_of(content.text, content.columns) or ","
    rows = [row for row in rows_of_text(content.text, delimiter, content.file) if any(map(str.strip, row.cells))]
    if rows and not content.columns and is_own(rows[0].cells):
        return read_own_table(rows, content.file)
    if len(rows) > MOST_ENTRIES:
        raise GlossaryError([Finding(Place(content.file), *strings.too_many(MOST_ENTRIES))])
    table, faults, warnings = with_whole_rows(
        Table([_unguarded(row) for row in rows]), delimiter, content.file, content.columns
    )
    return reading_of_tables([table], content.file, content.columns, faults=faults, warnings=warnings)


def _unguarded(row: Row) -> Row:
    return replace(row, cells=tuple(map(unguarded, row.cells)))


def _fits(text: str) -> bool:
    return not text.startswith("|") and delimiter_of(text) is not None


def write(terms: Sequence[Term]) -> Written:
    """Write one row a definition, safe to open in a spreadsheet."""
    sheet = io.StringIO(newline="")
    rows = csv.writer(sheet, lineterminator="\n")
    rows.writerows(rows_of_table(terms))
    return Written(sheet.getvalue(), tuple(losses(terms, "CSV")))


CSV = Format(
    name="csv",
    suffixes=(".csv", ".tsv"),
    fits=of_text(_fits),
    read=read,
    write=write,
)
