"""Texts as they stand in other people's lists, and what stands there for nothing."""

import re

from bot.formats.lists.markup import plain

# What a spreadsheet shows where a formula failed: https://support.microsoft.com/office/8a1f4ef5
_FAILED = re.compile(
    r"#(?:REF!|NAME\?|N/A|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BEZUG!|WERT!|ERROR!|NV)"
)
_NOTHING = frozenset(
    ("null", "~", "none", "nil", "nan", "n/a", "na", "n.a.", "-", "--", "---", "–", "—", "tbc", "tbd", "?")
)
_NAMELESS = frozenset(("", "~", "-", "--", "---", "–", "—"))
_NO_WORDS = _NAMELESS | {"null", "nan", "?"}
_LIST_SIGNS = re.compile(r"\s*[;|\n•]\s*")
_COMMA = re.compile(r"\s*,\s+")


def is_failed(cell: str) -> bool:
    """Whether a cell holds the sign of a formula that failed."""
    return bool(_FAILED.fullmatch(cell.strip()))


def is_nothing(cell: str) -> bool:
    """Whether a text says that nothing is known."""
    return not cell.strip() or cell.strip().casefold() in _NOTHING


def said(cell: str) -> str:
    """A text without markup; empty where it says nothing."""
    return "" if is_nothing(cell) or is_failed(cell) else plain(cell).strip()


def named(cell: str, *, has_null: bool) -> str:
    """A word without markup. NA, TBC and, where the format has a null of its own, “null” are words; “-” is none."""
    nameless = cell.strip().casefold() in (_NAMELESS if has_null else _NO_WORDS)
    return "" if nameless or is_failed(cell) else plain(cell).strip()


def parts_of(cell: str) -> list[str]:
    """The several names in one cell: parted by semicolons, bars or lines; by commas where there is none of these."""
    cell = cell.strip()
    parts = _LIST_SIGNS.split(cell) if _LIST_SIGNS.search(cell) else _COMMA.split(cell)
    return [part for part in parts if part]
