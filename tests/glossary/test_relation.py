from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary.checks.finding import Severity
from bot.glossary.checks.relations import ancestors, cycles, relation_findings
from bot.glossary.documents.document import term_from
from bot.glossary.model.relation import Heading, Relations
from bot.glossary.model.term import Term
from bot.strings.answers import headings
from tests.fixtures.work import growth


def term(label: str, relations: Mapping[str, Any] | None = None, **rest: Any) -> Term:
    return term_from({"label": label, "relations": relations or {}, **rest})


def listed(relations: Relations, slug: str) -> dict[str, list[tuple[str, str | None]]]:
    return {str(head): [(link.label, link.slug) for link in links] for head, links in relations.of(slug).items()}


def test_every_relation_shows_on_both_pages_under_its_heading() -> None:
    """Stored once, read from either end, in the order of the headings."""
    why = {"term": "b", "why": "Kinder.", "source": {"title": "S"}}
    kinds = ["synonym_of", "not_to_be_confused_with", "see_also", "consider_using_instead", "child_of"]
    relations = Relations([term("A", {kind: [why] for kind in kinds}, topics=["T"]), term("B")])
    assert listed(relations, "a") == {
        "synonym_of": [("B", "b")],
        "not_to_be_confused_with": [("B", "b")],
        "see_also": [("B", "b")],
        "topics": [("T", None)],
        "consider_using_instead": [("B", "b")],
        "child_of": [("B", "b")],
    }
    assert listed(relations, "b") == {
        "synonym_of": [("A", "a")],
        "not_to_be_confused_with": [("A", "a")],
        "see_also": [("A", "a")],
        "use_instead_of": [("A", "a")],
        "parent_of": [("A", "a")],
    }
    assert relations.of("b")[Heading.USE_INSTEAD_OF][0].why == "Kinder."


def test_the_headings_are_those_of_the_model() -> None:
    """The words that readers see."""
    assert [headings()[heading] for heading in Heading] == [
        "Synonym of",
        "Not to be confused with",
        "See also",
        "See other terms relating to",
        "Use instead of",
        "Consider using instead",
        "Parent of",
        "Child of",
    ]


def test_a_link_written_on_both_pages_shows_once_with_its_reason() -> None:
    """Two writers may each put the link on their own page; one of them may say why."""
    relations = Relations(
        [term("A", {"see_also": ["B"]}), term("B", {"see_also": [{"term": "a", "why": "Near."}, "A"]})]
    )
    for slug in ("a", "b"):
        [link] = relations.of(slug)[Heading.SEE_ALSO]
        assert link.why == "Near."


@pytest.mark.parametrize(
    ("target", "slug"),
    [
        ("pa-2", "pa-2"),
        ("PA", None),
        ("care PLAN", "care-plan"),
        ("CP", "care-plan"),
        ("cp!", "care-plan"),
        ("none", None),
    ],
)
def test_targets_are_found_by_slug_label_folded_label_and_alias(target: str, slug: str | None) -> None:
    """A label with several meanings waits until somebody writes the slug."""
    terms = [term("PA", slug="pa"), term("PA", slug="pa-2"), term("Care plan", aliases=["CP"])]
    relations = Relations([*terms, term("X", {"see_also": [target]})])
    [link] = relations.of("x")[Heading.SEE_ALSO]
    assert link.slug == slug
    assert link.label == {"pa-2": "PA", "care-plan": "Care plan", None: target}[slug]


def test_a_meaning_of_the_own_acronym_is_the_other_one() -> None:
    """“Not to be confused with: PA” on a page called PA means the other PA."""
    terms = [term("PA", {"not_to_be_confused_with": ["PA"]}, slug="pa"), term("PA", slug="pa-2")]
    assert listed(Relations(terms), "pa") == {"not_to_be_confused_with": [("PA", "pa-2")]}
    assert relation_findings(terms) == []


