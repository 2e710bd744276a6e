"""The terms that a hit may mean, and whether it is close enough to be answered with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from bot.glossary.search import policy
from bot.glossary.search.exact import Exact, Hit, Tier
from bot.glossary.search.forms import Form, Owner, Rank
from bot.glossary.search.guards import may_differ
from bot.glossary.search.match import Match, MayShow
from bot.glossary.search.mentions import mentions
from bot.glossary.search.misheard import may_be_misheard, strange_words
from bot.glossary.search.question import Question
from bot.glossary.search.vocabulary import Vocabulary

_SIGNS = re.compile(r"[^\w\s()\x27’.,&-]")

Named: TypeAlias = tuple[Owner, Form]


class Meanings:
    """What hits mean in a glossary."""

    def __init__(self, exact: Exact, vocabulary: Vocabulary) -> None:
        self._exact, self._vocabulary = exact, vocabulary

    def of(self, question: Question, hit: Hit, may_offer: MayShow, *, is_name: bool = True) -> tuple[Match, ...]:
        """The owners of what was hit, a match each, surest first; `is_name` says that it is no phrase of people's own.

        A word that is only nearly a name is held to what one `may_offer`: "disabled" is not "the disabled".
        """
        owners: Sequence[Named] = [(owner, form) for form in hit.forms for owner in form.owners]
        if hit.tier is Tier.SOUNDED:
            owners = [(owner, form) for owner, form in owners if self._is_heard(question, hit, form, owner)]
        if not is_name or not self._is_the_very_name(hit):
            owners = [(owner, form) for owner, form in owners if may_offer(owner.slug)]
        owners = _as_signed(question.original, owners)
        if not owners or (hit.tier is Tier.SOUNDED and len({owner.slug for owner, _ in owners}) > 1):
            return ()
        best = min(_precedence(owner) for owner, _ in owners)
        found: dict[str, Match] = {}
        for owner, form in sorted(owners, key=lambda pair: (question.original.strip() != pair[0].text, pair[0])):
            if _precedence(owner) == best:
                found.setdefault(owner.slug, self._match(question, hit, form.folded, owner))
        return tuple(sorted(found.values(), key=lambda match: -match.confidence))[: policy.MOST_MEANINGS]

    def _match(self, question: Question, hit: Hit, folded: str, owner: Owner) -> Match:
        is_loose = may_differ(hit.tier, hit.said, folded, owner.text, question.capitals)
        doubtful = is_loose or self._is_a_guess(hit.said, owner, question)
        return match_of(owner, policy.HELD_BACK if doubtful else hit.tier.value, exact=not doubtful)

    def _is_the_very_name(self, hit: Hit) -> bool:
        """Whether nothing else can have been said: letters alone, or what holds a word that nobody has."""
        if hit.tier is Tier.SOUNDED:
            return not all(map(self._vocabulary.is_real, hit.said.split()))
        return hit.tier in (Tier.SAME, Tier.JOINED)

    def _is_heard(self, question: Question, hit: Hit, form: Form, owner: Owner) -> bool:
        """Whether what has the sounds of a label is it: other names in it were said on purpose."""
        meant = (
            word in question.capitals or self._exact.is_name(word) for word in strange_words(hit.said, form.folded)
        )
        if " " in hit.said and any(meant):
            return False
        return may_be_misheard(hit.said, form.folded, owner, self._vocabulary)

    def _is_among_others(self, said: str, question: Question) -> bool:
        """Whether a few words name another thing of the glossary beside it: the dolls of a care home are none."""
        words = question.folded.split()
        others = (each.hit for each in mentions(self._exact, words) if said not in each.hit.said.split())
        return len(words) <= policy.FEW_BESIDE and any(" " in hit.said for hit in others)

    def _is_a_guess(self, said: str, owner: Owner, question: Question) -> bool:
        """Whether a word is short, and nobody sees that it stands for the term: "sky" is more often the sky."""
        if owner.rank is not Rank.HIDDEN or len(said) > policy.SHORT or not said.isalpha() or said in question.capitals:
            return False
        if self._is_among_others(said, question):
            return False
        alike = (other for form in self._exact.called(said) for other in form.owners)
        return all(other.slug != owner.slug or other.rank > Rank.ALIAS for other in alike)


def match_of(owner: Owner, confidence: float, *, exact: bool) -> Match:
    """The match that a term is."""
    return Match(owner.slug, owner.label, confidence, exact)


def _as_signed(typed: str, owners: Sequence[Named]) -> Sequence[Named]:
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
