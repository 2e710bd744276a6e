from xml.etree import ElementTree as ET

from hypothesis import HealthCheck, assume, given, settings

from bot.formats import written
from bot.glossary.model.relation import Relations
from bot.glossary.model.term import RelationKind, Term
from bot.glossary.text.fold import fold
from tests.fixtures.shipped import shipped_reading
from tests.formats.test_round_trip import with_slug
from tests.formats.vocabularies.reading import read
from tests.formats.vocabularies.test_skos_writing import glossaries


def held(terms: list[Term]) -> list[tuple[object, ...]]:
    """What TBX can hold of a glossary, in its order."""
    return [_held(each) for each in terms]


def _held(term: Term) -> tuple[object, ...]:
    aliases = list(dict.fromkeys(each for each in term.aliases if each != term.label))
    hidden = list(dict.fromkeys(each for each in term.hidden_labels if each not in (term.label, *aliases)))
    definitions = [" ".join(each.text.split()) for each in term.definitions]
    sources = [each.source.url or each.source.title for each in term.definitions if each.source.title != "file.txt"]
    welsh = list(dict.fromkeys(term.welsh_labels))
    return term.label, aliases, hidden, welsh, list(dict.fromkeys(term.topics)), definitions, [*filter(None, sources)]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(terms=glossaries())
def test_what_is_written_reads_back_the_same(terms: list[Term]) -> None:
    """All that TBX can hold of a glossary comes back, whatever signs stand in it.

    What two words are both called is left out: without our slugs, letters of one that are a name of another join it.
    """
    names = [name for term in terms for name in {fold(each) for each in term.labels}]
    assume(len(names) == len(set(names)))
    text = written(terms, "tbx").text
    assert held(list(read(text, "tbx").terms)) == held(terms)
    assert text == written(reversed(terms), "tbx").text


def test_the_shipped_glossary_comes_back() -> None:
    """Every name, definition and see-also link of ours stands in it, and ids are each there once."""
    terms = shipped_reading().terms
    text = written(terms, "tbx").text
    again = read(text).terms
    assert [each.label for each in again] == [each.label for each in sorted(terms, key=lambda each: each.slug)]
    assert sum(len(each.definitions) for each in again) == sum(len(each.definitions) for each in terms)
    ids = [each.get("id") for each in ET.fromstring(text).iter() if each.get("id")]
    assert len(ids) == len(set(ids)) == len(terms)
    links = Relations(terms)
    pairs = {
        frozenset((term.slug, other.slug))
        for term in terms
        for each in term.related(RelationKind.SEE_ALSO)
        if (other := links.target(each.target, term.slug))
    }
    assert sum(len(each.related(RelationKind.SEE_ALSO)) for each in again) == len(pairs)


def test_it_says_what_is_lost() -> None:
    """Each kind of thing that TBX has no place for is counted."""
    term = with_slug(
        {
            "label": "Care",
            "definitions": [
                {"kind": "plain", "text": "Help.\n\nSupport.", "source": {"title": "Act", "section": "1"}},
            ],
            "relations": {"child_of": ["Life"]},
        },
        1,
    )
    told = " ".join(written([term], "tbx").losses)
    for lost in ("relations but", "plain or easy", "more of a source", "paragraphs", "slugs"):
        assert lost in told
