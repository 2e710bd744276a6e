from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given

from bot.glossary.text.visible import visible
from tests.discord import nasty


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\x1b]0;other title\x07\x1b[2Jdefinition", "]0;other title[2Jdefinition"),
        ("\x9b31mred \x00\x08\x7f", "31mred "),
        ("safe\u202egnp.exe\u202c", "safegnp.exe"),
        ("\u2066one\u2069", "one"),
        ("pay\u200dpal pay\u200bpal pay\u200cpal pay\u2060pal pay\u00adpal \ufeffpaypal", "paypal " * 5 + "paypal"),
        ("left\u200fright", "leftright"),
        ("plain\U000e0061\U000e0062", "plain"),
        ("one\r\ntwo\u2028three\x0bfour", "one\ntwo\nthree\nfour"),
        ("half \ud83d of a pair", "half  of a pair"),
    ],
)
def test_what_nobody_sees_goes(text: str, seen: str) -> None:
    """Whatever steers a terminal, turns words round, or makes two names that look alike."""
    assert visible(text) == seen


@pytest.mark.parametrize(
    "text",
    [
        "👩‍👩‍👧‍👦 🏳️‍🌈 👩🏽‍🦽 1️⃣",
        "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
        "می‌خواهم",
        "क्‍ष ක්‍ෂ",
        "ភាសា\u200bខ្មែរ",
        "שלום\u200f (a)",
        "\u0600١٢",
        "tŷ, naïve e\u0301, 中文, two\nlines\tand a tab",
    ],
)
def test_what_people_write_stays(text: str) -> None:
    """Families and flags, and the signs without which Persian, Hindi, Sinhala, Khmer or Hebrew are wrong."""
    assert visible(text) == text


@given(nasty.text)
def test_what_is_seen_is_seen(text: str) -> None:
    """Of any text at all, the second time changes nothing, and no control sign is left."""
    once = visible(text)
    assert visible(once) == once
    assert not {unicodedata.category(sign) for sign in once} & {"Cs", "Zl", "Zp"}
    assert not {sign for sign in once if unicodedata.category(sign) == "Cc"} - set("\n\t")
