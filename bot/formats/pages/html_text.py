"""The text of an element of a web page as a person sees it, and which of it is in bold."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.formats.pages.flow import Run
from bot.formats.pages.part import Cell, linked

UNSEEN = frozenset(("script", "style", "noscript", "template", "head", "svg", "button", "select", "input", "textarea"))
BLOCKS = frozenset(
    "address article aside blockquote div dd dt dl figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre "
    "section table tbody td tfoot th thead tr ul".split()
)
_LISTED = frozenset(("dt", "dd"))
_BOLD = frozenset(("b", "strong", "dfn"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-list\s*:\s*ignore", re.IGNORECASE)
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f\xa0]+")
_HEAVY_CLASS = re.compile(r"\.([\w-]+)\s*\{[^{}]*font-weight\s*:\s*(?:bold|[6-9]00)[^{}]*\}", re.IGNORECASE)


def heavy_classes(page: str) -> frozenset[str]:
    """The classes that make words bold, as the pages of Google Docs have them."""
    return frozenset(_HEAVY_CLASS.findall(page))


def tag_of(element: Any) -> str:
    """The name of an element in small letters; empty for a comment."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def is_unseen(element: Any) -> bool:
    """Whether a person does not see an element."""
    return tag_of(element) in UNSEEN or not tag_of(element) or bool(_HIDDEN.search(element.get("style") or ""))


def is_misplaced(element: Any) -> bool:
    """Whether it only stands within a term or a text of a list because nobody wrote where that ends."""
    return tag_of(element) in _LISTED and tag_of(element.getparent()) in _LISTED


def runs_of(element: Any, heavy: frozenset[str] = frozenset(), *, told: bool = True) -> list[Run]:
    """The pieces of an element's text, with line ends where lines end; addresses of links in brackets if `told`."""
    return _tidy([*_pieces(element, heavy, told, bold=False, outermost=True)])


def cell_of(element: Any) -> Cell:
    """The text of a cell of a table."""
    first = next((each for each in element.iter("a") if address_of(each)), None)
    text, told = (_joined(runs_of(element, told=each)) for each in (False, True))
    return Cell(text, told, address_of(first) if first is not None else "")


def text_of(element: Any) -> str:
    """All that a person reads in an element, with its addresses."""
    return _joined(runs_of(element))


def address_of(link: Any) -> str:
    """Where a link leads, if it leads out of the page; Google Docs hides that in an address of its own."""
    address = unescape(link.get("href") or "").strip()
    if not address.startswith(("http://", "https://")):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.hostname and parts.hostname.endswith("google.com") and parts.path == "/url":
        return next(iter(parse_qs(parts.query).get("q", [])), address)
    return address


def _pieces(element: Any, heavy: frozenset[str], told: bool, *, bold: bool, outermost: bool = False) -> Iterator[Run]:
    if is_unseen(element) or (not outermost and is_misplaced(element)):
        return
    tag, style = tag_of(element), element.get("style") or ""
    bold = (
        bold or tag in _BOLD or bool(_HEAVY.search(style)) or not heavy.isdisjoint((element.get("class") or "").split())
    )
    bold = bold and not _LIGHT.search(style)
    if tag == "br":
        yield Run("\n", bold)
    if tag in BLOCKS:
        yield Run("\n\n" if tag == "p" else "\n", bold)
    if tag == "li" and not outermost:
        yield Run("- ", bold)
    if tag == "a" and told and (address := address_of(element)):
        words = _SPACES.sub(" ", "".join(element.itertext())).strip()
        yield Run(linked(words, address), bold)
    else:
        yield Run(_SPACES.sub(" ", element.text or ""), bold)
        for child in element:
            yield from _pieces(child, heavy, told, bold=bold)
            yield Run(_SPACES.sub(" ", child.tail or ""), bold)
    if tag in BLOCKS:
        yield Run("\n\n" if tag == "p" else "\n", bold)


def _tidy(runs: list[Run]) -> list[Run]:
    """The same with one space where several are, and at most one empty line; none at the beginning."""
    tidy: list[Run] = []
    before = "\n\n"
    for run in runs:
        text = run.text
        if text and not text.strip("\n"):
            ended = len(before) - len(before.rstrip("\n"))
            text = "\n" * (min(2, max(ended, len(text))) - ended)
        elif before.endswith(("\n", " ")):
            text = text.lstrip(" ")
        if text:
            tidy.append(Run(text, run.bold))
            before = (before + text)[-4:]
    return tidy


def _joined(runs: list[Run]) -> str:
    text = "".join(run.text for run in runs)
    return re.sub(r" *\n *", "\n", text).strip()
