"""A vocabulary in SKOS as the entries of a glossary."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from bot.formats.content import Content
from bot.formats.reading import Reading
from bot.formats.vocabularies.concept_links import links, replacements
from bot.formats.vocabularies.concepts import Concept, Concepts, own_slug
from bot.formats.vocabularies.fitting import Draft, reading_of_drafts
from bot.formats.vocabularies.left_out import LeftOut
from bot.formats.vocabularies.lines import Lines
from bot.formats.vocabularies.names import RDF, SKOS
from bot.formats.vocabularies.origins import Origins
from bot.formats.vocabularies.slugs import Slugs
from bot.formats.vocabularies.statements import Statements
from bot.formats.vocabularies.targets import Targets
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.model.term import RelationKind
from bot.strings import vocabularies as strings


def reading_of_statements(said: Statements, content: Content) -> Reading:
    """The concepts that have a name in English and are not retired.

    Raises:
        GlossaryError: there is no concept, none that could be kept, or one that cannot be an entry.
    """
    vocabulary = _Vocabulary(said)
    lines = Lines(content.raw)
    drafts = (Draft(vocabulary.document(each), lines.of(each), bool(own_slug(each))) for each in vocabulary.kept)
    if not vocabulary.has_concepts:
        raise GlossaryError([Finding(Place(content.file, 1), *strings.no_concepts())])
    return reading_of_drafts(drafts, content.file, vocabulary.left_out)


class _Vocabulary:
    def __init__(self, said: Statements) -> None:
        self.left_out = LeftOut()
        self._said = said
        self._concepts = Concepts(said, self.left_out)
        concepts = {each.address: each for each in self._concepts}
        self.has_concepts = bool(concepts)
        self.kept = self._kept(concepts)
        self._take_over(concepts)
        self._slugs = self._slugged()
        self._links: dict[str, dict[RelationKind, list[str]]] = defaultdict(lambda: defaultdict(list))
        for kind, pairs in links(said, self.kept, self.left_out).items():
            for one, other in pairs:
                self._links[one][kind].append(other)
        self._topics = self._topics_of()
        names = {slug: (self.kept[each].names[0], self.kept[each].aliases) for each, slug in self._slugs.items()}
        self._targets = Targets(names)

    def _kept(self, concepts: Mapping[str, Concept]) -> dict[str, Concept]:
        self.left_out.note(strings.retired, sum(each.is_retired for each in concepts.values()))
        here = {address: each for address, each in concepts.items() if not each.is_retired}
        self.left_out.note(strings.no_english, sum(not each.names for each in here.values()))
        return {address: each for address, each in here.items() if each.names}

    def _take_over(self, concepts: Mapping[str, Concept]) -> None:
        """Who asks for a retired word finds the one in its place."""
        for old, new in replacements(self._said).items():
            if old in concepts and old not in self.kept and new in self.kept:
                known = self.kept[new]
                names = [*concepts[old].names, *concepts[old].aliases]
                more = [each for each in names if each not in (*known.names, *known.aliases, *known.hidden)]
                self.kept[new] = replace(known, hidden=(*known.hidden, *more))

    def _slugged(self) -> dict[str, str]:
        slugs = Slugs(slug for each in self.kept if (slug := own_slug(each)))
        return {each: own_slug(each) or slugs.given(concept.names[0]) for each, concept in self.kept.items()}

    def _topics_of(self) -> Mapping[str, list[str]]:
        """The titles of the schemes, and the names of the collections in which a concept is."""
        origins = Origins(self._said)
        topics: dict[str, list[str]] = defaultdict(list)
        for subject in self._said:
            for scheme in self._said.addresses(subject, SKOS + "inScheme", SKOS + "topConceptOf"):
                if title := origins.topic(scheme):
                    topics[subject].append(title)
            for concept in self._said.addresses(subject, SKOS + "hasTopConcept"):
                if title := origins.topic(subject):
                    topics[concept].append(title)
            for member in (*self._said.addresses(subject, SKOS + "member"), *self._listed(subject)):
                if title := self._concepts.name_of(subject):
                    topics[member].append(title)
        return topics

    def _listed(self, collection: str) -> Iterator[str]:
        """The members of a collection that has an order."""
        seen: set[str] = set()
        here = next(iter(self._said.addresses(collection, SKOS + "memberList")), "")
        while here and here not in seen:
            seen.add(here)
            yield from self._said.addresses(here, RDF + "first")
            here = next(iter(self._said.addresses(here, RDF + "rest")), "")

    def document(self, address: str) -> dict[str, Any]:
        concept = self.kept[address]
        definitions = self._concepts.definitions(address)
        return {
            "label": concept.names[0],
            "slug": self._slugs[address],
            "aliases": list(concept.aliases),
            "cy": list(concept.welsh),
            "hidden_labels": list(concept.hidden),
            "topics": list(dict.fromkeys(self._topics.get(address, ()))),
            "definitions": definitions,
            "relations": {kind: list(self._linked(address, kind)) for kind in self._links.get(address, {})},
        }

    def _linked(self, address: str, kind: RelationKind) -> Iterator[dict[str, Any]]:
        for other in self._links[address][kind]:
            link: dict[str, Any] = {"term": self._targets.named(self._slugs[other], self._slugs[address])}
            if kind is RelationKind.CONSIDER_USING_INSTEAD:
                link |= {"why": strings.replaced(), "source": self._concepts.source(address)}
            yield link
