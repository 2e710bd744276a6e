"""The terms of which some words may be a label misspelt, and reasons to doubt it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

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
from bot.glossary.search.query_features import QueryFeatures
from bot.glossary.search.ranking import Weights, appeal, is_kin, shares
from bot.glossary.search.vocabulary import Vocabulary
from bot.glossary.text.stem import stem


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
        for share, (_, number, owner) in zip(probable, best.values(), strict=True):
            if share > policy.HELD_BACK and self._is_doubtful(bare, self._forms[number].folded, owner):
                share = policy.HELD_BACK
            yield match_of(owner, max(share, policy.MENTIONED) if number in kin else share, exact=False)

    def _is_doubtful(self, bare: str, folded: str, owner: Owner) -> bool:
        if owner.rank is Rank.HIDDEN and is_part(bare, folded):
            return True  # "care costs" is part of "care cost cap", which is itself a loose way to say it
        return (
            may_be_another(bare, folded, owner.text)
            or is_said_rightly(bare, folded, self._vocabulary.is_usual)
            or is_usual_part(bare, folded, self._vocabulary.is_usual)
            or has_a_known_word(bare, folded, self._is_a_label)
        )

    def _is_a_label(self, word: str) -> bool:
        return (stem(word),) in self._exact.singular
