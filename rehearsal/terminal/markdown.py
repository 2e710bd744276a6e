"""Discord's markdown, taken apart into lines and spans.

https://support.discord.com/hc/en-us/articles/210298617
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from markdown_it import MarkdownIt


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


class _Inline(MarkdownIt):
    """What stands within a line; addresses are shown as they were written."""

    def __init__(self) -> None:
        super().__init__("zero")
        self.enable(["escape", "backticks", "strikethrough", "emphasis", "link", "autolink"])

    def normalizeLink(self, url: str) -> str:
        return url

    def normalizeLinkText(self, link: str) -> str:
        return link


_INLINE = _Inline()


def lines(text: str) -> Iterator[Line]:
    """The lines of a text, each with its kind."""
    for raw in text.splitlines():
        for start, kind in _STARTS:
            if raw.lstrip().startswith(start):
                yield Line(kind, tuple(_spans(raw.lstrip().removeprefix(start))))
                break
        else:
            yield Line(LineKind.TEXT, tuple(_spans(raw)))


def _spans(text: str) -> Iterator[Span]:
    """Styles and links, by CommonMark's rules but for `__underlined__`, which the terminal leaves as it is."""
    bold = italic = 0
    label, url = "", ""
    for token in _INLINE.parseInline(text)[0].children or ():
        if token.type in ("strong_open", "strong_close") and token.markup == "**":
            bold += token.nesting
        elif token.type in ("em_open", "em_close"):
            italic += token.nesting
        elif token.type == "link_open":
            label, url = "", str(token.attrs["href"])
        elif token.type == "link_close":
            yield Span(label, bool(bold), bool(italic), url)
            url = ""
        elif url:
            label += token.content
        elif token.content:
            yield Span(token.content, bool(bold), bool(italic))


def _words(span: Span) -> str:
    return f"{span.text} ({span.url})" if span.url and span.url != span.text else span.text
