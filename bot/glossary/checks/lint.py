"""The linter: what a careful editor would say about terms. Errors must be mended, warnings weighed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from bot.glossary.checks.finding import Finding, Path, Severity, finding_in, path_of
from bot.glossary.checks.prose import prose_findings
from bot.glossary.checks.relations import relation_findings
from bot.glossary.model.term import Definition, Kind, RelationKind, Term

Locate = Callable[[str, Path], tuple[str, int]]


def lint(terms: Iterable[Term], today: date, locate: Locate | None = None) -> Iterator[Finding]:
    """Look at every term by itself and at all of them together.

    `locate` gives the file and line of a path in the entry of a slug; see `bot.formats.reading.Reading.place`.
    """
    terms = list(terms)
    for term in terms:
        for finding in (*lint_term(term, today), *_unchecked(term)):
            yield _located(finding, locate)
    for finding in (*relation_findings(terms), *_same_labels(terms)):
        yield _located(finding, locate)


def lint_term(term: Term, today: date) -> list[Finding]:
    """What can be said about one term alone; shown to a curator who saves it, and never stops them."""
    found = [*_label_findings(term), *_instead_findings(term)]
    for number, definition in enumerate(term.definitions):
        path = ("definitions", number)
        found += prose_findings(term, definition, path)
        found += _source_findings(term, definition, path)
        found += _date_findings(term, definition, path, today)
    if not term.definitions:
        found.append(finding_in(term, (), "There is no definition.", "Write one in plain English."))
    return found


def _located(finding: Finding, locate: Locate | None) -> Finding:
    file, line = locate(finding.place.slug, finding.place.path) if locate else ("glossary", 0)
    return replace(finding, place=replace(finding.place, file=file, line=line))


def _label_findings(term: Term) -> Iterator[Finding]:
    """SKOS S13: preferred, alternative and hidden labels are disjoint."""
    seen = {term.label}
    for field in ("aliases", "hidden_labels"):
        for number, label in enumerate(getattr(term, field)):
            if label in seen:
                yield finding_in(term, (field, number), f"“{label}” is a label of this term already.", "Take it out.")
            seen.add(label)


def _instead_findings(term: Term) -> Iterator[Finding]:
    for relation in term.related(RelationKind.CONSIDER_USING_INSTEAD):
        missing = [name for name, given in (("reason", relation.why), ("source", relation.source)) if not given]
        if missing:
            what = f"“Consider using instead: {relation.target}” gives no {' and no '.join(missing)}."
            remedy = "Say why (“why: …”) and who advises it (“source: {title: …}”)."
            yield finding_in(term, path_of(term, relation), what, remedy, Severity.ERROR)


def _source_findings(term: Term, definition: Definition, path: Path) -> Iterator[Finding]:
    if definition.source or definition.kind is Kind.EASY_READ:
        return
    severity = Severity.ERROR if definition.kind is Kind.FORMAL else Severity.WARNING
    what = f"The {_words(definition.kind)} definition names no source."
    remedy = "Say where it comes from: the title, and a web address if there is one."
    yield finding_in(term, path, what, remedy, severity)


def _date_findings(term: Term, definition: Definition, path: Path, today: date) -> Iterator[Finding]:
    if definition.review_by and definition.review_by < today:
        what = f"The definition was to be reviewed by {definition.review_by}."
        yield finding_in(term, (*path, "review_by"), what, "Check it against its source, and set a new date.")
    if definition.checked_on and definition.checked_on > today:
        what = f"The definition is said to be checked on {definition.checked_on}, which is still to come."
        yield finding_in(term, (*path, "checked_on"), what, "Write the day it was checked.", Severity.ERROR)


def _unchecked(term: Term) -> Iterator[Finding]:
    for number, definition in enumerate(term.definitions):
        if definition.checked_on is None and definition.kind is not Kind.EASY_READ:
            what = f"Nobody says when the {_words(definition.kind)} definition was checked against its source."
            yield finding_in(term, ("definitions", number), what, "Add “checked_on: 2026-03-31”, with the right day.")


def _same_labels(terms: Iterable[Term]) -> Iterator[Finding]:
    """One label with several meanings is normal; within one topic it is more likely a slip."""
    seen: dict[tuple[str, str], Term] = {}
    reported: dict[str, set[str]] = defaultdict(set)
    for term in terms:
        for topic in term.topics:
            other = seen.setdefault((term.label, topic), term)
            if other is not term and other.slug not in reported[term.slug]:
                reported[term.slug].add(other.slug)
                what = f"There is another term “{term.label}” in the topic “{topic}” (slug {other.slug})."
                yield finding_in(term, ("label",), what, "Join the two, or make clear how their meanings differ.")


def _words(kind: Kind) -> str:
    return kind.replace("_", " ")
