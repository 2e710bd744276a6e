from pathlib import Path

import pytest

from bot.formats import read as read_file
from bot.formats.content import Content
from bot.formats.registry import shown_by
from bot.glossary.model.term import Kind, RelationKind
from tests.formats.vocabularies.reading import PREFIXES, linked, read, refusal, turtle, warnings

pytest.importorskip("pyoxigraph")

UAT = Path(__file__).parents[4] / "shared/real-glossaries/uat/UAT.rdf"

RDF_XML = """\
<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [ <!ENTITY skos "http://www.w3.org/2004/02/skos/core#"> ]>
<!-- made by an editor -->
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="&skos;" xml:lang="en">
  <skos:Concept rdf:about="https://words.example/a">
    <skos:prefLabel>Respite</skos:prefLabel>
    <skos:definition>A break.</skos:definition>
  </skos:Concept>
</rdf:RDF>
"""
NTRIPLES = """\
# two statements
<https://w.example/a> <http://www.w3.org/2004/02/skos/core#prefLabel> "Respite"@en .
<https://w.example/a> <http://www.w3.org/2004/02/skos/core#definition> "A break."@en .
"""
JSON_LD = """\
{"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"},
 "@graph": [{"@id": "https://w.example/a", "@type": "skos:Concept",
   "skos:prefLabel": {"@value": "Respite", "@language": "en"},
   "skos:definition": {"@value": "A break.", "@language": "en"}}]}
"""
TURTLE = PREFIXES + ':a a skos:Concept ; skos:prefLabel "Respite"@en ; skos:definition "A break."@en .'
WAYS = {"skos": TURTLE, "rdfxml": RDF_XML, "ntriples": NTRIPLES, "jsonld": JSON_LD}


@pytest.mark.parametrize("file", ["words.txt", "words.json", "words.xml", "words.csv"])
@pytest.mark.parametrize("name", WAYS)
def test_each_way_is_told_by_its_content_and_read_alike(name: str, file: str) -> None:
    """A concept with a name and a definition is the same, whatever it is written in and whatever the file is called."""
    content = Content(WAYS[name].encode(), file)
    assert shown_by(content).name == name
    (term,) = shown_by(content).read(content).terms
    assert (term.label, [each.text for each in term.definitions]) == ("Respite", ["A break."])
    assert term.definitions[0].kind is Kind.FORMAL
    assert read(WAYS[name]).entries[0].line > 0


@pytest.mark.skipif(not UAT.exists(), reason="lies beside the project")
def test_a_real_thesaurus_comes_in_whole() -> None:
    """A thesaurus of astronomy gives the counts that another program made of it."""
    reading = read_file(UAT)
    terms = reading.terms
    relations = [each.kind for term in terms for each in term.relations]
    assert len(terms) == 2275
    assert sum(len(term.aliases) for term in terms) == 1836
    assert sum(len(term.definitions) for term in terms) == 859
    assert relations.count(RelationKind.CHILD_OF) == 2645
    assert relations.count(RelationKind.SEE_ALSO) == 346
    assert "97 concepts are marked as retired" in warnings(reading)


def test_english_names_come_first() -> None:
    """The English name is the label, that of another English is found, Welsh has its place, others are counted."""
    reading = read(
        PREFIXES
        + """
        :a a skos:Concept ; skos:prefLabel "Respit"@de , "Organisation"@en-GB , "Organization"@en , "Seibiant"@cy ;
           skos:altLabel "Body"@en , "Corff"@cy , "Leib"@de ; skos:hiddenLabel "Organisatoin"@en ;
           skos:notation "B-1", 7 .
        """
    )
    (term,) = reading.terms
    assert term.label == "Organization"
    assert term.aliases == ("Body",)
    assert term.hidden_labels == ("Organisation", "Organisatoin", "B-1")
    assert term.welsh_labels == ("Seibiant", "Corff")
    assert "2 names in other languages" in warnings(reading)


def test_an_entry_without_an_english_name_is_counted() -> None:
    """A concept in German alone is left out of an English glossary, and a file of such ones is refused with why."""
    german = ':b a skos:Concept ; skos:prefLabel "Pflege"@de .'
    reading = read(PREFIXES + ':a skos:prefLabel "Care"@en . ' + german)
    assert [term.label for term in reading.terms] == ["Care"]
    assert "1 entry has no name in English" in warnings(reading)
    assert "1 entry has no name in English" in str(refusal(PREFIXES + german))


def test_a_name_without_a_language_is_one() -> None:
    """Many vocabularies never say what language they are in."""
    assert list(turtle(':a a skos:Concept ; skos:prefLabel "Care" .')) == ["Care"]


