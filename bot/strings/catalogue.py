"""Every sentence that people read, by its key: a file for each language, in Mozilla's Fluent (https://projectfluent.org).

A language may lack sentences: they are said in English. Plurals, numbers and days follow the rules of the language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

from bot.strings.language import ENGLISH, spoken

if TYPE_CHECKING:
    from bot.strings.patterns import Patterns, Value

LANGUAGES = Path(__file__).with_name("languages")

# What begins at the left edge and all that is indented below it. No message refers to another, so that each can be read
# by itself when it is first said: a command line that says ten sentences does not wait for nine hundred.
_MESSAGE = re.compile(r"^(?P<key>[a-z][a-z0-9-]*) *=.*(?:\n(?:[ \t].*|(?=\n)|\}.*))*", re.MULTILINE)


class Catalogue:
    """The sentences of one language."""

    def __init__(self, language: str, source: str) -> None:
        self._language = language
        self._sources = {found["key"]: found[0] for found in _MESSAGE.finditer(source)}
        self.keys = frozenset(self._sources)
        self._plain: dict[str, str] = {}
        self._patterns: Patterns | None = None

    def say(self, key: str, values: Mapping[str, Value]) -> str:
        """The sentence with these values in their places.

        Raises:
            LookupError: there is no such sentence, or it asks for a value that is not there.
        """
        if key in self._plain:
            return self._plain[key]
        source = self._sources[key]
        if "{" not in source:
            self._plain[key] = _plain(source)
            return self._plain[key]
        if self._patterns is None:
            from bot.strings.patterns import Patterns  # here, because `--help` says nothing that needs the library

            self._patterns = Patterns(self._language)
        return self._patterns.filled(key, source, values)


def say(key: str, /, **values: Value) -> str:
    """The sentence of this key in the language of the moment; in English where that language lacks it.

    Raises:
        LookupError: there is no such sentence, or it asks for a value that is not there.
    """
    for own in _own:
        if key in own.keys:
            return own.say(key, values)
    language = spoken()
    catalogue = catalogue_of(language)
    if key not in catalogue.keys:
        catalogue = catalogue_of(ENGLISH)
    return catalogue.say(key, values)


_own: list[Catalogue] = []  # at most one


def lay_over(source: str) -> frozenset[str]:
    """Say the sentences of a community's own file in place of ours, in whatever language; give the keys that it has."""
    _own[:] = [Catalogue(ENGLISH, source)]
    return _own[0].keys


@cache
def catalogue_of(language: str) -> Catalogue:
    """The catalogue of one of `languages()`; of any other, an empty one."""
    file = LANGUAGES / f"{language}.ftl"
    return Catalogue(language, file.read_text("utf-8") if language in languages() else "")


@cache
def languages() -> tuple[str, ...]:
    """The tags of the languages that there are, English first."""
    return tuple(sorted((each.stem for each in LANGUAGES.glob("*.ftl")), key=lambda tag: (tag != ENGLISH, tag)))


def _plain(source: str) -> str:
    """A sentence without places, read as Fluent reads it: without what all its lines begin with."""
    first, *rest = source.partition("=")[2].rstrip().split("\n")
    text = dedent("\n".join(rest))
    return f"{first.strip()}\n{text}".strip("\n")
