"""Figures of a glossary: how much there is of everything, and how hard it is to read."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from bot.glossary.checks.readability import readability
from bot.glossary.model.term import Kind, RelationKind, Term
from bot.glossary.reports.sources import sources
from bot.strings import figures as strings


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over a whole glossary; `median_grade` is that of the plain definitions."""

    terms: int
    labels: int
    definitions: Mapping[str, int]
    relations: Mapping[str, int]
    discussions: int
    topics: Mapping[str, int]
    sources: int
    median_grade: float

    def __str__(self) -> str:
        return strings.figures(
            terms=self.terms,
            labels=self.labels,
            topics=len(self.topics),
            definitions=_counted(self.definitions),
            relations=_counted(self.relations),
            discussions=self.discussions,
            sources=self.sources,
            grade=self.median_grade,
        )


def figures(terms: Iterable[Term]) -> Figures:
    """Count everything in a glossary."""
    terms = list(terms)
    definitions = [(term, definition) for term in terms for definition in term.definitions]
    relations = Counter(relation.kind for term in terms for relation in term.relations)
    grades = [_grade(term, each.text) for term, each in definitions if each.kind is Kind.PLAIN]
    kinds = Counter(definition.kind for _, definition in definitions)
    return Figures(
        terms=len(terms),
        labels=sum(len(term.labels) for term in terms),
        definitions={kind.value: kinds[kind] for kind in Kind},
        relations={kind.value: relations[kind] for kind in RelationKind},
        discussions=sum(len(term.discussions) for term in terms),
        topics=Counter(topic for term in terms for topic in term.topics),
        sources=len(sources(terms)),
        median_grade=median(grades) if grades else 0.0,
    )


def _grade(term: Term, text: str) -> float:
    return readability(text, (term.label, *term.aliases)).grade


def _counted(counts: Mapping[str, int]) -> str:
    parts = ", ".join(f"{name.replace('_', ' ')} {count:,}" for name, count in counts.items())
    return strings.counted(sum(counts.values()), parts)
