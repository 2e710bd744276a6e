"""What a careful editor would say of a change."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.glossary.checks.fault import Severity
from bot.glossary.checks.lint import advise
from bot.glossary.model.term import Term


def hints(term: Term, before: Term | None = None) -> list[str]:
    """What a careful editor would say of a term as it is saved, the gravest first: advice, never a block.

    What could be said of the term `before` is left out: the curator did not write it, or was told.
    """
    today = datetime.now(UTC).date()
    known = {str(each) for each in advise(before, today)} if before else set()
    found = sorted(advise(term, today), key=lambda each: each.severity is not Severity.ERROR)
    return [str(each) for each in found if str(each) not in known]
