"""The sets to measure on: glossaries of three sizes, and what people typed to find their terms."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2s
from pathlib import Path

SIZES = (300, 3000, 30000)
DEFAULT_FOLDER = Path(__file__).resolve().parents[2] / "shared" / "evaluation"


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


def glossary(folder: Path, size: int) -> list[Row]:
    """Read `glossary_<size>.jsonl`: a line is `[id, [label, alias, …]]`."""
    with (folder / f"glossary_{size}.jsonl").open(encoding="utf-8") as lines:
        return [Row(slug, labels[0], tuple(labels[1:])) for slug, labels in map(json.loads, lines)]


def queries(folder: Path, size: int, *, autocomplete: bool = False) -> Iterator[Query]:
    """Read the queries for one size; those typed into an autocomplete come apart from the rest."""
    with next(folder.glob("queries_*.jsonl")).open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["n"] == size and row["kind"].startswith("prefix") == autocomplete:
                yield Query(row["q"], row["kind"], frozenset(row["gold"]))
