"""One entry of a terminology in TBX (ISO 30042, https://www.tbxinfo.net), of the second or third edition.

What an element is, it says by its `type` (style DCA, and the second edition) or by its name (style DCT).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.formats.vocabularies.elements import Element
from bot.formats.vocabularies.statements import Value
from bot.formats.vocabularies.tongues import is_english, is_welsh
from bot.glossary.model.term import Kind

_LANGUAGES, _TERMS = ("langSec", "langSet"), ("termSec", "tig", "ntig")
_LEVELS = (*_LANGUAGES, *_TERMS)
_GROUPS = ("descripGrp", "adminGrp", "termNoteGrp", "termGrp", "descripNoteGrp")
_LINKS = {
    "crossReference": "see_also",
    "relatedConcept": "see_also",
    "superordinateConceptGeneric": "child_of",
    "superordinateConceptPartitive": "child_of",
    "superordinateConcept": "child_of",
    "broaderConceptGeneric": "child_of",
    "broaderConceptPartitive": "child_of",
}
_SHORT = ("abbreviation", "abbreviatedform", "acronym", "initialism", "shortform", "clippedterm", "symbol")
_STATUSES = ("administrativestatus", "normativeauthorization")
PREFERRED, UNSAID, ADMITTED, AGAINST = range(4)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that an entry says of itself, with who says it: a name of a source, or an address."""

    kind: str
    text: str
    target: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A term of an entry. `standing` is one of `PREFERRED`, `UNSAID`, `ADMITTED`, `AGAINST`."""

    text: str
    language: str
    standing: int
    is_short: bool


class TermEntry:
    """An entry, read level by level: what holds for the concept, for a language, for a term."""

    def __init__(self, entry: Element, language: str) -> None:
        self.line = entry.line
        self.id = entry.attributes.get("id", "")
        self.facts = list(_facts(entry))
        self.names: list[Name] = []
        self.definitions: list[tuple[Value, Fact]] = [*_definitions(self.facts, language)]
        for part in entry.find(*_LANGUAGES):
            spoken = part.attributes.get("lang", language).lower().replace("_", "-")
            self.definitions += _definitions(_facts(part), spoken)
            for term in part.find(*_TERMS):
                facts = list(_facts(term))
                self.names += _names(term, facts, spoken)
                self.definitions += _definitions(facts, spoken)

    @property
    def english(self) -> list[Name]:
        """The names in English, the best first: one that is preferred, in full, and not advised against."""
        own = [each for each in self.names if is_english(each.language)]
        return sorted(own, key=lambda each: (each.standing, each.is_short))

    @property
    def welsh(self) -> list[str]:
        """The names in Welsh that nobody advises against."""
        return [each.text for each in self.names if is_welsh(each.language) and each.standing != AGAINST]

    @property
    def links(self) -> Iterator[tuple[str, str]]:
        """The relations to other entries, each with the other's id."""
        return ((_LINKS[each.kind], each.target) for each in self.facts if each.kind in _LINKS and each.target)

    @property
    def topics(self) -> list[str]:
        """The fields to which the entry belongs."""
        fields = [each.text for each in self.facts if each.kind in ("subjectField", "subject", "domain") and each.text]
        return list(dict.fromkeys(fields))


def _facts(level: Element) -> Iterator[Fact]:
    """What is said at one level, but not further in."""
    for child in level.children:
        if child.name in _GROUPS:
            inside = [*_facts(child)]
            said = [each for each in inside if each.kind in ("source", "xSource", "externalCrossReference")]
            source = next((each.target or each.text for each in said), "")
            yield from (Fact(each.kind, each.text, each.target, source) for each in inside if each not in said)
        elif child.name not in _LEVELS:
            kind = child.attributes.get("type") or child.name
            yield Fact(kind, child.text, child.attributes.get("target", ""))


def _definitions(facts: list[Fact] | Iterator[Fact], language: str) -> Iterator[tuple[Value, Fact]]:
    for each in facts:
        if each.kind == "definition":
            yield Value(each.text, language), each


def _names(term: Element, facts: list[Fact], language: str) -> Iterator[Name]:
    said = {each.kind.lower(): each.text.lower() for each in facts}
    status = next((said[kind] for kind in _STATUSES if kind in said), "")
    is_short = "".join(filter(str.isalpha, said.get("termtype", ""))) in _SHORT
    for each in term.find("term"):
        if each.text:
            yield Name(each.text, language, _standing(status), is_short)


def _standing(status: str) -> int:
    """What a status says, however it is written: “preferredTerm-admn-sts”, “Preferred term”, “preferred”."""
    if any(word in status for word in ("deprecat", "supersed", "obsolet", "forbidden", "reject", "not recommended")):
        return AGAINST
    if any(word in status for word in ("prefer", "standardized", "recommended")):
        return PREFERRED
    return ADMITTED if status else UNSAID


def document_of_definition(value: Value, fact: Fact, base: dict[str, str]) -> dict[str, Any]:
    """A definition as documents have it; who it is from says the group in which it stands, or else the file."""
    source = fact.source
    is_address = source.startswith(("http://", "https://"))
    told = {"url" if is_address else "title": source} if source else dict(base)
    return {"kind": Kind.FORMAL.value, "text": value.text, "source": told}
