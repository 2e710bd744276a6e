"""Folded texts seen from the sides that features look at: one query, or all forms in columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from bot.glossary.search import policy
from bot.glossary.text.fold import squash
from bot.glossary.text.sound import sounds
from bot.glossary.text.stem import bag, stem

Ints = npt.NDArray[np.intp]
Number = TypeVar("Number", bound=np.generic)


@dataclass(frozen=True, slots=True)
class QueryFeatures:
    """A folded query from every side."""

    folded: str
    squashed: str
    bag: str
    sounds: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, folded: str) -> QueryFeatures:
        """Look at a folded text."""
        return cls(folded, squash(folded), bag(folded), sounds(folded), tuple(map(stem, folded.split())))


class FormColumns:
    """Many texts from every side, in columns, so that a few dozen of them are taken out in single steps.

    Lists and arrays have one entry a form, in the order of the texts; but `vocabulary`, `known` and `word_lengths`
    have one a distinct stem, and `_words` has the stems of the first form, then of the second, and so on.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.folded = list(texts)
        self.bags = [bag(text) for text in texts]
        self.sounds = [sounds(text) for text in texts]
        self.lengths = np.fromiter((len(squash(text)) for text in texts), np.float32, len(texts))
        self.firsts = np.fromiter((ord(text[0]) for text in texts), np.int32, len(texts))
        self.lasts = np.fromiter((ord(text[-1]) for text in texts), np.int32, len(texts))
        words = [tuple(map(stem, text.split())) for text in texts]
        self.vocabulary = sorted(set(chain.from_iterable(words)))
        self.known = {word: number for number, word in enumerate(self.vocabulary)}
        self.word_lengths = np.fromiter((min(len(word), policy.HEAVIEST_WORD) for word in self.vocabulary), np.float32)
        self.counts = np.fromiter(map(len, words), np.intp, len(texts))
        self._starts = np.cumsum(self.counts) - self.counts
        self._words = np.fromiter(map(self.known.__getitem__, chain.from_iterable(words)), np.intp)

    def words_of(self, numbers: Ints) -> tuple[Ints, Ints]:
        """Give the words of the numbered texts, one text after the other, and where each text starts."""
        counts = self.counts[numbers]
        starts = np.cumsum(counts) - counts
        steps = np.arange(counts.sum()) - np.repeat(starts, counts)
        return self._words[np.repeat(self._starts[numbers], counts) + steps], starts


def picker(numbers: Sequence[int]) -> Callable[[list[str]], Sequence[str]]:
    """Make a function that takes the numbered texts out of a column."""
    if len(numbers) == 1:
        return lambda column: [column[numbers[0]]]
    return itemgetter(*numbers)


def distinct(values: npt.NDArray[Number]) -> npt.NDArray[Number]:
    """Sort values and keep each once: `numpy.unique` hashes, which takes a hundred times as long here."""
    values = np.sort(values)
    return values[np.concatenate(([True], values[1:] != values[:-1]))] if len(values) else values
