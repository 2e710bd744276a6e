"""What a near candidate has in common with a query, as numbers between 0 and 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA, Indel, JaroWinkler
from rapidfuzz.fuzz import partial_ratio
from rapidfuzz.process import cdist

from bot.glossary.finding.sound import sounds
from bot.glossary.fold import squash
from bot.glossary.stem import bag, stem

Matrix = npt.NDArray[np.float32]

NAMES = (
    "slips",
    "slips_squared",
    "letters",
    "bags",
    "winkler",
    "sounds",
    "partial",
    "said",
    "said_squared",
    "covered",
    "covered_squared",
    "worst_said",
    "worst_covered",
    "one_slip",
    "edits",
    "length",
    "first",
    "last",
    "known",
    "words",
)


@dataclass(frozen=True, slots=True)
class Facets:
    """A folded text seen from the sides that features look at."""

    folded: str
    squashed: str
    bag: str
    sounds: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, folded: str) -> Facets:
        """Look at a folded text."""
        words = folded.split()
        return cls(folded, squash(folded), bag(folded), sounds(folded), tuple(map(stem, words)))


def features(query: Facets, forms: Sequence[Facets], known: frozenset[str]) -> Matrix:
    """Compare a query with candidate forms: one row a form, one column a name in `NAMES`.

    `known` holds the stems of all labels: a word that is right elsewhere is seldom a slip here.
    """
    slips = _row(query.squashed, [form.squashed for form in forms], OSA.normalized_similarity)
    edits = _row(query.squashed, [form.squashed for form in forms], OSA.distance)
    said, covered, worst_said, worst_covered, stray = _words(query, forms, known)
    lengths = np.array([len(form.squashed) for form in forms], np.float32)
    asked = max(len(query.squashed), 1)
    columns = (
        slips,
        slips**2,
        _row(query.folded, [form.folded for form in forms], Indel.normalized_similarity),
        _row(query.bag, [form.bag for form in forms], Indel.normalized_similarity),
        _row(query.folded, [form.folded for form in forms], JaroWinkler.similarity),
        _row(query.sounds, [form.sounds for form in forms], OSA.normalized_similarity),
        _row(query.folded, [form.folded for form in forms], partial_ratio) / 100,
        said,
        said**2,
        covered,
        covered**2,
        worst_said,
        worst_covered,
        edits <= 1,
        np.minimum(edits, 6) / 6,
        np.minimum(lengths, asked) / np.maximum(lengths, asked),
        [form.folded[:1] == query.folded[:1] for form in forms],
        [form.folded[-1:] == query.folded[-1:] for form in forms],
        stray,
        [len(form.words) == len(query.words) for form in forms],
    )
    return np.column_stack([np.asarray(column, np.float32) for column in columns])


def _row(query: str, texts: Sequence[str], scorer: Callable[..., float]) -> Matrix:
    return np.asarray(cdist([query], texts, scorer=scorer, dtype=np.float32)[0])


def _words(query: Facets, forms: Sequence[Facets], known: frozenset[str]) -> tuple[Matrix, ...]:
    """Pair the words of the query with the words of each form by their slips.

    Gives, a form each: how much of the query is said in the form and of the form covered by the query
    (weighted by length), the worst word of either, and how much of the query is known words that the form
    does not have.
    """
    distinct: dict[str, int] = {}
    for form in forms:
        for word in form.words:
            distinct.setdefault(word, len(distinct))
    alike = cdist(query.words, list(distinct), scorer=OSA.normalized_similarity, dtype=np.float32)
    flat = np.fromiter((distinct[word] for form in forms for word in form.words), np.intp)
    starts = np.cumsum([0, *(len(form.words) for form in forms)][:-1])
    best_said = np.maximum.reduceat(alike[:, flat], starts, axis=1)
    weight = _weights(query.words)
    best_word = alike.max(axis=0)[flat]
    size = _weights([word for form in forms for word in form.words])
    covered = np.add.reduceat(best_word * size, starts) / np.add.reduceat(size, starts)
    is_known = np.array([word in known for word in query.words], np.float32) * weight
    columns = (
        weight @ best_said / weight.sum(),
        covered,
        best_said.min(axis=0),
        np.minimum.reduceat(best_word, starts),
        is_known @ (best_said < 1) / weight.sum(),
    )
    return tuple(np.asarray(column, np.float32) for column in columns)


def _weights(words: Sequence[str]) -> npt.NDArray[np.float32]:
    return np.fromiter((min(len(word), 10) for word in words), np.float32)
