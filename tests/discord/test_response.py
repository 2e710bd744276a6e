"""What is said to whoever names the bot, with the shipped words, among which more comes near to what people say."""

from __future__ import annotations

import pytest

from bot.discord.answers.response import Response, response_to
from bot.discord.answers.spoken import Spoken
from bot.service import Answer, Jargon, Page
from bot.strings import answers, talk

ME = "<@1>"


def said(shipped: Jargon, text: str, *, first: bool = False, tail: str = "") -> Response | None:
    return response_to(Spoken(text, 1, tail, first=first), shipped, ME, lambda: True)


@pytest.mark.parametrize(
    "text",
    [
        "Welcome! Read the rules, and meet , who explains words.",
        "cc please look at the care plan for Anna",
        "I work as a carer and we all love , it is the safeguarding training that scares me",
        "My assessment is on Monday, so I will ask after it",
    ],
)
def test_talk_of_care_is_no_question(shipped: Jargon, text: str) -> None:
    """People who talk of care in passing name many of our words."""
    assert said(shipped, text) is None


@pytest.mark.parametrize("text", ["thanks", "ta", "nice", "That makes sense, thank you!", "👍"])
def test_thanks_come_near_no_word(shipped: Jargon, text: str) -> None:
    """NICE is a word of ours; whoever writes it in small letters, and nothing else, is pleased."""
    assert said(shipped, text, first=True) == talk.welcome()


def test_a_name_in_capitals_is_asked_for(shipped: Jargon) -> None:
    """It is what the institute is called."""
    found = said(shipped, "NICE", first=True)
    assert isinstance(found, Page)
    assert found.term.label == "National Institute for Health and Care Excellence"


def test_what_is_said_behind_the_name_is_asked(shipped: Jargon) -> None:
    """A sentence before it does not spoil the question, nor is that sentence repeated."""
    text, tail = "They said it again. what is a zyxwv", "what is a zyxwv"
    found = said(shipped, text, tail=tail)
    assert isinstance(found, Answer)
    assert found.query == tail
    assert isinstance(said(shipped, "They said it again. what is reablement", tail="what is reablement"), Page)


def test_greetings_lead_to_a_question(shipped: Jargon) -> None:
    """Whoever only greets, or only calls, is told how to ask."""
    assert said(shipped, "good morning") == said(shipped, "", first=True) == answers.how_to_ask()
