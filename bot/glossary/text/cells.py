"""Cells of a table that a spreadsheet must not run as formulas.

See https://owasp.org/www-community/attacks/CSV_Injection.
"""

import re

_FORMULA = re.compile(r"[=+\-@\t\r]")
_GUARDED = re.compile(r"'(?=[=+\-@\t\r])")


def guarded(cell: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The text that `guarded` was given."""
    return _GUARDED.sub("", cell, count=1) if _GUARDED.match(cell) else cell
