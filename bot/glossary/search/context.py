"""Which of the labels that stand in a text are meant there: everyday words need company, sections need their Act."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from bot.glossary.search import policy
from bot.glossary.search.forms import Owner, Rank
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.prose import Prose
from bot.glossary.text.word_lists import word_tree

_PARAGRAPH = re.compile(r"\n\s*\n")
_SECTION = re.compile(r"section\s+\d+[a-z]*\b", re.IGNORECASE)
_NUMBER_FOLLOWS = re.compile(r"\s*\d")


@dataclass(frozen=True, slots=True)
class Hit:
    """The first word of a label in a text, the one behind its last, and the terms that have it."""

    start: int
    end: int
    owners: tuple[Owner, ...]


@dataclass(slots=True)
class Context:
    """A text as its labels see it."""

    prose: Prose
    _lowered: str = field(init=False)
    _breaks: list[int] = field(init=False)
    _fixed: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        text = self.prose.text
        lowered = text.lower()
        self._lowered = lowered if len(lowered) == len(text) else text  # a letter that grows would move all others
        self._breaks = [found.end() for found in _PARAGRAPH.finditer(text)]
        self._fixed = [found.span() for found in _fixed().finditer(self._lowered)]

    def meant(self, hits: Iterable[Hit]) -> list[Hit]:
        """Those of the labels that are meant: no everyday word by itself, no fixed phrase, no section of a form."""
        told: dict[tuple[int, tuple[str, ...]], Hit] = {}  # the first of each kind in a paragraph
        for hit in hits:
            key = self._paragraph(hit), tuple(owner.slug for owner in hit.owners)
            if key not in told and not self._is_fixed(hit) and not self._is_another_section(hit):
                told[key] = hit
        telling = [hit for hit in told.values() if self._is_telling(hit)]
        words = len(self.prose.stems)
        if words > policy.SHORT_MESSAGE and len(telling) * policy.WORDS_A_TELLING_LABEL < words:
            return [hit for hit in telling if hit.end > hit.start + 1]  # it is about something else
        company = {self._paragraph(hit) for hit in telling}
        return [hit for hit in told.values() if self._paragraph(hit) in company or not self._is_everyday(hit)]

    def _is_telling(self, hit: Hit) -> bool:
        """Whether a label says by itself that the text is about care: no everyday word, no letters, no guess."""
        if self._is_everyday(hit):
            return False
        lone = hit.end == hit.start + 1
        return not lone or not all(is_acronym(owner.text) or owner.rank is Rank.HIDDEN for owner in hit.owners)

    def _is_everyday(self, hit: Hit) -> bool:
        """Whether people say it without meaning the term; in capitals, PIP is no pip."""
        stands_out = hit.end == hit.start + 1 and self.prose.in_capitals(hit.start)
        return not stands_out and all(owner.everyday for owner in hit.owners)

    def _paragraph(self, hit: Hit) -> int:
        return bisect_right(self._breaks, self.prose.start(hit.start))

    def _is_fixed(self, hit: Hit) -> bool:
        """Whether it stands in a phrase that means something else."""
        start, end = self.prose.start(hit.start), self.prose.end(hit.end - 1)
        at = bisect_right(self._fixed, (start, len(self._lowered)))
        return any(begin <= start and end <= stop for begin, stop in self._fixed[max(at - 2, 0) : at + 1])

    def _is_another_section(self, hit: Hit) -> bool:
        """Whether it is a section of a form, or of another Act than the one that is meant."""
        start, end = self.prose.start(hit.start), self.prose.end(hit.end - 1)
        said = self._lowered[start:end]
        if said.endswith("section") and _NUMBER_FOLLOWS.match(self._lowered, end):
            return True
        if not _SECTION.fullmatch(said):
            return False
        if _of_a_document().match(self._lowered, end):
            return True
        near = self._lowered[max(0, start - policy.NEAR_A_SECTION) : end + policy.NEAR_A_SECTION]
        is_short = len(re.sub(r"\D", "", said)) < policy.DIGITS_OF_A_KNOWN_SECTION
        return is_short and not _known_acts().search(near)


def in_brackets(text: str, start: int, end: int) -> int:
    """Where a label ends with the bracket that it opened: "Quiet response team (QRT)"."""
    return end + 1 if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end) else end


def is_fixed_phrase(folded: str) -> bool:
    """Whether folded words are one phrase that has a sense of its own everywhere, such as "capital letters"."""
    return _fixed().fullmatch(folded) is not None


@cache
def _fixed() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in word_tree("fixed_phrases")["anywhere"]))


@cache
def _of_a_document() -> re.Pattern[str]:
    several = r"(?:(?:,| and| or) (?:section )?\d+[a-z]?){0,5}"
    return re.compile(rf"{several},? (?:of|in|on) {word_tree('fixed_phrases')['sections_of']}| of it\b| blank\b")


@cache
def _known_acts() -> re.Pattern[str]:
    return re.compile(word_tree("fixed_phrases")["near_a_section"])
