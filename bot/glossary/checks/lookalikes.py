"""Labels that look like those of another word, but are written with other letters."""

from collections.abc import Iterable, Iterator

from bot.glossary.checks.finding import Finding, Severity, finding_in
from bot.glossary.model.term import Term
from bot.glossary.text.fold import fold
from bot.glossary.text.skeleton import skeleton
from bot.strings import findings as strings

Seen = dict[str, dict[str, tuple[str, str]]]  # by skeleton and folded label: the slug, and the label as it is written


def look_alike_findings(terms: Iterable[Term]) -> Iterator[Finding]:
    """Of every two names of different words that look the same, the later one."""
    seen: Seen = {}
    for term in terms:
        yield from _findings(term, seen)
        _note(term, seen)


def _note(term: Term, seen: Seen) -> None:
    for label in term.labels:
        seen.setdefault(skeleton(label), {}).setdefault(fold(label), (term.slug, label))


def _findings(term: Term, seen: Seen) -> Iterator[Finding]:
    for label in term.labels:
        alike = seen.get(skeleton(label), {})
        if fold(label) in alike:
            continue  # it is the same word, which has a rule of its own
        for slug, other in alike.values():
            if slug != term.slug:
                yield finding_in(term, ("label",), *strings.looks_like(label, other, slug), Severity.WARNING)
                break
