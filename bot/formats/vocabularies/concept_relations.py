"""The relations of a glossary as SKOS says them, from both ends; what SKOS forbids is left out and counted."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from bot.formats.vocabularies.losses import Lost
from bot.formats.vocabularies.names import DCT, OWN_NOT_TO_BE_CONFUSED_WITH, SKOS
from bot.glossary.checks.relations import ancestors
from bot.glossary.model.relation import Relations
from bot.glossary.model.term import RelationKind, Source, Term
from bot.strings import vocabularies as strings

# The name of a relation, and of its inverse.
_NAMES = {
    RelationKind.CHILD_OF: (SKOS + "broader", SKOS + "narrower"),
    RelationKind.SEE_ALSO: (SKOS + "related", SKOS + "related"),
    RelationKind.SYNONYM_OF: (SKOS + "exactMatch", SKOS + "exactMatch"),
    RelationKind.NOT_TO_BE_CONFUSED_WITH: (OWN_NOT_TO_BE_CONFUSED_WITH, OWN_NOT_TO_BE_CONFUSED_WITH),
    RelationKind.CONSIDER_USING_INSTEAD: (DCT + "isReplacedBy", DCT + "replaces"),
}
_ORDER = tuple(dict.fromkeys(name for pair in _NAMES.values() for name in pair))


class ConceptRelations:
    """The relations between terms by their slugs."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._said: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
        self._names: dict[str, list[str]] = defaultdict(list)
        self.lost: dict[Lost, int] = defaultdict(int)
        relations = Relations(terms)
        edges: list[tuple[RelationKind, str, str]] = []
        for term in terms:
            for relation in term.relations:
                target = relations.target(relation.target, term.slug)
                self.lost[strings.reasons_lost] += bool(relation.why or relation.source != Source())
                if target:
                    edges.append((relation.kind, term.slug, target.slug))
                elif relation.kind is RelationKind.SYNONYM_OF:
                    self._names[term.slug].append(relation.target)
                else:
                    self.lost[strings.pending_lost] += 1
        self._parents: dict[str, dict[str, None]] = defaultdict(dict)
        for kind, one, other in edges:
            if kind is RelationKind.CHILD_OF:
                self._parents[one][other] = None
        for kind, one, other in edges:
            self._say(kind, one, other)

    def _say(self, kind: RelationKind, one: str, other: str) -> None:
        if kind is RelationKind.SEE_ALSO and self._are_kin(one, other):  # S27
            self.lost[strings.kin_lost] += 1
            return
        name, inverse = _NAMES[kind]
        self._said[one][name][other] = None
        self._said[other][inverse][one] = None

    def _are_kin(self, one: str, other: str) -> bool:
        return other in ancestors(one, self._parents) or one in ancestors(other, self._parents)

    def of(self, slug: str) -> Iterator[tuple[str, list[str]]]:
        """The names of the relations of a term, each with the terms that it leads to."""
        said = self._said.get(slug, {})
        return ((name, list(said[name])) for name in _ORDER if name in said)

    def other_names(self, term: Term) -> list[str]:
        """Synonyms that have no entry of their own."""
        return self._names.get(term.slug, [])

    def is_top(self, slug: str) -> bool:
        """Whether a term has nothing above it."""
        return not self._parents.get(slug)
