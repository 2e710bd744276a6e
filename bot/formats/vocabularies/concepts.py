"""The concepts of a vocabulary in SKOS (https://www.w3.org/TR/skos-reference/), with all that is said of one alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.formats.vocabularies.left_out import LeftOut
from bot.formats.vocabularies.names import DC, DCT, ISO_THES, OWL, OWN_KIND, OWN_TERM, RDF, RDFS, SKOS, SKOS_XL
from bot.formats.vocabularies.origins import Origins
from bot.formats.vocabularies.statements import Statements, Value
from bot.formats.vocabularies.tongues import english, foreign, one_language, welsh
from bot.glossary.model.term import Kind
from bot.strings import vocabularies as strings

_GROUPS = {SKOS + "ConceptScheme", SKOS + "Collection", SKOS + "OrderedCollection", ISO_THES + "ConceptGroup"}
_CONCEPTS = {SKOS + "Concept", ISO_THES + "PreferredTerm"}
_LABELS = {"prefLabel": "label", "altLabel": "aliases", "hiddenLabel": "hidden_labels"}
_DEFINED = (SKOS + "definition",)
# What says the meaning where a file has no definitions, or hardly any, the best first.
_NOTES = (SKOS + "scopeNote", DCT + "description", DC + "description", RDFS + "comment", SKOS + "note")
_KINDS = frozenset(Kind)


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept by its address. Its first name is its label; one without a name in English has none."""

    address: str
    names: tuple[str, ...]
    aliases: tuple[str, ...]
    hidden: tuple[str, ...]
    welsh: tuple[str, ...]
    is_retired: bool


class Concepts:
    """The concepts of a file in its order, and what counts as the definition of one."""

    def __init__(self, said: Statements, left_out: LeftOut) -> None:
        self._said, self._left_out = said, left_out
        self._origins = Origins(said)
        self._addresses = [each for each in said if self._is_concept(each)]
        self._defined_by = self._what_defines()

    def __iter__(self) -> Iterator[Concept]:
        return map(self._concept, self._addresses)

    def _is_concept(self, subject: str) -> bool:
        types = self._said.types(subject)
        if types & _GROUPS:
            return False
        return bool(types & _CONCEPTS or self._labelled(subject, "prefLabel"))

    def _labelled(self, subject: str, kind: str) -> list[Value]:
        """The labels of a kind, also those that are things of their own (SKOS-XL)."""
        values = self._said.texts(subject, SKOS + kind)
        for label in self._said.addresses(subject, SKOS_XL + kind):
            values += self._said.texts(label, SKOS_XL + "literalForm")
        return list(dict.fromkeys(values))

    def _concept(self, subject: str) -> Concept:
        preferred, other, hidden = (self._labelled(subject, kind) for kind in _LABELS)
        preferred = preferred or self._said.texts(subject, RDFS + "label")
        self._left_out.note(strings.foreign_names, foreign([*preferred, *other, *hidden]))
        names = [name.strip() for name in english(preferred) if name.strip()]
        aliases = english(other)
        # The label in the English of another country is found, but reads as the same name twice.
        spellings = [*names[1:], *english(hidden), *self._codes(subject)]
        return Concept(
            subject,
            tuple(names[:1]),
            tuple(name for name in aliases if name not in names[:1]),
            tuple(dict.fromkeys(name for name in spellings if name not in (*aliases, *names[:1]))),
            tuple(dict.fromkeys(welsh([*preferred, *other]))),
            any(value.text.lower() in ("true", "1") for value in self._said.of(subject, OWL + "deprecated")),
        )

    def _codes(self, subject: str) -> list[str]:
        """Notations, by which catalogues name a concept; a bare number would be found in every text."""
        return [each.text for each in self._said.texts(subject, SKOS + "notation") if any(map(str.isalpha, each.text))]

    def _what_defines(self) -> tuple[str, ...]:
        """What says the meaning: definitions, or the kind of notes of which there are more than definitions."""
        names = (*_DEFINED, *_NOTES)
        count = {name: sum(bool(self._said.of(each, name)) for each in self._addresses) for name in names}
        more = [name for name in _NOTES if count[name] > count[_DEFINED[0]]]
        self._left_out.note(strings.notes, sum(count[name] for name in _NOTES if name not in more[:1]))
        return (*_DEFINED, *more[:1])

    def name_of(self, subject: str) -> str:
        """The name of a collection; empty where it has none in English."""
        labels = self._labelled(subject, "prefLabel") or self._said.texts(subject, RDFS + "label", DCT + "title")
        return next(iter(english(labels)), "")

    def source(self, subject: str) -> dict[str, str]:
        """Who says what is said of a concept."""
        return self._origins.of(subject, "")

    def definitions(self, subject: str) -> list[dict[str, Any]]:
        """What a concept means, each text with where it comes from, as documents have it."""
        found: list[dict[str, Any]] = []
        for name in self._defined_by:
            if found:
                break
            ends = self._said.of(subject, name)
            whole = [(value, end) for end in ends for value in self._texts(end)]
            self._left_out.note(strings.foreign_definitions, foreign([value for value, _ in whole]))
            kept = one_language([value for value, _ in whole])
            found = [
                self._definition(subject, value, end)
                for value, end in whole
                if value.text in kept and value.text.strip()
            ]
            self._left_out.note(strings.empty_definitions, sum(not value.text.strip() for value, _ in whole))
        return found

    def _texts(self, end: Value) -> list[Value]:
        if not end.is_address:
            return [end]
        values = self._said.texts(end.text, RDF + "value")
        return values or self._said.texts(end.text, RDFS + "comment", DCT + "description", RDFS + "label")

    def _definition(self, subject: str, value: Value, end: Value) -> dict[str, Any]:
        node = end.text if end.is_address else ""
        kinds = [each.text for each in self._said.of(node, OWN_KIND) if each.text in _KINDS]
        nation = english(self._said.texts(node, DCT + "spatial"))
        return {
            "kind": kinds[0] if kinds else Kind.FORMAL.value,
            "text": value.text,
            "source": self._origins.of(subject, node),
            "nation": nation[0] if nation and node else "",
        }


def own_slug(address: str) -> str:
    """The slug of a word in a file that we wrote; empty in one of others."""
    return address.removeprefix(OWN_TERM) if address.startswith(OWN_TERM) else ""
