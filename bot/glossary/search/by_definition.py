"""Finding by definition: terms whose definitions say what a question describes. Only ever for suggestions."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from bot.glossary.model.term import Term
from bot.glossary.search import policy
from bot.glossary.search.gc_paused import gc_paused
from bot.glossary.search.match import Match, MayShow, every_term
from bot.glossary.search.question import Question
from bot.glossary.search.thesaurus import thesaurus
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import root
from bot.glossary.text.word_lists import word_list


class DefinitionSearch:
    """An immutable index of the words of definitions, and of the ideas they belong to."""

    @gc_paused()
    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = sorted((term for term in terms if term.definitions), key=lambda term: term.slug)
        self._postings: dict[str, dict[int, float]] = defaultdict(dict)
        counts = [Counter(_document(term)) for term in self._terms]
        usual = sum(count.total() for count in counts) / max(len(counts), 1)
        for number, count in enumerate(counts):
            damping = policy.SATURATION * (1 - policy.LENGTHS + policy.LENGTHS * count.total() / usual)
            for word, times in count.items():
                self._postings[word][number] = times * (policy.SATURATION + 1) / (times + damping)

    def search(
        self, question: Question, limit: int = policy.MOST_SUGGESTIONS, may_offer: MayShow = every_term
    ) -> tuple[Match, ...]:
        """Give at most `limit` terms whose definitions cover most of what was asked, of those one `may_offer`."""
        asked = [(len(words.split()), *self._saying(words)) for words in _asked(question.stripped)]
        every = sum(rarity for _, rarity, _ in asked)
        score: dict[int, float] = defaultdict(float)
        covered: dict[int, float] = defaultdict(float)
        said: Counter[int] = Counter()
        for length, rarity, found in asked:
            for number, weight in found.items():
                score[number] += rarity * weight
                covered[number] += rarity * min(weight, 1.0)
                said[number] += length
        enough = policy.COVERED_FROM * every
        near = [number for number in score if said[number] >= policy.LEAST_SAID and covered[number] >= enough]
        best = sorted(near, key=lambda number: (-score[number], self._terms[number].slug))
        offered = islice((number for number in best if may_offer(self._terms[number].slug)), limit)
        return tuple(self._match(number, covered[number] / every, place) for place, number in enumerate(offered))

    def _saying(self, word: str) -> tuple[float, Mapping[int, float]]:
        """Give how telling a thing asked for is, and how much each definition says it."""
        found = dict(self._postings.get(root(word), {}))
        for idea in thesaurus().ideas(word):
            for number, weight in self._postings.get(_idea(idea), {}).items():
                found[number] = max(found.get(number, 0.0), policy.SIMILAR * weight)
        rarity = math.log(1 + (len(self._terms) + 0.5) / (len(found) + 0.5))
        return rarity if found else policy.UNKNOWN * rarity, found

    def _match(self, number: int, covered: float, place: int) -> Match:
        term = self._terms[number]
        confidence = policy.BEST_BY_DEFINITION * min(covered, 1.0) * policy.NEXT_BY_DEFINITION**place
        return Match(term.slug, term.label, confidence, exact=False)


def _asked(stripped: str) -> list[str]:
    """Give the telling words of a question, and its everyday phrases whole, each once."""
    text = f" {stripped} "
    phrases = []
    for phrase in thesaurus().phrases:
        if f" {phrase} " in text:
            phrases.append(phrase)
            text = text.replace(f" {phrase} ", " ")
    words = [thesaurus().wording(word) for word in _telling(text) if len(word) > 1]
    return list(dict.fromkeys((*phrases, *words)))[: policy.MOST_ASKED]


def _document(term: Term) -> Iterator[str]:
    for text in (term.label, *term.aliases, *term.people_say, *(definition.text for definition in term.definitions)):
        for word in _telling(fold(text)):
            yield root(word)
            yield from map(_idea, thesaurus().ideas(thesaurus().wording(word)))


def _telling(folded: str) -> list[str]:
    return [word for word in folded.split() if word not in word_list("stop_words")]


def _idea(number: int) -> str:
    return f"#{number}"
