"""The sheets of a workbook as tables of texts."""

from collections.abc import Iterable
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from bot.formats.lists.table import Row
from bot.formats.pages.part import Part, Shape, as_json

MOST_COLUMNS = 200  # beyond them no list of words has anything to say

MOST_ROWS_MERGED = 1000


def parts(raw: bytes) -> Any:
    """The sheets that a person sees, and the names of those that are hidden; made to run in a process of its own."""
    with CalamineWorkbook.from_filelike(BytesIO(raw)) as workbook:
        sheets = [each for each in workbook.sheets_metadata if each.typ is SheetTypeEnum.WorkSheet]
        seen = [each.name for each in sheets if each.visible is SheetVisibleEnum.Visible]
        found = [Part(Shape.TABLE, _rows(workbook.get_sheet_by_name(name)), name) for name in seen]
    hidden = [each.name for each in sheets if each.name not in seen]
    return {"parts": as_json(each for each in found if each.rows), "hidden": hidden}


def _rows(sheet: CalamineSheet) -> list[Row]:
    """The rows that hold anything. A cell that was merged over several rows stands in each of them."""
    spread = _spread(sheet.merged_cell_ranges or (), (sheet.start or (0, 0))[1])
    rows: list[Row] = []
    above: dict[int, str] = {}
    for number, values in enumerate(sheet.iter_rows(), 1):
        cells = [*map(shown, values[:MOST_COLUMNS])]
        for column in spread.get(number, ()):
            if column < len(cells):
                cells[column] = cells[column] or above.get(column, "")
        above = dict(enumerate(cells)) if spread else {}
        while cells and not cells[-1].strip():
            cells.pop()
        if cells:
            rows.append(Row(tuple(cells), number))
    return rows


def _spread(ranges: Iterable[Any], first_column: int) -> dict[int, list[int]]:
    """By the number of each row the columns, counted from the first, that hold the same as the row above."""
    spread: dict[int, list[int]] = {}
    for (top, left), (bottom, _) in ranges:
        for row in range(top + 1, min(bottom, top + MOST_ROWS_MERGED) + 1):
            spread.setdefault(row + 1, []).append(left - first_column)
    return spread


def shown(value: Any) -> str:
    """A value as a workbook shows it, as far as it is known here: a day as 2026-03-31."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value:.15g}" if abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
    return value.isoformat() if isinstance(value, date) else str(value)
