"""What may be repeated of a person's own words."""

from __future__ import annotations

import pytest

from bot.glossary.quoting import MOST_LETTERS, MOST_WORDS, quotable
from bot.glossary.text.word_lists import word_list, word_tree


@pytest.mark.parametrize(
    "written",
    [
        "zyxwv",
        "co-prodution",
        "care and suport plan",
        "N.H.S.",
        "wheelchair user",
        "carer's assesment",
        "Ich",
        "ill health",
    ],
)
def test_a_few_words_are_repeated_in_private(written: str) -> None:
    """So that whoever asked sees how it was read; they stand as they were typed, on one line."""
    assert quotable(written, private=True) == written
    assert quotable(f"  {written.replace(' ', chr(10))} ", private=True) == written
    assert quotable(written, private=False) == ""


@pytest.mark.parametrize(
    "written",
    [
        "the care home is closing",
        "one/two/three/four/five",
        "one-a two-b three-c four-d five-e",
        "一" * (MOST_LETTERS + 1),
        "a" * (MOST_LETTERS + 1),
    ],
)
def test_what_is_long_enough_to_tell_a_story_is_not_repeated(written: str) -> None:
    """More than four words, whatever stands between them, or a sentence of a script without spaces."""
    assert quotable(written, private=True) == ""


@pytest.mark.parametrize("word", sorted(word_list("personal_words")))
def test_words_about_people_are_not_repeated(word: str) -> None:
    """In any letters, and at any place."""
    for written in (word, f"zyxwv {word}", f"{word.upper()}, zyxwv", f"zyxwv {word.capitalize()} qqq"):
        assert quotable(written, private=True) == ""


@pytest.mark.parametrize(
    "written", ["I'm lost", "I’ll go", "she'd hit", "HE'S gone", "They'll come", "m\u200by son", "ｍｙ son"]
)
def test_no_apostrophe_or_hidden_sign_hides_a_person(written: str) -> None:
    """Phones write apostrophes in several ways, and copied texts hold signs that nobody sees."""
    assert quotable(written, private=True) == ""


@pytest.mark.parametrize("phrase", word_tree("danger_phrases"))
def test_a_phrase_of_danger_is_not_repeated(phrase: str) -> None:
    """Though it may be short, and say nobody's name."""
    assert quotable(phrase, private=True) == ""
    assert quotable(phrase.upper(), private=True) == ""


def test_four_words_are_the_most() -> None:
    """Four are repeated, five are not."""
    words = ["zyxwv"] * (MOST_WORDS + 1)
    assert MOST_WORDS == 4
    assert quotable(" ".join(words[1:]), private=True)
    assert not quotable(" ".join(words), private=True)
