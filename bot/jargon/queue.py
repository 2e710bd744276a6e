"""The open queue: what people flagged, one row a term, most people first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.jargon.lexicon import Lexicon
from bot.store.flags import Flag


@dataclass(frozen=True, slots=True)
class FlagRow:
    """How many distinct people flagged a term, for which reasons, and since when (UTC milliseconds)."""

    label: str
    slug: str
    people: int
    reasons: dict[str, int]
    since: int

    def as_json(self) -> dict[str, Any]:
        """The object that `jargonbot flags --json` prints (see `docs/command-line.md`)."""
        return {
            "term": self.label,
            "slug": self.slug,
            "definition": None,
            "people": self.people,
            "reasons": self.reasons,
            "since": datetime.fromtimestamp(self.since / 1000, UTC).isoformat(timespec="seconds"),
            "comments": [],
        }


def rows_of(flags: Iterable[Flag], lexicon: Lexicon) -> list[FlagRow]:
    """Group flags by term. A server's own term is counted apart from a shared one of the same slug."""
    groups: dict[tuple[int, str], list[Flag]] = {}
    for flag in flags:
        local = flag.slug in lexicon.of(flag.server_id).local.terms
        groups.setdefault((flag.server_id if local else 0, flag.slug), []).append(flag)
    rows = [_row(group, lexicon) for group in groups.values()]
    return sorted(rows, key=lambda row: (-row.people, row.since, row.slug))


def _row(flags: list[Flag], lexicon: Lexicon) -> FlagRow:
    words, slug = lexicon.of(flags[0].server_id), flags[0].slug
    people_and_reasons = {(flag.person_id, flag.reason) for flag in flags}
    return FlagRow(
        label=words[slug].label if slug in words else slug,
        slug=slug,
        people=len({person for person, _ in people_and_reasons}),
        reasons=dict(sorted(Counter(reason for _, reason in people_and_reasons).items())),
        since=min(flag.since for flag in flags),
    )
