import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import UsageError
from bot.formats import FORMATS, read, write, written
from bot.formats.content import Content
from bot.glossary.documents.document import document_of, term_from
from bot.glossary.documents.document_fields import as_line, as_text
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Kind, RelationKind, Term

ODD = [
    "NO",
    "~",
    "1.10",
    "12:30:00",
    "- a",
    "a: b",
    "# a",
    "'",
    '"',
    "{",
    "a\u2028b",
    "a\x85b",
    "👩🏽‍🦽",
    "*",
    "=1",
]
characters = st.characters(exclude_categories=["Cc", "Cs", "Cn"])
labels = st.one_of(st.sampled_from(ODD), st.text(characters, min_size=1, max_size=30)).filter(as_line)
texts = st.one_of(labels, st.text(st.one_of(characters, st.sampled_from("\n\t\x85 :#")), min_size=1).filter(as_text))
sources = st.fixed_dictionaries(
    {}, optional={"title": labels, "section": labels, "url": st.just("https://a.b/c?d=e#f")}
)
definitions = st.fixed_dictionaries(
    {"kind": st.sampled_from([kind.value for kind in Kind]), "text": texts},
    optional={
        "source": sources,
        "nation": labels,
        "checked_on": st.dates(min_value=date(1000, 1, 1)).map(str),
    },
)
notes = st.fixed_dictionaries({"text": texts}, optional={"source": sources, "nation": labels})
links = st.one_of(labels, st.fixed_dictionaries({"term": labels}, optional={"why": labels, "source": sources}))
documents = st.fixed_dictionaries(
    {"label": labels},
    optional={
        "aliases": st.lists(labels, max_size=3),
        "hidden_labels": st.lists(labels, max_size=3),
        "topics": st.lists(labels, max_size=2),
        "cy": st.lists(labels, max_size=2),
        "everyday": st.lists(labels, max_size=2),
        "people_say": st.lists(labels, max_size=2),
        "next": st.lists(notes, max_size=2),
        "time_limit": st.lists(notes, max_size=2),
        "speaks_for_people": st.booleans(),
        "definitions": st.lists(definitions, max_size=3),
        "discussions": st.lists(st.fixed_dictionaries({"title": labels}, optional={"summary": labels}), max_size=2),
        "relations": st.dictionaries(
            st.sampled_from([kind.value for kind in RelationKind]), st.lists(links, max_size=2), max_size=3
        ),
    },
)


def with_slug(document: dict[str, object], number: int) -> Term:
    return term_from({**document, "slug": f"t{number:04}"})


@pytest.mark.parametrize("name", ["yaml", "json"])
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(documents, min_size=1, max_size=3))
def test_what_is_written_reads_back_the_same(name: str, given_documents: list[dict[str, object]]) -> None:
    """No text of any script, and nothing that YAML would take for something else, is changed."""
    terms = tuple(map(with_slug, given_documents, range(len(given_documents))))
    text = written(terms, name).text
    back = FORMATS[name].read(Content(text.encode(), "f")).terms
    assert sorted(back, key=lambda term: term.slug) == list(terms)
    assert written(back, name).text == text


@given(documents)
def test_a_term_survives_its_own_document(document: dict[str, object]) -> None:
    """The store and the formats share this shape."""
    term = with_slug(document, 1)
    assert term_from(document_of(term)) == term


@pytest.mark.parametrize("ending", ["yaml", "json", "csv"])
def test_writing_is_deterministic_sorted_and_replaces_in_one_step(tmp_path: Path, ending: str) -> None:
    """The same terms give the same bytes whatever their order, and no temporary file is left."""
    terms = [term_from({"label": label, "definition": "Text."}) for label in ("b", "a", "c")]
    file = tmp_path / f"glossary.{ending}"
    file.write_text("older", encoding="utf-8")
    write(terms, file)
    first = file.read_bytes()
    write(reversed(terms), file)
    assert file.read_bytes() == first
    assert [term.label for term in read(file).terms] == ["a", "b", "c"]
    assert list(tmp_path.iterdir()) == [file]


def test_json_has_the_shape_that_others_rely_on() -> None:
    """`{terms: [{slug, label, definitions[…], relations{…}}]}`."""
    document = {"label": "Café", "definition": "A place.", "relations": {"see_also": ["Tea"]}}
    assert json.loads(written([term_from(document)], "json").text) == {
        "terms": [
            {
                "label": "Café",
                "slug": "cafe",
                "definitions": [{"kind": "plain", "text": "A place."}],
                "relations": {"see_also": ["Tea"]},
            }
        ]
    }


def test_csv_says_what_it_cannot_hold() -> None:
    """A lossy export is never silent."""
    term = term_from({"label": "a", "relations": {"see_also": ["b"]}, "discussions": [{"title": "c"}]})
    assert written([term], "csv").losses == (
        "CSV cannot hold relations; 1 will be lost.",
        "CSV cannot hold discussions; 1 will be lost.",
    )


def test_csv_says_which_lists_it_parts() -> None:
    """Where a name holds the sign that stands between names."""
    document = {"label": "a", "definition": "x", "aliases": ["quiet; calm", "hush"], "topics": ["Rooms|places"]}
    assert written([term_from(document)], "csv").losses == (
        "CSV cannot hold other names with a semicolon or an upright line in them in one piece; 1 will be parted there.",
        "CSV cannot hold topics with a semicolon or an upright line in them in one piece; 1 will be parted there.",
    )


required: dict[str, st.SearchStrategy[object]] = {
    "label": labels,
    "definitions": st.lists(definitions, min_size=1, max_size=2, unique_by=lambda each: str(each["text"])),
}


def _as_seen(label: str) -> str:
    """Whatever parts the words of a label, people see a space; a table of Markdown has no other."""
    return " ".join(label.split())


beside = {
    "aliases": st.lists(labels, max_size=3, unique_by=_as_seen),
    "topics": st.lists(labels, max_size=2, unique_by=_as_seen),
}
tabled = st.fixed_dictionaries(required, optional=beside)


@pytest.mark.parametrize("form", ["csv", "xlsx", "markdown"])
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tabled)
def test_a_table_holds_what_it_does_not_call_lost(form: str, document: dict[str, object]) -> None:
    """Apostrophes, signs of formulas and separators come back, or the loss is said; twice is the same to the byte."""
    term = term_from({**document, "slug": slug_of(str(document["label"]))})
    result = written([term], form)
    assert written([term], form) == result
    if not result.losses:
        [back] = FORMATS[form].read(Content(result.content, f"f.{form}")).terms
        assert back == term


def test_an_unknown_format_is_told_with_the_known_ones(tmp_path: Path) -> None:
    """By name and by ending."""
    with pytest.raises(UsageError, match=r"no format “docx”. The formats are: xlsx, .*yaml, json, .*csv"):
        written([], "docx")
    with pytest.raises(UsageError, match="shows no format"):
        write([], tmp_path / "glossary.docx")
