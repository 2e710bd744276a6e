"""Postings of letter triples in numpy: which forms share the rarest pieces of a query."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from bot.glossary.search import policy
from bot.glossary.search.query_features import Ints, distinct

_BITS = 6  # a-z, 0-9 and space keep codes of their own; letters beyond ASCII share the rest
_OTHER_FROM, _OTHERS = 38, 26

_CODES = np.zeros(128, np.uint32)
for _at, _char in enumerate("abcdefghijklmnopqrstuvwxyz0123456789", start=1):
    _CODES[ord(_char)] = _at


class Grams:
    """An immutable index of the letter triples of texts, in compressed rows sorted by triple.

    Only triples that occur have a row: most servers have a few words of their own, and each pays for its index.
    """

    def __init__(self, texts: Sequence[str], most_read: int = policy.POSTINGS_READ) -> None:
        self.size = len(texts)
        self._most_read = most_read
        triples, owners = _triples(texts)
        keys = distinct(triples.astype(np.uint64) * np.uint64(max(self.size, 1)) + owners)
        found = (keys // np.uint64(max(self.size, 1))).astype(np.intp)
        first = np.flatnonzero(np.diff(found, prepend=-1))
        self._postings = (keys % np.uint64(max(self.size, 1))).astype(np.int32)
        self._triples = found[first]
        self._starts = np.append(first, len(found))
        self._counts = np.bincount(self._postings, minlength=self.size).astype(np.float32)

    def near(self, text: str, most: int, *, within: bool = False) -> Ints:
        """Give the numbers of at most `most` texts that share the most telling triples, best first.

        `within` asks for texts that hold the query, however long they are (for completion).
        """
        if not len(self._triples):
            return np.empty(0, np.intp)
        triples = _triples([text])[0]
        triples = distinct(triples[:-1] if within else triples)
        starts, ends = self._rows(triples)
        order = np.argsort(ends - starts, kind="stable")
        lengths = (ends - starts)[order]
        order = order[(lengths > 0) & ((np.cumsum(lengths) <= self._most_read) | (np.arange(len(order)) < 2))]
        if not len(order):
            return np.empty(0, np.intp)
        return self._best(starts[order], ends[order], len(triples), most, within)

    def _rows(self, triples: Ints) -> tuple[Ints, Ints]:
        """Give where the postings of each triple start and end; of one that no text has, at the same place."""
        places = np.searchsorted(self._triples, triples)
        has = self._triples.take(places, mode="clip") == triples
        return self._starts[places], self._starts[places + has]

    def _best(self, starts: Ints, ends: Ints, asked: int, most: int, within: bool) -> Ints:
        lengths = ends - starts
        rarity = np.log1p(self.size / lengths)
        hits = np.concatenate(
            [self._postings[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
        )
        shared = np.bincount(hits, np.repeat(rarity, lengths), self.size)
        found: Ints = np.flatnonzero(shared > 0)
        scores = shared[found].astype(np.float64)
        if not within:
            scores = scores / np.sqrt(self._counts[found] + asked)
        near = scores > policy.FAR * scores.max()
        found, scores = found[near], scores[near]
        if len(found) > most:
            top = np.argpartition(scores, len(found) - most)[len(found) - most :]
            found, scores = found[top], scores[top]
        return found[np.argsort(-scores, kind="stable")]


def _triples(texts: Sequence[str]) -> tuple[Ints, npt.NDArray[np.uint64]]:
    """Cut " text " into overlapping triples; give each triple's bucket and the number of its text."""
    points = np.frombuffer("\n ".join(("", *texts, "")).encode("utf-32-le"), np.uint32)
    codes = np.where(points < 128, _CODES[np.minimum(points, 127)], _OTHER_FROM + points % _OTHERS)
    breaks = points == 10
    owners = np.cumsum(breaks) - 1
    buckets = (codes[:-2] << (2 * _BITS)) | (codes[1:-1] << _BITS) | codes[2:]
    # The line break is the closing space of one text; a triple may end with it but not hold it within.
    whole = ~(breaks[:-2] | breaks[1:-1])
    return buckets[whole].astype(np.intp), owners[:-2][whole].astype(np.uint64)
