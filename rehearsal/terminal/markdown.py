"""Discord's markdown, taken apart into lines and spans.

https://support.discord.com/hc/en-us/articles/210298617
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class LineKind(StrEnum):
    """What a line is."""

    HEADING = "heading"
    SMALL_HEADING = "small heading"
    SUBTEXT = "subtext"
    ITEM = "item"
    QUOTE = "quote"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style; `url` is where it leads."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line with what it is and its spans."""

    kind: LineKind
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """As plain words, addresses in brackets after what they belong to."""
        return "".join(_words(span) for span in self.spans)


_STARTS = (
    ("### ", LineKind.SMALL_HEADING),
    ("## ", LineKind.SMALL_HEADING),
    ("# ", LineKind.HEADING),
    ("-# ", LineKind.SUBTEXT),
    ("- ", LineKind.ITEM),
    ("* ", LineKind.ITEM),
    (">>> ", LineKind.QUOTE),
    ("> ", LineKind.QUOTE),
)
_TOKEN = re.compile(
    r"\\(?P<escaped>[^a-zA-Z0-9\s])"
    r"|\[(?P<label>[^\]\n]+)\]\(<?(?P<target>[^)\s>]+)>?\)"
    r"|<(?P<address>https?://[^>\s]+)>"
    r"|\*\*(?P<bold>.+?)\*\*"
    r"|__(?P<underlined>.+?)__"
    r"|~~(?P<struck>.+?)~~"
    r"|`(?P<code>[^`]+)`"
    r"|\*(?P<italic>[^*\s][^*]*)\*"
    r"|(?<!\w)_(?P<slanted>[^_\s][^_]*)_(?!\w)"
)


def lines(text: str) -> Iterator[Line]:
    """The lines of a text, each with its kind."""
    for raw in text.splitlines():
        for start, kind in _STARTS:
            if raw.lstrip().startswith(start):
                yield Line(kind, tuple(_spans(raw.lstrip().removeprefix(start))))
                break
        else:
            yield Line(LineKind.TEXT, tuple(_spans(raw)))


def _spans(text: str, style: Span | None = None) -> Iterator[Span]:
    style = style or Span("")
    position = 0
    for match in _TOKEN.finditer(text):
        if match.start() > position:
            yield replace(style, text=text[position : match.start()])
        yield from _styled(match, style)
        position = match.end()
    if position < len(text):
        yield replace(style, text=text[position:])


def _styled(match: re.Match[str], style: Span) -> Iterator[Span]:
    found = {name: value for name, value in match.groupdict().items() if value is not None}
    if "label" in found:
        inside = "".join(span.text for span in _spans(found["label"]))
        yield replace(style, text=inside, url=found["target"])
    elif "address" in found:
        yield replace(style, text=found["address"], url=found["address"])
    elif "bold" in found:
        yield from _spans(found["bold"], replace(style, bold=True))
    elif inside := found.get("italic") or found.get("slanted") or "":
        yield from _spans(inside, replace(style, italic=True))
    elif inside := found.get("underlined") or found.get("struck") or "":
        yield from _spans(inside, style)
    else:
        yield replace(style, text=found.get("escaped") or found.get("code") or "")


def _words(span: Span) -> str:
    return f"{span.text} ({span.url})" if span.url and span.url != span.text else span.text
