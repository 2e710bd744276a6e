"""Saying a sentence in the language of the moment."""

from __future__ import annotations

from datetime import date

import pytest

from bot.strings import catalogue
from bot.strings.catalogue import Catalogue, say
from bot.strings.language import ENGLISH, speaking, spoken

SOURCE = """
# A remark
greeting = Hello.
title =
    # A heading
    Two lines,

    and a third after a gap.
flags = { $number ->
    [one] 1 flag
   *[other] { $number } flags
}
kept = { $number ->
    [0] Nothing is kept
   *[other] Something is kept
}, and nobody sees it.
day = On { $day }.
quote = “{ $text }”
"""


@pytest.fixture
def english() -> Catalogue:
    return Catalogue(ENGLISH, SOURCE)


def test_a_sentence_is_said_as_it_is_written(english: Catalogue) -> None:
    """With its lines, its numbers by the rules of the language, and a day in words."""
    assert english.say("greeting", {}) == english.say("greeting", {}) == "Hello."
    assert english.say("title", {}) == "# A heading\nTwo lines,\n\nand a third after a gap."
    assert [english.say("flags", {"number": each}) for each in (1, 2_000)] == ["1 flag", "2,000 flags"]
    assert english.say("kept", {"number": 0}) == "Nothing is kept, and nobody sees it."
    assert english.say("day", {"day": date(2026, 11, 3)}) == "On 3 November 2026."


def test_a_number_is_said_as_it_is_said_the_first_time(english: Catalogue) -> None:
    """A menu says many that are alike, which are kept; none is taken for that of another sentence, or for a truth."""
    for _ in range(2):
        assert [english.say("flags", {"number": each}) for each in (1, 2, 3)] == ["1 flag", "2 flags", "3 flags"]
        assert english.say("kept", {"number": 1}) == "Something is kept, and nobody sees it."
        assert english.say("quote", {"text": 1}) == "“1”"
        assert english.say("quote", {"text": 1.5}) == "“1.5”"
        assert english.say("quote", {"text": "1"}) == "“1”"
    fresh = Catalogue(ENGLISH, SOURCE)
    assert english.say("quote", {"text": True}) == fresh.say("quote", {"text": True})


def test_what_people_wrote_is_never_cut_or_read_as_a_sentence(english: Catalogue) -> None:
    """However long it is, and whatever signs it has."""
    for text in ("{ $number }", "word " * 2_000, "\ue000text\ue001"):
        assert english.say("quote", {"text": text}) == f"“{text}”"


def test_what_is_missing_is_a_fault_of_ours(english: Catalogue) -> None:
    """A key that is not there, or a value: the tests find it, and no reader sees a gap."""
    with pytest.raises(LookupError):
        english.say("unknown", {})
    with pytest.raises(LookupError):
        english.say("quote", {})


def test_a_language_that_lacks_a_sentence_says_it_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """And its own where it has one; what is said in a language ends with it."""
    known = {ENGLISH: Catalogue(ENGLISH, SOURCE), "cy": Catalogue("cy", "greeting = Helo.")}
    monkeypatch.setattr(catalogue, "catalogue_of", known.__getitem__)
    with speaking("cy"):
        assert say("greeting") == "Helo."
        assert say("flags", number=1) == "1 flag"
    assert (spoken(), say("greeting")) == (ENGLISH, "Hello.")