def test_labels_that_are_things_of_their_own() -> None:
    """SKOS-XL labels are read as plain ones are."""
    term = turtle(
        """
        :a a skos:Concept ; xl:prefLabel :l1 ; xl:altLabel [ a xl:Label ; xl:literalForm "CHC"@en ] .
        :l1 a xl:Label ; xl:literalForm "Continuing healthcare"@en .
        """
    )["Continuing healthcare"]
    assert term.aliases == ("CHC",)


@pytest.mark.parametrize("inner", ["rdf:value", "rdfs:comment"])
def test_a_definition_with_a_source_of_its_own(inner: str) -> None:
    """A definition may stand in something nameless that says whose it is."""
    term = turtle(
        f"""
        :s a skos:ConceptScheme ; dct:title "Thesaurus"@en ; dct:publisher [ foaf:name "A library" ] ;
           dct:license <https://creativecommons.org/licenses/by-sa/4.0/> .
        :a a skos:Concept ; skos:inScheme :s ; skos:prefLabel "Care"@en ;
           skos:definition [ {inner} "Help."@en ; dct:source "Care Act 2014" ] , "Support."@en .
        """
    )["Care"]
    told = {each.text: each.source for each in term.definitions}
    assert told["Help."].title == "Care Act 2014"
    assert told["Support."].title == "Thesaurus"
    assert told["Support."].organisation == "A library"
    assert told["Support."].licence == "CC BY-SA 4.0"
    assert told["Support."].url == "https://words.example/a"
    assert term.topics == ("Thesaurus",)


def test_a_scope_note_is_the_meaning_where_nothing_else_is() -> None:
    """Thesauri without definitions say in notes what a term is for; where there are definitions, notes are counted."""
    note = ':b skos:prefLabel "Break"@en ; skos:scopeNote "Use for short breaks."@en .'
    assert turtle(note)["Break"].definitions[0].text == "Use for short breaks."
    reading = read(PREFIXES + note + ':a skos:prefLabel "Care"@en ; skos:definition "Help."@en .')
    assert [len(term.definitions) for term in reading.terms] == [0, 1]
    assert "1 entry has a note" in warnings(reading)


def test_links_from_either_end_are_one() -> None:
    """Broader and narrower are one link, and so is a link that both ends say."""
    terms = turtle(
        """
        :a skos:prefLabel "Care"@en ; skos:narrower :b ; skos:related :c .
        :b skos:prefLabel "Respite"@en ; skos:broader :a ; skos:exactMatch :d , <https://elsewhere.example/1> .
        :c skos:prefLabel "Carer"@en ; skos:related :a .
        :d skos:prefLabel "Short break"@en ; skos:exactMatch :b .
        """
    )
    assert linked(terms["Respite"], RelationKind.CHILD_OF) == ["Care"]
    assert sum(len(term.relations) for term in terms.values()) == 3
    assert linked(terms["Care"], RelationKind.SEE_ALSO) == ["Carer"]
    assert linked(terms["Respite"], RelationKind.SYNONYM_OF) == ["Short break"]


def test_two_concepts_of_one_name_stay_two() -> None:
    """A label on two concepts makes two entries, and links lead to the right one."""
    reading = read(
        PREFIXES
        + """
        :a skos:prefLabel "Planets"@en . :b skos:prefLabel "Planets"@en .
        :c skos:prefLabel "Rings"@en ; skos:broader :b .
        """
    )
    assert [term.slug for term in reading.terms] == ["planets", "planets-2", "rings"]
    assert linked(reading.terms[2], RelationKind.CHILD_OF) == ["planets-2"]


def test_a_replaced_word_leads_to_the_last_one() -> None:
    """A retired word is found under the one in its place, and advice leads to the end of the chain."""
    terms = turtle(
        """
        :a skos:prefLabel "Handicap"@en ; owl:deprecated true ; dct:isReplacedBy :b .
        :b skos:prefLabel "Impairment"@en ; dct:isReplacedBy :c .
        :c skos:prefLabel "Disability"@en .
        """
    )
    assert list(terms) == ["Impairment", "Disability"]
    assert terms["Disability"].hidden_labels == ("Handicap",)
    (advice,) = terms["Impairment"].relations
    assert (advice.kind, advice.target) == (RelationKind.CONSIDER_USING_INSTEAD, "Disability")
    assert advice.why
    assert advice.source


def test_links_that_cannot_be_are_counted() -> None:
    """Links to oneself, in a ring, or to nothing are left out, and each kind is told of."""
    reading = read(
        PREFIXES
        + """
        :a skos:prefLabel "A word"@en ; skos:broader :b ; skos:related :a , :gone .
        :b skos:prefLabel "B word"@en ; skos:broader :c .
        :c skos:prefLabel "C word"@en ; skos:broader :a .
        """
    )
    said = warnings(reading)
    assert sum(len(term.relations) for term in reading.terms) == 2
    assert "1 link from an entry to itself" in said
    assert "1 link was left out that would lead in a circle" in said
    assert "1 link was left out that leads to something" in said


