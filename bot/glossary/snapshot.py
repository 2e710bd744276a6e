"""A glossary at one moment: immutable, in memory, and all that a reader ever asks."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from heapq import nlargest
from types import MappingProxyType
from typing import Self

from bot.glossary.browsing import Contents
from bot.glossary.model.relation import Heading, Link, Relations
from bot.glossary.model.term import Term
from bot.glossary.search import policy
from bot.glossary.search.by_definition import DefinitionSearch, describes
from bot.glossary.search.complete import Completer
from bot.glossary.search.courtesy import courtesy_of
from bot.glossary.search.index import Index
from bot.glossary.search.match import Found, Match, MayShow, found, no_label_is_near, with_definitions
from bot.glossary.search.never_guessed import NeverGuessed, may_come_by_chance
from bot.glossary.search.policy import COMPLETED, MOST_SUGGESTIONS
from bot.glossary.search.question import Question
from bot.glossary.search.spot import Spot, Spotter
from bot.glossary.search.wording import advice_of
from bot.glossary.text.stem import stem

MOST_COMMON = 50


class Glossary:
    """The terms of one layer with their index. A change makes a new glossary; none is ever altered."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms: Mapping[str, Term] = MappingProxyType({term.slug: term for term in terms})

    def matches(self, question: Question, limit: int) -> tuple[Match, ...]:
        """The terms whose labels are nearest to a question, best first."""
        return self._index.matches(question, limit, self._never_guessed.offered_for(question))

    def complete(self, prefix: str, limit: int) -> list[Term]:
        """The terms that a person may be typing, likeliest first."""
        may_show = self._never_guessed.completed_from(prefix)
        return [self.terms[choice.slug] for choice in self._completer.complete(prefix, limit, may_show)]

    @cached_property
    def common(self) -> list[Term]:
        """The terms with most definitions, relations and discussions of their own: a fair guess at what people ask."""
        guessed = (term for term in self.terms.values() if term.slug not in self._never_guessed)
        return nlargest(MOST_COMMON, guessed, key=_parts)

    @cached_property
    def by_chance(self) -> tuple[str, ...]:
        """The terms that may be shown to people of whom nobody asked for them, if they say what they mean."""
        return tuple(each.slug for each in self.terms.values() if each.definitions and may_come_by_chance(each))

    def advises(self, question: Question) -> bool:
        """Whether what is asked about is what a term advises saying instead."""
        return not self._advised.isdisjoint(map(_in_one, question.peelings))

    def spots(self, text: str) -> list[Spot]:
        """The terms that appear in a text, in order."""
        return [spot for each in self._spotter.spot(text) if (spot := self._shown(each))]

    def by_definition(self, question: Question, limit: int) -> tuple[Match, ...]:
        """The terms whose definitions speak of what is asked, best first."""
        return self._definitions.search(question, limit, self._never_guessed.offered_for(question))

    def said_of(self, question: Question) -> dict[str, float]:
        """How much each term says of what is asked, by slug."""
        return self._definitions.said_of(question)

    def _shown(self, spot: Spot) -> Spot | None:
        """A spot without the meanings that its words only hint at; None where no other is left."""
        slugs = list(filter(self._never_guessed.spotted_in(spot.text), (spot.slug, *spot.others)))
        if not slugs:
            return None
        return replace(spot, slug=slugs[0], label=self.terms[slugs[0]].label, others=tuple(slugs[1:]))

    def may_lead_to(self, term: Term) -> MayShow:
        """Which terms may be offered to whoever looks at this one, though nobody has said them."""
        return self._never_guessed.spotted_in(term.label)

    def prepare(self) -> Self:
        """Build every index now, so that no first reader waits for one."""
        _ = self._index, self._relations, self._completer, self._spotter, self._definitions
        _ = self._never_guessed, self._advised, self.common, self.contents
        return self

    @cached_property
    def contents(self) -> Contents:
        """Every term, on every way on which it can be browsed to."""
        return Contents.of(self.terms.values())

    @cached_property
    def _index(self) -> Index:
        return Index(self.terms.values())

    @cached_property
    def _never_guessed(self) -> NeverGuessed:
        return NeverGuessed(self.terms.values())

    @cached_property
    def _advised(self) -> frozenset[str]:
        return frozenset(_in_one(advice) for term in self.terms.values() for advice in advice_of(term))

    @cached_property
    def _relations(self) -> Relations:
        return Relations(self.terms.values())

    @cached_property
    def _spotter(self) -> Spotter:
        return Spotter(self.terms.values())

    @cached_property
    def _definitions(self) -> DefinitionSearch:
        return DefinitionSearch(self.terms.values())

    @cached_property
    def _completer(self) -> Completer:
        return Completer(self.terms.values())

    def relations(self, slug: str) -> Mapping[Heading, tuple[Link, ...]]:
        """What the page of a term lists under each of the eight headings."""
        return self._relations.of(slug) if slug in self.terms else {}


