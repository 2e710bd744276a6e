"""What a careful editor would say of a change."""

from datetime import UTC, datetime

from bot.glossary.checks.finding import Severity
from bot.glossary.checks.lint import lint_term
from bot.glossary.model.term import Term


def hints(term: Term, before: Term | None = None) -> list[str]:
    """What a careful editor would say of a term as it is saved, the gravest first: advice, never a block.

    What could be said of the term `before` is left out: the curator did not write it, or was told.
    """
    today = datetime.now(UTC).date()
    known = {each.sentence for each in lint_term(before, today)} if before else set()
    found = sorted(lint_term(term, today), key=lambda each: each.severity is not Severity.ERROR)
    return [each.sentence for each in found if each.sentence not in known]
