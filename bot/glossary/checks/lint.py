"""The linter: what a careful editor would say about terms. Errors must be mended, warnings weighed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.glossary.checks.finding import Finding, Path, Severity, finding_in, path_of
from bot.glossary.checks.lookalikes import look_alike_findings
from bot.glossary.checks.pointing import council_findings, front_page_findings, reason_findings
from bot.glossary.checks.prose import prose_findings
from bot.glossary.checks.relations import relation_findings
from bot.glossary.checks.sums import sum_findings
from bot.glossary.model.nation import is_everywhere
from bot.glossary.model.term import Definition, Kind, Note, Relation, RelationKind, Term
from bot.strings import findings as strings

SOON = timedelta(days=365)  # within which a text is looked at again of whose source nobody knows the day
Locate = Callable[[str, Path], tuple[str, int]]


def lint(terms: Iterable[Term], today: date, locate: Locate | None = None) -> Iterator[Finding]:
    """Look at every term by itself and at all of them together.

    `locate` gives the file and line of a path in the entry of a slug; see `bot.formats.reading.Reading.place`.
    """
    terms = list(terms)
    for term in terms:
        for finding in (*lint_term(term, today), *_unchecked(term, today), *_nowhere(term)):
            yield _located(finding, locate)
    for finding in (*relation_findings(terms), *_same_labels(terms), *look_alike_findings(terms)):
        yield _located(finding, locate)


def lint_term(term: Term, today: date) -> list[Finding]:
    """What can be said about one term alone; shown to a curator who saves it, and never stops them."""
    found = [*_label_findings(term), *_instead_findings(term), *_nation_findings(term), *reason_findings(term)]
    for number, definition in enumerate(term.definitions):
        path = ("definitions", number)
        found += prose_findings(term, definition, path)
        found += _source_findings(term, definition, path)
        found += _date_findings(term, definition, path, today)
        found += front_page_findings(term, definition.source, path)
        found += council_findings(term, definition, path)
        found += sum_findings(term, definition.text, path)
    found += _note_findings(term, today)
    for relation in term.relations:
        found += front_page_findings(term, relation.source, path_of(term, relation))
    if not term.definitions:
        found.append(finding_in(term, (), *strings.no_definition()))
    return found


def _located(finding: Finding, locate: Locate | None) -> Finding:
    file, line = locate(finding.place.slug, finding.place.path) if locate else ("glossary", 0)
    return replace(finding, place=replace(finding.place, file=file, line=line))


def _label_findings(term: Term) -> Iterator[Finding]:
    """SKOS S13: preferred, alternative and hidden labels are disjoint."""
    seen = {term.label}
    for number, label in enumerate(term.everyday):
        if label not in term.labels:
            yield finding_in(term, ("everyday", number), *strings.not_everyday(label))
    for field in ("aliases", "hidden_labels"):
        for number, label in enumerate(getattr(term, field)):
            if label in seen:
                yield finding_in(term, (field, number), *strings.label_twice(label))
            seen.add(label)


def _instead_findings(term: Term) -> Iterator[Finding]:
    for relation in term.related(RelationKind.CONSIDER_USING_INSTEAD):
        if not (relation.why and relation.source):
            yield finding_in(term, path_of(term, relation), *_unfounded(relation), Severity.ERROR)


def _unfounded(relation: Relation) -> tuple[str, str]:
    if relation.why:
        return strings.no_adviser(relation.target)
    return strings.no_reason(relation.target) if relation.source else strings.no_reason_nor_adviser(relation.target)


def _nation_findings(term: Term) -> Iterator[Finding]:
    """Who may speak for a person is listed by nation, and rights end at a border."""
    if term.speaks_for_people and not term.nations:
        yield finding_in(term, ("speaks_for_people",), *strings.speaks_nowhere())


def _source_findings(term: Term, definition: Definition, path: Path) -> Iterator[Finding]:
    if definition.source or definition.kind is Kind.EASY_READ:
        return
    severity = Severity.ERROR if definition.kind is Kind.FORMAL else Severity.WARNING
    yield finding_in(term, path, *strings.no_source(definition.kind.value), severity)


def _note_findings(term: Term, today: date) -> Iterator[Finding]:
    """A wrong time limit costs somebody their right, so each has a source; notes grow old as definitions do."""
    for name, notes in (("next", term.next_steps), ("time_limit", term.time_limits)):
        for number, note in enumerate(notes):
            path = (name, number)
            if name == "time_limit" and not note.source:
                yield finding_in(term, path, *strings.no_source_of_limit(), Severity.ERROR)
            yield from _date_findings(term, note, path, today)
            yield from front_page_findings(term, note.source, path)
            yield from sum_findings(term, note.text, path)


def _date_findings(term: Term, definition: Definition | Note, path: Path, today: date) -> Iterator[Finding]:
    if definition.review_by and definition.review_by < today:
        yield finding_in(term, (*path, "review_by"), *strings.overdue(definition.review_by))
    if definition.review_by and definition.checked_on and definition.review_by <= definition.checked_on:
        yield finding_in(term, (*path, "review_by"), *strings.review_before_check(definition.review_by))
    if definition.checked_on and definition.checked_on > today:
        told = strings.checked_in_future(definition.checked_on)
        yield finding_in(term, (*path, "checked_on"), *told, Severity.ERROR)


def _unchecked(term: Term, today: date) -> Iterator[Finding]:
    """Of an old page nobody may know the day; then the text is to be looked at again within a year."""
    for number, definition in enumerate(term.definitions):
        is_due_soon = definition.review_by is not None and definition.review_by <= today + SOON
        if definition.checked_on is None and not is_due_soon and definition.kind is not Kind.EASY_READ:
            yield finding_in(term, ("definitions", number), *strings.unchecked(definition.kind.value))


def _nowhere(term: Term) -> Iterator[Finding]:
    """A text without a nation is read as true in all of the UK, which a word of some nations is not."""
    if not term.nations or is_everywhere(term.nations):
        return
    for number, definition in enumerate(term.definitions):
        if not definition.nation:
            told = strings.no_nation(definition.kind.value, term.nations[0])
            yield finding_in(term, ("definitions", number), *told, Severity.ERROR)


def _same_labels(terms: Iterable[Term]) -> Iterator[Finding]:
    """One label with several meanings is normal; within one topic it is more likely a slip."""
    seen: dict[tuple[str, str], Term] = {}
    reported: dict[str, set[str]] = defaultdict(set)
    for term in terms:
        for topic in term.topics:
            other = seen.setdefault((term.label, topic), term)
            if other is not term and other.slug not in reported[term.slug]:
                reported[term.slug].add(other.slug)
                yield finding_in(term, ("label",), *strings.same_label(term.label, topic, other.slug))
