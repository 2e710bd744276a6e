"""Where the texts of a vocabulary come from: what it says of a text, of its concept, or of the whole scheme."""

import re

from bot.formats.vocabularies.names import DC, DCT, FOAF, OWN, OWN_GLOSSARY, RDFS, SKOS
from bot.formats.vocabularies.statements import Statements, Value
from bot.formats.vocabularies.tongues import english

_TITLES = (DCT + "title", DC + "title", SKOS + "prefLabel", RDFS + "label")
_NAMES = (FOAF + "name", SKOS + "prefLabel", RDFS + "label", DCT + "title")
_LICENCES = (DCT + "license", DCT + "rights", DC + "rights")
_CREATIVE_COMMONS = re.compile(r"https?://creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)(/.*)?", re.IGNORECASE)
_SECTION = DCT + "bibliographicCitation"


class Origins:
    """Sources, as documents have them (see `bot.glossary.documents.document.SourceDocument`)."""

    def __init__(self, said: Statements) -> None:
        self._said = said
        self._schemes = [each for each in said if SKOS + "ConceptScheme" in said.types(each)]
        self._of_scheme = {each: self._about(each) for each in self._schemes if each != OWN_GLOSSARY}

    def of(self, concept: str, text: str) -> dict[str, str]:
        """The source of a text, which is nameless or has an address of its own."""
        named = self._said.of(text, DCT + "source", DC + "source") if text else []
        if concept.startswith(OWN):  # what we wrote says of each text itself where it comes from
            return self._named(named[0]) if named else {}
        named = named or self._said.of(concept, DCT + "source", DC + "source")
        own = [scheme for scheme in self._said.addresses(concept, SKOS + "inScheme") if scheme in self._of_scheme]
        scheme = self._of_scheme.get(own[0] if own else next(iter(self._of_scheme), ""), {})
        whole = {**scheme, "url": concept if concept.startswith("http") else scheme.get("url", "")}
        return {name: each for name, each in {**whole, **(self._named(named[0]) if named else {})}.items() if each}

    def topic(self, scheme: str) -> str:
        """The title of a scheme."""
        return self._of_scheme.get(scheme, {}).get("title", "")

    def _named(self, value: Value) -> dict[str, str]:
        if value.is_address and not list(self._said.of(value.text, *_TITLES, *_LICENCES, _SECTION, DCT + "publisher")):
            page = [each.text for each in self._said.of(value.text, FOAF + "page")]
            return {"url": page[0] if page else value.text}
        if value.is_address:
            page = [each.text for each in self._said.of(value.text, FOAF + "page")]
            return {**self._about(value.text), **({"url": page[0]} if page else {})}
        return {"url": value.text} if value.text.startswith(("http://", "https://")) else {"title": value.text}

    def _about(self, subject: str) -> dict[str, str]:
        about = {
            "title": self._first(subject, *_TITLES),
            "organisation": self._organisation(subject),
            "section": self._first(subject, _SECTION),
            "licence": self._licence(subject),
            "url": subject if subject.startswith("http") else "",
        }
        return {name: each for name, each in about.items() if each}

    def _first(self, subject: str, *names: str) -> str:
        return next((text for name in names for text in english(self._said.texts(subject, name))), "")

    def _organisation(self, subject: str) -> str:
        for value in self._said.of(subject, DCT + "publisher", DC + "publisher", DCT + "creator", DC + "creator"):
            if name := (self._first(value.text, *_NAMES) if value.is_address else value.text):
                return name
        return ""

    def _licence(self, subject: str) -> str:
        for value in self._said.of(subject, *_LICENCES):
            if found := _CREATIVE_COMMONS.fullmatch(value.text):
                return " ".join(("CC", found[1].upper(), found[2]))
            if not value.text.startswith("_:"):
                return (self._first(value.text, *_NAMES) if value.is_address else "") or value.text
        return ""
