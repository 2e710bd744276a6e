"""Advice on a term: what could be wrong with it, where, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.glossary.checks.fault import Severity
from bot.glossary.model.term import Relation, Term

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """One remark on one term. `path` leads to the place in its document: `("definitions", 0, "text")`."""

    term: Term
    path: Path
    what: str
    remedy: str
    severity: Severity = Severity.WARNING

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}"


def path_of(term: Term, relation: Relation) -> Path:
    """Where a relation stands in the document of its term."""
    return "relations", relation.kind.value, term.related(relation.kind).index(relation)
