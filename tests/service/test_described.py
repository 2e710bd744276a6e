"""Questions that describe a thing instead of naming it, asked of the façade."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.glossary.search.match import Match, Outcome
from bot.glossary.server_glossary import ServerGlossary
from bot.service import Answer, Jargon

DESCRIBED = "short-term help to do things for yourself again"
TALK = "short-term help, independence and skills again"  # the same, of which nobody says that it describes a thing
Near = Sequence[tuple[str, float]]


def asked(jargon: Jargon, monkeypatch: pytest.MonkeyPatch, near: Near, question: str = TALK) -> Answer:
    """What becomes of a question where the labels are as near to it as is said here."""
    matches = tuple(Match(slug, slug, confidence, exact=False) for slug, confidence in near)
    monkeypatch.setattr(ServerGlossary, "matches", lambda self, query, limit=5: matches)
    return jargon.define(question)


def slugs(answer: Answer) -> list[str]:
    return [each.slug for each in answer.suggestions]


def test_who_lacks_the_word_is_offered_it(jargon: Jargon) -> None:
    """Whoever does not know the word can only describe the thing: without the definitions they are told nothing."""
    answer = jargon.define(DESCRIBED)
    assert answer.outcome is Outcome.SUGGESTIONS
    assert slugs(answer)[0] == "reablement"


def test_where_a_label_is_near_the_definitions_are_left_alone(jargon: Jargon) -> None:
    """A slip leads to its label, and not to all that speak of the thing."""
    assert slugs(jargon.define("advocasy")) == ["advocacy"]


@pytest.mark.parametrize(("confidence", "found"), [(0.2999, True), (0.3, False)])
def test_how_near_a_label_must_be(
    jargon: Jargon, monkeypatch: pytest.MonkeyPatch, confidence: float, found: bool
) -> None:
    """Below three in ten no label is near, and the definitions are searched, too."""
    answer = asked(jargon, monkeypatch, [("support", confidence)])
    assert ("reablement" in slugs(answer)) is found
    assert slugs(answer)[0] == "support"


@pytest.mark.parametrize(("confidence", "first"), [(0.1, "support"), (0.0999, "reablement")])
def test_a_label_that_could_be_offered_stands_before_a_meaning(
    jargon: Jargon, monkeypatch: pytest.MonkeyPatch, confidence: float, first: str
) -> None:
    """What is too faint to ask back about does not push away what fits."""
    answer = asked(jargon, monkeypatch, [("support", confidence)])
    assert slugs(answer)[0] == first
    assert answer.outcome is Outcome.SUGGESTIONS


def test_what_fits_a_description_stands_before_a_label_on_the_way(
    jargon: Jargon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever describes a thing names others to do so."""
    answer = asked(jargon, monkeypatch, [("support", 0.15)], DESCRIBED)
    assert slugs(answer)[:2] == ["reablement", "support"]


def test_five_are_offered_where_both_find_something(jargon: Jargon, monkeypatch: pytest.MonkeyPatch) -> None:
    """The labels that are near, the meaning, then the faint labels until there are five."""
    near = [("support", 0.2), ("advocacy", 0.15), ("consultation", 0.12)]
    faint = [("public-address", 0.05), ("personal-assistant", 0.04)]
    answer = asked(jargon, monkeypatch, [*near, *faint])
    assert slugs(answer) == ["support", "advocacy", "consultation", "reablement", "public-address"]


@pytest.mark.parametrize(("confidence", "told"), [(0.001, ["support"]), (0.0009, [])])
def test_the_faintest_that_a_report_names(
    jargon: Jargon, monkeypatch: pytest.MonkeyPatch, confidence: float, told: list[str]
) -> None:
    """One in a thousand; less is not worth a line to anybody."""
    matches = (Match("support", "Support", confidence, exact=False),)
    monkeypatch.setattr(ServerGlossary, "matches", lambda self, query, limit=5: matches)
    assert slugs(jargon.define("xylophone")) == told
