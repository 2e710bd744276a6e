"""Tables whose cells are parted by upright bars, as Markdown has them, with what people get wrong in them."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt

from bot.formats.lists.table import Row
from bot.formats.pages.inline import cell_of, without_roles
from bot.formats.pages.part import Cell, rows_of

_BAR = re.compile(r"(?<!\\)\|")
_STRAY = re.compile(r"""\A['"`’] +""")  # a sign that somebody left behind
_RULE = re.compile(r"[\s|:+=-]*-[\s|:+=-]*")
_PARSER = MarkdownIt("commonmark").enable("strikethrough")


def pipe_rows(lines: Sequence[str], first: int) -> list[Row]:
    """The rows of a table without the rule below its headings; `first` is the number of its first line.

    Cells that are too many stay. A line without a bar at its start, where the others have one and the line above it
    has none at its end, goes on with that.
    """
    whole: list[tuple[int, str]] = []
    barred = sum(line.lstrip().startswith("|") for line in lines) * 2 > len(lines)
    for number, line in enumerate(map(str.strip, lines), first):
        if whole and barred and not line.startswith("|") and not whole[-1][1].endswith("|"):
            whole[-1] = (whole[-1][0], f"{whole[-1][1]} {line}")
        elif line and not _RULE.fullmatch(line):
            whole.append((number, line))
    return rows_of([(number, [_cell(each) for each in _cells(line)]) for number, line in whole])


def _cells(line: str) -> list[str]:
    line = _STRAY.sub("", line.removeprefix("|"))
    if line.endswith("|") and not line.endswith("\\|"):
        line = line[:-1]
    cells = [cell.replace("\\|", "|").strip() for cell in _BAR.split(line)]
    while len(cells) > 1 and not any(map(str.isalnum, cells[-1])):
        cells.pop()  # an empty cell, or a sign that somebody left behind
    return cells


def _cell(text: str) -> Cell:
    if text.isalnum():
        return Cell(text, text)
    [inline] = _PARSER.parseInline(without_roles(text))
    return cell_of(inline.children or ())
