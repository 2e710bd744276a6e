"""The sheet of words for a meeting."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.service import Jargon, MeetingSheet
from bot.service.answer import Spotted

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


def test_what_holds_in_one_nation_is_said_to(jargon: Jargon) -> None:
    """What is a right in one is none in another: in both forms, and above the words is why."""
    found = jargon.explain("a needs assessment, a carer, a care home")
    sheet = MeetingSheet.of(found)
    for spot, word in zip(found, sheet.words, strict=True):
        [nation] = {
            each.nation for each in spot.page.term.definitions if " ".join(each.text.split()) == " ".join(word.meaning)
        }
        assert word.nation == nation
    for shown in (sheet.as_text(), sheet.as_html()):
        assert "Needs assessment (England)" in shown
        assert shown.index("Where a nation stands in brackets") < shown.index("Needs assessment")


def test_a_step_of_another_nation_than_the_meaning_names_its_own(jargon: Jargon) -> None:
    """A reader in Wales may find only an English text; what to do is what one does in Wales."""
    page = jargon.page("needs-assessment")
    english = [each for each in page.term.definitions if each.nation == "England"]
    in_wales = replace(page, nation="Wales", term=replace(page.term, definitions=tuple(english)))
    [word] = MeetingSheet.of([Spotted(in_wales, 0, 1, "a")]).words
    assert word.heading == "Needs assessment (England)"
    assert word.step[0].startswith("What you can do in Wales: Ask your council's social services")


def test_what_holds_everywhere_names_no_nation(jargon: Jargon) -> None:
    """Nor is anything said of brackets."""
    found = [each for each in jargon.explain("safeguarding, dementia") if each.page.term.slug == "dementia"]
    assert "brackets" not in MeetingSheet.of(found).as_text()


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


@pytest.mark.parametrize("said", [MeetingSheet.as_text, MeetingSheet.as_html])
def test_whom_to_ring_comes_first_where_the_letter_speaks_of_danger(
    jargon: Jargon, said: Callable[[MeetingSheet], str]
) -> None:
    """Nobody in danger turns the pages of a sheet to its end; else it stands there, and in each only once."""
    for opening, first in (("You told us that you want to end your life.", True), ("Thank you for your call.", False)):
        letter = f"{opening} We offer reablement."
        told = said(MeetingSheet.of(jargon.explain(letter), letter))
        assert (told.index("116 123") < told.index("Reablement")) is first
        assert told.count("116 123") == 1
