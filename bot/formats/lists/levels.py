"""Tables that lay out a tree: a column for each level, and in each row a word below those of which it is a part."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from bot.formats.lists.columns import Columns, columns_of
from bot.formats.lists.record import Record
from bot.formats.lists.table import Row, Table

WORD, ABOVE = "term", "broader"
_LEVEL = re.compile(
    r"(?P<name>level|tier|rank|depth|stufe|ebene|niveau|nivel|livello|lefel)[ _-]*(?P<number>\d{1,2})", re.I
)


@dataclass(frozen=True, slots=True)
class Levels:
    """The entries of such a table, what their names hold, and the line that names the levels."""

    records: tuple[Record, ...]
    columns: Columns
    line: int


def levels_of(table: Table) -> Levels | None:
    """Read a table whose first columns are called “level 1”, “level 2” and so on; None where they are not.

    A word that stands on several ways down is a part of each word above it. What stands right of the levels is told of
    the word of its row.
    """
    header = next((row for row in table.rows if any(map(str.strip, row.cells))), None)
    depth = _depth(header) if header else 0
    if header is None or depth < 2:
        return None
    others = tuple(cell.strip() for cell in header.cells[depth:])
    below = table.rows[[*table.rows].index(header) + 1 :]
    return Levels(tuple(_records(below, depth, others)), columns_of((WORD, ABOVE, *others)), header.line)


def _depth(header: Row) -> int:
    """How many columns are levels: they stand first, are called alike, and are counted."""
    found = [*takewhile(bool, (_LEVEL.fullmatch(cell.strip()) for cell in header.cells))]
    numbers = [int(each["number"]) for each in found if each]
    counted = numbers[:1] in ([0], [1]) and numbers == [*range(numbers[0], numbers[0] + len(numbers))]
    return len(numbers) if counted and len({each["name"].lower() for each in found if each}) == 1 else 0


def _records(rows: Iterable[Row], depth: int, others: tuple[str, ...]) -> Iterator[Record]:
    for row in rows:
        way = [cell.strip() for cell in row.cells[:depth] if cell.strip()]
        told = {name: (cell,) for name, cell in zip(others, row.cells[depth:], strict=False) if name and cell.strip()}
        yield Record({WORD: tuple(way[-1:]), ABOVE: tuple(way[-2:-1]), **told}, row.line, frozenset((ABOVE,)))
