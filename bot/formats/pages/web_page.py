"""Web pages, also as Word and Google Docs save a document: only read, and nothing that they link to is fetched."""

import re

from bot.formats.child import parsed
from bot.formats.content import Content
from bot.formats.format import Format
from bot.formats.pages.choosing import reading_of_parts
from bot.formats.pages.extra import require
from bot.formats.pages.part import from_json
from bot.formats.reading import Reading

_BEGINS = re.compile(
    rb"\A(?>\xef\xbb\xbf|\s|<\?xml[^>]{0,300}\?>|<!--.{0,10000}?-->)*+"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|style|table|dl|div|section|article|main|h[1-6]|p|ul|ol|span|b"
    rb"|strong)\b",
    re.IGNORECASE | re.DOTALL,
)


def read(content: Content) -> Reading:
    """Read the tables and lists of a page that are words with their meanings.

    Raises:
        GlossaryError: when none is, they have faults, or the page cannot be parsed.
    """
    require("lxml", content)
    from bot.formats.pages import html_parts  # here, because its library is an extra

    return reading_of_parts(from_json(parsed(html_parts.parts, content)), content)


def _fits(content: Content) -> bool:
    start = content.raw[:20_000]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.decode("utf-16", "replace").encode()
    return bool(_BEGINS.match(start))


HTML = Format(
    name="html",
    suffixes=(".html", ".htm", ".xhtml"),
    fits=_fits,
    read=read,
)
