"""Every sentence that people read, by its key: a file for each language, in Mozilla's Fluent (https://projectfluent.org).

A language may lack sentences: they are said in English. Plurals, numbers and days follow the rules of the language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentType, fluent_date

from bot.strings.language import ENGLISH, spoken

LANGUAGES = Path(__file__).with_name("languages")

Value = str | int | float | date

# What begins at the left edge and all that is indented below it. No message refers to another, so that each can be read
# by itself when it is first said: a command line that says ten sentences does not wait for nine hundred.
_MESSAGE = re.compile(r"^(?P<key>[a-z][a-z0-9-]*) *=.*(?:\n(?:[ \t].*|(?=\n)|\}.*))*", re.MULTILINE)
_MOST_LENGTH = 2_500  # https://github.com/projectfluent/python-fluent: fluent.runtime.resolver.MAX_PART_LENGTH


class Catalogue:
    """The sentences of one language."""

    def __init__(self, language: str, source: str) -> None:
        self._unread = {found["key"]: found[0] for found in _MESSAGE.finditer(source)}
        self.keys = frozenset(self._unread)
        self._bundle = FluentBundle([language], use_isolating=False)  # marks of direction would be read aloud
        self._constant: dict[str, str] = {}

    def say(self, key: str, values: Mapping[str, Value]) -> str:
        """The sentence with these values in their places.

        Raises:
            LookupError: there is no such sentence, or it asks for a value that is not there.
        """
        if key in self._constant:
            return self._constant[key]
        if source := self._unread.pop(key, ""):
            self._bundle.add_resource(FluentResource(source))
        pattern = self._bundle.get_message(key).value
        assert pattern, f"the sentence {key} is empty"
        fitting, long = _fitting(values)
        said, faults = self._bundle.format_pattern(pattern, fitting)
        if faults:
            raise LookupError(f"{key}: {faults[0]}")
        text = str(said)
        if not values:
            self._constant[key] = text
        for mark, value in long.items():
            text = text.replace(mark, value)
        return text


def say(key: str, /, **values: Value) -> str:
    """The sentence of this key in the language of the moment; in English where that language lacks it.

    Raises:
        LookupError: there is no such sentence, or it asks for a value that is not there.
    """
    language = spoken()
    catalogue = catalogue_of(language)
    if key not in catalogue.keys:
        catalogue = catalogue_of(ENGLISH)
    return catalogue.say(key, values)


@cache
def catalogue_of(language: str) -> Catalogue:
    """The catalogue of one of `languages()`; of any other, an empty one."""
    file = LANGUAGES / f"{language}.ftl"
    return Catalogue(language, file.read_text("utf-8") if language in languages() else "")


@cache
def languages() -> tuple[str, ...]:
    """The tags of the languages that there are, English first."""
    return tuple(sorted((each.stem for each in LANGUAGES.glob("*.ftl")), key=lambda tag: (tag != ENGLISH, tag)))


def _fitting(values: Mapping[str, Value]) -> tuple[dict[str, str | int | float | FluentType], dict[str, str]]:
    """The values as Fluent takes them; long texts, which it would cut, as marks for which they are put in again."""
    fitting: dict[str, str | int | float | FluentType] = {}
    long = {}
    for name, value in values.items():
        if isinstance(value, str) and len(value) > _MOST_LENGTH:
            mark = f"\ue000{name}\ue001"
            fitting[name], long[mark] = mark, value
        else:
            fitting[name] = fluent_date(value, dateStyle="long") if isinstance(value, date) else value
    return fitting, long
