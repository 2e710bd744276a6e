"""The tables, lists and headings of a document of LibreOffice (ISO 26300) that may be words with their meanings."""

from collections.abc import Iterator
from typing import Any

from bot.formats.pages.flow import Flow, Run
from bot.formats.pages.packed import attribute, member, name_of
from bot.formats.pages.part import Cell, as_json, linked

_PASSED_OVER = frozenset(("note", "annotation", "tracked-changes", "annotation-end", "forms", "sequence-decls"))
_BREAKS = {"tab": "\t", "line-break": "\n", "s": " "}
_MOST_ALIKE = 100  # cells that are said to be there several times


def parts(raw: bytes) -> Any:
    """What may be a list of words; made to run in a process of its own."""
    flow = Flow()
    content = member(raw, "content.xml")
    if content is not None:
        document = _Document(flow, frozenset(_bold_styles(content)), frozenset(_titles(content)))
        for body in content.iter("{*}body"):
            document.take(body)
    return as_json(flow.parts())


class _Document:
    """A document that is read from its beginning to its end."""

    def __init__(self, flow: Flow, bold: frozenset[str], titles: frozenset[str]) -> None:
        self.flow = flow
        self.bold = bold
        self.titles = titles

    def take(self, block: Any) -> None:
        """Go through the paragraphs and tables of a part of the document."""
        for child in block:
            kind = name_of(child)
            if kind == "h":
                level = attribute(child, "outline-level")
                self.flow.heading(int(level) if level.isdecimal() else 1, _text(self._runs(child)))
            elif kind == "p" and attribute(child, "style-name") in self.titles:
                self.flow.heading(0, _text(self._runs(child)))
            elif kind == "p":
                self.flow.paragraph([*self._runs(child, bold=attribute(child, "style-name") in self.bold)])
            elif kind == "table":
                self._table(child)
            elif kind and kind not in _PASSED_OVER:
                self.take(child)

    def _table(self, table: Any) -> None:
        rows: list[tuple[int, list[Cell]]] = []
        headed = False
        for row in (each for each in table.iter("{*}table-row") if next(each.iterancestors("{*}table")) is table):
            headed = headed or (not rows and name_of(row.getparent()) == "table-header-rows")
            rows.append((0, self._row(row, rows[-1][1] if rows else [])))
        self.flow.table(rows, headed=headed)

    def _row(self, row: Any, above: list[Cell]) -> list[Cell]:
        """The cells of a row; one that is covered says the same as the cell above it."""
        cells: list[Cell] = []
        for child in row:
            covered = name_of(child) == "covered-table-cell"
            cell = above[len(cells)] if covered and len(cells) < len(above) else self._cell(child)
            alike = attribute(child, "number-columns-repeated")
            cells.extend([cell] * (min(int(alike), _MOST_ALIKE) if alike.isdecimal() else 1))
        return cells

    def _cell(self, cell: Any) -> Cell:
        blocks = [*cell.iter("{*}p", "{*}h")]
        plain, told = (
            "\n".join(_text(self._runs(each, told=with_links)) for each in blocks) for with_links in (False, True)
        )
        address = next((attribute(each, "href") for each in cell.iter("{*}a")), "")
        return Cell(plain.strip(), told.strip(), address if linked("", address) else "")

    def _runs(self, element: Any, *, bold: bool = False, told: bool = True) -> Iterator[Run]:
        yield Run(" ".join((element.text or "").split("\n")), bold)
        for child in element:
            kind = name_of(child)
            if kind in _BREAKS:
                yield Run(_BREAKS[kind], bold)
            elif kind == "a" and told:
                words = _text(self._runs(child, told=False))
                yield Run(linked(words, attribute(child, "href")), bold)
            elif kind and kind not in _PASSED_OVER:
                inner = bold or attribute(child, "style-name") in self.bold
                yield from self._runs(child, bold=inner, told=told)
            yield Run(" ".join((child.tail or "").split("\n")), bold)


def _text(runs: Iterator[Run]) -> str:
    return "".join(run.text for run in runs).strip()


def _bold_styles(content: Any) -> Iterator[str]:
    """The styles that make words bold; that of LibreOffice itself is called so."""
    yield from ("Strong_20_Emphasis", "Strong")
    for style in content.iter("{*}style"):
        if any(attribute(each, "font-weight") in ("bold", "700", "800", "900") for each in style):
            yield attribute(style, "name")


def _titles(content: Any) -> Iterator[str]:
    yield "Title"
    for style in content.iter("{*}style"):
        if attribute(style, "parent-style-name") == "Title":
            yield attribute(style, "name")
