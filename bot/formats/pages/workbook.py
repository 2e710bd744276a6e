"""Workbooks of Excel (also before 2007) and LibreOffice: read are the sheets that a person sees."""

from bot.formats.child import parsed
from bot.formats.content import Content
from bot.formats.format import Format
from bot.formats.pages.choosing import reading_of_parts
from bot.formats.pages.container import Container, container_of
from bot.formats.pages.extra import require
from bot.formats.pages.part import from_json
from bot.formats.pages.workbook_table import write
from bot.formats.reading import Reading
from bot.glossary.checks.finding import Finding, GlossaryError, Place, Severity
from bot.strings import documents as strings


def read(content: Content) -> Reading:
    """Read the sheets that name their columns; what is hidden is left out, and said.

    Raises:
        GlossaryError: when no sheet is a list of words, it has faults, or it cannot be opened.
    """
    if container_of(content.raw) is Container.LOCKED:
        raise GlossaryError([Finding(Place(content.file), *strings.locked())])
    require("python_calamine", content)
    from bot.formats.pages import workbook_parts  # here, because its library is an extra

    found = parsed(workbook_parts.parts, content)
    reading = reading_of_parts(from_json(found["parts"]), content)
    if not found["hidden"]:
        return reading
    hidden = Finding(Place(content.file), *strings.hidden_sheets(found["hidden"]), Severity.WARNING)
    return Reading(reading.entries, (*reading.warnings, hidden))


# The one kind of workbook that is written; every workbook is read as such, whatever its name.
XLSX = Format(name="xlsx", suffixes=(".xlsx",), fits=lambda _: False, read=read, write=write)
WORKBOOK = Format(
    name="workbook",
    suffixes=(".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"),
    fits=lambda content: container_of(content.raw) in (Container.WORKBOOK, Container.LOCKED),
    read=read,
)
