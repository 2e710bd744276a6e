"""A glossary at one moment: immutable, in memory, and all that a reader ever asks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from heapq import nlargest
from types import MappingProxyType
from typing import Self

from bot.glossary.browsing import Contents
from bot.glossary.model.relation import Listed, Relations
from bot.glossary.model.term import Term
from bot.glossary.search.by_definition import DefinitionSearch
from bot.glossary.search.complete import Completer
from bot.glossary.search.forms import Form, forms_of
from bot.glossary.search.index import Index
from bot.glossary.search.match import Match, MayShow
from bot.glossary.search.never_guessed import NeverGuessed, may_come_by_chance
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

    @property
    def never_guessed(self) -> frozenset[str]:
        """The terms that are shown only to whoever used them, by their slugs."""
        return self._never_guessed.slugs

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

    def mentioning(self, question: Question) -> tuple[Match, ...]:
        """The few terms in whose texts the very words stand that are asked about."""
        return self._definitions.mentioning(question, self._never_guessed.offered_for(question))

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
        _ = self._index, self.all_relations, self._completer, self._spotter, self._definitions
        _ = self._never_guessed, self._advised, self.common, self.contents
        return self

    @cached_property
    def contents(self) -> Contents:
        """Every term, on every way on which it can be browsed to."""
        return Contents.of(self.terms.values())

    @cached_property
    def _forms(self) -> Sequence[Form]:
        """The forms of all terms, which every index shares."""
        return forms_of(self.terms.values())

    @cached_property
    def _index(self) -> Index:
        return Index(self.terms.values(), forms=self._forms)

    @cached_property
    def _never_guessed(self) -> NeverGuessed:
        return NeverGuessed(self.terms.values())

    @cached_property
    def _advised(self) -> frozenset[str]:
        return frozenset(_in_one(advice) for term in self.terms.values() for advice in advice_of(term))

    @cached_property
    def all_relations(self) -> Relations:
        """The relations of all terms, and what links mean."""
        return Relations(self.terms.values())

    @cached_property
    def _spotter(self) -> Spotter:
        return Spotter(self.terms.values(), self._forms)

    @cached_property
    def _definitions(self) -> DefinitionSearch:
        return DefinitionSearch(self.terms.values())

    @cached_property
    def _completer(self) -> Completer:
        return Completer(self.terms.values(), self._forms)

    def relations(self, slug: str) -> Listed:
        """What the page of a term lists under each of the eight headings."""
        return self.all_relations.of(slug) if slug in self.terms else {}


def _in_one(folded: str) -> str:
    """A folded text by its stems alone: plurals and hyphens make no other word of it."""
    return "".join(map(stem, folded.split()))


def _parts(term: Term) -> int:
    return len(term.relations) + len(term.discussions) + len(term.definitions)
