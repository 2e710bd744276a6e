"""What a parser finds in a document that may be a list of words, before anybody knows whether it is one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.formats.lists.fields import Field, field_of
from bot.formats.lists.table import Row


class Shape(StrEnum):
    """How a part of a document is laid out, in the order in which it is believed to be a list of words."""

    TABLE = "table"  # its first row names the columns, or not
    HEADED = "headed"  # a table whose first row is marked as one of headings
    LIST = "list"  # terms and what they mean, marked as such
    BOLD = "bold"  # items that begin with a term in bold, or with letters that a dash or a colon follows
    HEADINGS = "headings"  # headings, each with a paragraph


@dataclass(frozen=True, slots=True)
class Part:
    """A table, or a list as a table of terms and texts. `name` holds the headings above it, its sheet, its caption.

    `whole` says that hardly anything else stands in the document.
    """

    shape: Shape
    rows: Sequence[Row]
    name: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, the same with the addresses of its links in brackets, and the first of these."""

    text: str
    told: str = ""
    address: str = ""

    @property
    def is_link(self) -> bool:
        """Whether all of it leads to one address."""
        return bool(self.address) and self.told in (self.address, f"{self.text} ({self.address})")


def linked(text: str, address: str) -> str:
    """The text of a link with its address, if that leads anywhere from here."""
    if not address.startswith(("http://", "https://")):
        return text
    return address if not text or text == address else f"{text} ({address})"


def rows_of(cells: Sequence[tuple[int, Sequence[Cell]]]) -> list[Row]:
    """Rows of texts from rows of cells, whose first names the columns.

    An address goes where addresses belong; that of a term or a source into a column of its own.
    """
    fields = [field_of(cell.text) for cell in cells[0][1]] if cells else []
    own_column = Field.URL not in fields and any(fields)
    rows, addresses = [], []
    for line, row in cells:
        texts, address = [], ""
        for number, cell in enumerate(row):
            field = fields[number] if number < len(fields) else None
            if field is Field.URL:
                texts.append(cell.address or cell.text)
            elif cell.is_link and (not number or field in (Field.SOURCE, Field.LABEL, Field.ACRONYM)):
                texts.append(cell.text)
                address = address or cell.address
            else:
                texts.append(cell.told or cell.text)
        rows.append((line, texts))
        addresses.append(address)
    if own_column and any(addresses):
        addresses[0] = "url"
        widest = max(len(texts) for _, texts in rows)
        rows = [
            (line, [*texts, *[""] * (widest - len(texts)), address])
            for (line, texts), address in zip(rows, addresses, strict=True)
        ]
    return [Row(tuple(texts), line) for line, texts in rows]


def as_json(parts: Iterable[Part]) -> list[Any]:
    """Parts as they leave the process in which a document was parsed."""
    return [
        [each.shape.value, each.name, each.whole, [[row.line, list(row.cells)] for row in each.rows]] for each in parts
    ]


def from_json(found: Iterable[Any]) -> list[Part]:
    """Parts as another process found them."""
    return [
        Part(Shape(shape), [Row(tuple(cells), line) for line, cells in rows], name, whole)
        for shape, name, whole, rows in found
    ]
