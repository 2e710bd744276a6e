"""The text of a line of Markdown without its signs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bot.formats.pages.part import Cell, linked

if TYPE_CHECKING:  # the parser is loaded for a file in Markdown alone
    from markdown_it.token import Token

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
# Roles of MyST and Sphinx: {term}`words <target>`, :term:`words`
_ROLE = re.compile(r"(?:\{[\w:.+-]+\}|:[\w.+-]+(?::[\w.+-]+)?:)`([^`<]+?)(?:\s*<[^`<>]*>)?`")
_SET_OFF = re.compile(r"\s*(?::|[–—=]| -{1,2}(?= )|-{2,3})\s*")


def without_roles(text: str) -> str:
    """A text whose roles are only the words that they show."""
    return _ROLE.sub(r"\1", text) if "`" in text else text


def cell_of(tokens: Iterable[Token]) -> Cell:
    """What inline tokens say, without the signs that lay it out."""
    plain: list[str] = []
    told: list[str] = []
    address, inside, start = "", "", 0
    for token in tokens:
        if token.type == "link_open":
            inside, start = str(token.attrs.get("href", "")), len(told)
        elif token.type == "link_close":
            words = "".join(told[start:])
            told[start:] = [linked(words, inside)]
            address = address or (inside if linked("", inside) else "")
        else:
            text = _text(token)
            plain.append(text)
            told.append(text)
    return Cell("".join(plain).strip(), "".join(told).strip(), address)


def _text(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " " if token.type == "softbreak" else "\n"
    if token.type == "html_inline":
        return "\n" if _BREAK.fullmatch(token.content) else ""
    return html.unescape(token.content) if token.type == "image" else token.content


def set_off(tokens: Sequence[Token]) -> tuple[str, str] | None:
    """The term that begins a line in bold or italics, and what follows it; None where nothing does."""
    children = [token for token in tokens if token.type != "text" or token.content]
    if not children or children[0].type not in ("strong_open", "em_open", "link_open", "code_inline"):
        return None
    if children[0].type == "code_inline":
        close = 0
    else:
        ending = children[0].type.replace("_open", "_close")
        close = next(place for place, token in enumerate(children) if token.type == ending)
    term, rest = cell_of(children[: close + 1]).text, cell_of(children[close + 1 :]).told
    bare = term.rstrip(":–—- ")
    found = _SET_OFF.match(rest)
    if children[0].type in ("link_open", "code_inline", "em_open") and not found:
        return None
    breaks = len(children) > close + 1 and children[close + 1].type in ("softbreak", "hardbreak")
    if found or bare != term or breaks or not rest:
        return bare, rest[found.end() :] if found else rest
    in_brackets = re.match(r"\(([^()]{2,60})\)\s*(?::|[–—-])\s*", rest)
    return (f"{bare} ({in_brackets[1]})", rest[in_brackets.end() :]) if in_brackets else None
