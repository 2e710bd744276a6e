"""A whole glossary as a workbook of Excel: one sheet, whose cells are texts and never run."""

from collections.abc import Sequence
from datetime import datetime
from importlib.util import find_spec
from io import BytesIO

from bot.errors import UsageError
from bot.formats.format import Written
from bot.formats.written_table import losses, rows_of_table
from bot.glossary.model.term import Term
from bot.strings import documents as strings

NAME = "A workbook"
_MADE = datetime(2026, 1, 1)  # noqa: DTZ001 - the library takes no zone; the same file for the same words
_WIDTHS = {"definition": 80, "source": 40, "url": 40}  # characters
_WIDTH = 18


def write(terms: Sequence[Term]) -> Written:
    """Write one row a definition.

    Raises:
        UsageError: the library is not there, with the command that installs it.
    """
    if find_spec("xlsxwriter") is None:
        raise UsageError(strings.no_extra_to_write())
    from xlsxwriter import Workbook  # here, because it is an extra

    file = BytesIO()
    book = Workbook(file, {"in_memory": True})
    book.set_properties({"created": _MADE})
    sheet, heading, text = book.add_worksheet("Glossary"), book.add_format(_HEADING), book.add_format(_TEXT)
    header, *rows = rows_of_table(terms)
    for column, name in enumerate(header):
        sheet.set_column(column, column, _WIDTHS.get(name, _WIDTH), text)
        sheet.write_string(0, column, name, heading)
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            if cell:
                sheet.write_string(number, column, cell, text)
    sheet.freeze_panes(1, 1)
    book.close()
    return Written("", tuple(losses(terms, NAME)), raw=file.getvalue())


_HEADING = {"bold": True}
_TEXT = {"text_wrap": True, "valign": "top", "num_format": "@"}