def test_collections_are_topics() -> None:
    """A concept in a collection, ordered or not, has its name for a topic."""
    terms = turtle(
        """
        :a a skos:Concept ; skos:prefLabel "Care"@en . :b a skos:Concept ; skos:prefLabel "Cure"@en .
        :x a skos:Collection ; skos:prefLabel "Helping"@en ; skos:member :a .
        :y a skos:OrderedCollection ; skos:prefLabel "Steps"@en ; skos:memberList ( :a :b ) .
        """
    )
    assert terms["Care"].topics == ("Helping", "Steps")
    assert terms["Cure"].topics == ("Steps",)


def test_a_context_elsewhere_is_not_fetched() -> None:
    """The names of SKOS stand in for a context on the web, and whoever brings it in is told."""
    reading = read(
        """
        {"@context": "https://nowhere.invalid/skos.json", "graph": [
          {"uri": "https://w.example/a", "type": "Concept", "prefLabel": "Care", "broader": "https://w.example/b"},
          {"uri": "https://w.example/b", "type": "Concept", "prefLabel": {"@value": "Help", "@language": "en"}}]}
        """
    )
    assert [term.label for term in reading.terms] == ["Care", "Help"]
    assert linked(reading.terms[0], RelationKind.CHILD_OF) == ["Help"]
    assert "1 context lies elsewhere" in warnings(reading)


@pytest.mark.parametrize(
    ("said", "entity"),
    [
        ("entity", "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 9))),
        ("entity", '<!ENTITY x8 SYSTEM "file:///etc/hostname">'),
        ("entity", '<!ENTITY % p SYSTEM "https://nowhere.invalid/x.dtd"> %p;'),
        ("entity", f'<!ENTITY x8 "{"a" * 501}">'),
    ],
)
def test_entities_that_grow_or_lead_elsewhere_are_refused(said: str, entity: str) -> None:
    """No file is fetched and nothing expands, whatever a document declares."""
    text = RDF_XML.replace("<!ENTITY skos", '<!ENTITY x0 "ha">' + entity + "<!ENTITY skos").replace("A break", "&x8;")
    assert said in str(refusal(text))


def test_many_uses_of_an_entity_are_refused() -> None:
    """Even a short entity makes gigabytes when it is used often enough."""
    long = RDF_XML.replace("<!ENTITY skos", f'<!ENTITY x "{"a" * 400}"><!ENTITY skos')
    assert "entity" in str(refusal(long.replace("A break", "&x;" * 200_000)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("skos", TURTLE.replace("A break.", 'A "break.')),
        ("ntriples", NTRIPLES.replace('"A break', "A break")),
        ("jsonld", JSON_LD.replace('"skos:Concept",', '"skos:Concept" "')),
        ("rdfxml", RDF_XML.replace("</skos:definition>", "")),
    ],
)
def test_a_broken_file_names_the_line(name: str, text: str) -> None:
    """A fault of writing is told with the line where it is."""
    (finding,) = refusal(text, name).findings
    lines = text.splitlines()
    at_fault = next(n for n, line in enumerate(lines, 1) if line not in WAYS[name].splitlines())
    assert 0 <= finding.place.line - at_fault <= 1


def test_a_file_without_concepts_is_refused() -> None:
    """An ontology is no vocabulary."""
    assert "no concept" in str(refusal(PREFIXES + ':a a owl:Class ; rdfs:label "Care" .'))


def test_deep_nesting_ends_in_a_sentence() -> None:
    """Depth is limited in each way of writing."""
    assert refusal(PREFIXES + ":a skos:related " + "[ skos:related " * 200_000)
    assert refusal('{"@graph": "skos", "a": ' + "[" * 100_000)
    assert "levels" in str(refusal(RDF_XML.replace("A break", "<i>" * 100)))


def test_without_the_extra_a_sentence_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever lacks the library is told what to install."""
    monkeypatch.setattr("bot.formats.vocabularies.rdf.find_spec", lambda _name: None)
    for name, text in WAYS.items():
        assert "jargonbot[files]" in str(refusal(text, name))


def test_a_file_in_another_encoding_of_xml() -> None:
    """XML says in which encoding it is."""
    text = RDF_XML.replace('"1.0"?', '"1.0" encoding="{}"?').replace("Respite", "Café")
    for encoding in ("utf-16", "iso-8859-1", "windows-1252"):
        (term,) = read(text.replace("{}", encoding).encode(encoding)).terms
        assert term.label == "Café"


def test_names_that_are_too_long_are_counted() -> None:
    """One long name in ten thousand does not keep the others out."""
    long = "a" * 201
    reading = read(
        PREFIXES + f':a skos:prefLabel "Care"@en ; skos:altLabel "{long}"@en . :b skos:prefLabel "{long}"@en .'
    )
    assert [term.label for term in reading.terms] == ["Care"]
    assert "1 name is longer" in warnings(reading)
    assert "1 entry was left out" in warnings(reading)
