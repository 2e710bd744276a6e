"""The words of a PDF; made to run in a process of its own. Whatever its library raises, the file cannot be read."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader

MOST_PAGES = 100


def pdf(raw: bytes) -> Any:
    """The text, page after page, and how many pictures stand in it; or that it is locked with a password."""
    reader = PdfReader(BytesIO(raw))
    if reader.is_encrypted and not reader.decrypt(""):
        return {"locked": True}
    pages = reader.pages[:MOST_PAGES]
    return {
        "text": "\n\n".join(page.extract_text().strip() for page in pages).strip(),
        "pictures": sum(1 for page in pages for _ in _pictures(page)),
    }


def _pictures(page: PageObject) -> Iterator[Any]:
    """The pictures of a page; none is unpacked."""
    resources = page.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources is not None else None
    for each in (drawn.get_object() if drawn is not None else {}).values():
        if each.get_object().get("/Subtype") == "/Image":
            yield each
