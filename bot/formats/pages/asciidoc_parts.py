"""The description lists, tables and headings of a text in AsciiDoc that may be words with their meanings."""

import re
from collections.abc import Sequence
from typing import Any

from bot.formats.lists.table import Row
from bot.formats.pages.flow import Flow, Run
from bot.formats.pages.part import Cell, as_json, linked

_HEADING = re.compile(r"(?P<signs>={1,6}|#{1,6})\s+(?P<text>\S.*)")
_TERM = re.compile(r"\s*(?:\[\[[^\]]*\]\]|\[#[^\]]*\])*\s*(?P<term>\S.{0,200}?)(?::{2,4}|;;)(?:\s+(?P<text>.*))?")
_ATTRIBUTES = re.compile(r"\[[^\]]*\]")
_COLUMNS = re.compile(r"cols\s*=\s*(?:\"([^\"]*)\"|(\d+\*?))")
_CELL = re.compile(r"(?:(?:^|(?<=\s))(?:\d+\*)?(?:\d*(?:\.\d+)?\+)?[<^>.]{0,3}[aehlmsvd]?)?(?<!\\)\|")
_BLOCK = re.compile(r"(?:-{4,}|={4,}|\.{4,}|\*{4,}|_{4,}|/{4,}|\+{4,}|--)")
_SIGNS = re.compile(r"(?<![\w*_`#])(\*\*|__|``|[*_`#])(?=\S)(.+?)(?<=\S)\1(?![\w*_`#])")
_LINK = re.compile(r"(?:link:)?(?P<address>https?://[^\s\[\]<>]+)\[(?P<words>[^\]]*)\]")
_REFERENCE = re.compile(r"<<[^,>]*,?\s*([^>]*)>>|(?:xref|link|mailto):[^\s\[]*\[([^\]]*)\]")
_DROPPED = re.compile(
    r"footnote:\w*\[[^\]]*\]|\(\(\([^)]*\)\)\)|indexterm2?:\[[^\]]*\]|\[\[[^\]]*\]\]|anchor:[^\[]*\[[^\]]*\]"
)
_BOLD = re.compile(r"(?:[*\-.]+\s+|\d+\.\s+)?\*{1,2}(?P<term>[^*\n]{1,80})\*{1,2}(?P<rest>.*)")


def parts(raw: bytes) -> Any:
    """What may be a list of words; made to run in a process of its own."""
    return as_json(_Document(raw.decode().split("\n")).read().parts())


class _Document:
    """A text that is read line by line."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.flow = Flow()
        self.attributes = ""
        self.terms: list[str] = []
        self.line = 0
        self.texts: list[str] = []
        self.found: list[Row] = []
        self.is_glossary = False

    def read(self) -> Flow:
        place = 0
        while place < len(self.lines):
            place = self._take(place)
        self._end_list()
        return self.flow

    def _take(self, place: int) -> int:
        """Take what stands at a line; the place after it comes back."""
        line = self.lines[place].rstrip()
        if line.startswith("|==="):
            self._end_list()
            end = next((n for n in range(place + 1, len(self.lines)) if self.lines[n].startswith("|===")), None)
            self._table(place + 1, len(self.lines) if end is None else end)
            return len(self.lines) if end is None else end + 1
        if found := _HEADING.fullmatch(line):
            self._end_list()
            self.flow.heading(len(found["signs"]) - 1, _plain(found["text"]), place + 1)
        elif _ATTRIBUTES.fullmatch(line):
            self.is_glossary = self.is_glossary or "glossary" in line
            self.attributes = line
        elif line.startswith("//") or line == "+" or _BLOCK.fullmatch(line):
            pass
        elif (found := _TERM.fullmatch(line)) and not line.startswith(("..", ":")):
            self._term(_plain(found["term"]), found["text"] or "", place + 1)
        elif self.terms:
            self.texts.append(line.strip())
        elif line.strip():
            self._paragraph(line, place + 1)
        return place + 1

    def _term(self, term: str, text: str, line: int) -> None:
        if any(self.texts):
            self._end_entry()
        if not self.terms:
            self.line = line
        self.terms.append(term)
        self.texts = [text.strip()]

    def _end_entry(self) -> None:
        told = "\n".join(self.texts).strip()
        blocks = (_plain(" ".join(each.split("\n"))) for each in re.split(r"\n{2,}", told))
        if self.terms and told:
            self.found.append(Row((self.terms[0], "\n\n".join(blocks), "; ".join(self.terms[1:])), self.line))
        self.terms, self.texts = [], []

    def _end_list(self) -> None:
        self._end_entry()
        if self.found:
            self.flow.definitions(self.found, "glossary" if self.is_glossary else "")
        self.found = []

    def _paragraph(self, line: str, number: int) -> None:
        found = _BOLD.fullmatch(line.strip())
        runs = [Run(_plain(found["term"]), bold=True), Run(_plain(found["rest"], strip=False))] if found else []
        self.flow.paragraph(runs or [Run(_plain(re.sub(r"^[*\-.]+\s+", "", line.strip())))], number)

    def _table(self, start: int, end: int) -> None:
        cells: list[tuple[int, str]] = []
        widths: list[int] = []  # how many cells begin on each line that has any
        for number in range(start, end):
            marks = [*_CELL.finditer(self.lines[number])]
            if not marks and cells:
                cells[-1] = (cells[-1][0], f"{cells[-1][1]}\n{self.lines[number].strip()}")
            ends = [*(mark.start() for mark in marks[1:]), len(self.lines[number])]
            for mark, stop in zip(marks, ends, strict=True) if marks else ():
                cells.append((number + 1, self.lines[number][mark.end() : stop].strip()))
            if marks:
                widths.append(len(marks))
        width = self._width() or (widths[0] if widths else 1)
        header = "header" in self.attributes or (width == len(cells) or (start + 1 < end and not self.lines[start + 1]))
        rows = [cells[place : place + width] for place in range(0, len(cells), width)]
        told = [(row[0][0], [_cell(text.strip()) for _, text in row]) for row in rows]
        self.flow.table(told, headed=header, caption="glossary" if self.is_glossary else "")
        self.attributes = ""

    def _width(self) -> int:
        found = _COLUMNS.search(self.attributes)
        if not found:
            return 0
        columns = found[1] if found[1] is not None else found[2]
        several = re.fullmatch(r"\s*(\d+)\*?\s*[<^>.\w]*", columns)
        return int(several[1]) if several and "*" in columns else len(re.split(r"[,;]", columns.strip(",; ")))


def _cell(text: str) -> Cell:
    link = _LINK.search(text)
    bare = re.fullmatch(r"https?://\S+", text)
    return Cell(_plain(text, told=False), _plain(text), link["address"] if link else text if bare else "")


def _plain(text: str, *, told: bool = True, strip: bool = True) -> str:
    """A text without the signs that lay it out, with the addresses of links if `told`."""
    text = _DROPPED.sub("", text)
    text = _LINK.sub(lambda found: linked(found["words"], found["address"]) if told else found["words"], text)
    text = _REFERENCE.sub(lambda found: found[1] or found[2] or "", text)
    text = _SIGNS.sub(lambda found: found[2], text).replace("\\|", "|").removesuffix(" +")
    return text.strip() if strip else text
