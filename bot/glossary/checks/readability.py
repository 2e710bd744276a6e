"""How hard a text is to read: long sentences, and the Flesch-Kincaid grade."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from statistics import pstdev

from bot.glossary.text.syllables import syllables

MIN_WORDS = 30
MASK = "ₓ"  # a letter that nobody writes; one word of one syllable

_BREAK = re.compile(r"""(?<=[.!?…])["'”’)\]]*\s+(?=["'“‘(\[]*[A-Z0-9£ₓ])|\n\s*\n|\n(?=\s*[-*•–\d])""")
_SHORT_FORM = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|Mr|Mrs|Ms|Dr|Prof|St|No|s|ss|p|pp|para|ch)\.)$")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*|[£$€]?\d[\d.,:/]*")


@dataclass(frozen=True)
class Readability:
    """The measures of one text, whose headword is masked: people look it up because it is hard."""

    sentences: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> int:
        """How many words there are; a hyphenated word and a number are one each."""
        return sum(map(len, self.sentences))

    @property
    def longest(self) -> tuple[str, ...]:
        """The longest sentence."""
        return max(self.sentences, key=len, default=())

    @cached_property
    def _counts(self) -> list[int]:
        return [syllables(word) for sentence in self.sentences for word in sentence]

    @property
    def syllables(self) -> int:
        """How many syllables all the words have."""
        return sum(self._counts)

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade: years of (American) school needed; 0 for a text without words."""
        return flesch_kincaid(self.words, len(self.sentences), self.syllables) if self.words else 0.0

    @property
    def margin(self) -> float:
        """By how much the grade of a text under 30 words may be off by the chance of a few long words.

        One standard error of the mean of syllables a word; 0 for longer texts.
        """
        if not 0 < self.words < MIN_WORDS:
            return 0.0
        return 11.8 * pstdev(self._counts) / sqrt(self.words)


def flesch_kincaid(words: int, sentences: int, syllables: int) -> float:
    """The grade of so many words in so many sentences.

    Kincaid and others, Derivation of New Readability Formulas, US Navy report 8-75, 1975.
    """
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def readability(text: str, headwords: Iterable[str] = ()) -> Readability:
    """Measure a text with its headwords (label and aliases) counting as one easy word each."""
    sentences = (tuple(_WORD.findall(part)) for part in _sentences(_masked(text, headwords)))
    return Readability(tuple(filter(None, sentences)))


def sentence_places(text: str) -> list[tuple[int, int]]:
    """Where each sentence starts and ends, exclusive; what stands between two belongs to none."""
    places: list[tuple[int, int]] = []
    start = 0
    for end, following in [*(found.span() for found in _BREAK.finditer(text)), (len(text), len(text))]:
        if places and _SHORT_FORM.search(text, *places[-1]):
            places[-1] = (places[-1][0], end)
        else:
            places.append((start, end))
        start = following
    return places


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_places(text)]


def _masked(text: str, headwords: Iterable[str]) -> str:
    """Longest first, so that a label inside a longer alias does not spoil it; a plural counts too."""
    ordered = sorted({word for word in headwords if word}, key=len, reverse=True)
    if not ordered:
        return text
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
    return re.sub(rf"(?<!\w)(?:{either})(?:s|['’]s|es)?(?!\w)", MASK, text, flags=re.IGNORECASE)
