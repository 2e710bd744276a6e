"""Our own table of words, as `jargonbot export` writes it: every cell has its meaning, and a wrong one is a fault."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pydantic import ValidationError

from bot.formats.csv_columns import COLUMNS, column_of, document_of_row, merging_key, unknown
from bot.formats.lists.table import Row
from bot.formats.reading import Entry, Reading, reading_of, refuse_crowds
from bot.glossary.checks.finding import Finding, GlossaryError, Place, Severity
from bot.glossary.documents.document import term_from
from bot.glossary.documents.validation import findings_of
from bot.glossary.model.merge import merged
from bot.strings import csv_files as strings

_NAMES = {"label": "term", "text": "definition"}  # of the parts of a document that columns call otherwise


def is_own(headings: Sequence[str]) -> bool:
    """Whether a header is one of ours: no other list has a column for the kind of a definition."""
    return {"term", "kind", "definition"} <= set(map(column_of, headings))


def read_own_table(rows: Sequence[Row], file: str) -> Reading:
    """Read such a table; rows with the same term become one term with several definitions.

    Raises:
        GlossaryError: with every faulty row.
    """
    columns = [column_of(heading) for heading in rows[0].cells]
    if twice := {name for name in columns if name in COLUMNS and columns.count(name) > 1}:
        raise GlossaryError([Finding(Place(file, rows[0].line), *strings.several_columns(", ".join(sorted(twice))))])
    return _Sheet(rows, columns, file).reading()


MOST_ROWS = 5_000  # of one word: as many definitions as an entry was ever tried with


class _Sheet:
    """One file on its way from rows to entries."""

    def __init__(self, rows: Sequence[Row], columns: Sequence[str], file: str) -> None:
        self.header, *self.rows = rows
        self.columns, self.file = columns, file
        self.findings: list[Finding] = []

    def reading(self) -> Reading:
        rows = list(self._entries())
        refuse_crowds(rows, MOST_ROWS)
        entries: dict[str, Entry] = {}
        for entry in rows:
            key = merging_key(entry.term.label)
            if earlier := entries.get(key):
                entry = replace(earlier, term=merged(earlier.term, entry.term))
            entries[key] = entry
        if self.findings:
            raise GlossaryError(self.findings)
        return reading_of(entries.values(), self._warnings())

    def _entries(self) -> Iterator[Entry]:
        for row in self.rows:
            cells = {name: cell for name, cell in zip(self.columns, row.cells, strict=False) if cell.strip()}
            if any(cell.strip() for cell in row.cells[len(self.columns) :]):
                self._note(row.line, cells, *strings.too_wide(len(row.cells), len(self.columns)))
            elif cells and "term" not in cells:
                self._note(row.line, cells, *strings.no_term())
            elif cells:
                yield from self._entry(row.line, cells)

    def _entry(self, line: int, cells: dict[str, str]) -> Iterator[Entry]:
        try:
            yield Entry(term_from(document_of_row(cells)), self.file, line, named=False)
        except ValidationError as error:
            for finding in findings_of(error, _NAMES):
                self._note(line, cells, finding.what, finding.remedy)

    def _note(self, line: int, cells: dict[str, str], what: str, remedy: str) -> None:
        entry = cells.get("term", "")
        self.findings.append(Finding(Place(self.file, line, entry), what, remedy))

    def _warnings(self) -> list[Finding]:
        place = Place(self.file, self.header.line)
        names = ", ".join(COLUMNS)
        return [
            Finding(place, *strings.unused_column(heading, names), Severity.WARNING)
            for heading in unknown(self.header.cells)
        ]
