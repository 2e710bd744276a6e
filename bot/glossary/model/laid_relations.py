"""The relations of a server's words over those that are shared: what was taken away is gone from both ends."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from bot.glossary.model.links import LinkResolver
from bot.glossary.model.relation import Listed, Relations, Written, by_label, listed
from bot.glossary.model.term import Term


class LaidRelations:
    """The relations of the terms in `local`, and of the other shared ones but those that are `hidden`."""

    def __init__(
        self, base: Relations, shared: Mapping[str, Term], local: Mapping[str, Term], hidden: frozenset[str]
    ) -> None:
        self._base, self._shared, self._local, self._hidden = base, shared, local, hidden
        self._resolver = LinkResolver(local.values())

    def of(self, slug: str) -> Listed:
        """What the page of a term lists, heading by heading, without the empty ones.

        Raises:
            KeyError: when there is no such term.
        """
        term = self._local.get(slug) or self._shared[slug]
        return listed(term, self._target, sorted(self._leading_to(slug), key=lambda each: by_label(each[0])))

    def _target(self, written: str, of: str) -> Term | None:
        """The other term that a link means: one of the server's own words, or else a shared one."""
        if (slug := self._resolver.resolve(written, of)) and slug != of:
            return self._local[slug]
        other = self._base.target(written, of)
        if other is None or other.slug in self._hidden:
            return None
        return self._local.get(other.slug, other)

    def _leading_to(self, slug: str) -> Iterator[Written]:
        yield from self._inverses.get(slug, ())
        for origin, relation in self._base.leading_to(slug):
            if origin.slug not in self._local and origin.slug not in self._hidden:
                yield origin, relation

    @cached_property
    def _inverses(self) -> Mapping[str, list[Written]]:
        inverses: dict[str, list[Written]] = defaultdict(list)
        for term, relation in _written(self._local.values()):
            if other := self._target(relation.target, term.slug):
                inverses[other.slug].append((term, relation))
        return inverses


def _written(terms: Iterable[Term]) -> Iterator[Written]:
    for term in terms:
        for relation in term.relations:
            yield term, relation
