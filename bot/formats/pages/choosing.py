"""Which parts of a document are lists of words: what says so itself, and what stands below a heading that does."""

import re
from collections.abc import Sequence

from bot.formats.content import Content
from bot.formats.lists.entries import reading_of_tables
from bot.formats.lists.header import header_of
from bot.formats.lists.table import Row, Table
from bot.formats.own_table import is_own, read_own_table
from bot.formats.pages.part import Part, Shape
from bot.formats.reading import Reading
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.model.term import MAX_LABEL
from bot.strings import documents as strings

HEADER = Row(("term", "definition", "aliases"))
_TABLES = (Shape.TABLE, Shape.HEADED)
FEWEST = 2  # entries that make a list where nothing else says that it is one of words
LONGEST_TERM = 12  # words
_OF_WORDS = re.compile(
    r"\b(?:glossar(?:y|ies|ium)?|glossaire|glosario|geirfa|acronyms?|abbreviations?|initialisms?|jargon|terminology"
    r"|terms(?! (?:and conditions|of (?:reference|use|service)))|definitions?|dictionary|lexicon|vocabulary"
    r"|key ?words|words|buzz ?words?|nomenclature|a ?(?:to|[-–]) ?z)\b",
    re.IGNORECASE,
)
# What stands beside a list of words in many workbooks and documents.
_ASIDE = re.compile(
    r"change ?log|changes|versions?|revisions?|(?:version|document) (?:history|control)|instructions|contents|contacts"
    r"|look ?ups?|read ?me|cover",
    re.IGNORECASE,
)


def speaks_of_words(text: str) -> bool:
    """Whether a heading or a title promises a list of words."""
    return bool(_OF_WORDS.search(text))


def reading_of_parts(parts: Sequence[Part], content: Content) -> Reading:
    """Read what of a document is a list of words; where a person named columns, all of its tables have those.

    Raises:
        GlossaryError: when nothing is, or what is has faults.
    """
    file, tables = content.file, [Table(part.rows, part.name) for part in parts if part.shape in _TABLES]
    if content.columns and tables:
        return reading_of_tables(tables, file, content.columns)
    if own := next((part.rows for part in parts if part.rows and is_own(part.rows[0].cells)), None):
        return read_own_table(own, file)
    shown = [table for part in parts if part.shape is not Shape.HEADINGS and (table := _table(part))]
    shown = [each for each in shown if not _ASIDE.fullmatch(each.name.split(" / ")[-1].strip())] or shown
    shown = shown or [table for part in parts if (table := _table(part))]
    shown = shown or tables
    if not shown:
        raise GlossaryError([Finding(Place(file), *strings.no_list())])
    return reading_of_tables(shown, file)


def _table(part: Part) -> Table | None:
    """A part as a table that names its columns, if it is a list of words."""
    if part.shape in _TABLES:
        return _named(part)
    rows = [row for row in part.rows if is_term(row.cells[0])]
    promised = speaks_of_words(part.name) or part.whole
    if not rows or not (promised or (part.shape is Shape.LIST and len(rows) >= FEWEST and _tells(rows))):
        return None
    return Table([HEADER, *rows], part.name)


def _named(part: Part) -> Table | None:
    header = header_of(Table(part.rows))
    if header and header.columns.has_meanings:
        return Table(part.rows, part.name)
    rows = part.rows[1:] if part.shape is Shape.HEADED else part.rows
    rows = [row for row in rows if any(map(str.strip, row.cells))]
    pairs = [Row(row.cells[:2], row.line) for row in rows if not any(map(str.strip, row.cells[2:]))]
    if header or not speaks_of_words(part.name) or len(pairs) < len(rows) or len(pairs) < FEWEST:
        return None
    return Table([HEADER, *pairs], part.name) if all(is_term(row.cells[0]) for row in pairs) else None


def is_term(text: str) -> bool:
    """Whether a text may be a term: short, with a letter, and no sentence."""
    return 0 < len(text) <= MAX_LABEL and len(text.split()) <= LONGEST_TERM and any(map(str.isalpha, text))


def _tells(rows: Sequence[Row]) -> bool:
    """Whether the texts say something, as what a word means does and a day or a price does not."""
    return sum(len(row.cells[1].split()) for row in rows) >= 4 * len(rows)
