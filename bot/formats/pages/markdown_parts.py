"""The tables, lists and headings of a text in Markdown that may be words with their meanings."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from bot.formats.lists.table import Row
from bot.formats.pages.blocks import text_of
from bot.formats.pages.inline import cell_of, set_off, without_roles
from bot.formats.pages.part import Part, Shape, as_json
from bot.formats.pages.pipes import pipe_rows
from bot.formats.pages.sphinx import glossary_rows, with_fences

_FRONT_MATTER = re.compile(r"\A---\n(.*?\n)(?:---|\.\.\.)\n", re.DOTALL)
_TITLE = re.compile(r"^title\s*:\s*(.+)$", re.MULTILINE | re.IGNORECASE)
_LETTERS = re.compile(r"(?:[A-Z0-9#]|[A-Z0-9]\s?[-–—]\s?[A-Z0-9]|symbols|numbers|others?)", re.IGNORECASE)
_WHOLE = 0.8  # of all letters stand in a part that is the whole document
_SETTING_OFF = re.compile(r"(?P<term>[^:=–—\n]{1,80}?)(?:\s*[:=–—]\s*|\s+-{1,2}\s+)(?P<text>\S.*)", re.DOTALL)


def parts(raw: bytes) -> Any:
    """What may be a list of words; made to run in a process of its own."""
    return as_json(parts_of(raw.decode()))


def parts_of(text: str) -> list[Part]:
    """What may be a list of words in a text with plain line ends."""
    title = ""
    if matter := _FRONT_MATTER.match(text):
        named = _TITLE.search(matter[1])
        title = named[1].strip("'\" ") if named else ""
        text = "\n" * matter[0].count("\n") + text[matter.end() :]
    text = with_fences(text)
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(deflist_plugin)
    return _Document(text, parser.parse(without_roles(text)), title).parts()


class _Document:
    """The blocks of a text, one after the other, below the headings that stand above them."""

    def __init__(self, text: str, tokens: Sequence[Token], title: str) -> None:
        self.lines = text.split("\n")
        self.letters = sum(map(str.isalpha, text))
        self.tokens = tokens
        self.title = title
        self.headings: list[tuple[int, str]] = []
        self.found: list[Part] = []
        self.bold: dict[str, list[Row]] = {}
        self.sections: dict[tuple[int, str], list[Row]] = {}
        self.open: tuple[int, str] | None = None  # the list of sections to which the last heading belongs

    def parts(self) -> list[Part]:
        place = 0
        while place < len(self.tokens):
            end = _end(self.tokens, place)
            self._take(self.tokens[place : end + 1])
            place = end + 1
        self.found += [
            Part(Shape.BOLD, rows, name, self._is_whole(rows)) for name, rows in self.bold.items() if len(rows) > 1
        ]
        self.found += [
            Part(Shape.HEADINGS, [row for row in rows if row.cells[1]], name)
            for (_, name), rows in self.sections.items()
            if sum(bool(row.cells[1]) for row in rows) > 1
        ]
        return self.found

    def _take(self, block: Sequence[Token]) -> None:
        kind = block[0].type
        if kind == "heading_open":
            self._head(block)
        elif kind == "table_open":
            start, end = block[0].map or (0, 0)
            self.found.append(Part(Shape.HEADED, pipe_rows(self.lines[start:end], start + 1), self._name()))
        elif kind == "dl_open":
            self.found.append(Part(Shape.LIST, list(_definitions(block)), self._name()))
        elif kind == "fence" and block[0].info.strip().startswith("{glossary}"):
            rows = glossary_rows(block[0].content.split("\n"), _line(block[0]) + 1)
            self.found.append(Part(Shape.LIST, rows, f"{self._name()} glossary"))
        elif kind in ("bullet_list_open", "ordered_list_open"):
            rows = list(_items(block))
            if len(rows) * 2 >= sum(token.type == "list_item_open" and token.level == 1 for token in block):
                self.bold.setdefault(self._name(), []).extend(rows)
            self._tell(block)
        elif kind == "paragraph_open":
            self._paragraph(block)
        else:
            self._tell(block)

    def _head(self, block: Sequence[Token]) -> None:
        level, text = int(block[0].tag[1]), cell_of(block[1].children or ()).text
        self.headings = [(number, each) for number, each in self.headings if number < level]
        if not _LETTERS.fullmatch(text):
            self.open = (level, self._name())
            self.sections.setdefault(self.open, []).append(Row((text, ""), _line(block[0])))
            self.headings.append((level, text))

    def _paragraph(self, block: Sequence[Token]) -> None:
        """A term in bold at the beginning; or the text of one that is a line by itself; or any other text."""
        rows = self.bold.setdefault(self._name(), [])
        found = set_off(block[1].children or ())
        if found and found[0]:
            rows.append(Row(found, _line(block[0])))
        elif rows and not rows[-1].cells[1]:
            rows[-1] = Row((rows[-1].cells[0], text_of(block)), rows[-1].line)
        self._tell(block)

    def _tell(self, block: Sequence[Token]) -> None:
        """Add a text to the heading above it."""
        if self.open and (text := text_of(block)):
            rows = self.sections[self.open]
            told = f"{rows[-1].cells[1]}\n\n{text}".strip()
            rows[-1] = Row((rows[-1].cells[0], told), rows[-1].line)

    def _name(self) -> str:
        return " / ".join(filter(None, [self.title, *(text for _, text in self.headings)]))

    def _is_whole(self, rows: Sequence[Row]) -> bool:
        inside = sum(map(str.isalpha, "".join(cell for row in rows for cell in row.cells)))
        return len(rows) > 2 and not self.headings and inside > _WHOLE * self.letters


def _end(tokens: Sequence[Token], start: int) -> int:
    """Where a block ends."""
    depth = 0
    for place in range(start, len(tokens)):
        depth += tokens[place].nesting
        if depth == 0:
            return place
    return len(tokens) - 1


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


def _definitions(block: Sequence[Token]) -> Iterator[Row]:
    """Each term of a definition list with each of its texts."""
    term, line, place = "", 0, 0
    while place < len(block):
        if block[place].type == "dt_open":
            end = _end(block, place)
            term, line = text_of(block[place : end + 1]), _line(block[place])
            place = end
        elif block[place].type == "dd_open":
            end = _end(block, place)
            yield Row((term, text_of(block[place + 1 : end])), line)
            place = end
        place += 1


def _items(block: Sequence[Token]) -> Iterator[Row]:
    """The items of a list that begin with a term."""
    place = 1
    while place < len(block) - 1:
        end = _end(block, place)
        item = block[place + 1 : end]
        if item and item[0].type == "paragraph_open":
            children = item[1].children or ()
            found = set_off(children)
            if not found and (plain := _SETTING_OFF.fullmatch(cell_of(children).told)):
                found = plain["term"].strip(), plain["text"]
            if found and found[0]:
                yield Row((found[0], f"{found[1]}\n\n{text_of(item[3:])}".strip()), _line(block[place]))
        place = end + 1
