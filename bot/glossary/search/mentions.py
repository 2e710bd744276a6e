"""Labels inside a longer text: the terms a question mentions when the whole of it is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.glossary.search.exact import Exact
from bot.glossary.search.ordinary import ORDINARY
from bot.glossary.text.stem import LITTLE_WORDS, stem

_LONGEST = 8  # words of a label
_MOST_WORDS = 120  # words read of a question; whole messages are for the spotter


@dataclass(frozen=True, slots=True)
class Mention:
    """Forms found inside a text, and the share of the words that matter which they take up."""

    forms: tuple[int, ...]
    share: float


def mentions(exact: Exact, folded: str) -> list[Mention]:
    """Give what is mentioned, the longest label at each place, in order of appearance."""
    words = [word for word in folded.split() if word not in LITTLE_WORDS][:_MOST_WORDS]
    return [Mention(forms, length / len(words)) for forms, length in _spans(exact, words)]


def _spans(exact: Exact, words: list[str]) -> Iterator[tuple[tuple[int, ...], int]]:
    keys = tuple(map(stem, words))
    start = 0
    while start < len(keys):
        length, forms = _longest(exact, keys, start)
        if forms and not (length == 1 and (len(words[start]) < 3 or words[start] in ORDINARY)):
            yield forms, length
        start += length


def _longest(exact: Exact, keys: tuple[str, ...], start: int) -> tuple[int, tuple[int, ...]]:
    for length in range(min(_LONGEST, len(keys) - start), 0, -1):
        if forms := exact.inflected.get(keys[start : start + length]):
            return length, forms
    return 1, ()
