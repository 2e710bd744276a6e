"""A glossary as a vocabulary in SKOS, valid by its own conditions (https://www.w3.org/TR/skos-reference/)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from bot.formats.format import Written
from bot.formats.vocabularies.concept_relations import ConceptRelations
from bot.formats.vocabularies.losses import Lost, always_lost, told
from bot.formats.vocabularies.names import DCT, FOAF, OWN_GLOSSARY, OWN_KIND, OWN_TERM, OWN_TOPIC, RDF, SKOS
from bot.formats.vocabularies.resources import Address, Resource, Text, json_ld, page, turtle
from bot.formats.vocabularies.slugs import Slugs
from bot.glossary.model.term import Definition, Kind, Source, Term
from bot.strings import vocabularies as strings

ENGLISH, WELSH = "en", "cy"


def written_turtle(terms: Sequence[Term]) -> Written:
    """Write terms as SKOS in Turtle."""
    return _written(terms, turtle)


def written_json_ld(terms: Sequence[Term]) -> Written:
    """Write terms as SKOS in JSON-LD."""
    return _written(terms, json_ld)


def _written(terms: Sequence[Term], form: Callable[[Iterable[Resource]], str]) -> Written:
    relations = ConceptRelations(terms)
    names = [_Names(term, relations.other_names(term)) for term in terms]
    concepts = (_concept(term, own, relations) for term, own in zip(terms, names, strict=True))  # one at a time
    text = form(chain([_scheme(terms, relations)], concepts, _collections(terms)))
    counts: dict[Lost, int] = {
        **always_lost(terms),
        **relations.lost,
        strings.names_twice_lost: sum(each.twice for each in names),
    }
    return Written(text, tuple(told("SKOS", counts)))


class _Names:
    """The names of a term, each in one place alone (S13), and one preferred in each language (S14)."""

    def __init__(self, term: Term, more: Sequence[str]) -> None:
        self.english = [Text(term.label, ENGLISH)]
        self.other = _new((*term.aliases, *more), (term.label,), ENGLISH)
        known = [each.text for each in (*self.english, *self.other)]
        self.hidden = _new(term.hidden_labels, known, ENGLISH)
        self.welsh = _new(term.welsh_labels[:1], (), WELSH)
        self.other += _new(term.welsh_labels[1:], term.welsh_labels[:1], WELSH)
        held = sum(map(len, (self.english, self.other, self.hidden, self.welsh)))
        self.twice = len(term.labels) + len(more) - held


def _new(names: Iterable[str], known: Iterable[str], language: str) -> list[Text]:
    seen = set(known)
    return [Text(each, language) for each in dict.fromkeys(names) if each not in seen]


def _scheme(terms: Sequence[Term], relations: ConceptRelations) -> Resource:
    scheme = Resource(OWN_GLOSSARY)
    scheme.say(RDF + "type", Address(SKOS + "ConceptScheme"))
    scheme.say(DCT + "title", Text(strings.glossary(), ENGLISH))
    tops = (each.slug for each in terms if relations.is_top(each.slug))
    scheme.say(SKOS + "hasTopConcept", *(Address(OWN_TERM + slug) for slug in tops))
    return scheme


def _concept(term: Term, names: _Names, relations: ConceptRelations) -> Resource:
    concept = Resource(OWN_TERM + term.slug)
    concept.say(RDF + "type", Address(SKOS + "Concept"))
    concept.say(SKOS + "inScheme", Address(OWN_GLOSSARY))
    concept.say(SKOS + "prefLabel", *names.english, *names.welsh)
    concept.say(SKOS + "altLabel", *names.other)
    concept.say(SKOS + "hiddenLabel", *names.hidden)
    concept.say(SKOS + "definition", *map(_definition, term.definitions))
    for name, slugs in relations.of(term.slug):
        concept.say(name, *(Address(OWN_TERM + slug) for slug in slugs))
    return concept


def _definition(definition: Definition) -> Text | Resource:
    text = Text(definition.text, ENGLISH)
    if definition.kind is Kind.FORMAL and not definition.nation and definition.source == Source():
        return text
    whole = Resource()
    whole.say(RDF + "value", text)
    whole.say(OWN_KIND, Text(definition.kind.value))
    if definition.source != Source():
        whole.say(DCT + "source", _source(definition.source))
    if definition.nation:
        whole.say(DCT + "spatial", Text(definition.nation))
    return whole


def _source(source: Source) -> Resource:
    whole = Resource()
    said = {"title": source.title, "publisher": source.organisation, "bibliographicCitation": source.section}
    for name, text in said.items():
        whole.say(DCT + name, *([Text(text)] if text else []))
    whole.say(DCT + "license", *([Text(source.licence)] if source.licence else []))
    whole.say(FOAF + "page", *([page(source.url)] if source.url else []))
    return whole


def _collections(terms: Sequence[Term]) -> Iterator[Resource]:
    members: dict[str, list[str]] = defaultdict(list)
    for term in terms:
        for topic in term.topics:
            members[topic].append(term.slug)
    slugs = Slugs()
    for topic in sorted(members):
        collection = Resource(OWN_TOPIC + slugs.given(topic))
        collection.say(RDF + "type", Address(SKOS + "Collection"))
        collection.say(SKOS + "prefLabel", Text(topic, ENGLISH))
        collection.say(SKOS + "member", *(Address(OWN_TERM + slug) for slug in members[topic]))
        yield collection
