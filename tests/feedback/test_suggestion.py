"""What people suggest: how it is read from a message, which word it would change, and when it has its turn."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.feedback.flagged_word import after, in_desk_order
from bot.feedback.harm import Harm
from bot.feedback.suggestion import MOST_MEANING, Suggested, Suggestion, from_message, mark_of, target_of, waiting
from bot.service import Jargon

NOW = datetime(2026, 11, 27, tzinfo=UTC)


def suggestion(word: str = "Zorble", meaning: str = "A soft hat.", days: float = 0, slug: str = "") -> Suggestion:
    texts = Suggested(word=word, meaning=meaning)
    number = str(1_000_000 + round(days * 10))
    return Suggestion(server_id=1, suggestion_id=number, slug=slug, texts=texts, at=NOW - timedelta(days=days))


@pytest.mark.parametrize(
    ("message", "word", "meaning"),
    [
        ("Quibblet means a very small biscuit.", "Quibblet", "a very small biscuit."),
        ("“RAS” stands for resource allocation system", "RAS", "resource allocation system"),
        (
            "Warm hand-over: a worker goes with you.\nBoth meet.",
            "Warm hand-over",
            "a worker goes with you.\nBoth meet.",
        ),
        ("quibblet = a biscuit", "quibblet", "a biscuit"),
        ("what does zorble mean?", "zorble", ""),
        ("zorble", "zorble", ""),
        ("https://example.org/zorble", "", "https://example.org/zorble"),
        ("We all met on Monday and it was fine. Note: bring tea.", "", None),
        ("I said that one day or another we would know: never", "", None),
        ("", "", ""),
    ],
)
def test_a_message_fills_in_the_form(message: str, word: str, meaning: str | None) -> None:
    """The word that it explains or asks for; where nobody can tell, all of it is the meaning."""
    assert from_message(message) == Suggested(word=word, meaning=message if meaning is None else meaning)


def test_a_long_message_is_cut_and_read_at_once() -> None:
    """No message of Discord's takes longer than a blink."""
    assert from_message("zorble " * 600).meaning == ("zorble " * 600)[:MOST_MEANING]


def test_which_word_a_suggestion_would_change(jargon: Jargon) -> None:
    """The one that it is about; else the one of this very name; where two have it nobody can say."""
    glossary = jargon.glossary()
    assert target_of("co-production", "Anything", glossary) == "co-production"
    assert target_of("gone-by-now", "Coproduction", glossary) == "co-production"
    assert target_of("", "PA", glossary) == ""
    assert target_of("", "co-productoin", glossary) == ""


def test_who_waits_longer_comes_first_and_what_may_hurt_before_all(jargon: Jargon) -> None:
    """The same order as for flags."""
    glossary = jargon.glossary()
    texts = ["A soft hat.", "Older.", "Mrs Jones, 07700 900123"]
    words = [
        waiting(suggestion(meaning=text, days=days), glossary, NOW)
        for text, days in zip(texts, (1, 20, 0), strict=True)
    ]
    ordered = in_desk_order(words)
    assert [each.suggestion.texts.meaning for each in ordered if hasattr(each, "suggestion")] == [
        *("Mrs Jones, 07700 900123", "Older.", "A soft hat.")
    ]
    assert ordered[0].harms == {Harm.PERSONAL}
    assert [each.weeks for each in ordered] == [0, 2, 0]
    assert after(ordered, ordered[0], 9) == ordered[1:]


def test_the_mark_changes_with_what_stands_there_and_what_would(jargon: Jargon) -> None:
    """And with nothing else, so that a press on Accept says yes to just that."""
    plain, other = suggestion(), suggestion(meaning="A hard hat.")
    term = jargon.page("advocacy").term
    marks = {mark_of(plain, None), mark_of(other, None), mark_of(plain, term)}
    assert len(marks) == 3
    assert mark_of(suggestion(days=3), None) in marks
