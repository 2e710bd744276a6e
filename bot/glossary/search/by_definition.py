"""Finding by meaning: terms whose definitions say what a question describes. Only ever for suggestions."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Protocol

from bot.glossary.search.forms import Labelled
from bot.glossary.search.gc_paused import gc_paused
from bot.glossary.search.index import ANSWER_FROM, Match
from bot.glossary.search.question import unframe
from bot.glossary.search.thesaurus import IDEAS, STOP_WORDS
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import stem

_COVERED_FROM = 0.45  # share of what is asked that a definition must say
_LEAST_SAID = 2  # words that a definition must meet; a lone word says too little
_MOST_SAID = 40
_SIMILAR = 0.7  # what a word of the same idea counts for, beside the word itself
_UNKNOWN = 0.6  # what a word that no definition has counts for: people wrap questions in their own story
_SATURATION, _LENGTHS = 1.2, 0.5  # k1 and b of BM25 (Robertson and Zaragoza 2009)
_BEST = ANSWER_FROM - 0.1


class Text(Protocol):
    """Anything with a text, such as a definition."""

    @property
    def text(self) -> str: ...


class Defined(Labelled, Protocol):
    """Anything with labels and definitions, such as a `Term`."""

    @property
    def definitions(self) -> Sequence[Text]: ...


class DefinitionSearch:
    """An immutable index of the words of definitions, and of the ideas they belong to."""

    def __init__(self, terms: Iterable[Defined]) -> None:
        with gc_paused():
            self._build(terms)

    def _build(self, terms: Iterable[Defined]) -> None:
        self._terms = sorted((term for term in terms if term.definitions), key=lambda term: term.slug)
        self._postings: dict[str, dict[int, float]] = defaultdict(dict)
        counts = [Counter(_document(term)) for term in self._terms]
        usual = sum(count.total() for count in counts) / max(len(counts), 1)
        for number, count in enumerate(counts):
            room = _SATURATION * (1 - _LENGTHS + _LENGTHS * count.total() / usual)
            for word, times in count.items():
                self._postings[word][number] = times * (_SATURATION + 1) / (times + room)

    def search(self, question: str, limit: int = 5) -> tuple[Match, ...]:
        """Give at most `limit` terms whose definitions cover most of what was asked, best first."""
        asked = [(len(words.split()), *self._saying(words)) for words in _asked(question)]
        every = sum(rarity for _, rarity, _ in asked)
        score: dict[int, float] = defaultdict(float)
        covered: dict[int, float] = defaultdict(float)
        said: Counter[int] = Counter()
        for length, rarity, found in asked:
            for number, weight in found.items():
                score[number] += rarity * weight
                covered[number] += rarity * min(weight, 1.0)
                said[number] += length
        near = [number for number in score if said[number] >= _LEAST_SAID and covered[number] >= _COVERED_FROM * every]
        best = sorted(near, key=lambda number: (-score[number], self._terms[number].slug))[:limit]
        return tuple(self._match(number, covered[number] / every, place) for place, number in enumerate(best))

    def _saying(self, word: str) -> tuple[float, Mapping[int, float]]:
        """Give how telling a thing asked for is, and how much each definition says it."""
        found = dict(self._postings.get(_root(word), {}))
        for idea in IDEAS.get(word, ()):
            for number, weight in self._postings.get(_idea(idea), {}).items():
                found[number] = max(found.get(number, 0.0), _SIMILAR * weight)
        rarity = math.log(1 + (len(self._terms) + 0.5) / (len(found) + 0.5))
        return rarity if found else _UNKNOWN * rarity, found

    def _match(self, number: int, covered: float, place: int) -> Match:
        term = self._terms[number]
        return Match(term.slug, term.label, _BEST * min(covered, 1.0) * 0.9**place, exact=False)


def _asked(question: str) -> list[str]:
    """Give the telling words of a question, and its everyday phrases whole, each once."""
    text = f" {unframe(fold(question))} "
    phrases = []
    for phrase in _PHRASES:
        if f" {phrase} " in text:
            phrases.append(phrase)
            text = text.replace(f" {phrase} ", " ")
    words = [_wording(word) for word in text.split() if word not in STOP_WORDS and len(word) > 1]
    return list(dict.fromkeys((*phrases, *words)))[:_MOST_SAID]


def _document(term: Defined) -> Iterator[str]:
    for text in (term.label, *term.aliases, *(definition.text for definition in term.definitions)):
        words = [word for word in fold(text).split() if word not in STOP_WORDS]
        for word in words:
            yield _root(word)
            yield from map(_idea, IDEAS.get(_wording(word), ()))


def _idea(number: int) -> str:
    return f"#{number}"


def _wording(word: str) -> str:
    """Give the form of a word under which everyday ideas list it."""
    return word if word in IDEAS else _LISTED.get(_root(word), word)


@lru_cache(maxsize=65536)
def _root(word: str) -> str:
    """Bring a word nearer to its root than `stem`, so that "regaining" meets "regain"."""
    word = stem(word)
    for ending in ("ing", "ed", "ly", "ment", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


_PHRASES = sorted((wording for wording in IDEAS if " " in wording), key=len, reverse=True)
_LISTED = {_root(wording): wording for wording in sorted(IDEAS) if " " not in wording}
