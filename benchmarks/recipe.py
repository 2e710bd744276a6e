"""Sets to fit and to measure on, made by a recipe of our own, so that they may be in the project.

The glossaries are the shipped one and made-up labels. The queries are labels after what people do to them
(`benchmarks/noise.py`), misspellings that the curators foresaw, and things outside: other labels of the same making,
everyday words, and questions about those. All is drawn with a fixed seed. The words are ours, so the figures say
whether a change made finding better or worse, and not how well real people are served.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from itertools import accumulate, islice

from rapidfuzz.distance import OSA

from benchmarks.labels import SEED, made_up_rows
from benchmarks.noise import (
    Spoil,
    dressed,
    heard,
    inflected,
    joined,
    lines_of,
    overseas,
    reordered,
    shortened,
    slip,
    slips,
)
from benchmarks.owners import beginnings, owners_of_parts, owners_of_words
from benchmarks.sets import Query, Row, is_held_out
from bot.formats import read_shipped
from bot.glossary.model.term import Term
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import bag

EACH = 160  # queries of a kind, in both halves together; twice as many of each kind outside
_MISSPELT = 0.8  # likeness from which a hidden label counts as a misspelling, not as another word
_SHORTEST = 4  # letters of a label that is spoilt: of fewer, a slip makes another word
_COMPLETED = 25  # terms that an autocomplete shows


class Recipe:
    """See the module. Made when first asked for, the same in every run; `each` is the number of queries of a kind."""

    def __init__(self, each: int = EACH) -> None:
        self._each = each

    def glossary(self, size: int) -> list[Row]:
        """Shipped terms in a fixed order, then made-up ones, until there are `size` labels."""
        _ = self._never_there  # the first that are made up, whatever the size
        rows = self._rows
        while self._labels[-1] <= size:
            rows.append(next(self._made_up))
            self._labels.append(self._labels[-1] + _count(rows[-1]))
        return rows[: bisect_right(self._labels, size)]

    @cached_property
    def _rows(self) -> list[Row]:
        """As many as were asked for until now."""
        return [Row(term.slug, term.label, term.aliases) for term in self._shipped]

    @cached_property
    def _labels(self) -> list[int]:
        """How many labels there are up to each row."""
        return list(accumulate(map(_count, self._rows)))

    @cached_property
    def _shipped(self) -> list[Term]:
        terms = sorted(read_shipped().terms, key=lambda term: term.slug)
        return random.Random(SEED).sample(terms, len(terms))

    @cached_property
    def _made_up(self) -> Iterator[Row]:
        return made_up_rows({bag(fold(label)) for term in self._shipped for label in term.labels})

    @cached_property
    def _never_there(self) -> list[str]:
        """Labels of the same making that are in no glossary."""
        return [row.label for row in islice(self._made_up, 2 * self._each)]

    def queries(self, size: int) -> Iterator[Query]:
        """Every kind in turn, each from a source of chance of its own."""
        rows = self.glossary(size)
        known = owners_of_words(rows)
        for kind, spoil in _SPOILT.items():
            yield from _spoilt(kind, spoil, rows, known, random.Random(f"{SEED} {size} {kind}"), self._each)
        yield from _acronyms(rows, random.Random(f"{SEED} {size} acronym"), self._each)
        yield from self._misspelt({row.slug for row in rows}, known)
        yield from self._outside(known)

    def _misspelt(self, there: set[str], known: Mapping[str, frozenset[str]]) -> Iterator[Query]:
        """What the curators foresaw people to type; the index is not told of it here."""
        for term in self._shipped:
            labels = [fold(label) for label in (term.label, *term.aliases)]
            for text in map(fold, term.hidden_labels if term.slug in there else ()):
                likeness = max(OSA.normalized_similarity(text, label) for label in labels)
                if likeness >= _MISSPELT and bag(text) not in known:
                    yield Query(text, "misspelling", frozenset([term.slug]))

    def _outside(self, known: Mapping[str, frozenset[str]]) -> Iterator[Query]:
        chance = random.Random(f"{SEED} outside")
        things = [word for line in lines_of("outside_words") for word in line.split()]
        asked = lines_of("outside_questions")
        questions = [chance.choice(asked).replace("{}", chance.choice(things)) for _ in range(2 * self._each)]
        for kind, texts in (("oov_label", self._never_there), ("oov_word", things), ("oov_question", questions)):
            for text in texts:
                if bag(fold(text)) not in known:
                    yield Query(text, kind, frozenset())

    def prefixes(self, size: int) -> Iterator[Query]:
        """Beginnings of labels, as soon as so few terms have them that all would be shown; some with a slip."""
        rows = self.glossary(size)
        having = beginnings(rows)
        chance = random.Random(f"{SEED} {size} prefix")
        for row in chance.sample(rows, min(self._each, len(rows))):
            label = fold(row.label)
            typed = next((label[:at] for at in range(2, len(label)) if having[label[:at]] <= _COMPLETED), label)
            typed += label[len(typed) : len(typed) + chance.randrange(4)]
            gold = frozenset([row.slug])
            yield Query(typed, "prefix", gold)
            if len(typed) > _SHORTEST:
                yield Query(slip(typed, chance), "prefix_typo", gold)


def _count(row: Row) -> int:
    return 1 + len(row.aliases)


def _spoilt(
    kind: str, spoil: Spoil, rows: list[Row], known: Mapping[str, frozenset[str]], chance: random.Random, each: int
) -> Iterator[Query]:
    """Spoil labels until there are enough; what has become another term's label is a question about that one."""
    made, having = 0, owners_of_parts(rows)
    for row in chance.sample(rows, len(rows)):
        label = fold(row.label)
        if made == each or len(label) < _SHORTEST or not _fits(kind, label):
            continue
        text = spoil(label, chance)
        if not text or (kind not in _SAME_WORDS and fold(text) == label):
            continue
        gold = known.get(bag(fold(text))) or (having(text) if kind == "shortened" else frozenset([row.slug]))
        if row.slug in gold:
            made += 1
            yield Query(_asked(text, gold, chance) if kind.startswith("question") else text, kind, gold)


