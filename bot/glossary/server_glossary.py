"""What one server reads: its own words, and what it lays over the shared ones, at one moment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Self

from bot.glossary.browsing import Contents
from bot.glossary.model.laid_relations import LaidRelations
from bot.glossary.model.layer import Clash, Layer
from bot.glossary.model.relation import Listed
from bot.glossary.model.term import Term
from bot.glossary.search import policy
from bot.glossary.search.by_definition import describes
from bot.glossary.search.courtesy import courtesy_of
from bot.glossary.search.match import Found, Match, found, no_label_is_near, with_definitions, worth_offering
from bot.glossary.search.policy import COMPLETED, MOST_SUGGESTIONS
from bot.glossary.search.question import Question
from bot.glossary.search.spot import Spot
from bot.glossary.snapshot import Glossary

NO_LAYERS: Mapping[str, Layer] = MappingProxyType({})
EMPTY = Glossary().prepare()  # one for all servers without words of their own


@dataclass(frozen=True, slots=True)
class Hidden:
    """A shared word that a server does not show, and why; the reason may be empty."""

    slug: str
    label: str
    reason: str


class ServerGlossary:
    """A server's words over the base glossary: where both have a slug, what the server reads is in `laid`.

    Those of them that have other names than the shared word are in `local`, to be found there; the others are found by
    the names of the shared words, of which one index serves all servers. `layers` are what the server lays over the
    shared words, by slug, and `hidden` the words that it does not show, each with the reason.
    """

    def __init__(
        self,
        base: Glossary,
        local: Glossary,
        laid: Mapping[str, Term] | None = None,
        layers: Mapping[str, Layer] = NO_LAYERS,
    ) -> None:
        self.base = base
        self.local = local
        self.laid = local.terms if laid is None else laid
        self.layers = layers
        self.hidden = {slug: each.hidden for slug, each in layers.items() if each.hidden is not None}

    @classmethod
    def of_layers(cls, base: Glossary, layers: Iterable[Layer]) -> Self:
        """What a server reads that lays these over the base glossary."""
        known = {each.slug: each for each in layers if each}
        laid = {slug: term for slug, each in known.items() if (term := each.over(base.terms.get(slug)))}
        renamed = [each for each in laid.values() if _names(each) != _names(base.terms.get(each.slug))]
        return cls(base, Glossary(renamed) if renamed else EMPTY, laid, known)

    def __getitem__(self, slug: str) -> Term:
        if slug in self.hidden:
            raise KeyError(slug)
        return self.laid.get(slug) or self.base.terms[slug]

    def __contains__(self, slug: object) -> bool:
        return slug not in self.hidden and (slug in self.laid or slug in self.base.terms)

    def _is_found_here(self, slug: str) -> bool:
        """Whether a word of the base glossary is not to be found by its shared names."""
        return slug in self.local.terms or slug in self.hidden

    def _is_read_here(self, slug: str) -> bool:
        """Whether a word of the base glossary is not read from there."""
        return slug in self.laid or slug in self.hidden

    def clashes(self, slug: str) -> tuple[Clash, ...]:
        """Where what is shared has changed under what the server changed of a word."""
        layer = self.layers.get(slug)
        return tuple(layer.clashes(self.base.terms.get(slug))) if layer else ()

    @cached_property
    def clashing(self) -> Mapping[str, tuple[Clash, ...]]:
        """The same of all words by their slugs, where there are any. Of a hidden word nothing is to be decided."""
        found = {slug: self.clashes(slug) for slug in sorted(self.layers) if slug not in self.hidden}
        return {slug: clashes for slug, clashes in found.items() if clashes}

    def hides(self, text: str) -> Hidden | None:
        """The shared word of this very name that the server does not show, if there is one."""
        matches = self.base.matches(Question.of(text), MOST_SUGGESTIONS) if self.hidden else ()
        found = next((each for each in matches if each.exact and each.slug in self.hidden), None)
        return self.hidden_word(found.slug) if found else None

    def hidden_word(self, slug: str) -> Hidden | None:
        """The shared word of a slug, if the server does not show it."""
        if slug not in self.hidden or slug not in self.base.terms:
            return None
        return Hidden(slug, self.base.terms[slug].label, self.hidden[slug])

    def hidden_like(self, prefix: str, limit: int = COMPLETED) -> list[Term]:
        """The shared words that the server does not show, of those that somebody may be typing."""
        typed = prefix.casefold().strip()
        hidden = (self.base.terms[slug] for slug in sorted(self.hidden) if slug in self.base.terms)
        return [term for term in hidden if any(typed in each.casefold() for each in term.labels)][:limit]

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
        advised = self.base.advises(question) or self.local.advises(question)
        mentioned = () if advised or worth_offering(matches) else self._mentioning(question)
        return replace(decided, advised=advised, mentioned=mentioned)

    def _mentioning(self, question: Question) -> tuple[Match, ...]:
        """The terms of both layers in whose texts the words stand that are asked about."""
        shared = (each for each in self.base.mentioning(question) if not self._is_read_here(each.slug))
        return (*self.local.mentioning(question), *shared)[: policy.MENTIONS_NAMED]

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
        if not self.local.terms and not self.hidden:
            return self.base.matches(question, limit)
        ours = self.local.matches(question, limit)
        shared = (
            each for each in self.base.matches(question, limit + len(self.hidden)) if not self._is_found_here(each.slug)
        )
        both = sorted((*ours, *shared), key=lambda each: (not each.exact, -each.confidence))
        return tuple(each for rank, each in enumerate(both) if rank < limit or each.exact)

    def relations(self, slug: str) -> Listed:
        """What the page of a term lists under each heading: its own links, then those of others."""
        if not self.laid and not self.hidden:
            return self.base.relations(slug)
        return self._relations.of(slug) if slug in self else {}

    @cached_property
    def _relations(self) -> LaidRelations:
        return LaidRelations(self.base.all_relations, self.base.terms, self.laid, hidden=frozenset(self.hidden))

    def offered_from(self, slug: str, slugs: Iterable[str]) -> frozenset[str]:
        """Those of some terms that may be offered to who looks at this one: words about people are never guessed."""
        ours, shared = self.local.may_lead_to(self[slug]), self.base.may_lead_to(self[slug])
        return frozenset(each for each in slugs if (ours if each in self.local.terms else shared)(each))

    def complete(self, prefix: str, limit: int = COMPLETED) -> list[Term]:
        """The terms that a person may be typing: the server's own first, then the shared ones."""
        if not prefix.strip():
            return self.common(limit)
        ours = self.local.complete(prefix, limit)
        found = (term.slug for term in self.base.complete(prefix, limit))
        shared = (self[slug] for slug in found if not self._is_found_here(slug))
        return [*ours, *shared][:limit]

    def _by_definition(self, question: Question, limit: int = MOST_SUGGESTIONS) -> tuple[Match, ...]:
        """The terms of both layers whose definitions speak of what is asked, best first."""
        shared = (each for each in self.base.by_definition(question, limit) if not self._is_found_here(each.slug))
        both = sorted((*self.local.by_definition(question, limit), *shared), key=lambda each: -each.confidence)
        return tuple(both[:limit])

    def spots(self, text: str) -> list[Spot]:
        """The terms of both layers that appear in a text, in order; of two that overlap, the longer one."""
        ours, shared = self.local.spots(text), [each for each in self.base.spots(text) if each.slug not in self.hidden]
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
        shared = [term for term in self.base.common if not self._is_read_here(term.slug)]
        return [*self.laid.values(), *shared][:limit]

    @cached_property
    def contents(self) -> Contents:
        """Every term of both layers, on every way on which it can be browsed to."""
        if not self.laid and not self.hidden:
            return self.base.contents
        covered = (term for slug, term in self.base.terms.items() if self._is_read_here(slug))
        return self.base.contents.with_others(self.laid.values(), instead_of=covered)

    @property
    def never_guessed(self) -> frozenset[str]:
        """The terms of both layers that are shown only to whoever used them, by their slugs."""
        shared = (slug for slug in self.base.never_guessed if not self._is_found_here(slug))
        return frozenset((*self.local.never_guessed, *shared))

    def by_chance(self) -> list[str]:
        """The terms of both layers that may be shown to people of whom nobody asked for them."""
        shared = (slug for slug in self.base.by_chance if not self._is_found_here(slug))
        return [*self.local.by_chance, *shared]

    def terms(self) -> list[Term]:
        """All terms of both layers, in the order of their slugs."""
        return [self[slug] for slug in sorted({*self.base.terms, *self.laid}) if slug not in self.hidden]


def _overlap(one: Spot, other: Spot) -> bool:
    return one.start < other.end and other.start < one.end


def _names(term: Term | None) -> tuple[object, ...]:
    """All by which people find a term, and what keeps them from it."""
    return (term.label, term.labels, term.everyday, term.people_say, term.relations) if term else ()
