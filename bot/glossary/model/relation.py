"""The relations between terms as readers meet them: eight headings, inverses derived, each link once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from bot.glossary.model.links import LinkResolver
from bot.glossary.model.term import Relation, RelationKind, Source, Term


class Heading(StrEnum):
    """What a page lists under, in the order in which readers meet them; `str()` is the machine name."""

    SYNONYM_OF = "synonym_of"
    NOT_TO_BE_CONFUSED_WITH = "not_to_be_confused_with"
    SEE_ALSO = "see_also"
    TOPICS = "topics"
    USE_INSTEAD_OF = "use_instead_of"
    CONSIDER_USING_INSTEAD = "consider_using_instead"
    PARENT_OF = "parent_of"
    CHILD_OF = "child_of"


# In the order in which More and the page of a word list them, after the advice and what is not to be mixed up.
LISTED = (
    Heading.CHILD_OF,
    Heading.PARENT_OF,
    Heading.SYNONYM_OF,
    Heading.USE_INSTEAD_OF,
    Heading.SEE_ALSO,
    Heading.TOPICS,
)

_INVERSES = {
    RelationKind.SYNONYM_OF: Heading.SYNONYM_OF,
    RelationKind.NOT_TO_BE_CONFUSED_WITH: Heading.NOT_TO_BE_CONFUSED_WITH,
    RelationKind.SEE_ALSO: Heading.SEE_ALSO,
    RelationKind.CONSIDER_USING_INSTEAD: Heading.USE_INSTEAD_OF,
    RelationKind.CHILD_OF: Heading.PARENT_OF,
}


NO_SOURCE = Source()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One entry under a heading. `slug` is None for a topic, and while the target is pending."""

    label: str
    slug: str | None = None
    why: str = ""
    source: Source = NO_SOURCE


Listed = Mapping[Heading, tuple[Link, ...]]
Written = tuple[Term, Relation]  # a relation, and the term that it is written on


class Relations:
    """All relations of a fixed set of terms. The inverses are collected once, when first asked for."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = {term.slug: term for term in terms}
        self._resolver = LinkResolver(self._terms.values())

    def of(self, slug: str) -> Listed:
        """What the page of a term lists, heading by heading, without the empty ones.

        Raises:
            KeyError: when there is no such term.
        """
        return listed(self._terms[slug], self.target, self.leading_to(slug))

    def target(self, written: str, of: str) -> Term | None:
        """The other term that a link on the page of `of` means, if there is just one."""
        slug = self._resolver.resolve(written, of)
        return self._terms[slug] if slug and slug != of else None

    def leading_to(self, slug: str) -> Iterable[Written]:
        """The relations of other terms to this one, by the labels of those."""
        return self._inverses.get(slug, ())

    @cached_property
    def _inverses(self) -> Mapping[str, list[Written]]:
        inverses: dict[str, list[Written]] = defaultdict(list)
        for term in sorted(self._terms.values(), key=by_label):
            for relation in term.relations:
                if other := self.target(relation.target, term.slug):
                    inverses[other.slug].append((term, relation))
        return inverses


def listed(term: Term, target: Callable[[str, str], Term | None], leading_here: Iterable[Written]) -> Listed:
    """What the page of a term lists, heading by heading, without the empty ones.

    Links that were written on the term itself come first, in their order; then those of others.
    """
    links: dict[Heading, dict[str, Link]] = defaultdict(dict)
    for heading, link in _links(term, target, leading_here):
        key = link.slug or link.label
        known = links[heading].setdefault(key, link)
        if not known.why and link.why:
            links[heading][key] = replace(known, why=link.why, source=link.source)
    return {heading: tuple(links[heading].values()) for heading in Heading if links.get(heading)}


def _links(
    term: Term, target: Callable[[str, str], Term | None], leading_here: Iterable[Written]
) -> Iterator[tuple[Heading, Link]]:
    for relation in term.relations:
        other = target(relation.target, term.slug)
        label, slug = (other.label, other.slug) if other else (relation.target, None)
        yield Heading(relation.kind), Link(label=label, slug=slug, why=relation.why, source=relation.source)
    for origin, relation in leading_here:
        link = Link(label=origin.label, slug=origin.slug, why=relation.why, source=relation.source)
        yield _INVERSES[relation.kind], link
    for topic in term.topics:
        yield Heading.TOPICS, Link(label=topic)


def by_label(term: Term) -> tuple[str, str]:
    """By which terms are put in order where readers see them."""
    return term.label.casefold(), term.slug
