"""The tables, lists and headings of a page of MediaWiki that may be words with their meanings."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bot.formats.lists.table import Row
from bot.formats.pages.flow import Flow, Run
from bot.formats.pages.part import Cell, as_json, linked

_HEADING = re.compile(r"(?P<signs>={1,6})\s*(?P<text>[^=].*?)\s*(?P=signs)\s*")
_UNSEEN = re.compile(r"<!--.*?-->|<ref[^<>]*/>|<ref[^<>]*>.*?</ref>|<nowiki\s*/>|__[A-Z]+__", re.DOTALL)
_TEMPLATE = re.compile(r"\{\{([^{}]*)\}\}")
_INNER = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_OUTER = re.compile(r"\[(https?://[^\s\[\]]+)(?:\s+([^\[\]]*))?\]")
_TAG = re.compile(r"</?[a-z]+[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SETTINGS = re.compile(r"\s*(?:[\w-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|\S+)\s*)+\|(?!\|)")
_TERM = re.compile(r";\s*(?P<term>[^:\n]+?)\s*(?::\s*(?P<text>.*))?")


def parts(raw: bytes) -> Any:
    """What may be a list of words; made to run in a process of its own."""
    text = _UNSEEN.sub(lambda found: "\n" * found[0].count("\n"), raw.decode())
    return as_json(_page(text.split("\n")).parts())


def _page(lines: Sequence[str]) -> Flow:
    flow = Flow()
    found: list[Row] = []
    place = 0
    while place < len(lines):
        line = lines[place].strip()
        if not line.startswith((";", ":")) and found:
            flow.definitions([row for row in found if row.cells[1]])
            found = []
        if line.startswith("{|"):
            end = next((n for n in range(place, len(lines)) if lines[n].strip().startswith("|}")), len(lines))
            _table(lines[place + 1 : end], place + 2, flow)
            place = end
        elif heading := _HEADING.fullmatch(line):
            flow.heading(len(heading["signs"]), _plain(heading["text"]), place + 1)
        elif term := _TERM.fullmatch(line):
            found.append(Row((_plain(term["term"]), _plain(term["text"] or "")), place + 1))
        elif line.startswith(":") and found:
            last, told = found[-1], _plain(line.lstrip(": "))
            if last.cells[1]:
                found.append(Row((last.cells[0], told), last.line))
            else:
                found[-1] = Row((last.cells[0], told), last.line)
        elif line:
            flow.paragraph([*_runs(line.lstrip("*#: "))], place + 1)
        place += 1
    flow.definitions([row for row in found if row.cells[1]])
    return flow


def _runs(line: str) -> Iterator[Run]:
    """The pieces of a line; three apostrophes begin and end what is in bold."""
    for number, piece in enumerate(line.split("'''")):
        yield Run(_plain(piece, strip=False), bold=number % 2 == 1)


def _table(lines: Sequence[str], first: int, flow: Flow) -> None:
    rows: list[tuple[int, list[str]]] = []
    caption, headed, begins = "", False, True
    for number, raw in enumerate(lines, first):
        line = raw.strip()
        if line.startswith("|+"):
            caption = line[2:].strip()
        elif line.startswith("|-"):
            begins = True
        elif line.startswith(("|", "!")):
            headed = headed or (line.startswith("!") and len(rows) <= 1 and (begins or len(rows) == 1))
            if begins or not rows:
                rows.append((number, []))
                begins = False
            cells = re.split(r"\|\||!!" if line.startswith("!") else r"\|\|", line[1:])
            rows[-1][1].extend(_SETTINGS.sub("", cell, count=1) for cell in cells)
        elif rows and rows[-1][1]:
            rows[-1][1][-1] += f"\n{raw.strip()}"
    told = [(line, [_cell(each) for each in cells]) for line, cells in rows]
    flow.table(told, headed=headed, caption=_plain(caption))


def _cell(text: str) -> Cell:
    link = _OUTER.search(text)
    bare = re.fullmatch(r"https?://\S+", text.strip())
    return Cell(_plain(text, told=False), _plain(text), link[1] if link else text.strip() if bare else "")


def _plain(text: str, *, told: bool = True, strip: bool = True) -> str:
    """A text without the signs that lay it out, with the addresses of links if `told`."""
    text = _TEMPLATE.sub(lambda found: found[1].split("|")[-1] if "|" in found[1] else "", text)
    text = _OUTER.sub(lambda found: linked(found[2] or "", found[1]) if told else found[2] or "", text)
    text = _TAG.sub("", _BREAK.sub("\n", _INNER.sub(r"\1", text))).replace("'''", "").replace("''", "")
    return text.strip() if strip else text
