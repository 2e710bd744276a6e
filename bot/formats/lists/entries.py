"""From other people's tables and entries to words: what is read, what is left out, and what is refused."""

from collections.abc import Iterable, Sequence

from bot.formats.lists.columns import Columns, columns_of
from bot.formats.lists.gathering import Gathering
from bot.formats.lists.header import header_of, records_of
from bot.formats.lists.levels import Levels, levels_of
from bot.formats.lists.record import Record
from bot.formats.lists.table import Table
from bot.formats.reading import Reading
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.strings import lists as strings

MOST_ENTRIES = 50_000  # of one file; a national dictionary has thirty thousand


def reading_of_tables(
    tables: Sequence[Table],
    file: str,
    columns: Sequence[str] | None = None,
    *,
    faults: Iterable[Finding] = (),
    warnings: Iterable[Finding] = (),
) -> Reading:
    """Read the tables of a file, each by the row that names its columns, or by the names that a person gave.

    A table that names none, such as one that only lays a page out, is passed over beside one that does. What is known
    to be wrong or odd already is told with the rest.

    Raises:
        GlossaryError: no table names its columns, no word has a meaning, or entries are faulty; all faults at once.
    """
    trees = [] if columns else [*filter(None, map(levels_of, tables))]
    if trees:
        return _reading_of_trees(trees, file, warnings)
    headers = [found for table in tables if (found := header_of(table, columns or ()))]
    if not headers:
        raise GlossaryError([_no_header(tables, file)])
    whole = [each for each in headers if _can_be_read(each.columns)]
    if not whole:
        raise GlossaryError([_not_whole(headers[0].columns, file, headers[0].line)])
    gathering = Gathering(
        file, faults, warnings, needs_meanings=not all(each.columns.is_of_words_alone for each in whole)
    )
    if sum(len(header.below) for header in whole) > MOST_ENTRIES:
        raise GlossaryError([Finding(Place(file), *strings.too_many(MOST_ENTRIES))])
    for header in whole:
        gathering.take(records_of(header), header.columns, header.line)
    return gathering.reading()


def _reading_of_trees(trees: Sequence[Levels], file: str, warnings: Iterable[Finding]) -> Reading:
    """Words by their places below each other; such a table may say nothing else of them."""
    gathering = Gathering(file, warnings=warnings, needs_meanings=False)
    for each in trees:
        gathering.take(each.records, each.columns, each.line)
    return gathering.reading()


def reading_of_records(records: Iterable[Record], file: str, warnings: Iterable[Finding] = ()) -> Reading:
    """Read entries that name their parts themselves, as in JSON; each may have names of its own.

    What is known to be odd already is told with the rest.

    Raises:
        GlossaryError: no name holds the words or the meanings, or entries are faulty; all faults at once.
    """
    records = list(records)
    if len(records) > MOST_ENTRIES:
        raise GlossaryError([Finding(Place(file), *strings.too_many(MOST_ENTRIES))])
    columns = columns_of(name for record in records for name in record.fields)
    if records and not _can_be_read(columns):
        raise GlossaryError([_not_whole(columns, file, records[0].line)])
    gathering = Gathering(file, warnings=warnings, needs_meanings=not columns.is_of_words_alone)
    gathering.take(records, columns, records[0].line if records else 0, has_null=True)
    return gathering.reading()


def _can_be_read(columns: Columns) -> bool:
    return columns.has_words and (columns.has_meanings or columns.is_of_words_alone)


def _not_whole(columns: Columns, file: str, line: int) -> Finding:
    told = strings.no_meanings(columns.written) if columns.has_words else strings.no_words(columns.written)
    return Finding(Place(file, line), *told)


def _no_header(tables: Sequence[Table], file: str) -> Finding:
    rows = (row for table in tables for row in table.rows if any(map(str.strip, row.cells)))
    first = next(rows, None)
    if first is None:
        return Finding(Place(file), *strings.nothing_in_it())
    return Finding(Place(file, first.line), *strings.no_header(" | ".join(first.cells)))
