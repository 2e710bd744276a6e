"""Glossaries in CSV (RFC 4180, and what Excel makes): columns `term`, `definition` and optional ones."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pydantic import ValidationError

from bot.formats.content import Content, of_text
from bot.formats.csv_columns import COLUMNS, column_of, delimiter_of, document_of_row, is_parted, rows_of, unknown
from bot.formats.format import Format, Written
from bot.formats.reading import Entry, Reading, reading_of
from bot.glossary.checks.finding import Finding, GlossaryError, Place, Severity
from bot.glossary.documents.document import term_from
from bot.glossary.documents.validation import findings_of
from bot.glossary.model.merge import merged
from bot.glossary.model.ownership import is_own
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Term
from bot.strings import csv_files as strings

_SEPARATOR_LINE = re.compile(r"\Asep=.\n")
_NAMES = {"label": "term", "text": "definition"}  # of the parts of a document that columns call otherwise
_INNER_CAPITAL = re.compile(r"\w[A-Z]")


def read(content: Content) -> Reading:
    """Read a CSV glossary; rows with the same term become one term with several definitions.

    Raises:
        GlossaryError: with every faulty row, or with the columns that are expected.
    """
    text, file = content.text, content.file
    table, _ = _without_separator_line(text)
    header = _first_line(table)
    delimiter = delimiter_of(header)
    if delimiter is None:
        raise GlossaryError([_no_columns(header, file)])
    sheet = _Sheet(text, delimiter, file)
    if twice := {name for name in sheet.columns if name in COLUMNS and sheet.columns.count(name) > 1}:
        raise GlossaryError([Finding(Place(file, 1), *strings.several_columns(", ".join(sorted(twice))))])
    return sheet.reading()


def _no_columns(header: str, file: str) -> Finding:
    header = header.strip().split("\n")[0]
    shown = header if len(header) <= 80 else header[:79] + "…"
    return Finding(Place(file, 1), *strings.no_columns(shown, ", ".join(COLUMNS[3:])))


def _without_separator_line(text: str) -> tuple[str, int]:
    """The table without the line by which Excel may be told its delimiter; and how many lines that was."""
    return _SEPARATOR_LINE.subn("", text)


def _first_line(text: str) -> str:
    return text.split("\n", 1)[0]


class _Sheet:
    """One file on its way from rows to entries."""

    def __init__(self, text: str, delimiter: str, file: str) -> None:
        self.file = file
        table, self.skipped = _without_separator_line(text)
        self.rows = csv.reader(io.StringIO(table, newline=""), delimiter=delimiter, strict=True)
        self.findings: list[Finding] = []
        try:
            self.headings = next(self.rows)
        except csv.Error as error:
            raise GlossaryError([_no_columns(text, file)]) from error
        self.columns = [column_of(heading) for heading in self.headings]

    def reading(self) -> Reading:
        entries: dict[str, Entry] = {}
        for entry in self._entries():
            key = merging_key(entry.term.label)
            if earlier := entries.get(key):
                entry = replace(earlier, term=merged(earlier.term, entry.term))
            entries[key] = entry
        if self.findings:
            raise GlossaryError(self.findings)
        return reading_of(entries.values(), self._warnings())

    def _entries(self) -> Iterator[Entry]:
        for line, cells in self._lines():
            row = {name: cell for name, cell in zip(self.columns, cells, strict=False) if cell.strip()}
            if any(cell.strip() for cell in cells[len(self.columns) :]):
                self._note(line, row, *strings.too_wide(len(cells), len(self.columns)))
            elif row and "term" not in row:
                self._note(line, row, *strings.no_term())
            elif row:
                yield from self._entry(line, row)

    def _lines(self) -> Iterator[tuple[int, list[str]]]:
        line = self.rows.line_num + 1
        try:
            for cells in self.rows:
                yield line + self.skipped, cells
                line = self.rows.line_num + 1
        except csv.Error as error:
            self._note(line + self.skipped, {}, *strings.unreadable_row(error))

    def _entry(self, line: int, row: dict[str, str]) -> Iterator[Entry]:
        try:
            yield Entry(term_from(document_of_row(row)), self.file, line, named=False)
        except ValidationError as error:
            for finding in findings_of(error, _NAMES):
                self._note(line, row, finding.what, finding.remedy)

    def _note(self, line: int, row: dict[str, str], what: str, remedy: str) -> None:
        entry = row.get("term", "")
        self.findings.append(Finding(Place(self.file, line, entry), what, remedy))

    def _warnings(self) -> list[Finding]:
        return [
            Finding(
                Place(self.file, 1 + self.skipped),
                *strings.unused_column(heading, ", ".join(COLUMNS)),
                Severity.WARNING,
            )
            for heading in unknown(self.headings)
        ]


def merging_key(label: str) -> str:
    """Rows belong together by label; case counts only where it carries meaning, as in PIP and PiP."""
    return label if _INNER_CAPITAL.search(label) else label.casefold()


def write(terms: Sequence[Term]) -> Written:
    """Write one row a definition, safe to open in a spreadsheet."""
    sheet = io.StringIO(newline="")
    rows = csv.writer(sheet, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(row for term in terms for row in rows_of(term))
    return Written(sheet.getvalue(), tuple(_losses(terms)))


def _losses(terms: Sequence[Term]) -> Iterator[str]:
    names = [name for term in terms for name in (*term.aliases, *term.hidden_labels)]
    counts = {
        strings.relations_lost: sum(len(term.relations) for term in terms),
        strings.discussions_lost: sum(len(term.discussions) for term in terms),
        strings.notes_lost: sum(len(term.next_steps) + len(term.time_limits) for term in terms),
        strings.phrases_lost: sum(len((*term.welsh_labels, *term.everyday, *term.people_say)) for term in terms),
        strings.nations_lost: sum(len(term.nations) for term in terms),
        strings.basis_lost: sum(is_own(each) for term in terms for each in term.definitions),
        strings.slugs_lost: sum(term.slug != slug_of(term.label) for term in terms),
        strings.names_parted: sum(map(is_parted, names)),
        strings.topics_parted: sum(is_parted(topic) for term in terms for topic in term.topics),
        strings.labels_lost: len(terms) - len({merging_key(term.label) for term in terms}),
    }
    for lost, count in counts.items():
        if count:
            yield lost(count)


CSV = Format(
    name="csv",
    suffixes=(".csv", ".tsv"),
    fits=of_text(lambda text: delimiter_of(_first_line(_without_separator_line(text)[0])) is not None),
    read=read,
    write=write,
)
