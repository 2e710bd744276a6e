from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.formats import written
from bot.formats.content import Content
from bot.formats.vocabularies import rdf
from bot.formats.vocabularies.names import DCT, OWN_GLOSSARY, OWN_TERM, SKOS
from bot.formats.vocabularies.statements import Statements
from bot.glossary.model.relation import Relations
from bot.glossary.model.term import Definition, Kind, Relation, RelationKind, Term
from tests.fixtures.shipped import shipped_reading
from tests.formats.test_round_trip import documents, with_slug
from tests.formats.vocabularies.reading import read
from tests.formats.vocabularies.test_mutated import at_once

pytest.importorskip("pyoxigraph")

BOTH = ["skos", "jsonld"]
SYMMETRIC = (RelationKind.SEE_ALSO, RelationKind.SYNONYM_OF, RelationKind.NOT_TO_BE_CONFUSED_WITH)


@pytest.fixture(autouse=True, scope="module")
def _here() -> Iterator[None]:
    """Parse in this process: another one for each of hundreds of glossaries would take minutes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.formats.vocabularies.rdf.parsed", at_once)
        yield


@st.composite
def glossaries(draw: st.DrawFn) -> list[Term]:
    """Glossaries of which some terms lead to others."""
    drawn = draw(st.lists(documents, min_size=1, max_size=4))
    terms = [with_slug(each, number) for number, each in enumerate(drawn)]
    slugs = st.sampled_from([each.slug for each in terms])
    kinds = st.sampled_from([kind for kind in RelationKind if kind is not RelationKind.CHILD_OF])
    for number, term in enumerate(terms):
        more = draw(st.lists(st.tuples(kinds, slugs), max_size=2))
        links = [Relation(kind=kind, target=slug) for kind, slug in more if slug != term.slug]
        if number and draw(st.booleans()):
            links.append(Relation(kind=RelationKind.CHILD_OF, target=terms[number - 1].slug))
        terms[number] = replace(term, relations=tuple(links))
    return terms


def held(terms: Iterable[Term]) -> dict[str, object]:
    """What SKOS can hold of a glossary."""
    terms = list(terms)
    links = Relations(terms)
    found: dict[str, object] = {each.slug: _held(each) for each in terms}
    for term in terms:
        for relation in term.relations:
            other = links.target(relation.target, term.slug)
            if other and relation.kind is not RelationKind.CONSIDER_USING_INSTEAD:
                ends = (term.slug, other.slug)
                found[f"{relation.kind} {sorted(ends) if relation.kind in SYMMETRIC else ends}"] = True
    return found


def _held(term: Term) -> tuple[object, ...]:
    aliases = list(dict.fromkeys(each for each in term.aliases if each != term.label))
    hidden = [each for each in dict.fromkeys(term.hidden_labels) if each not in (term.label, *aliases)]
    definitions = dict.fromkeys(_core(each) for each in term.definitions)
    welsh = list(dict.fromkeys(term.welsh_labels))
    return term.label, aliases, hidden, welsh, set(term.topics), list(definitions)


def _core(definition: Definition) -> Definition:
    said = ("kind", "text", "source", "nation")
    return Definition(**{name: getattr(definition, name) for name in said})


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(terms=glossaries())
def test_what_is_written_reads_back_the_same(name: str, terms: list[Term]) -> None:
    """All that SKOS can hold of a glossary comes back, whatever signs stand in it."""
    text = written(terms, name).text
    again = read(text, name).terms
    assert {each: value for each, value in held(terms).items() if "see_also" not in each} == {
        each: value for each, value in held(again).items() if "see_also" not in each
    }
    assert text == written(reversed(terms), name).text


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(terms=glossaries())
def test_what_is_written_keeps_to_the_conditions_of_skos(name: str, terms: list[Term]) -> None:
    """S9, S13, S14, S27, S37 and S46 of the SKOS reference, of any glossary."""
    said = statements(written(terms, name).text, name)
    assert_valid(said)


def statements(text: str, name: str) -> Statements:
    parse = {"skos": rdf.turtle, "jsonld": rdf.json_ld}[name]
    return parse(Content(text.encode(), "file"))


def assert_valid(said: Statements) -> None:
    """What the SKOS reference asks of a vocabulary, and qSKOS looks for."""
    concepts = {each for each in said if SKOS + "Concept" in said.types(each)}
    above = {each: set(said.addresses(each, SKOS + "broader")) for each in concepts}
    for each in said:
        kinds = said.types(each) & {SKOS + kind for kind in ("Concept", "ConceptScheme", "Collection")}
        assert len(kinds) <= 1  # S9, S37
        labels = [said.of(each, SKOS + kind) for kind in ("prefLabel", "altLabel", "hiddenLabel")]
        assert len({*labels[0], *labels[1], *labels[2]}) == sum(map(len, labels))  # S13
        assert max(Counter(value.language for value in labels[0]).values(), default=0) <= 1  # S14
    for each in concepts:
        assert said.texts(each, SKOS + "prefLabel")
        assert said.addresses(each, SKOS + "inScheme") == [OWN_GLOSSARY]
        related = set(said.addresses(each, SKOS + "related"))
        assert all(each in said.addresses(other, SKOS + "related") for other in related)
        assert not related & transitive(each, above)  # S27
        assert each not in transitive(each, above)
        assert {*above[each], *related, *said.addresses(each, SKOS + "narrower", SKOS + "exactMatch")} <= concepts
        assert all(each in said.addresses(other, SKOS + "narrower") for other in above[each])
        assert bool(above[each]) != (each in said.addresses(OWN_GLOSSARY, SKOS + "hasTopConcept"))
        assert not said.of(each, SKOS + "broadMatch", SKOS + "relatedMatch")  # S46
        assert each not in said.addresses(each, DCT + "isReplacedBy", SKOS + "exactMatch")


def transitive(start: str, above: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = above[waiting.pop()] - found
        found |= new
        waiting += new
    return found


@pytest.mark.parametrize("name", BOTH)
def test_the_shipped_glossary_is_a_valid_vocabulary(name: str) -> None:
    """Every term, definition and source of ours comes back, and each relation from both ends."""
    terms = shipped_reading().terms
    text = written(terms, name).text
    said = statements(text, name)
    assert_valid(said)
    assert sum(each.startswith(OWN_TERM) for each in said) == len(terms)
    assert held(terms) == held(read(text, name).terms)


def test_it_says_what_is_lost() -> None:
    """Each kind of thing that SKOS has no place for is counted."""
    term = with_slug(
        {
            "label": "Care",
            "aliases": ["Care", "Help"],
            "everyday": ["Help"],
            "discussions": [{"title": "A talk"}],
            "next": "Ring us.",
            "nations": ["Wales"],
            "speaks_for_people": True,
            "definitions": [{"kind": Kind.PLAIN, "text": "Help.", "checked_on": "2026-01-01"}],
            "relations": {"see_also": [{"term": "Nothing", "why": "Because."}], "synonym_of": ["Assistance"]},
        },
        1,
    )
    told = " ".join(written([term], "skos").losses)
    for lost in ("discussions", "next steps", "everyday", "nations", "speak", "checked", "reasons", "without", "twice"):
        assert lost in told
    assert '"Assistance"@en' in written([term], "skos").text


def test_see_also_to_a_parent_is_left_out() -> None:
    """SKOS forbids what our linter only advises against."""
    terms = [
        with_slug({"label": "Care"}, 1),
        with_slug({"label": "Respite", "relations": {"child_of": ["Care"], "see_also": ["Care"]}}, 2),
    ]
    result = written(terms, "skos")
    assert "skos:related" not in result.text
    assert any("above it" in each for each in result.losses)
