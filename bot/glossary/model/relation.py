"""The relations between terms as readers meet them: eight headings, inverses derived, each link once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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


class Relations:
    """All relations of a fixed set of terms. The inverses are collected once, when first asked for."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = {term.slug: term for term in terms}
        self._resolver = LinkResolver(self._terms.values())

    def of(self, slug: str) -> Mapping[Heading, tuple[Link, ...]]:
        """What the page of a term lists, heading by heading, without the empty ones.

        Links that were written on the term itself come first, in their order; then those of others, by label.

        Raises:
            KeyError: when there is no such term.
        """
        links: dict[Heading, dict[str, Link]] = defaultdict(dict)
        for heading, link in self._links(self._terms[slug]):
            key = link.slug or link.label
            known = links[heading].setdefault(key, link)
            if not known.why and link.why:
                links[heading][key] = replace(known, why=link.why, source=link.source)
        return {heading: tuple(links[heading].values()) for heading in Heading if links.get(heading)}

    def _links(self, term: Term) -> Iterator[tuple[Heading, Link]]:
        for relation in term.relations:
            yield Heading(relation.kind), self._forward(term, relation)
        for origin, relation in self._inverses.get(term.slug, ()):
            link = Link(label=origin.label, slug=origin.slug, why=relation.why, source=relation.source)
            yield _INVERSES[relation.kind], link
        for topic in term.topics:
            yield Heading.TOPICS, Link(label=topic)

    def _forward(self, term: Term, relation: Relation) -> Link:
        slug = self._resolver.resolve(relation.target, term.slug)
        slug = slug if slug != term.slug else None
        label = self._terms[slug].label if slug else relation.target
        return Link(label=label, slug=slug, why=relation.why, source=relation.source)

    @cached_property
    def _inverses(self) -> Mapping[str, list[tuple[Term, Relation]]]:
        inverses: dict[str, list[tuple[Term, Relation]]] = defaultdict(list)
        for term in sorted(self._terms.values(), key=_by_label):
            for relation in term.relations:
                slug = self._resolver.resolve(relation.target, term.slug)
                if slug and slug != term.slug:
                    inverses[slug].append((term, relation))
        return inverses


def _by_label(term: Term) -> tuple[str, str]:
    return term.label.casefold(), term.slug
