"""A table as somebody else made it: rows of cells, before anybody knows which row names the columns."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `line` is where it begins in its file, counted from 1 (the row's number in a workbook); 0 if unknown."""

    cells: tuple[str, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file. `name` is that of its sheet or its heading, if it has one."""

    rows: Sequence[Row]
    name: str = ""
