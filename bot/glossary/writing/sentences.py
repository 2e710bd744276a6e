"""The sentences of a letter and their places. A letter has lines that are none: addresses, names, headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.glossary.checks.readability import Readability, readability, sentence_places

WRAPPED = 45  # characters from which the next line may go on with the sentence; programs wrap at 60 to 100
FEWEST = 5  # words of a sentence without a full stop; "The Old Town Hall" is none

_LINE = re.compile(r"[^\n]*\n?")
_ENDED = re.compile(r"[.!?…][\"'”’)\]]*\s*$")
_ITEM = re.compile(r"\s*(?:[-*•–▪]|\(?[\da-z]{1,2}[.)])\s")


@dataclass(frozen=True)
class Sentence:
    """A sentence, where it starts in the letter, and its words."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.start + len(self.text)

    @cached_property
    def measured(self) -> Readability:
        """How hard it is by itself; it counts as one sentence, as it stands here."""
        found = readability(self.text)
        return Readability((tuple(word for each in found.sentences for word in each),) if found.words else ())


def sentences_of(text: str) -> list[Sentence]:
    """The sentences of a letter in order, without the lines that are none."""
    return [each for start, end in _paragraphs(text) for each in _within(text, start, end) if _is_one(each)]


def _within(text: str, start: int, end: int) -> Iterator[Sentence]:
    paragraph = text[start:end]
    for begin, stop in sentence_places(paragraph):
        stripped = paragraph[begin:stop].strip()
        if stripped:
            yield Sentence(start + paragraph.index(stripped, begin), stripped)


def _is_one(sentence: Sentence) -> bool:
    return sentence.measured.words >= FEWEST or (sentence.measured.words > 1 and bool(_ENDED.search(sentence.text)))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines that belong together: a short one ends a paragraph, since the writer ended it and not the margin.

    Where the next one begins with a small letter, the sentence goes on, as in a PDF whose lines were wrapped twice.
    """
    start = 0
    for line in _LINE.finditer(text):
        if line.end() == line.start():
            break
        if _ITEM.match(line[0]) and start < line.start():
            yield start, line.start()
            start = line.start()
        if len(line[0].strip()) < WRAPPED and not text[line.end() : line.end() + 1].islower():
            yield start, line.end()
            start = line.end()
    if start < len(text):
        yield start, len(text)
