from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary.text.sentences import passages, sentences
from tests.discord import nasty


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("A talk. It is free.", ["A talk. ", "It is free."]),
        ("See Dr. Smith, e.g. A. Jones. Then go.", ["See Dr. Smith, e.g. A. Jones. ", "Then go."]),
        ("It costs £3.50 under s. 117 and no. 5.", ["It costs £3.50 under s. 117 and no. 5."]),
        ("“Yes.” Really?! No… Well", ["“Yes.” ", "Really?! ", "No… ", "Well"]),
        ("one\n- two\n\nThree", ["one\n", "- two\n\n", "Three"]),
        ("Read https://example.org/a.B?c=1. Then ask.", ["Read https://example.org/a.B?c=1. ", "Then ask."]),
        ("これはテストです。次の文です。", ["これはテストです。", "次の文です。"]),
    ],
)
def test_a_text_is_parted_after_its_sentences(text: str, parted: list[str]) -> None:
    """Not after the full stops of short forms, in numbers or in addresses."""
    assert sentences(text) == parted


@given(st.one_of(nasty.text, nasty.long_text), st.integers(10, 400))
def test_passages_hold_all_words_and_none_is_too_long(text: str, most: int) -> None:
    """Nothing is lost on the way from one to the next but the space between."""
    parts = passages(text, most, len)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(len(part) <= most or regex.fullmatch(r"\X\s*", part) for part in parts)  # a family is one character


def test_space_counts_where_more_follows() -> None:
    """The space after a part is nothing at its end, and something in its midst."""
    parts = passages("<t:0:R> <:name:6> <a:name:7>  0000000  [click](https://evil.example)", 21, len)
    assert parts[:2] == ["<t:0:R> <:name:6>", "<a:name:7>  0000000"]
    assert all(len(part) <= 21 for part in parts)


def test_no_link_is_parted() -> None:
    """Its words may hold the end of a sentence, and are one word of the sentence around it."""
    link = "[Asked. Why me?](https://example.org/a)"
    assert sentences(f"One. {link} Two.") == ["One. ", f"{link} Two."]
    assert passages(f"one two {link} three", 40, len) == ["one two", link, "three"]


def test_a_long_sentence_is_parted_after_a_word_and_a_long_word_between_characters() -> None:
    """A definition without a full stop still has every word of it shown."""
    assert passages("one two three four", 9, len) == ["one two", "three", "four"]
    assert passages("x" * 25, 10, len) == ["x" * 10, "x" * 10, "x" * 5]
    family = "👩‍👩‍👧‍👦"
    assert set("".join(passages(family * 20, 30, len))) == set(family)
    assert all(part.count("👦") * len(family) == len(part) for part in passages(family * 20, 30, len))