def _fits(kind: str, label: str) -> bool:
    """Whether a kind of slip is for this label: a slip is harder to mend in a word than in a phrase."""
    return kind not in (_OF_WORDS if " " in label else _OF_PHRASES)


def _asked(text: str, gold: frozenset[str], chance: random.Random) -> str:
    """Put a term into a question. The frames of one half are never used in the other."""
    return chance.choice(_frames(is_held_out(min(gold)))).replace("{}", text)


@cache
def _frames(held_out: bool) -> list[str]:
    return [frame for frame in lines_of("questions") if is_held_out(frame) == held_out]


def _acronyms(rows: list[Row], chance: random.Random, each: int) -> Iterator[Query]:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for alias in row.aliases:
            if alias.isupper() and alias.isalpha():
                owners[alias].add(row.slug)
    for alias in chance.sample(sorted(owners), min(each, len(owners))):
        text = chance.choice((alias, alias.lower(), ".".join(alias), f"{alias}s", f"the {alias}"))
        yield Query(text, "acronym", frozenset(owners[alias]))


def _same(text: str, chance: random.Random) -> str:
    return text


_OF_WORDS = frozenset({"typo", "heard"})
_OF_PHRASES = frozenset({"typo_phrase", "typo_twice"})
_SAME_WORDS = frozenset({"exact_surface", "question"})
_SPOILT: dict[str, Spoil] = {
    "exact_surface": dressed,
    "inflected": inflected,
    "uk_us": overseas,
    "joined": joined,
    "typo": slip,
    "heard": heard,
    "typo_phrase": slip,
    "typo_twice": slips,
    "reordered": reordered,
    "shortened": shortened,
    "question": _same,
    "question_typo": slip,
}
