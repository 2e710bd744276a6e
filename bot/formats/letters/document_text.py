"""The text of a document while it is parsed, piece by piece: a long one needs no more memory than a short one."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.formats.letters.limits import MOST_TEXT

_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "line-break": "\n", "s": " ", "softHyphen": ""}
# What was struck out, what a person never sees, and what stands there for old programs once more.
_NOT_READ = frozenset(
    (
        "del",
        "moveFrom",
        "Fallback",
        "instrText",
        "delText",
        "annotation",
        "tracked-changes",
        "pPr",
        "rPr",
        "desc",
        "title",
    )
)
_BODIES = frozenset(("body", "footnotes", "endnotes"))
_PARAGRAPHS = frozenset(("p", "h"))
_PICTURES = frozenset(("blip", "imagedata", "image"))
_OFF = frozenset(("0", "false", "off"))


@dataclass(frozen=True, slots=True)
class Sort:
    """In which elements text stands: those named, or all within a paragraph, as the fields of a mailing do."""

    holders: frozenset[str] = frozenset()


WORD = Sort(frozenset(("t",)))  # around which are spaces that nobody sees
OPEN_DOCUMENT = Sort()


class Enough(Exception):
    """There is as much text as is read."""


class DocumentText:
    """Gathers text as the target of a parser (https://lxml.de/parsing.html#the-target-parser-interface)."""

    def __init__(self, sort: Sort) -> None:
        self._sort = sort
        self._open: list[str] = []  # the names of the elements around, outermost first
        self._paragraphs = self._bodies = self._length = 0
        self._silent = 0  # how many elements are open with the one that is not read; 0 where all is read
        self._pieces: list[str] = []
        self.pictures = 0

    @property
    def text(self) -> str:
        """What was read, with a line for each paragraph."""
        return "".join(self._pieces)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = _bare(tag)
        self._open.append(name)
        self._bodies += name in _BODIES
        if self._is_vanishing(attributes):
            self._silent = len(self._open) - 2  # the run around its properties
        if not self._silent and name in _NOT_READ:
            self._silent = len(self._open)
        if self._silent or not self._bodies:
            return
        self.pictures += name in _PICTURES
        if name in _PARAGRAPHS:
            self._add("\n" if self._paragraphs else "")  # a box or a note within a line
            self._paragraphs += 1
        else:
            self._add(_BREAKS.get(name, ""))

    def end(self, _: str) -> None:
        """An element ends."""
        name = self._open.pop()
        self._bodies -= name in _BODIES
        if self._silent:
            self._silent = self._silent if len(self._open) >= self._silent else 0
        elif self._bodies and name in _PARAGRAPHS:
            self._paragraphs -= 1
            self._add("\n")

    def data(self, text: str) -> None:
        """Text of the innermost element."""
        if self._silent or not self._bodies:
            return
        if self._open[-1] in self._sort.holders if self._sort.holders else self._paragraphs:
            self._add(text.replace("\n", " "))

    def close(self) -> None:
        """The part ends; the next may follow."""

    def _add(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)
            if self._length > MOST_TEXT:
                raise Enough

    def _is_vanishing(self, attributes: Mapping[str, str]) -> bool:
        """Whether this says of the run around it that nobody sees it."""
        if self._open[-3:] != ["r", "rPr", "vanish"] or 0 < self._silent < len(self._open) - 1:
            return False
        return not any(_bare(key) == "val" and value in _OFF for key, value in attributes.items())


def _bare(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]