def test_advice_may_name_an_alias_of_the_term_itself() -> None:
    """Another word for the same thing needs no page of its own."""
    terms = [
        term(
            "Physician associate",
            {"consider_using_instead": ["physician assistant"]},
            aliases=["Physician assistant"],
        )
    ]
    assert relation_findings(terms) == []
    assert listed(Relations(terms), "physician-associate") == {
        "consider_using_instead": [("physician assistant", None)]
    }


@pytest.mark.parametrize(
    ("given_terms", "severity", "part"),
    [
        ([term("A", {"see_also": ["A"]})], Severity.ERROR, "“A” is linked to itself"),
        (
            [term("A", {"child_of": ["B"]}), term("B", {"child_of": ["A"]})],
            Severity.ERROR,
            "becomes its own parent",
        ),
        (
            [term(one, {"consider_using_instead": [two]}) for one, two in ("AB", "BC", "CA")],
            Severity.ERROR,
            "“A” is advised against in favour of itself: A → B → C → A.",
        ),
        (
            [term("A", {"synonym_of": ["B"]}), term("B", {"not_to_be_confused_with": ["A"]})],
            Severity.ERROR,
            "synonyms and yet not to be confused",
        ),
        (
            [term("A", {"synonym_of": ["B"], "child_of": ["B"]}), term("B")],
            Severity.ERROR,
            "a parent of the other",
        ),
        (
            [term("A", {"see_also": ["C"], "child_of": ["B"]}), term("B", {"child_of": ["C"]}), term("C")],
            Severity.WARNING,
            "one of which is a parent",
        ),
        ([term("A", {"see_also": ["Z"]})], Severity.WARNING, "There is no term “Z” yet (see also)."),
        (
            [term("A", {"see_also": ["PA"]}), term("PA", slug="pa"), term("PA", slug="pa-2")],
            Severity.WARNING,
            "may mean several terms: pa, pa-2",
        ),
    ],
)
def test_what_relations_must_not_say_is_told(given_terms: list[Term], severity: Severity, part: str) -> None:
    """One remark each, on the link that has to go."""
    [finding] = relation_findings(given_terms)
    assert finding.severity is severity
    assert part in finding.what
    assert finding.place.path[0] == "relations"


graphs = st.dictionaries(
    st.sampled_from("abcdefg"), st.lists(st.sampled_from("abcdefg")).map(dict.fromkeys), max_size=7
)


@given(graphs)
def test_cycles_are_found_exactly_where_a_node_is_its_own_ancestor(graph: dict[str, dict[str, None]]) -> None:
    """Each ring is closed, and there is one if and only if somebody is their own ancestor."""
    rings = list(cycles(graph))
    for ring in rings:
        assert all(after in graph[before] for before, after in zip(ring, [*ring[1:], ring[0]], strict=True))
    assert bool(rings) == any(node in ancestors(node, graph) for node in graph)


def related(size: int) -> list[Term]:
    """Terms with a parent and a link each."""
    return [
        term(f"T{number}", {"child_of": [f"T{number // 2}"], "see_also": [f"T{number + 1}"]})
        for number in range(1, size)
    ]


def test_each_term_costs_the_same_however_many_there_are() -> None:
    """A national dictionary has thirty thousand."""
    terms = related(1_000)
    assert growth(lambda size: Relations(terms[:size]).of("t100"), 499) < 2.2
    assert growth(lambda size: relation_findings(terms[:size]), 499) < 2.2


def test_many_terms_are_told_apart() -> None:
    """Two ends hang loose, and one link repeats a parent."""
    terms = related(1_000)
    assert len(Relations(terms).of("t100")[Heading.PARENT_OF]) == 2
    assert {finding.what for finding in relation_findings(terms)} == {
        "There is no term “T0” yet (child of).",
        "There is no term “T1000” yet (see also).",
        "“See also” links “T1” and “T2”, one of which is a parent.",
    }
