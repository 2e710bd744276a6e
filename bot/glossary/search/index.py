"""Finding the terms a question may mean, and how sure we are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from bot.glossary.search import policy
from bot.glossary.search.asked import Asked, Reader
from bot.glossary.search.context import is_fixed_phrase
from bot.glossary.search.exact import Exact, Hit, Tier
from bot.glossary.search.forms import Form, Labelled, Owner, forms_of, phrases_of
from bot.glossary.search.gc_paused import gc_paused
from bot.glossary.search.heard import Heard
from bot.glossary.search.match import Match, MayShow, every_term
from bot.glossary.search.meanings import Meanings, match_of
from bot.glossary.search.mentions import mentions
from bot.glossary.search.message import adds_nothing, is_background
from bot.glossary.search.near_misses import NearMisses
from bot.glossary.search.question import Question
from bot.glossary.search.ranking import FITTED, Weights
from bot.glossary.search.vocabulary import Vocabulary
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import stems, with_sections
from bot.glossary.urgent_help import directory


class Index:
    """An immutable index of the labels of terms. It does not depend on their order."""

    @gc_paused()
    def __init__(
        self, terms: Iterable[Labelled], weights: Weights = FITTED, forms: Sequence[Form] | None = None
    ) -> None:
        """Gather what is needed; `forms` are those of the terms, where somebody has gathered them already."""
        terms = tuple(terms)
        forms, phrases = forms or forms_of(terms), phrases_of(terms)
        self._vocabulary = Vocabulary(terms, forms)
        self._exact, self._described = Exact(forms), Exact(phrases, listens=False)
        self._meanings = Meanings(self._exact, self._vocabulary)
        self._near_misses = NearMisses(forms, self._exact, self._vocabulary, weights)
        self._reader = Reader(self._exact)

    def matches(
        self, question: Question, limit: int = policy.MOST_SUGGESTIONS, may_offer: MayShow = every_term
    ) -> tuple[Match, ...]:
        """Give the terms a question may mean, best first, each once.

        Where the question is a label, or asks about one beside other things that it says, only its owners are given:
        one, or every meaning of an acronym (up to `policy.MOST_MEANINGS`, whatever the limit). Otherwise at most
        `limit` near misses and mentions, of those that one `may_offer` to whoever did not say all of a label.
        """
        if not question.folded or is_fixed_phrase(question.stripped):
            return ()
        readings = question.readings
        if named := next(filter(None, (self._named(each, may_offer) for each in readings)), ()):
            return named
        heard = [Heard.of(each, self._exact, self._meanings, may_offer) for each in readings]
        for each in readings:
            asked = self._reader.asked(each)
            meant = self._meant(each, asked, policy.ASKED, may_offer)
            if meant and not any(more.goes_beyond(asked.hits) for more in heard):
                return meant
        if by_ear := next((each.matches for each in heard if each.matches), ()):
            return by_ear
        every = self._candidates(question)
        candidates = tuple(islice((each for each in every if may_offer(each.slug)), limit))
        if any(each.exact for each in candidates):
            return candidates
        presumed = (self._presumed(each, every, may_offer) for each in readings)
        if meant := next(filter(None, presumed), ()):
            return meant
        is_found = bool(candidates) and candidates[0].confidence >= policy.SUGGEST_FROM
        return candidates if is_found else self._by_ear(question, may_offer) or candidates

    def _named(self, question: Question, may_offer: MayShow) -> tuple[Match, ...]:
        """The owners of the label that a question is; of a hit too loose to answer only if there is no other."""
        loose: tuple[Match, ...] = ()
        for hit in self._exact.hits(question.layers()):
            if meant := self._meanings.of(question, hit, may_offer):
                if meant[0].exact:
                    return meant
                if hit.tier is not Tier.SOUNDED:
                    loose = loose or meant
        # Whoever tells what happened to them is met with no word that hurts, though its phrase says the same.
        for told in () if loose else self._described.hits(question.layers()):
            if meant := self._meanings.of(question, told, may_offer, is_name=False):
                return meant
        return loose

    def _by_ear(self, question: Question, may_offer: MayShow) -> tuple[Match, ...]:
        """What the words that ask may sound like, where nothing else was found."""
        words = question.stripped.split()
        if len(words) < 2 or len(words) > policy.FEW_BESIDE:
            return ()
        return tuple(match for match in self._near_misses.by_ear(words) if may_offer(match.slug))

    def _presumed(self, question: Question, candidates: Sequence[Match], may_offer: MayShow) -> tuple[Match, ...]:
        """The owners of the only term of a message, if no other label is near to all that it says."""
        asked = self._reader.presumed(question)
        presumed = [each for each in self._meant(question, asked, policy.PRESUMED, may_offer) if may_offer(each.slug)]
        slugs, said = {each.slug for each in presumed}, {word for hit in asked.hits for word in stems(hit.said)}
        others = (
            each for each in candidates if each.slug not in slugs and not said.issuperset(stems(fold(each.label)))
        )
        by_letters = any(hit.is_acronym for hit in asked.hits)  # an acronym is no slip of another label
        is_doubtful = not by_letters and any(each.confidence >= policy.RIVAL for each in others)
        if is_doubtful or (question.tells_of_people and not slugs.isdisjoint(directory().cards)):
            return ()
        return tuple(presumed)

    def _meant(self, question: Question, asked: Asked, confidence: float, may_offer: MayShow) -> tuple[Match, ...]:
        told = (self._exact.of_a_nation(hit, question.nation) for hit in asked.hits)
        hits = [*told, *(hit for words in asked.words for hit in islice(self._exact.hits([words]), 1))]
        meanings = (match for hit in hits for match in self._meanings.of(question, hit, may_offer))
        found = [match for match in meanings if match.exact]
        for words in asked.words if not found else ():
            best = max(self._near_misses.of(words), key=lambda match: match.confidence, default=None)
            if best and best.confidence >= policy.ANSWER_FROM and may_offer(best.slug):
                found.append(replace(best, exact=True))
        sure = {each.slug: replace(each, confidence=min(each.confidence, confidence)) for each in reversed(found)}
        return tuple(sorted(sure.values(), key=lambda match: (-match.confidence, match.label)))[: policy.MOST_MEANINGS]

    def _candidates(self, question: Question) -> tuple[Match, ...]:
        """All that is near or mentioned, best first, also what may not be offered: it may be meant all the same."""
        found: dict[str, Match] = {}
        for match in (*self._near_misses.of(question.stripped), *self._mentioned(question)):
            other = found.get(match.slug)
            if other is None or other.confidence < match.confidence:
                found[match.slug] = match
        return tuple(sorted(found.values(), key=lambda match: (-match.confidence, match.label, match.slug)))

    def _speaks_of_else(self, question: Question, hits: Sequence[Hit]) -> bool:
        """Whether a few words ask nothing, and one of them has no place here: a panel beater is on no funding panel."""
        words = question.stripped.split()
        if question.asks_anywhere or question.tells_of_people or len(words) > policy.FEW_WORDS:
            return False
        return not all(map(self._vocabulary.knows, _beside(words, hits)))

    def _is_of_else(self, question: Question, hit: Hit, owner: Owner, hits: Sequence[Hit]) -> bool:
        """Whether one word that is said with a few others has nothing to do with them: an engagement ring is none."""
        words = question.stripped.split()
        if " " in hit.said or hit.is_acronym or question.tells_of_people or len(words) > policy.FEW_WORDS:
            return False
        return not all(self._vocabulary.says(owner.slug, word) for word in _beside(words, hits))

    def _mentioned(self, question: Question) -> Iterator[Match]:
        found = mentions(self._exact, with_sections(question.stripped).split(), question.capitals)
        owners = [mention.hit.owners for mention in found]
        if len(found) > 1 and sum(mention.share for mention in found) > policy.ALL_SAID:
            slugs = set.intersection(*({owner.slug for owner in each} for each in owners))
            for owner in (owner for owner in owners[0] if owner.slug in slugs):
                yield match_of(owner, policy.SAID_TWICE, exact=True)
        if self._speaks_of_else(question, [mention.hit for mention in found]):
            return
        is_a_story = question.tells_of_people and not (question.asks_anywhere or question.asks_back)
        for mention, each in zip(found, owners, strict=True):
            if is_a_story and is_background(mention.hit.said):
                continue  # who tells what happened to them at home or on a ward does not ask what these are
            faintly = policy.ON_THE_WAY if is_background(mention.hit.said) else policy.MENTIONED
            for owner in each:
                if not self._is_of_else(question, mention.hit, owner, [each.hit for each in found]):
                    yield match_of(owner, faintly * (1 + mention.share), exact=False)


def _beside(words: Sequence[str], hits: Sequence[Hit]) -> Iterator[str]:
    """The words of a question that may stand for another thing than what was hit among them."""
    named = {word for hit in hits for word in hit.said.split()}
    return (word for word in words if word not in named and not adds_nothing(word))
