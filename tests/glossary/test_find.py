"""One question put to a server's glossary: labels first, then definitions, decided."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.glossary.model.term import Term
from bot.glossary.search import policy, question
from bot.glossary.search.match import Match, Outcome, found, with_definitions
from bot.glossary.search.question import Question
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.snapshot import Glossary
from tests.glossary.care_words import WORDS, term

HERE = ServerGlossary(Glossary(WORDS), Glossary([term("Sofa club", text="People meet to speak up and share a break.")]))


def test_a_label_is_answered() -> None:
    """Where a label is near, no definition is asked."""
    answer = HERE.find("what is reabelment pls")
    assert (answer.outcome, answer.matches[0].slug) == (Outcome.ANSWER, "reablement")
    assert answer.confidence == answer.matches[0].confidence >= policy.ANSWER_FROM


def test_where_no_label_is_near_definitions_are_asked() -> None:
    """Whoever lacks the word describes the thing, and is offered it: from the shared words and the server's own."""
    assert "reablement" in {each.slug for each in HERE.find("help to get back on my feet after hospital").matches}
    assert "sofa-club" in {each.slug for each in HERE.find("where people meet and share").matches}
    assert HERE.find("help to get back on my feet after hospital").outcome is Outcome.SUGGESTIONS


def test_nothing_is_found_for_nothing() -> None:
    """An empty question and an empty glossary are no fault."""
    assert HERE.find("").outcome is Outcome.NONE
    assert ServerGlossary(Glossary(), Glossary()).find("carer") == found(())


@pytest.mark.parametrize("asked", ["what is reablement pls", "help to get back on my feet after hospital"])
def test_a_question_is_stripped_once(asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Labels of both layers and definitions are given the same reading of it."""
    read: list[str] = []
    peelings = question.peelings

    def counted(folded: str) -> Iterator[str]:
        read.append(folded)
        return peelings(folded)

    monkeypatch.setattr(question, "peelings", counted)
    HERE.find(asked)
    assert read == [asked]


def _match(slug: str, confidence: float) -> Match:
    return Match(slug, slug, confidence, exact=False)


def test_near_labels_come_before_definitions_and_faint_ones_after() -> None:
    """Each term once, and no more than a reader will look at."""
    labels = [_match("near", policy.SUGGEST_FROM), _match("both", 0.09), _match("faint", 0.05)]
    definitions = [_match("described", 0.6), _match("both", 0.5)]
    joined = with_definitions(labels, definitions)
    assert [(each.slug, each.confidence) for each in joined] == [
        ("near", policy.SUGGEST_FROM),
        ("described", 0.6),
        ("both", 0.5),
        ("faint", 0.05),
    ]
    assert len(with_definitions([_match(str(number), 0.5) for number in range(9)], ())) == policy.MOST_SUGGESTIONS


def test_the_faintest_are_left_out_but_their_confidence_is_told() -> None:
    """A report has a line for whatever is not quite nothing."""
    faint = found([_match("a", policy.FAINTEST / 2)])
    assert (faint.outcome, faint.confidence, faint.matches) == (Outcome.NONE, policy.FAINTEST / 2, ())
    assert found([_match("a", policy.FAINTEST)]).matches != ()


def test_the_weak_threshold_has_two_sides(monkeypatch: pytest.MonkeyPatch) -> None:
    """Just below it definitions are asked, at it they are not."""
    asked: list[str] = []
    base = Glossary([Term(slug="a", label="A")])

    def by_definition(question: Question, limit: int) -> tuple[Match, ...]:
        asked.append(question.original)
        return ()

    monkeypatch.setattr(base, "by_definition", by_definition)
    for confidence in (policy.WEAK, policy.WEAK - 0.01):
        monkeypatch.setattr(base, "matches", lambda question, limit, how=confidence: (_match("a", how),))
        ServerGlossary(base, Glossary()).find(f"{confidence:.2f}")
    assert asked == [f"{policy.WEAK - 0.01:.2f}"]
