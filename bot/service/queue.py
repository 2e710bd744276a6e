"""The open queue: what people flagged, one row a term and definition, most people first."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from bot.feedback.definition_ref import WHOLE, keyed
from bot.glossary.documents.document import source_document
from bot.glossary.model.term import Definition, Kind, Source
from bot.service.lexicon import Lexicon
from bot.store.comments import Comment
from bot.store.reactions import Flag

COLUMNS = ("term", "definition", "source", "people", "reasons", "since", "comments")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class FlagRow:
    """How many distinct people flagged a definition, for which reasons, and since when (UTC milliseconds).

    An empty `key` stands for the whole answer, and `definition` is None then, or where it is gone. A row
    may also be there because a definition is past its day of review, `overdue`.
    """

    label: str
    slug: str
    people: int
    reasons: dict[str, int]
    since: int
    key: str = WHOLE
    definition: Definition | None = None
    comments: tuple[Comment, ...] = ()
    claimed_by: int | None = None
    overdue: date | None = None

    def as_json(self) -> dict[str, Any]:
        """The object that `jargonbot flags --json` prints (see `docs/command-line.md`)."""
        return {
            "term": self.label,
            "slug": self.slug,
            "definition": self._definition_json(),
            "people": self.people,
            "reasons": self.reasons,
            "since": _moment(self.since),
            "comments": [
                {"text": each.text, "reason": each.reason, "at": _moment(each.at)} for each in self.shown_comments
            ],
        }

    @property
    def shown_comments(self) -> tuple[Comment, ...]:
        """The comments that readers see."""
        return tuple(each for each in self.comments if not each.hidden)

    def _definition_json(self) -> dict[str, Any] | None:
        if self.key == WHOLE:
            return None
        source = self.definition.source if self.definition else Source()
        named = {"title": "", "organisation": "", "url": ""} | source_document(source)
        return {"kind": _kind(self.key).value, "source": named}

    def _cells(self) -> list[str | int]:
        source = self.definition.source if self.definition else Source()
        names = ", ".join(part for part in (source.title, source.organisation, source.url) if part)
        reasons = ", ".join(f"{reason} {number}" for reason, number in self.reasons.items())
        comments = "\n".join(each.text for each in self.shown_comments)
        kind = "" if self.key == WHOLE else _kind(self.key).value
        return [self.label, kind, names, self.people, reasons, _moment(self.since), comments]


def as_csv(rows: Iterable[FlagRow]) -> str:
    """The queue as a table, safe to open in a spreadsheet: no cell is taken for a formula.

    Guarded as https://owasp.org/www-community/attacks/CSV_Injection says.
    """
    sheet = io.StringIO(newline="")
    table = csv.writer(sheet)
    table.writerow(COLUMNS)
    table.writerows([_guarded(cell) for cell in row._cells()] for row in rows)
    return sheet.getvalue()


def rows_of(flags: Iterable[Flag], comments: Iterable[Comment], lexicon: Lexicon) -> list[FlagRow]:
    """Group flags by definition. A server's own term is counted apart from a shared one of the same slug."""
    groups: dict[tuple[int, str, str], list[Flag]] = {}
    for flag in flags:
        groups.setdefault(_place(flag, lexicon), []).append(flag)
    said: dict[tuple[int, str, str], list[Comment]] = {}
    for comment in comments:
        if comment.review_id is None:
            said.setdefault(_place(comment, lexicon), []).append(comment)
    rows = [replace(_row(group, lexicon), comments=tuple(said.get(place, ()))) for place, group in groups.items()]
    return in_order(rows)


def in_order(rows: Iterable[FlagRow]) -> list[FlagRow]:
    """Most people first, then those who wait longest."""
    return sorted(rows, key=lambda row: (-row.people, row.since, row.slug, row.key))


def _place(mark: Flag | Comment, lexicon: Lexicon) -> tuple[int, str, str]:
    local = mark.slug in lexicon.of(mark.server_id).local.terms
    return mark.server_id if local else 0, mark.slug, mark.definition


def _row(flags: Sequence[Flag], lexicon: Lexicon) -> FlagRow:
    first = flags[0]
    words, slug = lexicon.of(first.server_id), first.slug
    people_and_reasons = {(flag.person_id, flag.reason) for flag in flags}
    return FlagRow(
        label=words[slug].label if slug in words else slug,
        slug=slug,
        people=len({person for person, _ in people_and_reasons}),
        reasons=dict(sorted(Counter(reason for _, reason in people_and_reasons).items())),
        since=min(flag.since for flag in flags),
        key=first.definition,
        definition=keyed(words[slug]).get(first.definition) if slug in words else None,
    )


def _kind(key: str) -> Kind:
    """A key begins with the first letter of its kind, so that the kind is known when the definition is gone."""
    return next(kind for kind in Kind if kind[0] == key[0])


def _moment(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).isoformat(timespec="seconds")


def _guarded(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
