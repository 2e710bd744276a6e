"""Finding the terms a question may mean, and how sure we are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

import numpy as np

from bot.glossary.search import policy
from bot.glossary.search.asked import Asked, Reader
from bot.glossary.search.exact import Exact, Hit, Tier
from bot.glossary.search.features import Near
from bot.glossary.search.forms import Form, Labelled, Owner, Rank, forms_of, phrases_of, usual_words, words_of
from bot.glossary.search.gc_paused import gc_paused
from bot.glossary.search.guards import (
    has_a_known_word,
    is_part,
    is_said_rightly,
    is_usual_part,
    may_be_another,
    may_differ,
)
from bot.glossary.search.match import Match, MayShow, every_term
from bot.glossary.search.mentions import is_everyday, mentions
from bot.glossary.search.message import adds_nothing, is_background
from bot.glossary.search.query_features import QueryFeatures
from bot.glossary.search.question import Question
from bot.glossary.search.ranking import FITTED, Weights, appeal, is_kin, shares
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import stem, stems, with_sections
from bot.glossary.urgent_help import directory

_SIGNS = re.compile(r"[^\w\s()\x27’.,&-]")


class Index:
    """An immutable index of the labels of terms. It does not depend on their order."""

    @gc_paused()
    def __init__(self, terms: Iterable[Labelled], weights: Weights = FITTED) -> None:
        self._weights, terms = weights, tuple(terms)
        self._usual = usual_words(terms)
        self._forms, self._phrases = forms_of(terms), phrases_of(terms)
        self._exact, self._described = Exact(self._forms), Exact(self._phrases)
        self._near = Near([form.folded for form in self._forms])
        self._words = words_of(self._forms)
        self._vocabulary = frozenset(chain.from_iterable(self._words.values()))
        self._reader = Reader(self._exact, self._is_everyday, self._is_acronym, self._wording)

    def matches(
        self, question: Question, limit: int = policy.MOST_SUGGESTIONS, may_offer: MayShow = every_term
    ) -> tuple[Match, ...]:
        """Give the terms a question may mean, best first, each once.

        Where the question is a label, or asks about one beside other things that it says, only its owners are given:
        one, or every meaning of an acronym (up to `policy.MOST_MEANINGS`, whatever the limit). Otherwise at most
        `limit` near misses and mentions, of those that one `may_offer` to whoever did not say all of a label.
        """
        if not question.folded:
            return ()
        for each in (question, *question.spelt_out):
            if meant := self._named(each, may_offer) or self._asked(each, may_offer):
                return meant
        candidates = self._candidates(question, limit, may_offer)
        if any(each.exact for each in candidates):
            return candidates
        presumed = (self._presumed(each, candidates, may_offer) for each in (question, *question.spelt_out))
        return next(filter(None, presumed), candidates)

    def _named(self, question: Question, may_offer: MayShow) -> tuple[Match, ...]:
        """The owners of the label that a question is; of a hit too loose to answer only if there is no other."""
        loose: tuple[Match, ...] = ()
        for hit in self._exact.hits(question.layers()):
            if meant := self._meanings(question, hit, may_offer, self._forms):
                if meant[0].exact:
                    return meant
                if hit.tier is not Tier.SOUNDED:
                    loose = loose or meant
        # Whoever tells what happened to them is met with no word that hurts, though its phrase says the same.
        for told in () if loose else self._described.hits(question.layers()):
            if meant := self._meanings(question, told, may_offer, self._phrases, named=False):
                return meant
        return loose

    def _asked(self, question: Question, may_offer: MayShow) -> tuple[Match, ...]:
        """The owners of what a message asks about beside other things that it says."""
        return self._meant(question, self._reader.asked(question), policy.ASKED, may_offer)

    def _presumed(self, question: Question, candidates: Sequence[Match], may_offer: MayShow) -> tuple[Match, ...]:
        """The owners of the only term of a message, if no other label is near to all that it says."""
        asked = self._reader.presumed(question)
        presumed = [each for each in self._meant(question, asked, policy.PRESUMED, may_offer) if may_offer(each.slug)]
        slugs, said = {each.slug for each in presumed}, {word for hit in asked.hits for word in stems(hit.said)}
        others = (
            each for each in candidates if each.slug not in slugs and not said.issuperset(stems(fold(each.label)))
        )
        by_letters = any(map(self._is_acronym, asked.hits))  # an acronym is no slip of another label
        is_doubtful = not by_letters and any(each.confidence >= policy.RIVAL for each in others)
        if is_doubtful or (question.tells_of_people and not slugs.isdisjoint(directory().cards)):
            return ()
        return tuple(presumed)

    def _meant(self, question: Question, asked: Asked, confidence: float, may_offer: MayShow) -> tuple[Match, ...]:
        hits = [*asked.hits, *(hit for words in asked.words for hit in islice(self._exact.hits([words]), 1))]
        meanings = (match for hit in hits for match in self._meanings(question, hit, may_offer, self._forms))
        found = [match for match in meanings if match.exact]
        for words in asked.words if not found else ():
            best = max(self._near_misses(words), key=lambda match: match.confidence, default=None)
            if best and best.confidence >= policy.ANSWER_FROM and may_offer(best.slug):
                found.append(replace(best, exact=True))
        sure = {each.slug: replace(each, confidence=min(each.confidence, confidence)) for each in reversed(found)}
        return tuple(sorted(sure.values(), key=lambda match: (-match.confidence, match.label)))[: policy.MOST_MEANINGS]

    def _is_acronym(self, hit: Hit) -> bool:
        """Whether what was said is the letters of a name."""
        return any(is_acronym(owner.text) for form in hit.forms for owner in self._forms[form].owners)

    def _wording(self, hit: Hit) -> frozenset[str]:
        """The words of all names of what was hit, by stems."""
        slugs = {owner.slug for form in hit.forms for owner in self._forms[form].owners}
        return frozenset(word for slug in slugs for word in self._words[slug])

    def _is_everyday(self, hit: Hit) -> bool:
        """Whether the one word that was said is an everyday word, too, or too short to be told from one."""
        owners = [owner for form in hit.forms for owner in self._forms[form].owners]
        return " " not in hit.said and (all(owner.everyday for owner in owners) or is_everyday(hit.said))

    def _meanings(
        self, question: Question, hit: Hit, may_offer: MayShow, forms: Sequence[Form], *, named: bool = True
    ) -> tuple[Match, ...]:
        owners = [(owner, form) for form in hit.forms for owner in forms[form].owners]
        if not named or hit.tier not in (
            Tier.SAME,
            Tier.JOINED,
        ):  # a word that is nearly a name: "disabled" is not "the disabled"
            owners = [(owner, form) for owner, form in owners if may_offer(owner.slug)]
        owners = _as_signed(question.original, owners)
        if not owners or (hit.tier is Tier.SOUNDED and len({owner.slug for owner, _ in owners}) > 1):
            return ()
        best = min(_precedence(owner) for owner, _ in owners)
        found: dict[str, Match] = {}
        for owner, form in sorted(owners, key=lambda pair: (question.original.strip() != pair[0].text, pair[0])):
            if _precedence(owner) == best:
                found.setdefault(owner.slug, self._exact_match(question, hit, forms[form].folded, owner))
        return tuple(sorted(found.values(), key=lambda match: -match.confidence))[: policy.MOST_MEANINGS]

    def _exact_match(self, question: Question, hit: Hit, folded: str, owner: Owner) -> Match:
        is_loose = may_differ(hit.tier, hit.said, folded, owner.text, question.capitals)
        doubtful = is_loose or self._is_a_guess(hit.said, owner, question) or self._is_spelt_rightly(hit)
        return _match(owner, policy.HELD_BACK if doubtful else hit.tier.value, exact=not doubtful)

    def _is_spelt_rightly(self, hit: Hit) -> bool:
        """Whether what only sounds like a label is made of words that people know: a care plan is no carer plan."""
        return hit.tier is Tier.SOUNDED and all(
            word in self._usual or stem(word) in self._vocabulary for word in hit.said.split()
        )

    def _is_a_guess(self, said: str, owner: Owner, question: Question) -> bool:
        """Whether a word is short, and nobody sees that it stands for the term: "sky" is more often the sky."""
        if owner.rank is not Rank.HIDDEN or len(said) > policy.SHORT or not said.isalpha() or said in question.capitals:
            return False
        alike = (other for form in self._exact.singular.get((stem(said),), ()) for other in self._forms[form].owners)
        return all(other.slug != owner.slug or other.rank > Rank.ALIAS for other in alike)

    def _candidates(self, question: Question, limit: int, may_offer: MayShow) -> tuple[Match, ...]:
        found: dict[str, Match] = {}
        for match in (*self._near_misses(question.stripped), *self._mentioned(question)):
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
        return (
            may_be_another(bare, folded, owner.text)
            or is_said_rightly(bare, folded, self._usual)
            or is_usual_part(bare, folded, self._usual)
            or has_a_known_word(bare, folded, self._is_a_label)
        )

    def _is_a_label(self, word: str) -> bool:
        return (stem(word),) in self._exact.singular

    def _speaks_of_else(self, question: Question, hits: Sequence[Hit]) -> bool:
        """Whether a few words ask nothing, and one of them has no place here: a panel beater is on no funding panel."""
        words = question.stripped.split()
        if question.asks_anywhere or question.tells_of_people or len(words) > policy.FEW_WORDS:
            return False
        named = {word for hit in hits for word in hit.said.split()}
        strange = (word for word in words if word not in named and not adds_nothing(word))
        return any(word not in self._usual and stem(word) not in self._vocabulary for word in strange)

    def _mentioned(self, question: Question) -> Iterator[Match]:
        found = mentions(self._exact, with_sections(question.stripped).split(), question.capitals)
        owners = [[owner for form in mention.hit.forms for owner in self._forms[form].owners] for mention in found]
        if len(found) > 1 and sum(mention.share for mention in found) > policy.ALL_SAID:
            slugs = set.intersection(*({owner.slug for owner in each} for each in owners))
            for owner in (owner for owner in owners[0] if owner.slug in slugs):
                yield _match(owner, policy.SAID_TWICE, exact=True)
        if self._speaks_of_else(question, [mention.hit for mention in found]):
            return
        for mention, each in zip(found, owners, strict=True):
            faintly = policy.ON_THE_WAY if is_background(mention.hit.said) else policy.MENTIONED
            for owner in each:
                yield _match(owner, faintly * (1 + mention.share), exact=False)


def _as_signed(typed: str, owners: list[tuple[Owner, int]]) -> list[tuple[Owner, int]]:
    """Of labels that differ in their signs alone, those that were typed to the letter: C++ is not C."""
    if len(owners) < 2:
        return owners
    said = typed.casefold()
    signed = {owner: _SIGNS.findall(owner.text) for owner, _ in owners}
    if not any(signed.values()):
        return owners
    kept = [(owner, form) for owner, form in owners if not signed[owner] or owner.text.casefold() in said]
    most = max((len(signed[owner]) for owner, _ in kept), default=0)
    return [(owner, form) for owner, form in kept if len(signed[owner]) == most] or owners


def _precedence(owner: Owner) -> int:
    """Labels and aliases stand above hidden labels, and those above parts of labels."""
    return max(owner.rank, Rank.ALIAS)


def _match(owner: Owner, confidence: float, *, exact: bool) -> Match:
    return Match(owner.slug, owner.label, confidence, exact)
