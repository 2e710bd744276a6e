"""Findings about a glossary: where, what, and how to mend it, all reported at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.errors import JargonError
from bot.glossary.checks.gathering import told_by_kind
from bot.glossary.model.term import Relation, Term
from bot.strings import findings as strings

Path = tuple[str | int, ...]  # to a part of a document: `("definitions", 0, "text")`


class Severity(StrEnum):
    """An error must be mended; those of links stop an import. A warning is advice."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was found, as far as its finder knows.

    `line` counts from 1; 0 means that no line is known. `entry` is the label of the entry as readers know it,
    and `path` leads to the part of its document.
    """

    file: str = ""
    line: int = 0
    entry: str = ""
    slug: str = ""
    path: Path = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or could be better, at one place."""

    place: Place
    what: str
    remedy: str
    severity: Severity = Severity.ERROR

    @property
    def sentence(self) -> str:
        """What it is and how to mend it, for a person who has the entry before them."""
        return f"{self.what} {self.remedy}"

    def __str__(self) -> str:
        place = f"{self.place.file}:{self.place.line}" if self.place.line else self.place.file
        return _visible(_row(self.severity, place, strings.short(self.place.entry), self.sentence))


def finding_in(term: Term, path: Path, what: str, remedy: str, severity: Severity = Severity.WARNING) -> Finding:
    """Say something of a part of a term; what a careful editor sees is seldom an error."""
    return Finding(Place(entry=term.label, slug=term.slug, path=path), what, remedy, severity)


def path_of(term: Term, relation: Relation) -> Path:
    """Where a relation stands in the document of its term."""
    return "relations", relation.kind.value, term.related(relation.kind).index(relation)


def _row(severity: Severity, place: str, entry: str, said: str) -> str:
    if severity is Severity.ERROR:
        return strings.error_in(place, entry, said) if entry else strings.error(place, said)
    return strings.warning_in(place, entry, said) if entry else strings.warning(place, said)


def _visible(text: str) -> str:
    """Show a sign for what could not be printed or could steer a terminal; files may quote anything."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


class GlossaryError(JargonError):
    """A glossary file cannot be used; `findings` holds every reason, and the message tells them kind by kind."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(map(_visible, told_by_kind(self.findings))))
