"""Documents of Word and LibreOffice: only read; of what is struck out, hidden or beside the text nothing is taken."""

from bot.formats.child import parsed
from bot.formats.content import Content
from bot.formats.format import Format
from bot.formats.pages.choosing import reading_of_parts
from bot.formats.pages.container import Container, container_of
from bot.formats.pages.extra import require
from bot.formats.pages.part import from_json
from bot.formats.reading import Reading


def read(content: Content) -> Reading:
    """Read the tables, lists and sections of a document that are words with their meanings.

    Raises:
        GlossaryError: when none is, they have faults, or it cannot be opened.
    """
    require("lxml", content)
    from bot.formats.pages import docx_parts, odt_parts  # here, because their library is an extra

    of_word = container_of(content.raw) is Container.DOCUMENT
    return reading_of_parts(from_json(parsed(docx_parts.parts if of_word else odt_parts.parts, content)), content)


DOCUMENT = Format(
    name="document",
    suffixes=(".docx", ".docm", ".odt"),
    fits=lambda content: container_of(content.raw) in (Container.DOCUMENT, Container.OPEN_DOCUMENT_TEXT),
    read=read,
)