class ServerGlossary:
    """A server's own terms laid over the base glossary: where both have a slug, the server's term holds."""

    def __init__(self, base: Glossary, local: Glossary) -> None:
        self.base = base
        self.local = local

    def __getitem__(self, slug: str) -> Term:
        return self.local.terms.get(slug) or self.base.terms[slug]

    def __contains__(self, slug: object) -> bool:
        return slug in self.local.terms or slug in self.base.terms

    def find(self, text: str) -> Found:
        """What a question leads to: by labels, and where none is near by definitions, too; ranked and decided."""
        question = Question.of(text)
        matches = self._in_context(question, self.matches(question))
        if courtesy_of(text) and not any(each.exact for each in matches):
            return found(())  # who says hello asks for no word
        if no_label_is_near(matches):
            matches = with_definitions(matches, self._by_definition(question), described=describes(question))
        decided = found(matches)
        if matches and matches[0].exact:
            return decided
        return replace(decided, advised=self.base.advises(question) or self.local.advises(question))

    def _in_context(self, question: Question, matches: tuple[Match, ...]) -> tuple[Match, ...]:
        """Several meanings of the same letters, those first of which the rest of the question speaks."""
        alike = [each for each in matches if each.exact and each.confidence == matches[0].confidence]
        if len(alike) < 2 or alike[0].confidence > policy.ASKED:
            return matches  # whoever says the letters and nothing else says nothing of them
        said = self.base.said_of(question) | self.local.said_of(question)
        alike.sort(key=lambda match: -said.get(match.slug, 0.0))
        return (*alike, *matches[len(alike) :])

    def matches(self, question: Question, limit: int = MOST_SUGGESTIONS) -> tuple[Match, ...]:
        """The terms of both layers whose labels are nearest, best first; exact ones are never cut off."""
        if not self.local.terms:
            return self.base.matches(question, limit)
        ours = self.local.matches(question, limit)
        shared = (each for each in self.base.matches(question, limit) if each.slug not in self.local.terms)
        both = sorted((*ours, *shared), key=lambda each: (not each.exact, -each.confidence))
        return tuple(each for rank, each in enumerate(both) if rank < limit or each.exact)

    def relations(self, slug: str) -> Mapping[Heading, tuple[Link, ...]]:
        """What the page of a term lists under each heading: the server's links, then the shared ones."""
        if slug not in self.local.terms:
            return self.base.relations(slug)
        ours, shared = self.local.relations(slug), self.base.relations(slug)
        return {each: _united((*ours.get(each, ()), *shared.get(each, ()))) for each in Heading}

    def offered_from(self, slug: str, slugs: Iterable[str]) -> frozenset[str]:
        """Those of some terms that may be offered to who looks at this one: words about people are never guessed."""
        ours, shared = self.local.may_lead_to(self[slug]), self.base.may_lead_to(self[slug])
        return frozenset(each for each in slugs if (ours if each in self.local.terms else shared)(each))

    def complete(self, prefix: str, limit: int = COMPLETED) -> list[Term]:
        """The terms that a person may be typing: the server's own first, then the shared ones."""
        if not prefix.strip():
            return self.common(limit)
        ours = self.local.complete(prefix, limit)
        shared = (term for term in self.base.complete(prefix, limit) if term.slug not in self.local.terms)
        return [*ours, *shared][:limit]

    def _by_definition(self, question: Question, limit: int = MOST_SUGGESTIONS) -> tuple[Match, ...]:
        """The terms of both layers whose definitions speak of what is asked, best first."""
        shared = (each for each in self.base.by_definition(question, limit) if each.slug not in self.local.terms)
        both = sorted((*self.local.by_definition(question, limit), *shared), key=lambda each: -each.confidence)
        return tuple(both[:limit])

    def spots(self, text: str) -> list[Spot]:
        """The terms of both layers that appear in a text, in order; of two that overlap, the longer one."""
        ours, shared = self.local.spots(text), self.base.spots(text)
        if not ours:
            return shared
        longest = sorted((*ours, *shared), key=lambda each: (each.start - each.end, each.start))
        kept: dict[str, Spot] = {}
        for spot in longest:
            if spot.slug not in kept and all(not _overlap(spot, other) for other in kept.values()):
                kept[spot.slug] = spot
        return sorted(kept.values(), key=lambda each: each.start)

    def common(self, limit: int) -> list[Term]:
        """Terms to offer before anything is typed: the server's own, then those that have most to say."""
        shared = [term for term in self.base.common if term.slug not in self.local.terms]
        return [*self.local.terms.values(), *shared][:limit]

    @cached_property
    def contents(self) -> Contents:
        """Every term of both layers, on every way on which it can be browsed to."""
        if not self.local.terms:
            return self.base.contents
        hidden = (term for slug, term in self.base.terms.items() if slug in self.local.terms)
        return self.base.contents.with_others(self.local.terms.values(), instead_of=hidden)

    def by_chance(self) -> list[str]:
        """The terms of both layers that may be shown to people of whom nobody asked for them."""
        shared = (slug for slug in self.base.by_chance if slug not in self.local.terms)
        return [*self.local.by_chance, *shared]

    def terms(self) -> list[Term]:
        """All terms of both layers, in the order of their slugs."""
        return [self[slug] for slug in sorted({*self.base.terms, *self.local.terms})]


def _in_one(folded: str) -> str:
    """A folded text by its stems alone: plurals and hyphens make no other word of it."""
    return "".join(map(stem, folded.split()))


def _united(links: Iterable[Link]) -> tuple[Link, ...]:
    """One link for each label; where one of two is still pending, the other."""
    united: dict[str, Link] = {}
    for link in links:
        known = united.get(link.label.casefold())
        if known is None or known.slug is None:
            united[link.label.casefold()] = link
    return tuple(united.values())


def _parts(term: Term) -> int:
    return len(term.relations) + len(term.discussions) + len(term.definitions)


def _overlap(one: Spot, other: Spot) -> bool:
    return one.start < other.end and other.start < one.end
