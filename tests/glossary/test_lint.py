from datetime import date
from typing import Any

import pytest

from bot.glossary.checks.finding import Finding, Severity
from bot.glossary.checks.lint import lint, lint_term
from bot.glossary.documents.document import term_from
from bot.glossary.model.term import Term

TODAY = date(2026, 6, 1)
LONG = "We " + "walk and " * 12 + "rest. We go. You go."
HARD = " ".join(
    (
        "Multidisciplinary organisations facilitate the implementation of interdepartmental procedures.",
        "Professional representatives subsequently coordinate individual rehabilitation opportunities.",
        "Administrative authorities communicate eligibility determinations following consideration.",
        "Participating professionals collaboratively document significant recommendations.",
    )
)
TOO_LONG_TO_BE_EASY = "You and we plan it all, slowly and well, so that it suits you best of all."


def term(**rest: Any) -> Term:
    return term_from({"label": "Care plan", **rest})


def definition(text: str = "A note of the help you get.", **rest: Any) -> dict[str, Any]:
    source = {"title": "An Act"}
    return {"kind": "plain", "text": text, "source": source, "checked_on": "2026-03-31", **rest}


def of(given: Term) -> list[tuple[Severity, str]]:
    return [(finding.severity, finding.what) for finding in lint([given], TODAY)]


def test_a_careful_entry_is_clean() -> None:
    """The linter has nothing to say where nothing is to be mended."""
    careful = term(definitions=[definition(), definition(kind="formal"), definition(kind="easy_read")])
    assert of(careful) == []


@pytest.mark.parametrize(
    ("given", "severity", "what"),
    [
        ({}, Severity.WARNING, "There is no definition."),
        ({"aliases": ["Care plan"]}, Severity.WARNING, "“Care plan” is a label of this term already"),
        ({"aliases": ["CP"], "hidden_labels": ["CP"]}, Severity.WARNING, "“CP” is a label of this term"),
        ({"speaks_for_people": "yes"}, Severity.WARNING, "“speaks_for_people”, but nobody says where"),
        (definition(source={}), Severity.WARNING, "The plain definition names no source."),
        (definition(kind="formal", source={}), Severity.ERROR, "The formal definition names no source."),
        (definition(review_by="2026-05-31"), Severity.WARNING, "to be reviewed by 2026-05-31"),
        (definition(checked_on="2026-06-02"), Severity.ERROR, "still to come"),
        (definition(checked_on=""), Severity.WARNING, "Nobody says when the plain definition"),
        (definition(checked_on="", review_by="2027-06-02"), Severity.WARNING, "Nobody says when the plain definition"),
        (definition("Ask the MDT."), Severity.WARNING, "“MDT” is not explained."),
        (definition(LONG), Severity.ERROR, "“We walk and walk and walk …” has 26 words"),
        (definition(HARD), Severity.ERROR, "The reading grade is"),
        (definition(TOO_LONG_TO_BE_EASY, kind="easy_read"), Severity.ERROR, "at most 15 are easy"),
    ],
)
def test_each_rule_says_its_sentence(given: dict[str, Any], severity: Severity, what: str) -> None:
    """One fault, one remark, with its weight."""
    labels = {"definitions": [definition()], **given} if given else given
    [(found, sentence)] = of(term(definitions=[given]) if "kind" in given else term(**labels))
    assert found is severity
    assert what in sentence


def test_a_word_of_some_nations_has_no_text_for_all_of_the_uk() -> None:
    """Who reads it elsewhere would take another nation's law for their own; a word of all four needs no nation."""
    silent = definition()
    [(severity, what)] = of(term(nations=["England", "Wales"], definitions=[silent]))
    assert severity is Severity.ERROR
    assert what == "The plain definition does not say where it holds, and the word is not for all of the UK."
    assert of(term(nations=["England", "Wales"], definitions=[definition(nation="England and Wales")])) == []
    everywhere = [["UK"], ["England", "Wales", "Scotland", "Northern Ireland"], []]
    assert [of(term(nations=nations, definitions=[silent])) for nations in everywhere] == [[], [], []]


def test_formal_definitions_are_never_scored() -> None:
    """They say what the law says."""
    assert of(term(definitions=[definition(), definition(HARD + LONG, kind="formal")])) == []


def test_a_hard_but_short_text_is_a_warning_while_chance_may_explain_it() -> None:
    """Grade 9.6 from fourteen words, one of them long, is no proof."""
    [(severity, what)] = of(
        term(definitions=[definition("Your needs and wishes, written down by a professional you have chosen.")])
    )
    assert severity is Severity.WARNING
    assert "since the text is short" in what


def test_consider_using_instead_needs_a_reason_and_a_source() -> None:
    """Advice on words is somebody's advice."""
    given = term(definitions=[definition()], relations={"consider_using_instead": ["My plan"]})
    other = term_from({"label": "My plan", "definitions": [definition()]})
    [finding] = lint([given, other], TODAY)
    assert (finding.severity, finding.what) == (
        Severity.ERROR,
        "“Consider using instead: My plan” gives no reason and no source.",
    )


def test_one_label_twice_is_a_warning_only_within_a_topic() -> None:
    """Several meanings of an acronym are normal across topics."""

    def twice(first: str, second: str) -> list[Finding]:
        entries = [
            term(topics=[topic], slug=slug, definitions=[definition()]) for topic, slug in ((first, "a"), (second, "b"))
        ]
        return list(lint(entries, TODAY))

    assert twice("Money", "Law") == []
    [finding] = twice("Money", "Money")
    assert finding.severity is Severity.WARNING
    assert "(slug a)" in finding.what


def test_faults_stand_where_the_caller_says() -> None:
    """Files and lines are known to the formats alone."""
    given = term(definitions=[definition(), definition(LONG)])
    [finding] = lint([given], TODAY, lambda slug, path: (f"{slug}.yaml", 40 + int(path[1])))
    assert (finding.place.file, finding.place.line, finding.place.entry) == ("care-plan.yaml", 41, "Care plan")


def test_what_a_curator_is_told_is_sentences_and_asks_for_no_date() -> None:
    """The form on Discord has no field for the day of checking."""
    [finding] = lint_term(term(definitions=[definition("Ask the MDT.", checked_on="")]), TODAY)
    assert finding.sentence == "“MDT” is not explained. Write it in full, with the letters in brackets: “… (MDT)”."


def test_a_text_of_which_nobody_knows_the_day_is_due_within_a_year() -> None:
    """Its page is old and bears no date: no day is made up, and it comes first when texts are read again."""
    due = term(definitions=[definition(checked_on="", review_by="2027-06-01")])
    assert list(lint([due], TODAY)) == []
