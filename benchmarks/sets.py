"""What is measured on: glossaries of three sizes, and what people typed to find their terms."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2s
from pathlib import Path
from typing import Protocol

SIZES = (300, 3000, 30000)


@dataclass(frozen=True, slots=True)
class Row:
    """A term of a measured glossary."""

    slug: str
    label: str
    aliases: tuple[str, ...] = ()
    hidden_labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """A text that someone typed, its kind, and the terms it is right to find (none: outside the glossary)."""

    text: str
    kind: str
    gold: frozenset[str]

    @property
    def outside(self) -> bool:
        """Whether nothing is right."""
        return self.kind.startswith("oov")

    @property
    def held_out(self) -> bool:
        """Whether the query is kept from fitting: split by what it is for, so no term is in both halves."""
        return is_held_out(min(self.gold, default=self.text))


def is_held_out(name: str) -> bool:
    """Put a term into one half or the other, the same in every run."""
    return blake2s(name.encode(), digest_size=1).digest()[0] % 2 == 1


class Sets(Protocol):
    """Glossaries by their size, counted in labels, and the queries that are put to each."""

    def glossary(self, size: int) -> list[Row]:
        """The terms of one size; those of a smaller size are among them."""

    def queries(self, size: int) -> Iterator[Query]:
        """Whole questions. Kinds that start with `oov` are about things outside the glossary."""

    def prefixes(self, size: int) -> Iterator[Query]:
        """What was typed into an autocomplete."""


class EvaluationFolder:
    """Sets from elsewhere: `glossary_<size>.jsonl` (a line is `[id, [label, alias, …]]`) and `queries_*.jsonl`
    (a line is `{"n": size, "kind": …, "q": text, "gold": [id, …]}`; kinds that start with `prefix` were typed into
    an autocomplete)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def glossary(self, size: int) -> list[Row]:
        """Read one glossary."""
        with (self._folder / f"glossary_{size}.jsonl").open(encoding="utf-8") as lines:
            return [Row(slug, labels[0], tuple(labels[1:])) for slug, labels in map(json.loads, lines)]

    def queries(self, size: int) -> Iterator[Query]:
        """Read the questions for one size."""
        return (query for query in self._read(size) if not query.kind.startswith("prefix"))

    def prefixes(self, size: int) -> Iterator[Query]:
        """Read what was typed into an autocomplete."""
        return (query for query in self._read(size) if query.kind.startswith("prefix"))

    def _read(self, size: int) -> Iterator[Query]:
        with next(self._folder.glob("queries_*.jsonl")).open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["n"] == size:
                    yield Query(row["q"], row["kind"], frozenset(row["gold"]))
