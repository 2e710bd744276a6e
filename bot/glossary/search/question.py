"""Questions around a term: what is left of "what does section 117 mean pls" when the asking is taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from bot.glossary.model.nation import NATIONS
from bot.glossary.search import policy
from bot.glossary.search.courtesy import courtesy_of
from bot.glossary.search.frames import frames
from bot.glossary.search.message import Sentence, sentences_of
from bot.glossary.search.spoken import readings
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.fold import fold
from bot.glossary.text.word_lists import word_list, word_tree

# Fullwidth, Arabic, doubled and mixed ones: https://www.unicode.org/charts/nameslist/
_MARKS = re.compile("[？؟⁇⁈⁉‽]")
_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_NATIONS = {fold(nation): nation for nation in NATIONS} | {"ni": "Northern Ireland"}
_IN_A_NATION = re.compile(
    rf"\b(?:in|for|up in|over in|here in|live in|from) (?P<nation>{'|'.join(_NATIONS)})\b(?! (?:act|order|measure))"
)


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

    @cached_property
    def asks_anywhere(self) -> bool:
        """Whether any of it asks: a mark is enough, or asking words within; but not who despairs."""
        if _within("asks_nothing").search(self.folded):
            return False
        vaguely = () if self.tells_of_people else ("asks", "asks_vaguely")
        by_words = ("asks_within", "asks_at_first", *vaguely)
        return "?" in _MARKS.sub("?", self.original) or any(_within(name).search(self.folded) for name in by_words)

    @cached_property
    def asks_back(self) -> bool:
        """Whether it asks about what it said before: "… what is that?"."""
        return any(next(each.back_references(), None) for each in self.sentences)

    @cached_property
    def nation(self) -> str:
        """The nation that it asks about, as in "direct payments in Scotland"; empty where it names none, or several."""
        named = {_NATIONS[found["nation"]] for found in _IN_A_NATION.finditer(self.folded)}
        return named.pop() if len(named) == 1 else ""

    @cached_property
    def tells_of_people(self) -> bool:
        """Whether it tells a story about somebody: a word of harm in it is no question about the word."""
        return not word_list("personal_words").isdisjoint(self.folded.split())

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Its words that stand out in capitals, folded: none where all of it is in capitals."""
        if self.original.isupper() and " " in self.original.strip():
            return frozenset()
        words = (
            word[:-1] if word[-1:] == "s" and is_acronym(word[:-1]) else word for word in _WORD.findall(self.original)
        )
        return frozenset(fold(word) for word in words if is_acronym(word))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The same sentence by sentence."""
        return sentences_of(self.original)

    @cached_property
    def readings(self) -> tuple[Question, ...]:
        """What may have been said, where somebody spoke it; for others only the question itself."""
        return tuple(self if each == self.folded else Question.of(each) for each in readings(self.folded))

    def is_its_nation(self, said: str) -> bool:
        """Whether some words are the nation that it asks about: "NI" is no name of a law there."""
        return bool(self.nation) and _NATIONS.get(said) == self.nation

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
    return _compiled("question_frames", "before", "after")


@cache
def _askings() -> tuple[re.Pattern[str], ...]:
    """Every way to ask, compiled when it is first in doubt whether somebody does."""
    return _compiled("asking", "asks", "asks_after")


@cache
def _within(name: str) -> re.Pattern[str]:
    """The frames of a list, anywhere in a text."""
    return re.compile(rf"(?:^| )(?:{'|'.join(frames('asking', name))})(?: |$)")


def _compiled(file: str, before: str, after: str) -> tuple[re.Pattern[str], ...]:
    """The frames of two lists of a file, those at the start of a text and those at its end."""
    at_start = (rf"^(?:{frame})(?: |$)" for frame in frames(file, before))
    at_end = (rf"(?:^| )(?:{frame})$" for frame in frames(file, after))
    return tuple(map(re.compile, (*at_start, *at_end)))


def _ends_in_a_mark(text: str) -> bool:
    """Whether nothing but signs or a courtesy comes after the last question mark."""
    _, mark, rest = _MARKS.sub("?", text).rpartition("?")
    return bool(mark) and (not fold(rest) or courtesy_of(rest) is not None)


@cache
def _asking() -> frozenset[str]:
    return frozenset(word_tree("question_frames")["only_asking"].split())


def _only_asks(folded: str) -> bool:
    """Whether nothing but question words is left: "what is that" stays as it is."""
    return _asking().issuperset(folded.split())
