"""Versions of the program, and which of two is the newer."""

import re
from importlib.metadata import PackageNotFoundError, version

# As hatch names them: a release, or what comes so many changes before it. https://packaging.python.org/specifications/version-specifiers
_NAME = re.compile(r"(\d{1,9})\.(\d{1,9})(?:\.(\d{1,9}))?(?:\.dev(\d{1,9}))?(?:\+.*)?")
Order = tuple[int, int, int, bool, int]


def version_of_ours() -> str:
    """The version of this program; empty where it is not installed."""
    try:
        return version("jargonbot")
    except PackageNotFoundError:
        return ""


def is_newer(one: str, other: str) -> bool:
    """Whether a version is newer than another; not where one of them is unknown, as in a folder that is no checkout."""
    first, second = _order(one), _order(other)
    return bool(first and second and first > second)


def _order(name: str) -> Order | None:
    found = _NAME.fullmatch(name)
    if not found or not any(map(int, found.group(1, 2, 3) if found[3] else found.group(1, 2))):
        return None
    return int(found[1]), int(found[2]), int(found[3] or 0), found[4] is None, int(found[4] or 0)
