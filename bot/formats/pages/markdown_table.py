"""A whole glossary as a table in Markdown, to print or to put on a page."""

import re
from collections.abc import Iterable, Sequence

from bot.formats.format import Written
from bot.formats.written_table import losses, rows_of_table
from bot.glossary.model.term import Term

NAME = "Markdown"
_SIGNS = re.compile(r"[\\`*_\[\]<>&#~{}]")  # by which Markdown marks something


def write(terms: Sequence[Term]) -> Written:
    """Write one row a definition, with those columns that hold anything."""
    header, *rows = map(_with_kind_last, rows_of_table(terms, narrow=True))
    lines = [_line(header), _line(["---"] * len(header)), *(_line(map(_shown, row)) for row in rows)]
    return Written("# Glossary\n\n" + "\n".join(lines) + "\n", tuple(losses(terms, NAME)))


def _with_kind_last(row: Sequence[str]) -> Sequence[str]:
    """Readers take a last cell of signs alone for one that somebody left behind, and a kind is a word."""
    term, kind, *rest = row
    return [term, *rest, kind]


def _shown(cell: str) -> str:
    """A cell that Markdown shows to the letter."""
    marked = _SIGNS.sub(lambda sign: f"\\{sign[0]}", cell)
    return marked.replace("|", "&#124;").replace("\n", "<br>")


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
