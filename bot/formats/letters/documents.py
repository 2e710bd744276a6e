"""The words of a document of Word (ECMA-376) or LibreOffice (ISO 26300); made to run in a process of its own."""

from collections.abc import Iterator
from typing import Any

from bot.formats.pages.packed import attribute, member, name_of

_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "line-break": "\n", "s": " "}
_NOT_READ = (
    frozenset(  # what was struck out, what a person never sees, and what stands there for old programs once more
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
)
_PICTURES = frozenset(("blip", "imagedata", "image"))
_OFF = frozenset(("0", "false", "off"))


def docx(raw: bytes) -> Any:
    """The text with its tables, boxes and notes in their places, and how many pictures stand in it."""
    return _read(member(raw, "word/document.xml", "word/document2.xml"))


def odt(raw: bytes) -> Any:
    """The same of a document of LibreOffice."""
    return _read(member(raw, "content.xml"))


def _read(document: Any | None) -> Any:
    if document is None:
        return {"text": "", "pictures": 0}
    body = next(document.iter("{*}body"), document)
    return {
        "text": "".join(_text(body)).strip(),
        "pictures": sum(1 for each in body.iter() if name_of(each) in _PICTURES),
    }


def _text(element: Any) -> Iterator[str]:
    """What stands in an element, with a line for each paragraph."""
    kind = name_of(element)
    if kind in _NOT_READ or _is_hidden(element):
        return
    is_paragraph = kind in ("p", "h")
    if is_paragraph and _is_within_one(element):
        yield "\n"  # a box or a note within a line
    if kind in _BREAKS and not is_paragraph:
        yield _BREAKS[kind]
    yield from _own(element.text, kind)
    for child in element:
        yield from _text(child)
        yield from _own(child.tail, kind)
    if is_paragraph:
        yield "\n"


def _own(text: str | None, kind: str) -> Iterator[str]:
    """Text of an element itself: that of Word stands in `t` alone, around which are spaces that nobody sees."""
    if text and kind in ("t", "p", "h", "span", "a"):
        yield " ".join(text.split("\n"))


def _is_within_one(element: Any) -> bool:
    return any(name_of(each) in ("p", "h") for each in element.iterancestors())


def _is_hidden(element: Any) -> bool:
    hidden = element.find("{*}rPr/{*}vanish") if name_of(element) == "r" else None
    return hidden is not None and attribute(hidden, "val") not in _OFF
