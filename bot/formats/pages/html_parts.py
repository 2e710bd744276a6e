"""The tables, lists and headings of a web page that may be words with their meanings."""

import codecs
import re
from collections.abc import Iterator
from typing import Any

from lxml import html

from bot.formats.lists.table import Row
from bot.formats.pages.flow import Flow
from bot.formats.pages.html_text import cell_of, heavy_classes, is_unseen, runs_of, tag_of, text_of
from bot.formats.pages.part import Cell, as_json
from bot.formats.parsing import Unreadable

_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml.*?\?>", re.DOTALL)
_HEADING = re.compile(r"h[1-6]")
_NEWER = {"iso8859-1": "cp1252", "ascii": "cp1252"}  # what browsers take these for: https://encoding.spec.whatwg.org
_MOST_ROWS = 1000  # over which a cell may reach
_PARTING = frozenset(("table", "dl"))
_PARAGRAPHS = frozenset(("p", "li", "dt", "dd", "blockquote", "pre", "figcaption", "summary"))


def parts(raw: bytes) -> Any:
    """What may be a list of words; made to run in a process of its own."""
    page = _DECLARATION.sub("", decoded(raw))
    if not page.strip("\ufeff \r\n\t"):
        raise Unreadable
    root = html.document_fromstring(page)
    title = root.findtext(".//title") or ""
    flow = Flow(" ".join(title.split()))
    _walk(root, flow, heavy_classes(page))
    return as_json(flow.parts())


def decoded(raw: bytes) -> str:
    """The page as text: by its byte-order mark, by what it says itself, as UTF-8, or as old Windows programs wrote."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    if not raw.startswith(codecs.BOM_UTF8) and (said := _CHARSET.search(raw[:4096])):
        try:
            name = codecs.lookup(said[1].decode("ascii")).name
        except LookupError:
            name = "utf-8"
        name = "utf-8" if name.startswith("utf-16") else _NEWER.get(name, name)
        return raw.decode(name, "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _walk(element: Any, flow: Flow, heavy: frozenset[str]) -> None:
    """Every block in its order; what holds no other block is a paragraph."""
    for child in element:
        tag = tag_of(child)
        if is_unseen(child):
            continue
        if _HEADING.fullmatch(tag):
            flow.heading(int(tag[1]), cell_of(child).text, child.sourceline or 0)
        elif tag == "table" and next(child.iterdescendants("table"), None) is None:
            _table(child, flow)
        elif tag == "dl":
            flow.definitions(_definitions(child), child.get("class") or "")
        elif tag in _PARAGRAPHS or (tag == "div" and not _holds_blocks(child)):
            flow.paragraph(runs_of(child, heavy), child.sourceline or 0)
        else:
            _walk(child, flow, heavy)


def _holds_blocks(element: Any) -> bool:
    return any(
        tag_of(each) in _PARAGRAPHS | _PARTING | {"div", "ul", "ol"} or _HEADING.fullmatch(tag_of(each))
        for each in element.iterdescendants()
    )


def _definitions(element: Any) -> Iterator[Row]:
    """Each text with the terms above it, of which the first is the word, and the others are its other names."""
    terms: list[str] = []
    line, told = 0, False
    for child in element.iter("dt", "dd"):
        if next(child.iterancestors("dl")) is not element or is_unseen(child):
            continue
        if tag_of(child) == "dt":
            terms = [] if told else terms
            line = child.sourceline or 0 if not terms else line
            terms.append(cell_of(child).text.rstrip(": "))
            told = False
        elif terms:
            yield Row((terms[0], text_of(child), "; ".join(terms[1:])), line)
            told = True


def _table(element: Any, flow: Flow) -> None:
    rows: list[tuple[int, list[Cell]]] = []
    headed, below = False, dict[int, tuple[int, Cell]]()
    for line in element.iter("tr"):
        if is_unseen(line):
            continue
        cells = [each for each in line if tag_of(each) in ("td", "th") and not is_unseen(each)]
        if not rows:
            headed = bool(cells) and (
                all(tag_of(each) == "th" for each in cells) or tag_of(line.getparent()) == "thead"
            )
        rows.append((line.sourceline or 0, _row(cells, below)))
    caption = element.find("caption")
    flow.table(rows, headed=headed, caption=text_of(caption) if caption is not None else "")


def _row(cells: list[Any], below: dict[int, tuple[int, Cell]]) -> list[Cell]:
    """The cells of a row, with those that reach into it from above, and empty ones where one is as wide as several."""
    row: list[Cell] = []
    waiting = [*cells]
    while waiting or len(row) in below:
        if len(row) in below:
            left, cell = below.pop(len(row))
            if left > 1:
                below[len(row)] = (left - 1, cell)
            row.append(cell)
            continue
        element = waiting.pop(0)
        cell = cell_of(element)
        if (reach := _number(element.get("rowspan"))) > 1:
            below[len(row)] = (reach - 1, cell)
        row.extend([cell, *[Cell("")] * (_number(element.get("colspan")) - 1)])
    return row


def _number(text: str | None) -> int:
    return min(max(int(text), 1), _MOST_ROWS) if text and text.isdecimal() and len(text) < 8 else 1
