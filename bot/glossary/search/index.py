"""Finding the terms a question may mean, and how sure we are."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np

from bot.glossary.search import policy
from bot.glossary.search.exact import Exact, Hit, Tier
from bot.glossary.search.features import Near
from bot.glossary.search.forms import Form, Labelled, Owner, Rank, forms_of, phrases_of, usual_words
from bot.glossary.search.gc_paused import gc_paused
from bot.glossary.search.guards import is_part, is_said_rightly, may_be_another, may_differ
from bot.glossary.search.match import Match, MayShow, every_term
from bot.glossary.search.mentions import mentions
from bot.glossary.search.query_features import QueryFeatures
from bot.glossary.search.question import Question
from bot.glossary.search.ranking import FITTED, Weights, appeal, is_kin, shares


class Index:
    """An immutable index of the labels of terms. It does not depend on their order."""

    @gc_paused()
    def __init__(self, terms: Iterable[Labelled], weights: Weights = FITTED) -> None:
        self._weights, terms = weights, tuple(terms)
        self._usual = usual_words(terms)
        self._forms, self._phrases = forms_of(terms), phrases_of(terms)
        self._exact, self._described = Exact(self._forms), Exact(self._phrases)
        self._near = Near([form.folded for form in self._forms])

    def matches(
        self, question: Question, limit: int = policy.MOST_SUGGESTIONS, may_offer: MayShow = every_term
    ) -> tuple[Match, ...]:
        """Give the terms a question may mean, best first, each once.

        Where the question is a label, only its owners are given: one, or every meaning of an acronym (up to
        `policy.MOST_MEANINGS`, whatever the limit). Otherwise at most `limit` near misses and mentions, of those that
        one `may_offer` to whoever did not say all of a label.
        """
        hit = self._exact.find(question.layers())
        if hit and (meant := self._meanings(question.original, hit, may_offer, self._forms)):
            return meant
        # Whoever tells what happened to them is met with no word that hurts, though its phrase says the same.
        told = self._described.find(question.layers())
        if told and (meant := self._meanings(question.original, told, may_offer, self._phrases, named=False)):
            return meant
        return self._candidates(question.stripped, limit, may_offer) if question.folded else ()

    def _meanings(
        self, query: str, hit: Hit, may_offer: MayShow, forms: Sequence[Form], *, named: bool = True
    ) -> tuple[Match, ...]:
        owners = [(owner, form) for form in hit.forms for owner in forms[form].owners]
        if not named or hit.tier not in (
            Tier.SAME,
            Tier.JOINED,
        ):  # a word that is nearly a name: "disabled" is not "the disabled"
            owners = [(owner, form) for owner, form in owners if may_offer(owner.slug)]
        if not owners:
            return ()
        best = min(_precedence(owner) for owner, _ in owners)
        found: dict[str, Match] = {}
        for owner, form in sorted(owners, key=lambda pair: (query.strip() != pair[0].text, pair[0])):
            if _precedence(owner) == best:
                found.setdefault(owner.slug, _exact_match(hit, forms[form].folded, owner))
        return tuple(sorted(found.values(), key=lambda match: -match.confidence))[: policy.MOST_MEANINGS]

    def _candidates(self, bare: str, limit: int, may_offer: MayShow) -> tuple[Match, ...]:
        found: dict[str, Match] = {}
        for match in (*self._near_misses(bare), *self._mentioned(bare)):
            other = found.get(match.slug)
            if other is None or other.confidence < match.confidence:
                found[match.slug] = match
        ranked = sorted(found.values(), key=lambda match: (-match.confidence, match.label, match.slug))
        return tuple(islice((match for match in ranked if may_offer(match.slug)), limit))

    def _near_misses(self, bare: str) -> Iterator[Match]:
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
            yield _match(owner, max(share, policy.MENTIONED) if number in kin else share, exact=False)

    def _is_doubtful(self, bare: str, folded: str, owner: Owner) -> bool:
        if owner.rank is Rank.HIDDEN and is_part(bare, folded):
            return True  # "care costs" is part of "care cost cap", which is itself a loose way to say it
        return may_be_another(bare, folded, owner.text) or is_said_rightly(bare, folded, self._usual)

    def _mentioned(self, bare: str) -> Iterator[Match]:
        found = mentions(self._exact, bare)
        owners = [[owner for form in mention.forms for owner in self._forms[form].owners] for mention in found]
        if len(found) > 1 and sum(mention.share for mention in found) > policy.ALL_SAID:
            slugs = set.intersection(*({owner.slug for owner in each} for each in owners))
            for owner in (owner for owner in owners[0] if owner.slug in slugs):
                yield _match(owner, policy.SAID_TWICE, exact=True)
        for mention, each in zip(found, owners, strict=True):
            for owner in each:
                yield _match(owner, policy.MENTIONED * (1 + mention.share), exact=False)


def _precedence(owner: Owner) -> int:
    """Labels and aliases stand above hidden labels, and those above parts of labels."""
    return max(owner.rank, Rank.ALIAS)


def _exact_match(hit: Hit, folded: str, owner: Owner) -> Match:
    doubtful = may_differ(hit.tier, hit.said, folded, owner.text)
    return _match(owner, policy.HELD_BACK if doubtful else hit.tier.value, exact=not doubtful)


def _match(owner: Owner, confidence: float, *, exact: bool) -> Match:
    return Match(owner.slug, owner.label, confidence, exact)
