"""Which words may be asked for, and which are the same."""

from __future__ import annotations

import pytest

from bot.feedback.wanted import askable, key_of, word_in


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("What is a Zorble?", "Zorble"),
        ("what does “ZXQ” mean pls", "ZXQ"),
        ("cost of zorbling crisis", "cost of zorbling crisis"),
        ("what is the cost of zorbling crisis about please", "cost of zorbling crisis"),
        ("can you explain zorble to me", "zorble"),
        ("section 117x", "section 117x"),
    ],
)
def test_the_word_alone_is_taken_as_it_was_typed(question: str, word: str) -> None:
    """The asking around it, and signs at its ends, are no part of it."""
    assert word_in(question) == word


@pytest.mark.parametrize(
    "question",
    [
        "one zorble too many words",
        "my zorble",
        "what is my zorble",
        "he is zorbling",
        "kill myself",
        "What is a zorble? I want to die.",
        "Dr Zorble",
        "12 Zorble Street",
        "LS1 4AP",
        "07700 900123",
        "ref 1234567",
        "anna@example.com",
        "zorble anna@example.com",
        "example.com/zorble",
        "https://example.org",
        "<@123456789012345678>",
        "117",
        "???",
        "\u200b",
        "",
    ],
)
def test_what_tells_too_much_is_never_taken(question: str) -> None:
    """Long texts, words about people or of danger, personal details, addresses and numbers, nothing at all."""
    assert word_in(question) == ""


def test_a_word_that_comes_back_is_looked_at_again() -> None:
    """By the same rule; signs that nobody sees, and lines, are taken out."""
    assert askable("Zor\u202eble\n act") == "Zorble act"
    assert askable("I want to die") == askable("Mr Zorble") == askable("x" * 61) == ""


def test_wordings_of_one_word_have_one_key() -> None:
    """Capitals, dashes, spaces, accents and plurals make no other word."""
    same = {key_of(each) for each in ("Co-Zorble", "cozorbles", "CO ZORBLE", "co–zörble")}
    assert len(same) == 1
    assert key_of("zorbling") not in same
