"""Whether a change would have relations say what cannot be: a word linked to itself, or led in a ring back to it."""

from collections.abc import Iterable, Mapping

from bot.glossary.checks.finding import Finding, Severity
from bot.glossary.checks.relations import relation_findings
from bot.glossary.model.term import Term


def new_faults(before: Iterable[Term], changed: Mapping[str, Term]) -> list[Finding]:
    """What is wrong with relations once these terms, by slug, stand in place of those before, and was not until now."""
    known = {term.slug: term for term in before}
    faults = _faults((known | dict(changed)).values())
    if not faults:
        return []
    old = {(each.place.slug, each.sentence) for each in _faults(known.values())}
    return [each for each in faults if (each.place.slug, each.sentence) not in old]


def _faults(terms: Iterable[Term]) -> list[Finding]:
    return [each for each in relation_findings(terms) if each.severity is Severity.ERROR]
