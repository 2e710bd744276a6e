"""Cells of a table that a spreadsheet must not run as formulas: the one rule for every table that we write.

A program runs what begins with = + - @, or with the wide forms of these that East Asian keyboards give. One that parts
columns at other signs than ours begins a cell after a semicolon, a tab or the end of a line, too. An apostrophe before
the sign keeps it a text; those that were there are kept as well, so that a cell comes back as it was.
See https://owasp.org/www-community/attacks/CSV_Injection.
"""

import re

_SIGNS = "[=+\\-@＝＋－＠]"
_AFTER = "[;\\t\\r\\n] *"
_AT_START = re.compile(rf"'*(?: *{_SIGNS}|[\t\r\n])")
_GUARDED_AT_START = re.compile(rf"'{_AT_START.pattern}")
_WITHIN = re.compile(rf"({_AFTER})(?='*{_SIGNS})")
_GUARDED_WITHIN = re.compile(rf"({_AFTER})'(?='*{_SIGNS})")


def guarded(cell: str) -> str:
    """The text with an apostrophe wherever a spreadsheet would take what follows for a formula."""
    safe = _WITHIN.sub(r"\1'", cell)
    return f"'{safe}" if _AT_START.match(safe) else safe


def unguarded(cell: str) -> str:
    """The text that `guarded` was given."""
    bare = cell[1:] if _GUARDED_AT_START.match(cell) else cell
    return _GUARDED_WITHIN.sub(r"\1", bare)
