"""The words of a PDF; made to run in a process of its own. Whatever its library raises, the file cannot be read."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import LimitReachedError

from bot.formats.letters.limits import MOST_PAGES, MOST_TEXT


def pdf(raw: bytes) -> Any:
    """The text, page after page, and how many pictures stand in it; or why there is none.

    It is locked with a password, there is too much in it, or its letters have numbers of a font in the place of names.
    """
    try:
        reader = PdfReader(BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            return {"locked": True}
        return _read(reader)
    except LimitReachedError:
        return {"too_much": True}


def _read(reader: PdfReader) -> Any:
    texts, pictures, length, nameless = [], 0, 0, 0
    is_whole = len(reader.pages) <= MOST_PAGES
    for page in reader.pages[:MOST_PAGES]:
        text = page.extract_text().strip()
        if text and _is_nameless(page):
            nameless += 1
            continue
        texts.append(text)
        pictures += sum(1 for _ in _pictures(page))
        length += len(text)
        if length > MOST_TEXT:
            is_whole = False
            break
    text = "".join(f"{each}{_behind(each)}" for each in texts).strip()
    # A page that nobody can read is told of as a picture where others were read.
    return {"text": text, "pictures": pictures + nameless, "cut": not is_whole, "nameless": nameless and not text}


def _behind(page: str) -> str:
    """What stands between a page and the next: a word that goes on there is no new paragraph."""
    return "\n" if page.endswith(("-", "\u00ad", "\u2010")) else "\n\n"


def _pictures(page: PageObject) -> Iterator[Any]:
    """The pictures of a page; none is unpacked."""
    return (each for each in _resources(page, "/XObject") if each.get("/Subtype") == "/Image")


def _is_nameless(page: PageObject) -> bool:
    """Whether all its letters stand there by the numbers that a font gives them: ISO 32000-2, 9.10.2."""
    fonts = [*_resources(page, "/Font")]
    return bool(fonts) and all(
        each.get("/Subtype") == "/Type0"
        and "/ToUnicode" not in each
        and str(each.get("/Encoding")).startswith("/Identity")
        for each in fonts
    )


def _resources(page: PageObject, kind: str) -> Iterator[Any]:
    resources = page.get("/Resources")
    named = resources.get_object().get(kind) if resources is not None else None
    for each in (named.get_object() if named is not None else {}).values():
        yield each.get_object()
