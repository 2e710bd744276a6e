"""The contents of a glossary: where every word stands, on every way."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary.browsing import Contents, Way, groups_like, key_of, name_of
from bot.glossary.documents.document import term_from
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.ownership import OURS
from bot.glossary.model.term import Term
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.snapshot import Glossary


def term(label: str, **rest: Any) -> Term:
    return term_from({"label": label, **rest})


def said_by(**source: str) -> list[dict[str, Any]]:
    return [{"kind": "plain", "text": "It is so.", "source": source}]


def listed(way: Way, *terms: Term) -> dict[str, list[str]]:
    """The names in each group of a way, in their order."""
    return {each.name: [row.name for row in each.rows] for each in Contents.of(terms).groups(way)}


def test_letters_hold_every_label_of_any_script() -> None:
    """Accents, capitals and signs make no letter of their own; digits have one group, what has none the last."""
    labels = ["élan", "Eel", "“Easy”", "999", "٤ x", "жук", "Ökonomie", "カフェ", "emoji", "Zed"]
    odd = Term(slug="odd", label="😀")
    assert listed(Way.LETTER, *map(term, labels), odd) == {
        "0–9": ["999", "٤ x"],
        "E": ["“Easy”", "Eel", "élan", "emoji"],
        "O": ["Ökonomie"],
        "Z": ["Zed"],
        "Ж": ["жук"],
        "カ": ["カフェ"],
        "": ["😀"],
    }


def test_a_topic_is_one_however_it_is_spelled() -> None:
    """And what has none stands last; one that is called by an emoji alone is a topic, too."""
    terms = [term("A", topics=["Working together"]), term("B", topics=["working  Together", "🎉"]), term("C")]
    assert listed(Way.TOPIC, *terms) == {"🎉": ["B"], "Working together": ["A", "B"], "": ["C"]}


def test_sources_are_grouped_by_who_says_so() -> None:
    """By the organisation; where none is named by the work, or its address; a word stands once, with its works."""
    works = [*said_by(title="Act 2", organisation="The Body"), *said_by(title="Act 1", organisation="the body")]
    [group] = Contents.of([term("A", definitions=works)]).groups(Way.SOURCE)
    assert (group.name, [(row.name, row.beside) for row in group.rows]) == ("The Body", [("A", "Act 2; Act 1")])
    others = [
        term("A", definitions=said_by(title="A book")),
        term("B", definitions=said_by(url="https://example.org/x")),
        term("C", definitions=said_by()),
        term("D", definitions=[]),
        term("E", definitions=said_by(title=OURS, organisation="Our club")),
        term("F", definitions=[*said_by(), *said_by(title="A book")]),
    ]
    assert listed(Way.SOURCE, *others) == {
        "A book": ["A", "F"],
        "example.org": ["B"],
        "Our club": ["E"],
        "": ["C", "D"],
    }


def test_half_an_address_keeps_nobody_from_the_lists() -> None:
    """One word with such a source would take the lists of all words away; who signs in somewhere is in no list."""
    others = [
        term("A", definitions=said_by(url="https://[::1")),
        term("B", definitions=said_by(url="https://me:secret@example.org/x")),
    ]
    assert listed(Way.SOURCE, *others) == {"example.org": ["B"], "": ["A"]}


def test_own_words_without_a_community_have_a_name_for_readers() -> None:
    """It is said in their language, and not as it is kept."""
    [group] = Contents.of([term("A", definitions=said_by(title=OURS))]).groups(Way.SOURCE)
    assert name_of(Way.SOURCE, group) == "In our own words"
    assert group.rows[0].beside == ""


def test_each_short_form_says_what_it_is_short_for() -> None:
    """Also where it is the label; one with several words stands there for each, and names of several words are none."""
    terms = [
        term("Overtime", aliases=["OT", "over time"]),
        term("Occupational therapist", aliases=["OT", "OTs", "O.T."]),
        term("DoLS", aliases=["Deprivation of Liberty Safeguards"]),
    ]
    groups = Contents.of(terms).groups(Way.SHORT_FORM)
    assert [(each.name, [(row.name, row.beside) for row in each.rows]) for each in groups] == [
        ("D", [("DoLS", "Deprivation of Liberty Safeguards")]),
        (
            "O",
            [
                ("O.T.", "Occupational therapist"),
                ("OT", "Occupational therapist"),
                ("OT", "Overtime"),
                ("OTs", "Occupational therapist"),
            ],
        ),
    ]


def test_who_speaks_for_people_stands_in_each_of_their_nations() -> None:
    """In the order that nations have everywhere; UK means all four, and who is tied to none stands last."""
    terms = [
        term("Named person", nations=["Scotland"], speaks_for_people=True),
        term("Appointee", nations=["uk"], speaks_for_people=True),
        term("Tutor", nations=["Wales", "Ireland"], speaks_for_people=True),
        term("Friend", speaks_for_people=True),
        term("Bus pass", nations=["Wales"]),
    ]
    assert listed(Way.SPEAKING, *terms) == {
        "England": ["Appointee"],
        "Northern Ireland": ["Appointee"],
        "Scotland": ["Appointee", "Named person"],
        "Wales": ["Appointee", "Tutor"],
        "Ireland": ["Tutor"],
        "": ["Friend"],
    }
    assert [*listed(Way.SPEAKING, *terms)][:4] == [*NATIONS]
    assert listed(Way.SPEAKING, term("Bus pass")) == {}


_labels = st.sampled_from(["Advocate", "advocate", "Bus", "NHS", "7 days", "Élan", "😀"])
_terms = st.builds(
    lambda slug, label, topics, shorts, organisation, speaks: Term(
        slug=slug,
        label=label,
        topics=tuple(topics),
        aliases=tuple(shorts),
        nations=("Wales",),
        speaks_for_people=speaks,
        definitions=term("x", definitions=said_by(organisation=organisation)).definitions,
    ),
    st.sampled_from("abcdef"),
    _labels,
    st.lists(st.sampled_from(["Money", "money", "Rights"]), max_size=2),
    st.lists(st.sampled_from(["NHS", "GP"]), max_size=2, unique=True),
    st.sampled_from(["", "The Body", "the body", "The Guild"]),
    st.booleans(),
)
_layer = st.lists(_terms, max_size=6, unique_by=lambda each: each.slug)


@given(_layer, _layer)
def test_a_servers_words_are_laid_over_the_shared_ones(shared: list[Term], own: list[Term]) -> None:
    """It is the same as the contents of all that the server reads, whichever words it changed, added or renamed."""
    glossary = ServerGlossary(Glossary(shared), Glossary(own))
    anew = Contents.of(glossary.terms())
    for way in Way:
        laid = {each.key: each.rows for each in glossary.contents.groups(way)}
        assert laid == {each.key: each.rows for each in anew.groups(way)}
        assert all(way.order(a.name) <= way.order(b.name) for a, b in pairwise(glossary.contents.groups(way)))
    assert glossary.contents.size == len(glossary.terms())


def test_the_contents_are_made_once() -> None:
    """They belong to the words, which do not change; a server without words of its own has the shared ones."""
    shared = Glossary([term("Advocate"), term("Bus")])
    first, second = ServerGlossary(shared, Glossary()), ServerGlossary(shared, Glossary([term("Café")]))
    assert first.contents is shared.contents is shared.contents
    assert second.contents is second.contents
    untouched = [each.contents.named(Way.LETTER, "b") for each in (first, second)]
    assert untouched[0] is untouched[1] is not None


@pytest.mark.parametrize(
    ("name", "key"),
    [("Money", "3e3dc56cd489ce17"), ("UK Parliament", "b2c679ecb1b75cdd"), ("A", "3746ba2ac42c6821")],
)
def test_the_key_of_a_group_stays_for_ever(name: str, key: str) -> None:
    """Messages that are out there hold it; only how the name is written may change."""
    assert key_of(name) == key_of(f" {name.upper()}!") == key


@pytest.mark.parametrize(
    ("way", "typed", "found"),
    [
        (Way.TOPIC, "MONEY", ["Money"]),
        (Way.TOPIC, "ri", ["Rights", "Human rights"]),
        (Way.TOPIC, "none", [""]),
        (Way.TOPIC, "", []),
        (Way.TOPIC, "zzz", []),
        (Way.LETTER, "bus pass", ["B"]),
        (Way.LETTER, "9", ["0–9"]),
        (Way.LETTER, "q", []),
    ],
)
def test_what_a_person_types_finds_a_list(way: Way, typed: str, found: list[str]) -> None:
    """Its very name, its begin, or a part; for a letter, any word that begins with it."""
    topics = [["Money"], ["Rights"], ["Human rights"], []]
    terms = [term(label, topics=each) for label, each in zip(["A", "Bus", "C", "999"], topics, strict=True)]
    assert [each.name for each in groups_like(Contents.of(terms), way, typed)][: len(found) or 1] == found
