"""Finding acronyms that a reader is left alone with."""

from __future__ import annotations

import re
from collections.abc import Iterable

WELL_KNOWN = frozenset(
    {"UK", "NHS", "GP", "TV", "BBC", "ID", "OK", "US", "USA", "EU", "HIV", "AIDS", "PDF", "DVD", "PC"}
)

_ACRONYM = re.compile(r"\b(?=[A-Z]*[a-z]{0,2}[A-Z])[A-Z][A-Za-z]*[A-Z][a-z]?\b|\b[A-Z]{2,}s?\b")
_ROMAN = re.compile(r"[IVX]+")


def unexplained(text: str, headwords: Iterable[str]) -> list[str]:
    """The acronyms of a text, each once, that are neither well known, nor of the headwords, nor in brackets.

    Explained is what stands in brackets, as in “personal assistant (PA)”, or has brackets after it.
    """
    known = WELL_KNOWN | {_bare(word) for headword in headwords for word in re.findall(r"\w+", headword)}
    found = dict.fromkeys(_bare(match) for match in _ACRONYM.findall(text))
    return [each for each in found if each not in known and not _ROMAN.fullmatch(each) and not _in_brackets(each, text)]


def _bare(acronym: str) -> str:
    return acronym.removesuffix("s") if acronym[:-1].isupper() else acronym


def _in_brackets(acronym: str, text: str) -> bool:
    name = re.escape(acronym)
    return bool(re.search(rf"\([^()]*\b{name}s?\b[^()]*\)|\b{name}s?\s*\(", text))
