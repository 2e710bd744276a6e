from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.discord.kit.text import BYTES_A_UNIT, bare, cut, line, safe, units, weight
from tests.discord import nasty

# What Discord's markdown turns into something else, where no backslash stands before it.
MENTION = re.compile(r"(?<!\\)<(@[!&]?|#|/[^>]*:|a?:\w+:|t:|id:|sound:)\w+")
HEADING = re.compile(r"^\s*(#{1,3} |-# |>)", re.MULTILINE)
MASKED_LINK = re.compile(r"(?<!\\)\[(?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*\]\(")
EVERYONE = re.compile("@(everyone|here)")


@given(nasty.text)
@pytest.mark.trust("huge input", bad_inputs=settings().max_examples)
def test_a_safe_text_does_nothing(text: str) -> None:
    """It mentions nobody, makes no heading, quote or masked link, and hides or reorders nothing."""
    shown = safe(text)
    for harm in (MENTION, HEADING, MASKED_LINK, EVERYONE):
        assert not harm.search(shown), harm.pattern
    assert not {unicodedata.category(sign) for sign in shown.replace("\n", "")} & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@given(nasty.text)
def test_a_line_is_one_line(text: str) -> None:
    """Whatever an app or a pasted table counts as an end of line."""
    assert len(line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Plain words, as they were.", "Plain words, as they were."),
        ("5 * 3 < 20 & a_b", r"5 \* 3 < 20 & a\_b"),
        ("C# and # 1", "C# and # 1"),
        ("# heading", r"\# heading"),
        ("one\ttwo", "one two"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("[sic] is fine", "[sic] is fine"),
        ("e\u0301te\u0301", "e\u0301te\u0301"),
        ("👩‍👧 می‌خواهم", "👩‍👧 می‌خواهم"),
    ],
)
def test_ordinary_text_stays_readable(text: str, shown: str) -> None:
    """Only what Discord would act on is escaped; joiners stay, as words and emoji need them."""
    assert safe(text) == shown


def test_marks_do_not_pile_up() -> None:
    """Stacked marks run over the lines above and below; no writing needs more than a few on a letter."""
    assert bare("z" + "\u0301" * 50 + "algo") == "z" + "\u0301" * 4 + "algo"


@given(nasty.long_text, st.integers(1, 300))
@example("👩‍👩‍👧‍👦" * 200, 100)
@example("\U0001f6a9" * 4000, 4000)
@pytest.mark.trust("huge input", bad_inputs=settings().max_examples)
def test_a_cut_text_fits(text: str, most: int) -> None:
    """In UTF-16 units, which is never less than Discord counts."""
    short = cut(text, most)
    assert units(short) <= most
    assert short == text or short.endswith("…")


@given(nasty.long_text, st.integers(2, 300))
@example("語" * 5000, 3800)
@example("👩‍👩‍👧‍👦" * 200, 100)
def test_a_text_that_is_cut_by_its_weight_fits(text: str, most: int) -> None:
    """In units and in bytes: Discord fails at 10,170 of them in a message, although it takes 4,000 characters."""
    short = cut(text, most, weight)
    assert units(short) <= most
    assert len(short.encode("utf-8", "surrogatepass")) <= most * BYTES_A_UNIT


def test_plain_english_weighs_what_it_has_of_characters() -> None:
    """So that nothing is shorter for it."""
    assert weight("Plain words, “quoted” – and a naïve café.") == len("Plain words, “quoted” – and a naïve café.")


def test_a_cut_keeps_whole_characters() -> None:
    """A family stays together, and no backslash is left without what it was for."""
    assert cut("👩‍👧👩‍👧", 6) == "👩‍👧…"
    assert cut(r"abc\*def", 5) == "abc…"
