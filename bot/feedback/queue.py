"""The open queue: what people flagged, one row a term and definition, most people first."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from bot.feedback.definition_ref import WHOLE, DefinitionRef, kind_of
from bot.feedback.flags import Comment, OpenFlag, Standing, people
from bot.feedback.reviews import Review
from bot.glossary.documents.document import source_document
from bot.glossary.model.keys import keyed
from bot.glossary.model.term import Definition, Source, Term
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.text.cells import guarded
from bot.glossary.text.visible import visible

COLUMNS = ("term", "definition", "source", "people", "reasons", "since", "comments")
GlossaryOf = Callable[[int], ServerGlossary]  # what a server reads, by its id


@dataclass(frozen=True, slots=True)
class OpenMatters:
    """All that the queue of a server is made of: flags, comments, earlier reviews, and who is at work on what."""

    flags: Sequence[OpenFlag]
    comments: Sequence[Comment]
    reviews: Sequence[Review]  # newest first
    claims: dict[DefinitionRef, int]


@dataclass(frozen=True, slots=True)
class FlagRow:
    """How many distinct people flagged a definition, for which reasons, and since when (UTC).

    An empty `key` stands for the whole answer, and `definition` is None then, or where it is gone. A row
    may also be there because a definition is past its day of review, `overdue`.
    """

    label: str
    slug: str
    people: int
    reasons: dict[str, int]
    since: datetime
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
        """The comments that leave the desk: all but those that curators have hidden."""
        return tuple(each for each in self.comments if each.standing is not Standing.HIDDEN)

    def _definition_json(self) -> dict[str, Any] | None:
        if self.key == WHOLE:
            return None
        source = self.definition.source if self.definition else Source()
        named = {"title": "", "organisation": "", "url": ""} | source_document(source)
        return {"kind": kind_of(self.key).value, "source": named}

    def _cells(self) -> list[str | int]:
        source = self.definition.source if self.definition else Source()
        names = ", ".join(part for part in (source.title, source.organisation, source.url) if part)
        reasons = ", ".join(f"{reason} {number}" for reason, number in self.reasons.items())
        comments = "\n".join(each.text for each in self.shown_comments)
        kind = "" if self.key == WHOLE else kind_of(self.key).value
        return [self.label, kind, names, self.people, reasons, _moment(self.since), comments]


def as_csv(rows: Iterable[FlagRow]) -> str:
    """The queue as a table, safe to open in a spreadsheet: no cell is taken for a formula, or hides anything.

    Guarded as https://owasp.org/www-community/attacks/CSV_Injection says.
    """
    sheet = io.StringIO(newline="")
    table = csv.writer(sheet)
    table.writerow(COLUMNS)
    table.writerows([guarded(visible(str(cell))) for cell in row._cells()] for row in rows)
    return sheet.getvalue()


def queue_of(matters: OpenMatters, glossary: ServerGlossary, terms: Iterable[Term], today: date) -> list[FlagRow]:
    """The queue of one server: what is flagged, then what nobody flagged but is past its day of review.

    `terms` are those of which the days of review are looked at.
    """
    rows = {(row.slug, row.key): row for row in rows_of(matters.flags, matters.comments, lambda _: glossary)}
    for row in _to_be_checked(terms, matters.reviews, today):
        known = rows.get((row.slug, row.key))
        rows[row.slug, row.key] = replace(known, overdue=row.overdue) if known else row
    claimed = {(ref.slug, ref.key): person for ref, person in matters.claims.items()}
    return in_order(replace(row, claimed_by=claimed.get(place)) for place, row in rows.items())


def rows_of(flags: Iterable[OpenFlag], comments: Iterable[Comment], glossary_of: GlossaryOf) -> list[FlagRow]:
    """Group flags by definition. A server's own term is counted apart from a shared one of the same slug."""
    groups: dict[DefinitionRef, list[OpenFlag]] = {}
    for flag in flags:
        groups.setdefault(_place(flag, glossary_of), []).append(flag)
    said: dict[DefinitionRef, list[Comment]] = {}
    for comment in comments:
        if comment.review_id is None:
            said.setdefault(_place(comment, glossary_of), []).append(comment)
    rows = [
        replace(_row(group, glossary_of(group[0].ref.server_id)), comments=tuple(said.get(place, ())))
        for place, group in groups.items()
    ]
    return in_order(rows)


def in_order(rows: Iterable[FlagRow]) -> list[FlagRow]:
    """Most people first, then those who wait longest."""
    return sorted(rows, key=lambda row: (-row.people, row.since, row.slug, row.key))


def _place(mark: OpenFlag | Comment, glossary_of: GlossaryOf) -> DefinitionRef:
    """Where a mark is counted: with those of the server if the word is its own, else with those of all servers."""
    is_local = mark.ref.slug in glossary_of(mark.ref.server_id).laid
    return mark.ref if is_local else replace(mark.ref, server_id=0)


def _row(flags: Sequence[OpenFlag], glossary: ServerGlossary) -> FlagRow:
    slug, key = flags[0].ref.slug, flags[0].ref.key
    people_and_reasons = {(flag.person_id, flag.reason) for flag in flags}
    return FlagRow(
        label=glossary[slug].label if slug in glossary else slug,
        slug=slug,
        people=len(people(flags)),
        reasons=dict(sorted(Counter(reason for _, reason in people_and_reasons).items())),
        since=min(flag.since for flag in flags),
        key=key,
        definition=keyed(glossary[slug]).get(key) if slug in glossary else None,
    )


def _to_be_checked(terms: Iterable[Term], reviews: Sequence[Review], today: date) -> Iterator[FlagRow]:
    """Definitions whose day has passed, and which nobody here has looked at since."""
    checked = {(each.ref.slug, each.ref.key): each.decided_at.date() for each in reversed(reviews)}
    for row in _overdue(terms):
        if row.overdue and row.overdue < today and checked.get((row.slug, row.key), date.min) <= row.overdue:
            yield row


def _overdue(terms: Iterable[Term]) -> Iterator[FlagRow]:
    for term in terms:
        if not any(each.review_by for each in term.definitions):
            continue
        for key, each in keyed(term).items():
            if day := each.review_by:
                yield _by_day(term, key, each, day)


def _by_day(term: Term, key: str, definition: Definition, day: date) -> FlagRow:
    since = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return FlagRow(term.label, term.slug, 0, {}, since, key, definition, overdue=day)


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
