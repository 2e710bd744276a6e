"""`docs/dependencies.md`: a row for each line of `constraints.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tests.dependencies.need import BOT, EXTRAS, ROOT, WORK

PAGE = ROOT / "docs/dependencies.md"
CONSTRAINTS = ROOT / "constraints.txt"
_HEADINGS = {
    BOT: "With the bot",
    **{each: f"With the extra `{each}`" for each in EXTRAS},
    WORK: "Only to test, measure and release it",
}
_ROW = re.compile(r"\| (?P<name>\S+) \| (?P<version>\S+) \| (?P<licence>[^|]+) \|")
_FIRST = """# What jargonbot depends on

Each package of `constraints.txt` with the licence that it says it has, as an SPDX expression. `scripts/licences` writes
this page; a test compares it with `constraints.txt`, and refuses a licence that `tests/dependencies/licences.yaml` does
not allow. None of these packages is part of the wheel or the source archive of jargonbot. An image for containers holds
those of the first three tables, each with the text of its licence.
"""


@dataclass(frozen=True)
class Package:
    """A version of a package, its licence, and what it is for."""

    name: str
    version: str
    licence: str
    purpose: str


def written(packages: Iterable[Package]) -> str:
    """The whole page."""
    packages = sorted(packages, key=lambda each: each.name.lower())
    tables = (_table(_HEADINGS[each], [one for one in packages if one.purpose == each]) for each in _HEADINGS)
    return "\n".join((_FIRST, *tables))


def _table(heading: str, packages: list[Package]) -> str:
    rows = (f"| {each.name} | {each.version} | {each.licence} |\n" for each in packages)
    return f"## {heading}\n| package | version | licence |\n|---|---|---|\n{''.join(rows)}"


def read() -> list[Package]:
    """The packages on the page as it is."""
    purposes = {f"## {heading}": purpose for purpose, heading in _HEADINGS.items()}
    packages, purpose = [], ""
    for line in PAGE.read_text("utf-8").splitlines():
        purpose = purposes.get(line, purpose)
        if (row := _ROW.fullmatch(line)) and row["name"] != "package":
            packages.append(Package(row["name"], row["version"], row["licence"], purpose))
    return packages
