"""The number of a page as an id has it: two signs, for more a long name beside it leaves no room."""

from __future__ import annotations

from string import ascii_lowercase, digits

_SIGNS = digits + ascii_lowercase
_IN_DIGITS = 100
# Messages that are out there have digits; from 100 on a letter comes first.
PAGE = r"(?P<page>\d{1,2}|[a-z][0-9a-z])"
MOST_PAGES = _IN_DIGITS + len(ascii_lowercase) * len(_SIGNS)


def named_page(number: int) -> str:
    """A number below `MOST_PAGES`, as `PAGE` reads it: "7", "99", and "a0" for 100."""
    if number < _IN_DIGITS:
        return str(number)
    letter, sign = divmod(number - _IN_DIGITS, len(_SIGNS))
    return ascii_lowercase[letter] + _SIGNS[sign]


def read_page(named: int | str) -> int:
    """The number that an id names, or that is one already."""
    if isinstance(named, int) or named.isdigit():
        return int(named)
    return _IN_DIGITS + ascii_lowercase.index(named[0]) * len(_SIGNS) + _SIGNS.index(named[1])
