from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.errors import JargonError
from bot.glossary.documents.document import document_of, term_from
from bot.glossary.model.keys import keyed
from bot.glossary.model.term import Definition, Kind, Relation, RelationKind, Source, Term
from bot.service import Draft, draft_of
from tests.service.acts import US

names = st.text(st.sampled_from("abcé ,;\"'&(-)"), min_size=1, max_size=12).filter(str.strip)
sources = st.builds(
    Source, title=names, organisation=names, section=names, url=st.sampled_from(["", "https://x.org/a"])
)
definitions = st.builds(Definition, kind=st.sampled_from(Kind), text=names, source=sources)
relations = st.builds(Relation, kind=st.sampled_from(RelationKind), target=names, why=names, source=sources)


def cleaned(term: Term) -> Term:
    """The term as a store or a file would give it back."""
    return term_from(document_of(term))


terms = st.builds(
    Term,
    slug=st.just("slug"),
    label=names,
    aliases=st.lists(names, max_size=4).map(tuple),
    topics=st.lists(names, max_size=2).map(tuple),
    definitions=st.lists(definitions, min_size=1, max_size=4).map(tuple),
    relations=st.lists(relations, max_size=4).map(tuple),
).map(cleaned)


def by_key(term: Term) -> dict[str, Definition]:
    """The definitions by their keys, whether or not they hold them."""
    return {key: replace(each, known_as="") for key, each in keyed(term).items()}


@given(terms)
@example(Term(slug="s", label="a", definitions=(Definition(kind=Kind.PLAIN, text="b"),) * 2))
def test_a_form_sent_as_it_was_filled_in_changes_nothing(term: Term) -> None:
    """Commas, semicolons and quotation marks in names included, and a definition that is there twice."""
    edited = draft_of(term).edited(term, US)
    assert by_key(edited) == by_key(term)
    assert replace(edited, definitions=term.definitions) == term


@pytest.mark.parametrize(
    ("typed", "label", "aliases"),
    [
        ("Tea club", "Tea club", ()),
        (" Tea  club , TC,, tc,TC", "Tea club", ("TC", "tc")),
        ("Education, health and care plan; EHCP", "Education, health and care plan", ("EHCP",)),
        ("Education, health and care plan;", "Education, health and care plan", ()),
    ],
)
def test_names_are_told_apart(typed: str, label: str, aliases: tuple[str, ...]) -> None:
    """By commas, or by semicolons where a name has a comma in it."""
    term = Draft(labels=typed, plain="x").new_term(US, taken=())
    assert (term.label, term.aliases) == (label, aliases)


def test_one_more_name_leaves_the_others() -> None:
    """Where a name has a comma in it, the form opens with semicolons, so that a person can go on so."""
    term = Term(
        slug="s", label="£86,000 cap", aliases=("care cap",), definitions=(Definition(kind=Kind.PLAIN, text="x"),)
    )
    draft = draft_of(term)
    assert draft.labels == "£86,000 cap; care cap"
    assert replace(draft, labels=draft.labels + "; cap").edited(term, US).aliases == ("care cap", "cap")


def test_a_long_field_that_nobody_touched_is_kept_whole() -> None:
    """A form holds 4,000 characters; a term may have more names than that."""
    aliases = tuple(f"Another name with many letters {number}" for number in range(200))
    term = Term(slug="s", label="A", aliases=aliases, definitions=(Definition(kind=Kind.PLAIN, text="x"),))
    draft = draft_of(term)
    assert len(draft.labels) <= 4000
    assert replace(draft, plain="y").edited(term, US).aliases == aliases


@pytest.mark.parametrize(
    ("draft", "sentence"),
    [
        (Draft(labels="", plain="x"), "Please give the word itself. Nothing was stored."),
        (Draft(labels=",;,", plain="x"), "Please give the word itself. Nothing was stored."),
        (Draft(labels="a", plain=" \n"), "Please say what the word means"),
        (Draft(labels="a" * 201, plain="x"), "Nothing was stored."),
        (Draft(labels="a", plain="x" * 4001), "Nothing was stored."),
        (Draft(labels="a", plain="bell \x07"), "Nothing was stored."),
        (Draft(labels="a", plain="", formal="x", source="y" * 501), "Nothing was stored."),
        (Draft(labels="a", plain="x", instead="z" * 201), "Nothing was stored."),
    ],
)
def test_a_draft_with_a_fault_gets_a_sentence(draft: Draft, sentence: str) -> None:
    """It says that nothing was stored, and speaks of no part of the program."""
    with pytest.raises(JargonError, match=sentence) as caught:
        draft.new_term(US, taken=())
    assert "String should" not in str(caught.value)
    assert "error" not in str(caught.value)


def test_a_source_line_is_a_name_and_an_address() -> None:
    """A changed source is read as one line; an unchanged one keeps its parts."""
    draft = Draft(labels="a", plain="x", formal="y", source="The Act, section 2, https://example.org/act")
    [_, formal] = draft.new_term(US, taken=()).definitions
    assert formal.source == Source(title="The Act, section 2", url="https://example.org/act")
