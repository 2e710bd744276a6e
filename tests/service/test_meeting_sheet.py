"""The sheet of words for a meeting."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.service import Jargon, MeetingSheet

WORDS = (
    "reablement, an advocate, safeguarding, a care plan, the means test, a direct payment, your personal budget, "
    "a carer's assessment, the eligibility criteria, an occupational therapist, respite, mental capacity"
)
MOST_PAGES = 3


@pytest.fixture(scope="module")
def jargon() -> Iterator[Jargon]:
    """The shipped words."""
    opened = Jargon()
    yield opened
    opened.close()


def test_a_sheet_has_whole_texts_with_an_idea_a_line(jargon: Jargon) -> None:
    """Half of a rule could be taken for all of it."""
    found = jargon.explain(WORDS)
    assert len(found) == 12
    for spot, word in zip(found, MeetingSheet.of(found).words, strict=True):
        assert " ".join(word.meaning) in {" ".join(each.text.split()) for each in spot.page.term.definitions}


def test_nothing_of_a_sheet_is_taken_for_markup(jargon: Jargon) -> None:
    """It is for a browser, and people wrote the words."""
    chance = random.Random(1)
    some = [each.label for each in chance.sample(jargon.terms(), 200)]
    page = MeetingSheet.of(jargon.explain(", ".join(some))).as_html()
    assert page.count("<script") == 0
    assert "http" not in page
    assert page.count("<h2>") == page.count("</h2>") == page.count("<section>")


def test_a_sheet_of_twelve_words_fits_three_pages(jargon: Jargon, tmp_path: Path) -> None:
    """At 16 points, on A4, as a browser prints it."""
    pypdf = pytest.importorskip("pypdf")
    producers = pytest.importorskip("tests.formats.letters.producers")
    if producers.CHROMIUM is None:
        pytest.skip("There is no Chromium here")
    page, printed = tmp_path / "sheet.html", tmp_path / "sheet.pdf"
    page.write_text(MeetingSheet.of(jargon.explain(WORDS)).as_html(), "utf-8")
    way = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={tmp_path}/own")
    subprocess.run([producers.CHROMIUM, *way, f"--print-to-pdf={printed}", page], capture_output=True, check=True)
    assert len(pypdf.PdfReader(printed).pages) <= MOST_PAGES
