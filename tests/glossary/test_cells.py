"""Cells that a spreadsheet must not run."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary.text.cells import guarded, unguarded

SIGNS = "=+@＝＋－＠-"


@pytest.mark.parametrize(
    "text", ["=1+1", "+44", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "＝1+1", "＋44", "－1", "＠SUM"]
)
def test_no_cell_is_a_formula(text: str) -> None:
    """Whoever opens the table runs nothing that somebody else wrote; read again, the text is as it was."""
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(("text", "safe"), [("a; =1", "a; '=1"), ("a;-1", "a;'-1"), ("a\n+1", "a\n'+1")])
def test_no_part_of_a_cell_is_a_formula(text: str, safe: str) -> None:
    """A spreadsheet that parts columns at semicolons makes a cell of the second half."""
    assert guarded(text) == safe
    assert unguarded(safe) == text


@pytest.mark.parametrize("text", ["Tea club", "'tis", "1+1", "", "a - b", "well-being; e-mail"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    """An apostrophe of one's own is one's own."""
    assert guarded(text) == unguarded(text) == text


@given(st.text(st.sampled_from(f"{SIGNS}'; \t\r\na|")))
def test_every_text_comes_back_and_none_begins_a_formula(text: str) -> None:
    """Apostrophes that were there already are kept, however many."""
    safe = guarded(text)
    assert unguarded(safe) == text
    assert not re.search(rf"(?:\A|[;\t\r\n]) *[{SIGNS}]", safe)
