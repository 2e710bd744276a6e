"""Near candidates: the forms that may be meant by a query that is none of them, and what they share with it."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA, Indel
from rapidfuzz.process import cdist

from bot.glossary.search import policy
from bot.glossary.search.grams import Grams
from bot.glossary.search.query_features import FormColumns, Ints, QueryFeatures, distinct, picker
from bot.glossary.text.fold import squash
from bot.glossary.text.sound import sound

Matrix = npt.NDArray[np.float32]

NAMES = tuple(
    """
    slips slips_squared letters bags sounds said said_squared covered covered_squared worst_said worst_covered known
    one_slip edits length first last words
    """.split()
)


def features(query: QueryFeatures, forms: FormColumns, numbers: Ints) -> Matrix:
    """Compare a query with the numbered forms: a row a form, a column a name in `NAMES`."""
    pick = picker(numbers.tolist())
    edits = _row(query.squashed, [squash(text) for text in pick(forms.folded)], OSA.distance)
    lengths, asked = forms.lengths[numbers], np.float32(len(query.squashed))
    slips = 1 - edits / np.maximum(lengths, asked)
    columns = (
        slips,
        slips**2,
        _row(query.folded, pick(forms.folded), Indel.normalized_similarity),
        _row(query.bag, pick(forms.bags), Indel.normalized_similarity),
        _row(query.sounds, pick(forms.sounds), OSA.normalized_similarity),
        *_words(query, forms, numbers),
        edits <= 1,
        np.minimum(edits, policy.MOST_EDITS) / policy.MOST_EDITS,
        np.minimum(lengths, asked) / np.maximum(lengths, asked),
        forms.firsts[numbers] == ord(query.folded[0]),
        forms.lasts[numbers] == ord(query.folded[-1]),
        forms.counts[numbers] == len(query.words),
    )
    return np.array(columns, np.float32).T


def _row(query: str, texts: Sequence[str], scorer: Callable[..., float]) -> Matrix:
    return np.asarray(cdist([query], texts, scorer=scorer, dtype=np.float32)[0])


def _words(query: QueryFeatures, forms: FormColumns, numbers: Ints) -> tuple[npt.NDArray[Any], ...]:
    """Pair the words of the query with the words of each form by their slips.

    Gives, a form each: how much of the query is said in the form and of the form covered by the query
    (weighted by length), the worst word of either, and how much of the query is words known from other
    labels that this form does not have: a word that is right elsewhere is seldom a slip here.
    """
    words, starts = forms.words_of(numbers)
    # Forms share words, so each distinct word is compared once, and the forms look their words up in that table.
    each = distinct(words)
    places = np.searchsorted(each, words)
    vocabulary = picker(each.tolist())(forms.vocabulary)
    alike = cdist(query.words, vocabulary, scorer=OSA.normalized_similarity, dtype=np.float32)  # (query word, word)
    best_said = np.maximum.reduceat(alike[:, places], starts, axis=1)  # (query word, form)
    best_word = alike.max(axis=0)[places]  # (word of a form), form after form
    sizes = forms.word_lengths[words]
    weights = np.array([min(len(word), policy.HEAVIEST_WORD) for word in query.words], np.float32)
    weights /= weights.sum()
    is_known = np.array([word in forms.known for word in query.words], np.float32)
    said = weights @ best_said
    covered = np.add.reduceat(best_word * sizes, starts) / np.add.reduceat(sizes, starts)
    return (
        said,
        said**2,
        covered,
        covered**2,
        best_said.min(axis=0),
        np.minimum.reduceat(best_word, starts),
        (is_known * weights) @ (best_said < 1).astype(np.float32),
    )


class Near:
    """Finds the candidates for a folded query among folded texts, and what they have in common with it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._columns = FormColumns(texts)
        self._grams = Grams(texts)
        self._sounds = Grams(self._columns.sounds, policy.SOUNDS_READ)

    def candidates(self, query: QueryFeatures) -> Ints:
        """Give the numbers of the texts worth comparing: what looks near; of few words, what sounds near."""
        near = self._grams.near(query.folded, policy.CANDIDATES)
        if len(query.words) > policy.WORDS_OF_A_SOUND:
            return np.sort(near)
        alike = self._sounds.near(sound(query.squashed), policy.ALIKE)
        return distinct(np.concatenate((near, alike)))

    def alike(self, heard_as: str) -> Ints:
        """Give the numbers of the texts that share most with some sounds, best first."""
        return self._sounds.near(heard_as, policy.ALIKE)

    def compare(self, query: QueryFeatures, numbers: Ints) -> Matrix:
        """Give the features of the numbered texts: a row a text, a column a name in `NAMES`."""
        return features(query, self._columns, numbers)
