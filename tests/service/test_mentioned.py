"""Words that have no entry and stand in the texts of a few: readers are told of which."""

from __future__ import annotations

from bot.glossary.model.term import Definition, Kind, Term
from bot.glossary.search.question import Question
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.snapshot import Glossary


def term(label: str, text: str) -> Term:
    return Term(slug=label.lower(), label=label, definitions=(Definition(kind=Kind.PLAIN, text=text),))


BASE = Glossary(
    (
        term("Clinic", "A syringe driver may be lent to you."),
        term("Nurse", "She brings syringe drivers, and sits with you."),
        term("Ward", "You sit and wait."),
        *(term(f"Word{number}", "A cushion for everybody.") for number in range(7)),
    )
)
GLOSSARY = ServerGlossary(BASE, Glossary([term("Clinic", "We have a zorble.")]))


SHARED = ServerGlossary(BASE, Glossary())


def named(question: str, glossary: ServerGlossary = SHARED) -> list[str]:
    """The entries of which readers are told."""
    return [each.label for each in glossary.find(question).mentioned]


def test_a_few_entries_that_speak_of_it_are_named() -> None:
    """Whole phrases count, in any number and however they are asked for."""
    assert named("what is a syringe?") == ["Clinic", "Nurse"]
    assert named("syringes") == ["Clinic", "Nurse"]
    assert [each.label for each in BASE.mentioning(Question.of("syringe driver"))] == ["Clinic", "Nurse"]
    assert BASE.mentioning(Question.of("driver syringe")) == ()


def test_what_many_or_none_speak_of_is_not_named() -> None:
    """A word of any text tells nothing; no more does one that stands nowhere, or a story."""
    assert named("cushion") == []
    assert named("zorble") == []
    assert named("sit") == []
    assert named("my syringe") == []


def test_a_server_is_told_of_its_own_words_first() -> None:
    """And of none that it has replaced."""
    assert named("zorble", GLOSSARY) == ["Clinic"]
    assert named("syringe", GLOSSARY) == ["Nurse"]
