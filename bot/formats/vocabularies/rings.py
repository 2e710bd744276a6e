"""Links that would lead from an entry back to itself."""

from collections import defaultdict
from collections.abc import Iterable

from bot.glossary.checks.relations import cycles

Pair = tuple[str, str]


def without_rings(pairs: dict[Pair, None]) -> int:
    """Take out the links that close a ring, and say how many these were."""
    before = len(pairs)
    while found := list(cycles(_graph(pairs))):
        for ring in found:
            pairs.pop((ring[-1], ring[0]), None)
    return before - len(pairs)


def _graph(pairs: Iterable[Pair]) -> dict[str, dict[str, None]]:
    graph: dict[str, dict[str, None]] = defaultdict(dict)
    for one, other in pairs:
        graph[one][other] = None
    return graph
