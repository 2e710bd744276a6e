"""Whether somebody used a word: said all of one of its names, slips forgiven, and not only what is advised instead."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from typing import TypeAlias

from rapidfuzz.distance import OSA

from bot.glossary.model.term import RelationKind, Term
from bot.glossary.search import policy
from bot.glossary.text.fold import fold, squash
from bot.glossary.text.stem import all_stems, little_words, root, stems
from bot.glossary.text.word_lists import word_list

Words: TypeAlias = tuple[str, ...]
Reading: TypeAlias = Callable[[str], Words]
_BETWEEN_WAYS = re.compile(r",\s*(?:or|and)\s+|,\s*|\s+or\s+")


class Said:
    """What somebody said, folded, and its words in both readings, once they are asked for."""

    def __init__(self, folded: str) -> None:
        self.folded = folded

    @cached_property
    def words(self) -> Mapping[Reading, Words]:
        return {read: read(self.folded) for read in _READINGS}


class Wording:
    """The names of one such term, and what people advise saying instead."""

    def __init__(self, term: Term) -> None:
        self._names = tuple(filter(None, map(fold, (*shown_names(term), *_like_them(term)))))
        self._read = [(read, read(name)) for name in self._names for read in (_reading(name),)]
        self._advised = sorted(advice_of(term) - set(map(fold, term.labels)))
        self._advice = {read: list(map(read, self._advised)) for read in _READINGS}

    def is_said_in(self, said: Said) -> bool:
        """Whether one of the names stands in a text, and not only as a part of what is advised instead."""
        return any(_stands(name, said.words[read], self._advice[read]) for read, name in self._read)

    def is_left_for_advice(self, said: Said) -> bool:
        """Whether a text says what is advised instead, and none of the names beside it."""
        advised = any(any(spans(each, said.words[read])) for read in _READINGS for each in self._advice[read])
        return advised and not self.is_said_in(said)

    def is_begun_by(self, typed: Said) -> bool:
        """Whether a text is the begin of one of the names, and not of what is advised."""
        if typed.folded in self._names:
            return True
        if any(advised.startswith(typed.folded) for advised in self._advised):
            return False
        words, in_one = typed.folded.split(), squash(typed.folded)
        begun = (squash(name).startswith(in_one) or _begins(words, name.split()) for name in self._names)
        return any(begun) or self.is_said_in(typed)


class Phrases:
    """Phrases that are looked for in thousands of names; only those are tried whose letter a word there begins with."""

    def __init__(self, phrases: Iterable[Words]) -> None:
        self._by_letter: dict[str, list[Words]] = defaultdict(list)
        for words in phrases:
            self._by_letter[words[0][:1]].append(words)

    def stand_in(self, said: Words) -> bool:
        """Whether one of them stands in what was said, slips forgiven, of which none changes the first letter."""
        letters = {word[:1] for word in said} & self._by_letter.keys()
        return any(any(spans(words, said)) for letter in letters for words in self._by_letter[letter])


def advice_of(term: Term) -> set[str]:
    """What a term advises saying instead, folded: all of it, and each of several ways that it names at once."""
    advice = [each.target for each in term.related(RelationKind.CONSIDER_USING_INSTEAD)]
    ways = (way for target in advice for way in (target, *_BETWEEN_WAYS.split(target)))
    return set(filter(None, map(fold, ways)))


_READINGS: tuple[Reading, ...] = (stems, all_stems)


def _reading(name: str) -> Reading:
    """How a name is looked for: without its little words, unless they are all that tells it from an everyday one."""
    return stems if " " not in name or len(stems(name)) > 1 else all_stems


def shown_names(term: Term) -> Words:
    """The names that readers see."""
    return (term.label, *term.aliases)


def is_named(term: Term, text: str) -> bool:
    """Whether a sentence holds one of the names that readers see."""
    said = fold(text)
    return any(fold(name) in said for name in shown_names(term))


def _like_them(term: Term) -> list[str]:
    """The names that nobody sees, as far as they are slips of those that are seen, or share a word with them."""
    shown = {word for name in shown_names(term) for word in stems(fold(name))}
    return [name for name in term.hidden_labels if any(_same(*pair) for pair in product(stems(fold(name)), shown))]


def _stands(name: Words, said: Words, advice: Sequence[Words]) -> bool:
    """Whether a name stands where it is no part of what is advised."""
    if not (places := list(spans(name, said))):
        return False
    advised = [place for each in advice for place in spans(each, said)]
    return any(not any(start <= at and end <= stop for start, stop in advised) for at, end in places)


def spans(words: Words, said: Words) -> Iterator[tuple[int, int]]:
    """Where some words stand side by side among those that were said, slips forgiven."""
    for at in range(len(said) - len(words) + 1):
        if all(map(_same, said[at : at + len(words)], words)):
            yield at, at + len(words)


def _begins(typed: Sequence[str], name: Sequence[str]) -> bool:
    """Whether what was typed is the begin of a name, slips forgiven; a little word that it begins with may lack."""
    if len(name) > 1 and name[0] in little_words() and typed[:1] != name[:1] and _begins(typed, name[1:]):
        return True
    if not typed or len(typed) > len(name):
        return False
    *whole, last = typed
    end = name[len(whole)]
    begun = end.startswith(last) or (
        len(last) > policy.SLIPS_OF_A_NAME[0] and any(_same(last, end[: len(last) + more]) for more in (0, -1, 1))
    )
    return begun and all(map(_same, whole, name))


def _same(said: str, word: str) -> bool:
    """Whether somebody said a word, bent it, or slipped: an ordinary word is no slip of another.

    "Neglected" says "neglect"; but whoever says "section" has not said "sectioned".
    """
    if said == word:
        return True
    if not said or said[:1] != word[:1]:
        return False
    if said != root(word) == root(said):
        return True
    slips = sum(len(word) >= letters for letters in policy.SLIPS_OF_A_NAME)
    return bool(slips) and said not in word_list("ordinary") and OSA.distance(said, word, score_cutoff=slips) <= slips
