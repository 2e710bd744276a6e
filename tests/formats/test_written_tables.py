"""Glossaries as tables that offices and readers open: safe, the same for the same words, and honest about losses."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from bot.errors import UsageError
from bot.formats import read, write, written
from bot.glossary.documents.document import term_from

DOCUMENT = {
    "label": "=cmd",
    "aliases": ["@a", "quiet | calm"],
    "definitions": [
        {"kind": "plain", "text": "- dash, *star*\nline", "source": {"title": "S", "url": "https://a.b/_c_"}},
        {"kind": "easy_read", "text": "x", "nation": "Wales", "checked_on": "2026-03-31"},
    ],
    "relations": {"see_also": ["Tea", "Cake"]},
}


@pytest.mark.parametrize(("name", "called"), [("words.xlsx", "A workbook"), ("words.md", "Markdown")])
def test_a_table_says_what_it_loses_and_gives_back_the_rest(tmp_path: Path, name: str, called: str) -> None:
    """The format is that of the ending; two files of the same words are the same."""
    term = term_from(DOCUMENT)
    lost = write([term], tmp_path / name)
    assert lost[0] == f"{called} cannot hold relations; 2 will be lost."
    assert "1 will be parted there" in lost[1]
    first = (tmp_path / name).read_bytes()
    write([term], tmp_path / name)
    assert (tmp_path / name).read_bytes() == first
    [back] = read(tmp_path / name).terms
    assert (back.label, back.definitions) == (term.label, term.definitions)
    assert back.aliases == ("@a", "quiet", "calm")


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    """All are texts, with the same apostrophes as in every other table of ours."""
    with zipfile.ZipFile(io.BytesIO(written([term_from(DOCUMENT)], "xlsx").content)) as book:
        sheet, texts = (book.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet1", "sharedStrings"))
    assert "<f>" not in sheet
    assert "'=cmd" in texts
    assert "'@a" in texts


def test_a_table_in_markdown_can_be_read_by_eye() -> None:
    """Only the columns that hold anything; signs are shown to the letter, and lines are parted."""
    text = written([term_from(DOCUMENT)], "markdown").text
    assert text.splitlines()[2] == "| term | definition | aliases | nation | source | url | checked_on | kind |"
    assert "'- dash, \\*star\\*<br>line" in text


def test_a_workbook_needs_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who lacks it is told how to have it."""
    monkeypatch.setattr("bot.formats.pages.workbook_table.find_spec", lambda _: None)
    with pytest.raises(UsageError, match=r"pip install \"jargonbot\[files\]\""):
        written([], "xlsx")
