"""Courtesies are told from questions, and questions from other talk."""

from __future__ import annotations

import pytest

from bot.glossary.search.courtesy import Courtesy, begins_with_thanks, courtesy_of
from bot.glossary.search.question import Question


@pytest.mark.parametrize(
    "said",
    [
        "Thanks!",
        "thank you so much 🙏",
        "cheers mate",
        "ta",
        "thaaaanks",
        "ThankYou",
        "tysm",
        "nice one!",
        "good bot",
        "Diolch yn fawr!",
        "hi, thanks for that",
        "that was really helpful, thank you everyone",
        "That's brilliant.",
        "👍🏽",
        "❤️ 🎉",
    ],
)
def test_thanks_in_many_words(said: str) -> None:
    """As people write it: short, misspelt, drawn out, in Welsh, with words around it, or as a sign alone."""
    assert courtesy_of(said) is Courtesy.THANKS


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("hello", Courtesy.GREETING),
        ("Bore da! How are you?", Courtesy.GREETING),
        ("help", Courtesy.HELP),
        ("What does this mean?", Courtesy.POINTING),
        ("can you explain this please?", Courtesy.POINTING),
        ("hello, thanks, can you help me please?", Courtesy.HELP),
    ],
)
def test_other_courtesies(said: str, kind: Courtesy) -> None:
    """Whoever greets, asks what the bot can do, or points at what it cannot see; a call for help counts first."""
    assert courtesy_of(said) is kind


@pytest.mark.parametrize(
    "said",
    [
        "",
        "😡",
        "the",
        "is it that",
        "NICE",
        "TA",
        "thanks, and what is reablement",
        "care home",
        "thank you card",
        "x" * 5000,
    ],
)
def test_what_is_no_courtesy(said: str) -> None:
    """Acronyms that are words of thanks in small letters, little words alone, and all that says something else."""
    assert courtesy_of(said) is None


def test_thanks_with_a_story_behind_it() -> None:
    """It is seen from the start of the text, after a greeting too; later in a text it may belong to a question."""
    assert begins_with_thanks("thanks, my social worker never told me")
    assert begins_with_thanks("hi, and thank you for the words about the assessment")
    assert not begins_with_thanks("hi, my social worker says thanks")
    assert not begins_with_thanks("")


@pytest.mark.parametrize(
    "said",
    [
        "PA?",
        "PA？ 🙏",
        "PA? Thanks so much!",
        "what's a PA",
        "hi there, could you tell me about advocacy",
        "advocacy meaning",
        "I was wondering what reablement is",
        "does anyone know what PA stands for",
    ],
)
def test_a_question_shows_that_it_is_one(said: str) -> None:
    """By a mark at its end, whatever signs and thanks come after it, or by its words."""
    assert Question.of(said).asks


@pytest.mark.parametrize(
    "said",
    [
        "Welcome! Read the rules, and meet , who explains words.",
        "cc please look at the care plan for Anna",
        "is it ok? I think so",
        "What a day!",
        "When you are ready, read the rules",
        "",
    ],
)
def test_talk_is_no_question(said: str) -> None:
    """Nor is a question that was answered in the same breath."""
    assert not Question.of(said).asks
