"""What is said on a page: sentences of the catalogue in its language, and texts of the glossary, made fit for HTML."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markupsafe import Markup, escape

from bot.strings.language import ENGLISH, speaking

NOTHING = Markup()
_PLACES = tuple(
    f"\ue010{number}\ue010" for number in range(9)
)  # of Unicode's private use: where HTML goes into a sentence
_MARKS = re.compile(r"^(?:#+|-#|-) ", re.MULTILINE)
_ITEM = re.compile(r"\s*[-•*]\s+")


class Saying:
    """Says sentences in the language of the pages that are made now, and marks those that are said in English instead.

    `Markup` is put into a sentence as it is; whatever people wrote comes as that, escaped. Sentences are kept with
    empty places, since many pages say the same of other things.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._kept: dict[tuple[Any, ...], list[str]] = {}
        self._said: dict[tuple[Any, ...], Markup] = {}

    def __call__(self, sentence: Callable[..., str], *about: Any) -> Markup:
        """A sentence with what it is about, without marks for Discord."""
        for each in about:
            if isinstance(each, Markup):  # it is hardly said twice
                return Markup(" ").join(self.lines(sentence, *about))
        said = self._said.get((sentence, *about))
        if said is None:
            said = self._said[sentence, *about] = Markup(" ").join(self.lines(sentence, *about))
        return said

    def lines(self, sentence: Callable[..., str], *about: Any) -> list[Markup]:
        """The lines of a sentence that has several, such as a heading and what stands below it."""
        html = {place: each for place, each in zip(_PLACES, about, strict=False) if isinstance(each, Markup) and each}
        values = tuple(place if place in html else each for place, each in zip(_PLACES, about, strict=False))
        kept = self._kept.get((sentence, *values))
        if kept is None:
            kept = self._kept[sentence, *values] = [*self._lines(sentence, values)]
        return [Markup(_filled(line, html)) for line in kept]

    def english(self, words: str) -> Markup:
        """Words of the glossary, marked as English on a page in another language. `Markup` is said already."""
        if isinstance(words, Markup) or self.language == ENGLISH or not words:
            return escape(words)
        return Markup('<span lang="{}">{}</span>').format(ENGLISH, words)

    def _lines(self, sentence: Callable[..., str], values: tuple[Any, ...]) -> Iterator[str]:
        said = sentence(*values)
        with speaking(ENGLISH):
            is_english = self.language != ENGLISH and sentence(*values) == said
        for line in escape(unmarked(said)).splitlines():
            if line.strip():
                yield f'<span lang="{ENGLISH}">{line}</span>' if is_english else str(line)


def _filled(line: str, html: Mapping[str, Markup]) -> str:
    for place, each in html.items():
        line = line.replace(place, each)
    return line


def unmarked(said: str) -> str:
    """A sentence without the marks by which Discord shows headings, small and bold letters, and rows."""
    return _MARKS.sub("", said).replace("**", "").strip()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a text, or rows of a list in it."""

    text: str = ""
    rows: tuple[str, ...] = ()


def paragraphs(text: str) -> Iterator[Paragraph]:
    """A text as it is read: a paragraph a line, and lists where lines begin with a mark of one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for is_list, rows in groupby(lines, lambda line: bool(_ITEM.match(line))):
        if is_list:
            yield Paragraph(rows=tuple(_ITEM.sub("", row, count=1) for row in rows))
        else:
            yield from map(Paragraph, rows)
