"""The tables, lists and headings of a document of Word (ECMA-376) that may be words with their meanings."""

import re
from collections.abc import Iterator
from typing import Any

from bot.formats.pages.flow import Flow, Run
from bot.formats.pages.packed import attribute, member, name_of
from bot.formats.pages.part import Cell, as_json, linked

_HEADING = re.compile(r"heading (\d)")
_SPACES = re.compile(r"[ \xa0]+")
_PASSED_OVER = frozenset(("del", "moveFrom", "Fallback", "instrText", "footnoteReference", "txbxContent", "pPr", "rPr"))
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = frozenset(("0", "false", "off"))


def parts(raw: bytes) -> Any:
    """What may be a list of words; made to run in a process of its own."""
    document = _Document(member(raw, "word/styles.xml"), member(raw, "word/_rels/document.xml.rels"))
    main = member(raw, "word/document.xml", "word/document2.xml")
    if main is not None:
        for body in main:
            document.take(body)
    return as_json(document.flow.parts())


class _Document:
    """A document that is read from its beginning to its end."""

    def __init__(self, styles: Any | None, relations: Any | None) -> None:
        self.flow = Flow()
        self.levels = dict(_levels(styles)) if styles is not None else {}
        self.bold = _bold_styles(styles) if styles is not None else frozenset[str]()
        links = relations if relations is not None else ()
        self.addresses = {attribute(each, "Id"): attribute(each, "Target") for each in links}

    def take(self, block: Any) -> None:
        """Go through the paragraphs and tables of a part of the document."""
        for child in block:
            kind = name_of(child)
            if kind == "p":
                self._paragraph(child)
            elif kind == "tbl":
                self._table(child)
            elif kind in ("sdt", "sdtContent", "ins", "customXml", "smartTag"):
                self.take(child)

    def _paragraph(self, paragraph: Any) -> None:
        style = _setting(paragraph, "pPr", "pStyle")
        level = _setting(paragraph, "pPr", "outlineLvl")
        number = int(level) if level.isdecimal() else self.levels.get(style, -1)
        runs = [*self._runs(paragraph, bold=style in self.bold)]
        if 0 <= number < 9:
            self.flow.heading(number + 1, "".join(run.text for run in runs))
        elif style == "Title":
            self.flow.heading(0, "".join(run.text for run in runs))
        else:
            self.flow.paragraph(runs)

    def _table(self, table: Any) -> None:
        rows: list[tuple[int, list[Cell]]] = []
        headed = False
        for row in (each for each in _rows(table)):
            if not rows:
                headed = row.find("{*}trPr/{*}tblHeader") is not None
            above = rows[-1][1] if rows else []
            rows.append((0, self._row(row, above)))
        self.flow.table(rows, headed=headed)

    def _row(self, row: Any, above: list[Cell]) -> list[Cell]:
        """The cells of a row; one that goes on with the cell above it says the same."""
        cells: list[Cell] = []
        for cell in (each for each in row.iter("{*}tc") if next(each.iterancestors("{*}tr")) is row):
            merged = cell.find("{*}tcPr/{*}vMerge")
            goes_on = merged is not None and attribute(merged, "val") in ("", "continue")
            width = _setting(cell, "tcPr", "gridSpan")
            cells.append(above[len(cells)] if goes_on and len(cells) < len(above) else self._cell(cell))
            cells.extend([Cell("")] * (min(int(width), 100) - 1 if width.isdecimal() else 0))
        return cells

    def _cell(self, cell: Any) -> Cell:
        paragraphs = [*cell.iter("{*}p")]
        address = next((found for link in cell.iter("{*}hyperlink") if (found := self._address(link))), "")
        plain, told = (
            "\n".join("".join(run.text for run in self._runs(each, told=with_links)).strip() for each in paragraphs)
            for with_links in (False, True)
        )
        return Cell(plain.strip(), told.strip(), address)

    def _runs(self, element: Any, *, bold: bool = False, told: bool = True) -> Iterator[Run]:
        for child in element:
            kind = name_of(child)
            if kind in _PASSED_OVER:
                continue
            if kind == "t":
                yield Run(_SPACES.sub(" ", child.text or ""), bold)
            elif kind in _BREAKS:
                yield Run(_BREAKS[kind], bold)
            elif kind == "r":
                if not _is_on(child, "vanish"):
                    yield from self._runs(child, bold=_is_on(child, "b", bold), told=told)
            elif kind == "hyperlink" and told and (address := self._address(child)):
                words = "".join(run.text for run in self._runs(child))
                yield Run(linked(words, address), bold)
            else:
                yield from self._runs(child, bold=bold, told=told)

    def _address(self, link: Any) -> str:
        address = self.addresses.get(attribute(link, "id"), "")
        return address if address.startswith(("http://", "https://")) else ""


def _rows(table: Any) -> Iterator[Any]:
    """The rows of a table, not those of one within it."""
    return (each for each in table.iter("{*}tr") if next(each.iterancestors("{*}tbl")) is table)


def _levels(styles: Any) -> Iterator[tuple[str, int]]:
    """How deep the headings of each style are, from 0; the names of the styles are English in every language."""
    for style in styles.iter("{*}style"):
        named = _HEADING.fullmatch(_setting(style, "name").lower())
        level = _setting(style, "pPr", "outlineLvl")
        if named or level.isdecimal():
            yield attribute(style, "styleId"), int(named[1]) - 1 if named else int(level)


def _bold_styles(styles: Any) -> frozenset[str]:
    return frozenset(
        attribute(style, "styleId")
        for style in styles.iter("{*}style")
        if attribute(style, "type") == "paragraph" and _is_on(style, "b")
    )


def _setting(element: Any, *path: str) -> str:
    """The value of a setting of an element; empty where it is not set."""
    found = element.find("/".join(f"{{*}}{each}" for each in path))
    return attribute(found, "val") if found is not None else ""


def _is_on(element: Any, name: str, around: bool = False) -> bool:
    """Whether a run or a style is bold or hidden; as what is around it, where it does not say so."""
    found = element.find(f"{{*}}rPr/{{*}}{name}")
    return around if found is None else attribute(found, "val") not in _OFF
