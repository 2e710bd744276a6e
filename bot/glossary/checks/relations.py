"""What relations between terms must not say, after SKOS (https://www.w3.org/TR/skos-reference/)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from bot.glossary.checks.finding import Finding, Severity, finding_in, path_of
from bot.glossary.model.links import LinkResolver
from bot.glossary.model.term import Relation, RelationKind, Term
from bot.glossary.text.fold import fold
from bot.strings import findings as strings

Graph = Mapping[str, Mapping[str, None]]

# What must not lead back to where it began, and what is said of it.
_RINGS = {RelationKind.CHILD_OF: strings.own_parent, RelationKind.CONSIDER_USING_INSTEAD: strings.own_advice}


class Edge(NamedTuple):
    """A relation whose two ends are known."""

    origin: Term
    relation: Relation
    target: Term

    def finding(self, what: str, remedy: str, severity: Severity = Severity.ERROR) -> Finding:
        return finding_in(self.origin, path_of(self.origin, self.relation), what, remedy, severity)


def relation_findings(terms: Iterable[Term]) -> list[Finding]:
    """Everything that is wrong with the relations of a whole glossary; errors must not be stored."""
    known = {term.slug: term for term in terms}
    resolver = LinkResolver(known.values())
    edges: list[Edge] = []
    findings: list[Finding] = []
    for term in known.values():
        for relation in term.relations:
            found = resolver.candidates(relation.target, term.slug)
            if len(found) == 1 and found[0] != term.slug:
                edges.append(Edge(term, relation, known[found[0]]))
            elif not _is_advice_in_words(term, relation, found):
                findings.append(_loose_end(term, relation, found))
    for kind, told in _RINGS.items():
        findings.extend(_rings(edges, kind, told))
    findings.extend(_contradictions(edges))
    return findings


def _is_advice_in_words(term: Term, relation: Relation, found: tuple[str, ...]) -> bool:
    """“Consider using instead” may name everyday words without an entry, or an alias of the term itself."""
    if relation.kind is not RelationKind.CONSIDER_USING_INSTEAD:
        return False
    return not found or fold(relation.target) in {fold(alias) for alias in term.aliases}


def _loose_end(term: Term, relation: Relation, found: tuple[str, ...]) -> Finding:
    path, target = path_of(term, relation), relation.target
    if term.slug in found:
        return finding_in(term, path, *strings.to_itself(term.label, _kind(relation)), Severity.ERROR)
    if found:
        return finding_in(term, path, *strings.several_terms(target, _kind(relation), ", ".join(found)))
    return finding_in(term, path, *strings.no_such_term(target, _kind(relation)))


def _kind(relation: Relation) -> str:
    return relation.kind.replace("_", " ")


def _graph(edges: Iterable[Edge], kind: RelationKind) -> Graph:
    graph: dict[str, dict[str, None]] = defaultdict(dict)
    for edge in edges:
        if edge.relation.kind is kind:
            graph[edge.origin.slug][edge.target.slug] = None
    return graph


def _rings(edges: Iterable[Edge], kind: RelationKind, told: Callable[[str, str], tuple[str, str]]) -> Iterator[Finding]:
    ends = {(edge.origin.slug, edge.target.slug): edge for edge in edges if edge.relation.kind is kind}
    for ring in cycles(_graph(edges, kind)):
        closed = [*ring, ring[0]]
        edge = ends[closed[-2], closed[-1]]
        labels = " → ".join(ends[pair].origin.label for pair in pairwise(closed))
        yield edge.finding(*told(edge.target.label, f"{labels} → {edge.target.label}"))


def cycles(graph: Graph) -> Iterator[list[str]]:
    """The cycles that a walk through the whole graph runs into: at least one through every closed ring."""
    done: set[str] = set()
    for root in graph:
        position: dict[str, int] = {}
        ways: list[Iterator[str]] = []
        following: str | None = root if root not in done else None
        while following is not None or ways:
            if following is None:
                done.add(position.popitem()[0])
                ways.pop()
            elif following in position:
                yield list(position)[position[following] :]
            elif following not in done:
                position[following] = len(position)
                ways.append(iter(graph.get(following, ())))
            following = next(ways[-1], None) if ways else None


def _contradictions(edges: Iterable[Edge]) -> Iterator[Finding]:
    """SKOS S27: `related` and `broaderTransitive` are disjoint. What is a synonym cannot be a parent, either."""
    parents, confused = _graph(edges, RelationKind.CHILD_OF), _graph(edges, RelationKind.NOT_TO_BE_CONFUSED_WITH)
    for edge in edges:
        names = edge.origin.label, edge.target.label
        if edge.relation.kind is RelationKind.SYNONYM_OF:
            if _is_linked(edge, confused):
                yield edge.finding(*strings.synonym_to_confuse(*names))
            if _is_by_descent(edge, parents):
                yield edge.finding(*strings.synonym_and_parent(*names))
        elif edge.relation.kind is RelationKind.SEE_ALSO and _is_by_descent(edge, parents):
            yield edge.finding(*strings.see_also_parent(*names), Severity.WARNING)


def _is_linked(edge: Edge, graph: Graph) -> bool:
    origin, target = edge.origin.slug, edge.target.slug
    return target in graph.get(origin, ()) or origin in graph.get(target, ())


def _is_by_descent(edge: Edge, parents: Graph) -> bool:
    origin, target = edge.origin.slug, edge.target.slug
    return target in ancestors(origin, parents) or origin in ancestors(target, parents)


def ancestors(slug: str, parents: Graph) -> set[str]:
    """Every parent, and parent of a parent."""
    found: set[str] = set()
    waiting = [slug]
    while waiting:
        new = parents.get(waiting.pop(), {}).keys() - found
        found |= new
        waiting.extend(new)
    return found
