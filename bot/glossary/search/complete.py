"""Autocompletion that forgives: labels that start so, then words that start so, then slips."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from bot.glossary.search import policy
from bot.glossary.search.forms import Form, Labelled, Rank, forms_of
from bot.glossary.search.gc_paused import gc_paused
from bot.glossary.search.grams import Grams
from bot.glossary.search.match import MayShow, every_term
from bot.glossary.text.fold import fold

_LETTERS = "abcdefghijklmnopqrstuvwxyz "

Start = tuple[str, int]  # a folded label from one of its words on, and the number of its form


@dataclass(frozen=True, slots=True)
class Completion:
    """A term to choose. Two terms may share a label: the reader needs their topic to tell them apart."""

    slug: str
    label: str


class Completer:
    """An immutable index of the places where words of labels start."""

    @gc_paused()
    def __init__(self, terms: Iterable[Labelled], forms: Sequence[Form] | None = None) -> None:
        """Gather the starts; `forms` are those of the terms, where somebody has gathered them already."""
        self._forms = [form for form in forms or forms_of(terms) if form.owners[0].rank is not Rank.PART]
        self._labels = _Starts((form.folded, number) for number, form in enumerate(self._forms))
        self._words = _Starts(start for number, form in enumerate(self._forms) for start in _words(form, number))
        self._grams = Grams([form.folded for form in self._forms])

    def complete(self, prefix: str, limit: int = policy.COMPLETED, may_show: MayShow = every_term) -> list[Completion]:
        """Give at most `limit` terms that a reader who typed `prefix` may want and be shown, best first."""
        typed = fold(prefix)[: policy.LONGEST_TYPED]
        found: dict[str, Completion] = {}
        for number in self._numbers(typed, limit):
            for owner in self._forms[number].owners:
                if may_show(owner.slug):
                    found.setdefault(owner.slug, Completion(owner.slug, owner.label))
            if len(found) >= limit:
                break
        return list(found.values())[:limit]

    def _numbers(self, typed: str, limit: int) -> Iterator[int]:
        if typed:
            # Several forms may belong to one term, so that more are taken than will be shown.
            yield from nsmallest(policy.FORMS_A_TERM * limit, self._labels.starting(typed), key=self._order)
            yield from nsmallest(policy.FORMS_A_TERM * limit, self._words.starting(typed), key=self._order)
        if len(typed) >= policy.SHORTEST_SLIP:
            one_slip = (number for other in one_slip_away(typed) for number in self._labels.starting(other))
            yield from nsmallest(policy.FORMS_A_TERM * limit, one_slip, key=self._order)
            yield from self._slips(typed)

    def _order(self, number: int) -> tuple[Rank, int, str]:
        form = self._forms[number]
        return form.owners[0].rank, len(form.folded), form.folded

    def _slips(self, typed: str) -> Iterator[int]:
        numbers = self._grams.near(typed, policy.COMPLETION_CANDIDATES, within=True).tolist()
        starts = [start for number in numbers for start in _starts(self._forms[number], number)]
        if not starts:
            return
        distances = np.min([_distances(typed, starts, len(typed) + more) for more in (-1, 0, 1)], axis=0)
        ranked = sorted(
            (distance, len(whole) < len(self._forms[number].folded), len(whole), number)
            for distance, (whole, number) in zip(distances.tolist(), starts, strict=True)
            if distance <= max(1, len(typed) // policy.LETTERS_A_SLIP)
        )
        yield from dict.fromkeys(number for *_, number in ranked)


def one_slip_away(typed: str) -> set[str]:
    """Give every text one slip away, in the first letters only: later ones are forgiven by likeness."""
    head, tail = typed[: policy.SLIPS_WITHIN], typed[policy.SLIPS_WITHIN :]
    cuts = [(head[:at], head[at:]) for at in range(len(head) + 1)]
    left_out = {before + after[1:] for before, after in cuts if after}
    swapped = {before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1}
    other = {before + letter + after[1:] for before, after in cuts if after for letter in _LETTERS}
    added = {before + letter + after for before, after in cuts for letter in _LETTERS}
    return {text + tail for text in left_out | swapped | other | added if not text.startswith(" ")} - {typed}


class _Starts:
    """Texts sorted within small buckets, so that no single sort holds other threads up for long."""

    def __init__(self, starts: Iterable[Start]) -> None:
        self._buckets: dict[str, list[Start]] = {}
        for text, number in starts:
            self._buckets.setdefault(text[:2], []).append((text, number))
        for bucket in self._buckets.values():
            bucket.sort()

    def starting(self, typed: str) -> Iterator[int]:
        """Give the numbers of the texts that start with what was typed."""
        for key in self._keys(typed):
            bucket = self._buckets[key]
            for at in range(bisect_left(bucket, (typed,)), len(bucket)):
                if not bucket[at][0].startswith(typed):
                    break
                yield bucket[at][1]

    def _keys(self, typed: str) -> Iterator[str]:
        if len(typed) > 1:
            yield from (key for key in (typed[:2],) if key in self._buckets)
        else:
            yield from sorted(key for key in self._buckets if key.startswith(typed))


def _starts(form: Form, number: int) -> Iterator[Start]:
    yield form.folded, number
    yield from _words(form, number)


def _words(form: Form, number: int) -> Iterator[Start]:
    return ((form.folded[at + 1 :], number) for at, char in enumerate(form.folded) if char == " ")


def _distances(typed: str, starts: list[Start], length: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    cut = [text[:length] for text, _ in starts]
    return np.asarray(cdist([typed], cut, scorer=OSA.distance, dtype=np.float32)[0])
