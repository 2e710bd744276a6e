"""A message read sentence by sentence: where the things stand that somebody asks about inside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from typing import NamedTuple

from bot.glossary.search import policy
from bot.glossary.search.frames import frames
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import stems, with_sections
from bot.glossary.text.word_lists import word_list, word_tree

_SENTENCE_END = re.compile(r"[.!?;:…]+(?=[\s\"'”’)]|$)|\n+|[？؟⁇⁈⁉‽]+|\s[-–—]+\s")
_PAUSE = re.compile(r"[,()\[\]/\"“”„«»]+|(?<!\w)['‘’]|['‘’](?!\w)")


class BackReference(NamedTuple):
    """Where words begin that ask about what was said before: `far` back, too, or right before; `several` things."""

    start: int
    far: bool
    several: bool


@dataclass(frozen=True)
class Sentence:
    """The folded words of one sentence; `pauses` are the numbers of those behind which there is a comma or the like."""

    words: tuple[str, ...]
    pauses: frozenset[int]

    @classmethod
    def of(cls, text: str) -> Sentence:
        """Read one sentence."""
        words: list[str] = []
        pauses: set[int] = set()
        for piece in _PAUSE.split(text):
            words.extend(with_sections(fold(piece)).split())
            pauses.add(len(words) - 1)
        return cls(tuple(words[: policy.WORDS_READ]), frozenset(pauses))

    def up_to(self, at: int) -> Sentence:
        """What stands before a word."""
        return Sentence(self.words[:at], self.pauses)

    def is_over(self, at: int, breaks: frozenset[str]) -> bool:
        """Whether nothing that stands at this word can belong to what stands before it."""
        return at >= len(self.words) or at - 1 in self.pauses or self.words[at] in breaks

    def skip(self, at: int) -> int:
        """Where the next word stands that is no article or the like."""
        while at < len(self.words) and self.words[at] in _set("skipped"):
            at += 1
        return at

    def until_a_break(self, at: int) -> str:
        """The words from here up to what ends a thing."""
        end = at + 1
        while not self.is_over(end, breaks()):
            end += 1
        return " ".join(self.words[at:end])

    def places(self) -> list[tuple[int, bool]]:
        """Where things may begin that are asked for; and whether "is" or "means" must follow, or else a break."""
        wanted = self._found("before_a_wanted_thing")
        behind = ((self.skip(end), False) for _, end in (*self._found("before_a_thing"), *wanted))
        between = ((self.skip(end), True) for _, end in self._found("around_a_thing"))
        return sorted({place for place in (*behind, *between) if place[0] < len(self.words)})

    def things(self) -> Iterator[str]:
        """The words of what is asked for, as far as nothing ends it."""
        wanted = {self.skip(end) for _, end in self._found("before_a_wanted_thing")}
        for at, around in self.places():
            words = self.until_a_break(at)
            if at not in wanted and (not around or self.closes(at + words.count(" ") + 1)):
                yield words

    def closes(self, at: int) -> bool:
        """Whether "is", "means" or the like stands here."""
        return bool(_pattern("behind_a_thing").match(" ".join(self.words[at : at + policy.LONGEST_CLOSING])))

    def back_references(self) -> Iterator[BackReference]:
        """The words that ask about what was said before."""
        for name, far in (("about_what_was_said", True), ("about_what_was_just_said", False)):
            for start, end in self._found(name):
                yield BackReference(start, far, several=not _several().isdisjoint(self.words[start:end]))

    def _found(self, name: str) -> Iterator[tuple[int, int]]:
        """Where the words of a list stand, as the numbers of the first word and of the one behind the last."""
        for found in _pattern(name).finditer(self._text):
            start, end = found.span("it")
            yield bisect_left(self._starts, start), bisect_right(self._starts, end - 1)

    @cached_property
    def _text(self) -> str:
        return " ".join(self.words)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(word) + 1 for word in self.words[:-1]), initial=0))


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text that have words, as far as it is read."""
    read = map(Sentence.of, _SENTENCE_END.split(text[: policy.READ_OF_A_MESSAGE]))
    return tuple(each for each in read if each.words)[: policy.SENTENCES_READ]


def breaks() -> frozenset[str]:
    """The words that end a thing."""
    return _set("breaks")


def firm_breaks() -> frozenset[str]:
    """The words that end a thing whose name is an everyday word, too."""
    return _set("firm_breaks")


def joints(*, of_choice: bool = False) -> frozenset[str]:
    """The words that join one thing to another; those that ask to choose."""
    return _set("joints_of_choice" if of_choice else "joints")


def adds_nothing(word: str) -> bool:
    """Whether a word beside the name of a thing asks for no other thing."""
    return word in _set("companions") or word in _set("breaks") or word in word_list("stop_words")


def is_background(said: str) -> bool:
    """Whether people name this to tell their story."""
    return stems(said) in _background()


@cache
def _background() -> frozenset[tuple[str, ...]]:
    """What people name to tell their story, by stems."""
    return frozenset(map(stems, word_tree("message_words")["background"].splitlines()))


@cache
def _several() -> frozenset[str]:
    return frozenset(word_tree("things")["several"].split())


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(word_tree("message_words")[name].split())


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A list of frames as one pattern. It is looked ahead for, so that one may begin within another."""
    return re.compile(rf"(?:(?<= )|^)(?=(?P<it>{'|'.join(frames('things', name))})(?: |$))")
