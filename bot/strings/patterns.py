"""Sentences with places for values, which the library for Fluent fills by the rules of their language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentType, fluent_date

Value = str | int | float | date

_MOST_KEPT = 4096  # sentences of a number, such as “12 words”, of which a menu has many
_MOST_LENGTH = 2_500  # https://github.com/projectfluent/python-fluent: fluent.runtime.resolver.MAX_PART_LENGTH


class Patterns:
    """The sentences of one language that were said until now."""

    def __init__(self, language: str) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)  # marks of direction would be read aloud
        self._read: set[str] = set()
        self._of_number: dict[tuple[object, ...], str] = {}

    def filled(self, key: str, source: str, values: Mapping[str, Value]) -> str:
        """The sentence, whose source is read at the first time, with these values in their places.

        Raises:
            LookupError: it asks for a value that is not there.
        """
        if list(map(type, values.values())) != [int]:
            return self._filled(key, source, values)
        place = (key, *values.items())
        said = self._of_number.get(place)
        if said is None:
            said = self._filled(key, source, values)
            if len(self._of_number) >= _MOST_KEPT:
                self._of_number.clear()
            self._of_number[place] = said
        return said

    def _filled(self, key: str, source: str, values: Mapping[str, Value]) -> str:
        if key not in self._read:
            self._bundle.add_resource(FluentResource(source))
            self._read.add(key)
        pattern = self._bundle.get_message(key).value
        assert pattern, f"the sentence {key} is empty"
        fitting, long = _fitting(values)
        said, faults = self._bundle.format_pattern(pattern, fitting)
        if faults:
            raise LookupError(f"{key}: {faults[0]}")
        text = str(said)
        for mark, value in long.items():
            text = text.replace(mark, value)
        return text


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
