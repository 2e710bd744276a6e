"""The nations in which words and laws differ, in the order in which readers meet them."""

from collections.abc import Iterable

from bot.glossary.text.fold import fold

NATIONS = ("England", "Northern Ireland", "Scotland", "Wales")
UK = "UK"  # what entries say for all of them
_UK = ("uk", "united kingdom")


def is_uk(name: str) -> bool:
    """Whether it is a name of all four together."""
    return fold(name) in _UK


def is_everywhere(names: Iterable[str]) -> bool:
    """Whether these are all four."""
    names = [*names]
    return any(map(is_uk, names)) or set(NATIONS) <= set(names)
