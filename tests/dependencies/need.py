"""What a package is for: the bot, one of its extras, or our work on it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PYTHONS = re.findall(r"Python :: (3\.\d+)", str(PROJECT["project"]["classifiers"]))
BOT = "the bot"
EXTRAS = ("files", "packs", "charts", "postgres", "site")  # what hosts install; all other extras are for work
WORK = "work"


def needs(asked: Mapping[str, Iterable[str]]) -> dict[NormalizedName, str]:
    """The first thing that each package is for, of those that each package asks for, on any Python that we promise."""
    found: dict[NormalizedName, str] = {}
    for purpose, requirements in _purposes():
        for name in _reached(requirements, asked):
            found.setdefault(name, purpose)
    return found


def _purposes() -> Iterator[tuple[str, list[str]]]:
    extras = PROJECT["project"]["optional-dependencies"]
    yield BOT, PROJECT["project"]["dependencies"]
    yield from ((name, extras[name]) for name in EXTRAS)
    work = [each for name in extras if name not in EXTRAS for each in extras[name]]
    yield WORK, [*work, *PROJECT["build-system"]["requires"]]


def _reached(requirements: Iterable[str], asked: Mapping[str, Iterable[str]]) -> set[NormalizedName]:
    """The names of all packages to which requirements lead."""
    reached: set[tuple[NormalizedName, str]] = set()  # each with an extra of it, or none
    left = [(each, "") for each in requirements]
    while left:
        text, extra = left.pop()
        requirement = Requirement(text)
        if not _holds(requirement, extra):
            continue
        name = canonicalize_name(requirement.name)
        for new in {(name, each) for each in ("", *requirement.extras)} - reached:
            reached.add(new)
            left += [(each, new[1]) for each in asked.get(name, ())]
    return {name for name, _ in reached}


def _holds(requirement: Requirement, extra: str) -> bool:
    marker = requirement.marker
    return not marker or any(marker.evaluate({"extra": extra, "python_version": each}) for each in PYTHONS)
