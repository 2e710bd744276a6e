"""Finding by definition: terms whose definitions, or people's own phrases, say what a question describes.

Only ever for suggestions. Words are weighed by BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance
Framework"); everyday words stand for those of definitions, too (`thesaurus.py`).
"""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from bot.glossary.model.term import Term
from bot.glossary.search import policy
from bot.glossary.search.frames import frames
from bot.glossary.search.gc_paused import gc_paused
from bot.glossary.search.match import Match, MayShow, every_term
from bot.glossary.search.message import adds_nothing, is_background
from bot.glossary.search.question import Question
from bot.glossary.search.thesaurus import thesaurus
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import root
from bot.glossary.text.word_lists import word_list

_NOWHERE: tuple[array[int], array[float]] = array("I"), array("f")


class DefinitionSearch:
    """An immutable index of the words of definitions and phrases, and of the ideas they belong to."""

    @gc_paused()
    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = sorted((term for term in terms if term.definitions), key=lambda term: term.slug)
        postings: dict[str, tuple[array[int], array[float]]] = defaultdict(lambda: (array("I"), array("f")))
        counts = [Counter(_document(term)) for term in self._terms]
        usual = sum(count.total() for count in counts) / max(len(counts), 1) or 1.0  # none may have a telling word
        for number, count in enumerate(counts):
            damping = policy.SATURATION * (1 - policy.LENGTHS + policy.LENGTHS * count.total() / usual)
            for word, times in count.items():
                numbers, weights = postings[word]
                numbers.append(number)
                weights.append(times * (policy.SATURATION + 1) / (times + damping))
        self._postings = dict(postings)  # which terms say a word, and how much
        self._rarest = self._rarity(1)

    def search(
        self, question: Question, limit: int = policy.MOST_SUGGESTIONS, may_offer: MayShow = every_term
    ) -> tuple[Match, ...]:
        """Give at most `limit` terms that say most of what was asked, of those one `may_offer`; none where even the
        best says little of it."""
        score, met = self._scores(question)
        enough = self._rarest * self._least(policy.DESCRIBED_FROM if describes(question) else policy.SPOKEN_OF_FROM)
        near = (number for number, reached in score.items() if reached >= enough and len(met[number]) > 1)
        best = sorted(near, key=lambda number: (-score[number], self._terms[number].slug))
        offered = islice((number for number in best if may_offer(self._terms[number].slug)), limit)
        return tuple(self._match(number, score[number] / self._rarest, place) for place, number in enumerate(offered))

    def said_of(self, question: Question) -> dict[str, float]:
        """How much each term says of what was asked, by slug, in words that one term alone says."""
        return {self._terms[number].slug: each / self._rarest for number, each in self._scores(question)[0].items()}

    def mentioning(self, question: Question, may_offer: MayShow = every_term) -> tuple[Match, ...]:
        """Give the terms whose texts hold the very words that are asked about, best first, if so few do that it tells
        something; `may_offer` as in `search`."""
        words = question.stripped.split()
        telling = [word for word in words if word not in word_list("ordinary") and not adds_nothing(word)]
        if not telling or len(words) > policy.MOST_MENTIONED_WORDS or question.tells_of_people:
            return ()
        said = tuple(map(root, words))
        holding = set.intersection(*(set(self._postings.get(root(word), _NOWHERE)[0]) for word in telling))
        found = [number for number in sorted(holding) if _holds(self._terms[number], said)]
        if len(found) > policy.MOST_MENTIONING:
            return ()
        terms = (self._terms[number] for number in found if may_offer(self._terms[number].slug))
        return tuple(Match(term.slug, term.label, 0.0, exact=False) for term in islice(terms, policy.MENTIONS_NAMED))

    def _scores(self, question: Question) -> tuple[dict[int, float], dict[int, set[int]]]:
        """The score of each term, and which words of the question it meets: one is any word, whatever its score."""
        scores: dict[int, float] = defaultdict(float)
        met: dict[int, set[int]] = defaultdict(set)
        said: dict[str, list[int]] = defaultdict(list)
        for place, token in islice(_tokens(question.stripped), policy.MOST_ASKED):
            said[token].append(place)
        for token, places in said.items():
            numbers, weights = self._postings.get(token, _NOWHERE)
            rarity = self._rarity(len(numbers)) * (policy.SIMILAR * len(places) if _is_idea(token) else 1)
            for number, weight in zip(numbers, weights, strict=True):
                scores[number] += rarity * weight
                met[number].update(places)
        return scores, met

    def _least(self, of_many: float) -> float:
        """What a definition must say at least: the fewer there are, the less is chance."""
        size = math.log(max(len(self._terms), 1)) / math.log(policy.MANY_DEFINITIONS)
        return max(policy.LEAST_SAID, of_many * min(size, 1.0))

    def _rarity(self, definitions: int) -> float:
        """How telling a word is that so many terms say."""
        return math.log(1 + (len(self._terms) + 0.5) / (definitions + 0.5))

    def _match(self, number: int, reached: float, place: int) -> Match:
        term = self._terms[number]
        share = min(reached / policy.SURELY_DESCRIBED, 1.0)
        confidence = policy.BEST_BY_DEFINITION * share * policy.NEXT_BY_DEFINITION**place
        return Match(term.slug, term.label, confidence, exact=False)


def describes(question: Question) -> bool:
    """Whether somebody describes a thing for which they have no word: "the paper that says …", "when they …".

    Whoever writes an acronym has one, unless everybody has: "the place the GP sends you".
    """
    has_a_word = any(not is_background(word) and word not in _well_known() for word in question.capitals)
    return not has_a_word and bool(_describing().search(question.folded))


def _holds(term: Term, words: tuple[str, ...]) -> bool:
    """Whether a definition of a term has some words side by side, by their roots."""
    texts = (tuple(map(root, fold(definition.text).split())) for definition in term.definitions)
    return any(text[at : at + len(words)] == words for text in texts for at in range(len(text) - len(words) + 1))


def _document(term: Term) -> Iterator[str]:
    phrases = term.people_say * policy.PHRASES_COUNT
    for text in (*term.labels, *phrases, *(definition.text for definition in term.definitions)):
        yield from (token for _, token in _tokens(fold(text)))


def _tokens(folded: str) -> Iterator[tuple[int, str]]:
    """The roots of the telling words of a text, and the ideas that its words and everyday phrases belong to, each with
    the number of the word; a phrase says as much as its words."""
    text, place = f" {folded} ", 0
    for phrase in thesaurus().phrases:
        if f" {phrase} " in text:
            for _ in phrase.split():
                place += 1
                yield from ((place, _idea(idea)) for idea in thesaurus().ideas(phrase))
            text = text.replace(f" {phrase} ", " ")
    for word in text.split():
        if word not in word_list("stop_words") and len(word) > 1:
            place += 1
            yield place, root(word)
            yield from ((place, _idea(idea)) for idea in thesaurus().ideas(thesaurus().wording(word)))


def _idea(number: int) -> str:
    return f"#{number}"


def _is_idea(word: str) -> bool:
    return word.startswith("#")


@cache
def _well_known() -> frozenset[str]:
    """The acronyms that nobody asks about, folded."""
    return frozenset(map(fold, word_list("well_known_acronyms")))


@cache
def _describing() -> re.Pattern[str]:
    return re.compile(rf"(?:^| )(?:{'|'.join(frames('describing', 'describes'))})(?: |$)")
