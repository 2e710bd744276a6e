"""Figures of a glossary: how much there is of everything, how hard it is to read, and how old it is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from bot.glossary.checks.readability import readability
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.term import Definition, Kind, Note, RelationKind, Term
from bot.glossary.reports.sources import sources
from bot.strings import figures as strings


@dataclass(frozen=True, slots=True)
class Grades:
    """How hard the texts of one kind are: the median and the highest reading grade, 0 where there is none."""

    median: float
    highest: float


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over a whole glossary.

    `nations` counts the texts that name a nation; one that names several counts for each. `next_steps`,
    `time_limits`, `easy_reads` and `welsh` count terms. `stale` are the texts whose review is overdue.
    """

    terms: int
    labels: int
    definitions: Mapping[str, int]
    nations: Mapping[str, int]
    relations: Mapping[str, int]
    discussions: int
    topics: Mapping[str, int]
    sources: int
    stale: int
    next_steps: int
    time_limits: int
    easy_reads: int
    welsh: int
    plain: Grades
    easy: Grades

    def __str__(self) -> str:
        return strings.figures(
            terms=self.terms,
            labels=self.labels,
            topics=len(self.topics),
            definitions=_counted(self.definitions),
            nations=", ".join(f"{name} {count:,}" for name, count in self.nations.items()),
            relations=_counted(self.relations),
            discussions=self.discussions,
            sources=self.sources,
            stale=self.stale,
            next_steps=self.next_steps,
            time_limits=self.time_limits,
            easy_reads=self.easy_reads,
            welsh=self.welsh,
            plain=self.plain.median,
            hardest_plain=self.plain.highest,
            easy=self.easy.median,
            hardest_easy=self.easy.highest,
        )


def figures(terms: Iterable[Term], today: date) -> Figures:
    """Count everything in a glossary, as it is `today`."""
    terms = list(terms)
    definitions = [definition for term in terms for definition in term.definitions]
    relations = Counter(relation.kind for term in terms for relation in term.relations)
    kinds = Counter(definition.kind for definition in definitions)
    return Figures(
        terms=len(terms),
        labels=sum(len(term.labels) for term in terms),
        definitions={kind.value: kinds[kind] for kind in Kind},
        nations={nation: sum(nation in each.nation for each in definitions) for nation in NATIONS},
        relations={kind.value: relations[kind] for kind in RelationKind},
        discussions=sum(len(term.discussions) for term in terms),
        topics=Counter(topic for term in terms for topic in term.topics),
        sources=len(sources(terms)),
        stale=sum(_is_stale(each, today) for term in terms for each in _dated(term)),
        next_steps=sum(bool(term.next_steps) for term in terms),
        time_limits=sum(bool(term.time_limits) for term in terms),
        easy_reads=sum(bool(term.of_kind(Kind.EASY_READ)) for term in terms),
        welsh=sum(bool(term.welsh_labels) for term in terms),
        plain=_grades(terms, Kind.PLAIN),
        easy=_grades(terms, Kind.EASY_READ),
    )


def _dated(term: Term) -> Iterator[Definition | Note]:
    yield from term.definitions
    yield from term.next_steps
    yield from term.time_limits


def _is_stale(text: Definition | Note, today: date) -> bool:
    return text.review_by is not None and text.review_by < today


def _grades(terms: Iterable[Term], kind: Kind) -> Grades:
    grades = [
        readability(each.text, (term.label, *term.aliases)).grade for term in terms for each in term.of_kind(kind)
    ]
    return Grades(median(grades), max(grades)) if grades else Grades(0.0, 0.0)


def _counted(counts: Mapping[str, int]) -> str:
    parts = ", ".join(f"{name.replace('_', ' ')} {count:,}" for name, count in counts.items())
    return strings.counted(sum(counts.values()), parts)
