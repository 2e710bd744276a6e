"""Whose words a text has, in a glossary of rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

from benchmarks.sets import Row
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import bag, stems


def owners_of_words(rows: list[Row]) -> Mapping[str, frozenset[str]]:
    """The terms by the words of their labels, whatever the order."""
    owners: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for label in (row.label, *row.aliases):
            owners[bag(fold(label))].add(row.slug)
    return {words: frozenset(slugs) for words, slugs in owners.items()}


def owners_of_parts(rows: list[Row]) -> Callable[[str], frozenset[str]]:
    """Make a function that gives the terms whose label has all the words of a text."""
    owners: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for word in stems(fold(row.label)):
            owners[word].add(row.slug)
    return lambda text: frozenset(set.intersection(*(owners[word] for word in stems(fold(text)))))


def beginnings(rows: list[Row]) -> Mapping[str, int]:
    """How many terms begin with a text."""
    counts: dict[str, int] = defaultdict(int)
    for row in rows:
        label = fold(row.label)
        for at in range(1, len(label) + 1):
            counts[label[:at]] += 1
    return counts
