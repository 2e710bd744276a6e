"""Cells that a spreadsheet must not run."""

import pytest

from bot.glossary.text.cells import guarded, unguarded


@pytest.mark.parametrize("text", ["=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    """Whoever opens the table runs nothing that somebody else wrote; read again, the text is as it was."""
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["Tea club", "'tis", "1+1", ""])
def test_other_cells_stay_as_they_are(text: str) -> None:
    """An apostrophe of one's own is one's own."""
    assert guarded(text) == unguarded(text) == text
