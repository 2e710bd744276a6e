"""The table of contents: every term of a glossary, on every way on which it can be reached."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from bot.glossary.browsing.group import Group, Row, in_order, key_of
from bot.glossary.browsing.way import Way
from bot.glossary.model.term import Term

Groups = Mapping[str, Group]


class Contents:
    """The groups of each way, by their keys. It belongs to terms that do not change, and is made once for them."""

    def __init__(self, ways: Mapping[Way, Groups]) -> None:
        self._ways = ways
        self._sorted: dict[Way, tuple[Group, ...]] = {}

    @classmethod
    def of(cls, terms: Iterable[Term]) -> Contents:
        """The contents of a glossary."""
        terms = list(terms)
        return cls({way: _grouped(_placed(way, terms)) for way in Way})

    def with_others(self, terms: Iterable[Term], instead_of: Iterable[Term]) -> Contents:
        """These contents with some terms more, and without others; only the groups that they touch are made anew."""
        terms, gone = list(terms), list(instead_of)
        return Contents({way: _changed(self._ways[way], _placed(way, terms), _placed(way, gone)) for way in Way})

    def groups(self, way: Way) -> tuple[Group, ...]:
        """The groups of a way, in their order; none where the glossary has nothing for it."""
        if way not in self._sorted:
            named = sorted(self._ways[way].values(), key=lambda group: way.order(group.name))
            self._sorted[way] = tuple(named)
        return self._sorted[way]

    def group(self, way: Way, key: str) -> Group | None:
        """A group by its key; None where it is gone."""
        return self._ways[way].get(key)

    def named(self, way: Way, name: str) -> Group | None:
        """A group by its name, however it is spelled; None where there is none."""
        return self.group(way, key_of(name)) if name.strip() else None

    @cached_property
    def size(self) -> int:
        """How many terms there are: each begins with one letter."""
        return sum(len(each.rows) for each in self._ways[Way.LETTER].values())


Placed = dict[str, tuple[str, list[Row]]]


def _placed(way: Way, terms: Iterable[Term]) -> Placed:
    """The rows of some terms by the keys of their groups, with the name of each group as it is met first."""
    names: dict[str, str] = {}
    keys: dict[str, str] = {}
    rows: dict[str, list[Row]] = defaultdict(list)
    for term in terms:
        for name, row in way.rows(term):
            key = keys[name] = keys.get(name) or key_of(name)
            names.setdefault(key, name)
            rows[key].append(row)
    return {key: (name, rows[key]) for key, name in names.items()}


def _grouped(placed: Placed) -> dict[str, Group]:
    return {key: Group(name, tuple(sorted(rows, key=in_order))) for key, (name, rows) in placed.items()}


def _changed(groups: Groups, more: Placed, less: Placed) -> Groups:
    if not more and not less:
        return groups
    changed = dict(groups)
    for key in {**less, **more}:
        gone = {row.slug for row in less[key][1]} if key in less else set()
        known = groups.get(key)
        name, added = more.get(key, (known.name if known else "", []))
        rows = [row for row in known.rows if row.slug not in gone] if known else []
        for row in added:
            insort(rows, row, key=in_order)
        if rows:
            changed[key] = Group(known.name if known else name, tuple(rows))
        else:
            changed.pop(key, None)
    return changed
