"""Where a word is said to stand, it stands: whatever signs are before it, and wherever a line parts it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.formats.letters.letter import letter_of
from bot.glossary.writing import advice_on
from bot.service import Jargon
from tests.formats.pages.offices import docx, odt, paragraph

LABELS = ("reablement", "direct payment", "co-production", "continuing healthcare", "safeguarding adults")
BEFORE = (
    "",
    "🙂",
    "👩🏽‍🦽 ",
    "é e\u0301 ",
    "\u200f",
    "𝔗𝔥𝔢 ",
    "Dear Sam,\r\n\r\n",
    "\r\n",
    "ﬁﬁ ",
    "\u00ad",
    "1\u20e3 ",
    "Ⅷ ½ ",
)
ENDS = ("-\n", "-\r\n", "\u00ad\n", "\u2010\n", "- \n  ", "\u00ad", "")


@pytest.fixture(scope="module")
def jargon() -> Iterator[Jargon]:
    """The shipped words."""
    opened = Jargon()
    yield opened
    opened.close()


@st.composite
def written(draw: st.DrawFn) -> tuple[str, str]:
    """A word as it may stand in a letter: parted by the end of a line, with signs that combine; and its own name."""
    label = draw(st.sampled_from(LABELS))
    at = draw(st.integers(3, len(label.partition(" ")[0]) - 3))
    shown = label.replace(" ", draw(st.sampled_from((" ", "\n", "\r\n", "\u00a0"))))
    if shown[at - 1] != "-" and shown[at] != "-":
        shown = shown[:at] + draw(st.sampled_from(ENDS)) + shown[at:]
    if draw(st.booleans()):
        shown = shown.replace("e", "e\u0301", 1)
    return label, shown


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=written(), before=st.lists(st.sampled_from(BEFORE), max_size=4), behind=st.sampled_from(BEFORE))
def test_a_word_is_found_where_it_stands(
    jargon: Jargon, found: tuple[str, str], before: list[str], behind: str
) -> None:
    """The text between the places is the word, as it was written, with nothing around it."""
    label, shown = found
    text = f"{''.join(before)}You can have {shown}, {behind}too."
    spots = jargon.explain(text)
    assert all(text[each.start : each.end] == each.text for each in spots)
    assert shown in [each.text for each in spots], label
    for each in advice_on(text, jargon.glossary()).findings:
        assert text[each.start : each.end] == each.text


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pieces=st.lists(
        st.sampled_from((*LABELS, *BEFORE, *ENDS, " ", ". ", "PA", "NHS", "(", ")", "`", "<", ">", "https://a.uk/")),
        max_size=30,
    )
)
def test_places_hold_in_any_text(jargon: Jargon, pieces: list[str]) -> None:
    """Each is within the text, and none overlaps another; the advice has the same text at its places."""
    text, end = "".join(pieces), 0
    for each in jargon.explain(text):
        assert end <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.text
        end = each.end
    for finding in advice_on(text, jargon.glossary()).findings:
        assert text[finding.start : finding.end] == finding.text


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.lists(st.sampled_from([each for each in BEFORE if "\r" not in each]), max_size=4))
def test_places_are_those_of_the_text_that_was_read(jargon: Jargon, before: list[str]) -> None:
    """Of a file, too, whatever it is."""
    shown = f"{''.join(before)}You can have reable\u00adment, too."
    files = [shown.encode(), shown.encode("utf-16"), docx(paragraph(shown)), odt(f"<text:p>{shown}</text:p>")]
    for raw in files:
        letter = letter_of(raw)
        spot = jargon.explain(letter.text)[-1]
        assert letter.text[spot.start : spot.end] == spot.text == "reable\u00adment"
