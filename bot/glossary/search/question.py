"""Questions around a term: what is left of "what does section 117 mean pls" when the asking is taken off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from bot.glossary.search import policy
from bot.glossary.search.courtesy import courtesy_of
from bot.glossary.text.fold import fold
from bot.glossary.text.word_lists import word_tree

# Fullwidth, Arabic, doubled and mixed ones: https://www.unicode.org/charts/nameslist/
_MARKS = re.compile("[？؟⁇⁈⁉‽]")


@dataclass(frozen=True)
class Question:
    """What somebody asked, read once for all the ways in which it is searched; `folded` is all of it."""

    original: str
    folded: str

    @classmethod
    def of(cls, text: str) -> Question:
        """Fold a text; the asking is taken off once it matters."""
        return cls(text, fold(text))

    @cached_property
    def peelings(self) -> tuple[str, ...]:
        """The folded text, and then what is left each time that question words are taken off an end.

        Every layer may be the term: "what are children in care" asks for "children in care".
        """
        return tuple(peelings(self.folded))

    def layers(self) -> Iterator[str]:
        """The same one by one: whoever asks by a label and nothing else has nothing peeled."""
        yield self.folded
        yield from self.peelings[1:]

    @property
    def asks(self) -> bool:
        """Whether it shows that it is a question: by a mark at its end, or by its words."""
        by_words = any(frame.search(each) for each in self.peelings for frame in _askings())
        return by_words or _ends_in_a_mark(self.original)

    @property
    def stripped(self) -> str:
        """The innermost layer: what it is about."""
        return self.peelings[-1]


def peelings(folded: str) -> Iterator[str]:
    """Give a folded text, then what is left each time that question words are taken off an end."""
    yield folded
    bare = folded if len(folded) > policy.LONGEST_QUESTION else ""
    while bare != folded:
        bare = folded
        for frame in _frames():
            shorter = frame.sub("", folded, count=1).strip()
            if shorter != folded and not _only_asks(shorter):
                folded = shorter
                yield folded


@cache
def _frames() -> tuple[re.Pattern[str], ...]:
    """Every frame, compiled when the first question comes: those at the start, then those at the end."""
    return _compiled("before", "after")


@cache
def _askings() -> tuple[re.Pattern[str], ...]:
    """Every way to ask, compiled when it is first in doubt whether somebody does."""
    return _compiled("asks", "asks_after")


def _compiled(before: str, after: str) -> tuple[re.Pattern[str], ...]:
    """The frames of two lists, those at the start of a text and those at its end."""
    written = word_tree("question_frames")
    parts = {name: f"(?:{pattern})" for name, pattern in written["parts"].items()}
    at_start = (rf"^(?:{frame})(?: |$)" for frame in filled(written[before], parts))
    at_end = (rf"(?:^| )(?:{frame})$" for frame in filled(written[after], parts))
    return tuple(map(re.compile, (*at_start, *at_end)))


def _ends_in_a_mark(text: str) -> bool:
    """Whether nothing but signs or a courtesy comes after the last question mark."""
    _, mark, rest = _MARKS.sub("?", text).rpartition("?")
    return bool(mark) and (not fold(rest) or courtesy_of(rest) is not None)


def filled(frames: Iterable[str], parts: dict[str, str]) -> Iterator[str]:
    """Put the parts in their places."""
    return (re.sub(r"\{(\w+)\}", lambda found: parts[found[1]], frame) for frame in frames)


@cache
def _asking() -> frozenset[str]:
    return frozenset(word_tree("question_frames")["only_asking"].split())


def _only_asks(folded: str) -> bool:
    """Whether nothing but question words is left: "what is that" stays as it is."""
    return _asking().issuperset(folded.split())
