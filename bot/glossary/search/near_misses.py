"""The terms of which some words may be a label misspelt, and reasons to doubt it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from rapidfuzz.distance import OSA

from bot.glossary.search import policy
from bot.glossary.search.exact import Exact
from bot.glossary.search.features import Near
from bot.glossary.search.forms import Form, Owner, Rank
from bot.glossary.search.guards import (
    has_a_known_word,
    is_part,
    is_said_rightly,
    is_usual_part,
    may_be_another,
)
from bot.glossary.search.match import Match
from bot.glossary.search.meanings import match_of
from bot.glossary.search.message import adds_nothing
from bot.glossary.search.misheard import is_like_the_label, sounds_like, strange_words
from bot.glossary.search.query_features import QueryFeatures
from bot.glossary.search.ranking import Weights, appeal, is_kin, shares
from bot.glossary.search.vocabulary import Vocabulary
from bot.glossary.text.fold import squash
from bot.glossary.text.sound import heard, sound
from bot.glossary.text.stem import stem
from bot.glossary.text.word_lists import word_list


class NearMisses:
    """The forms of a glossary, compared with what is none of them."""

    def __init__(self, forms: Sequence[Form], exact: Exact, vocabulary: Vocabulary, weights: Weights) -> None:
        self._forms, self._exact, self._vocabulary, self._weights = forms, exact, vocabulary, weights
        self._near = Near([form.folded for form in forms])

    def of(self, bare: str) -> Iterator[Match]:
        """The terms that some folded words may mean, each once, with the probability that it is meant."""
        if len(bare) > policy.LONGEST_NEAR:
            return
        query = QueryFeatures.of(bare)
        numbers = self._near.candidates(query)
        if not len(numbers):
            return
        compared = self._near.compare(query, numbers)
        scores, none = appeal(query, compared, self._weights)
        kin = set(numbers[is_kin(query, compared)].tolist())
        best: dict[str, tuple[float, int, Owner]] = {}
        for place in np.argsort(-scores, kind="stable")[: policy.RANKED].tolist():
            number = int(numbers[place])
            for owner in self._forms[number].owners:
                best.setdefault(owner.slug, (float(scores[place]), number, owner))
        probable = shares([score for score, *_ in best.values()], none)
        for place, (share, (_, number, owner)) in enumerate(zip(probable, best.values(), strict=True)):
            folded = self._forms[number].folded
            if (
                place < policy.LISTENED_TO
                and max((*probable[:place], *probable[place + 1 :]), default=0) < policy.RIVAL
                and self._is_nearly_heard(bare, folded)
                and not may_be_another(bare, folded, owner.text)
            ):
                share = max(share, policy.SOUNDED)
            elif share > policy.UNFIT and self._is_another_thing(bare, folded, owner):
                share = policy.UNFIT
            elif share > policy.HELD_BACK and self._is_doubtful(bare, folded, owner):
                share = policy.HELD_BACK
            elif number in kin:
                share = max(share, policy.MENTIONED)
            yield match_of(owner, share, exact=False)

    def _is_nearly_heard(self, said: str, folded: str) -> bool:
        """Whether words sound nearly as a label does; where each is a real word, its letters have to be there, too."""
        if not sounds_like(said, folded, policy.NEARLY_HEARD):
            return False
        strange = strange_words(said, folded)
        if any(map(self._exact.is_name, strange)):
            return False
        alike = OSA.normalized_similarity(squash(said), squash(folded))
        return alike >= policy.REAL_WORDS_HEARD or not all(map(self._vocabulary.is_real, strange))

    def by_ear(self, words: Sequence[str]) -> tuple[Match, ...]:
        """The one term of which some words may be the sounds: which is only ever offered."""
        best: dict[str, tuple[float, Owner]] = {}
        for number in self._near.alike(heard(" ".join(words))).tolist():
            form = self._forms[number]
            owner = form.owners[0]
            for run in _runs(words, len(squash(form.folded))):
                likeness = sounds_like(run, form.folded, policy.PERHAPS_HEARD)
                is_best = likeness > best.get(owner.slug, (0, owner))[0]
                if is_best and not may_be_another(run, form.folded, owner.text):
                    best[owner.slug] = likeness, owner
        if len(best) != 1:
            return ()
        [(_, owner)] = best.values()
        return (match_of(owner, policy.OFFERED_BY_EAR, exact=False),)

    def _is_doubtful(self, bare: str, folded: str, owner: Owner) -> bool:
        if owner.rank is Rank.HIDDEN and is_part(bare, folded):
            return True  # "care costs" is part of "care cost cap", which is itself a loose way to say it
        return (
            may_be_another(bare, folded, owner.text)
            or is_said_rightly(bare, folded, self._vocabulary.is_usual)
            or self._is_meant_elsewhere(bare, folded, owner)
            or is_usual_part(bare, folded, self._vocabulary.is_usual)
            or has_a_known_word(bare, folded, self._is_a_label)
        )

    def _is_meant_elsewhere(self, bare: str, folded: str, owner: Owner) -> bool:
        """Whether a word of it is real, and the label no name by which a phone that corrects would be understood."""
        if not any(map(self._vocabulary.is_real, strange_words(bare, folded))):
            return False
        return owner.rank > Rank.ALIAS or not is_like_the_label(owner)

    def _is_another_thing(self, bare: str, folded: str, owner: Owner) -> bool:
        """Whether it is no slip at all: one real word, or a phrase with one that is like none of the label."""
        strange = [word for word in strange_words(bare, folded) if not _belongs(word, owner)]
        if " " not in bare:
            is_elsewhere = self._vocabulary.is_real(bare) and not self._vocabulary.knows(bare)
            return bool(strange) and is_elsewhere and heard(bare) != heard(folded)
        if owner.rank is Rank.HIDDEN and is_part(bare, folded) and not is_like_the_label(owner):
            return True
        meant = folded.split()
        return any(
            max(OSA.normalized_similarity(word, each) for each in meant)
            < (policy.LIKE_A_WORD if self._vocabulary.is_real(word) else policy.LIKE_A_SLIP)
            and all(sound(word) != sound(each) for each in meant)
            for word in strange
        )

    def _is_a_label(self, word: str) -> bool:
        return bool(self._exact.called(word))


def _belongs(word: str, owner: Owner) -> bool:
    """Whether a word that a label lacks may be said beside it all the same: it turns it round, or asks for no more."""
    return (
        adds_nothing(word)
        or stem(word) in owner.names
        or word in word_list("opposite_prefixes")
        or word in word_list("negations")
    )


def _runs(words: Sequence[str], letters: int) -> Iterator[str]:
    """The runs of words that have about so many letters."""
    for at in range(len(words)):
        size = 0
        for end in range(at, len(words)):
            size += len(words[end])
            if size > letters * (1 + policy.LETTERS_MISHEARD):
                break
            if end > at and size >= letters * (1 - policy.LETTERS_MISHEARD):
                yield " ".join(words[at : end + 1])
