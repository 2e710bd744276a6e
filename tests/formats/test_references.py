"""Sources and sums that files name by a key."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.formats import read
from bot.formats.shared_references import shared_references
from bot.glossary.checks.finding import GlossaryError
from bot.glossary.checks.lint import lint
from bot.glossary.checks.sums import LOOK_AGAIN_AFTER, lint_figures
from bot.glossary.documents.document import document_of, term_from
from bot.glossary.model.term import Term

SOURCES = """\
sources:
  act: {title: An Act, organisation: Parliament, url: "https://law.example/act", licence: Free, last_read: 2026-05-01}
"""
FIGURES = """\
figures:
  fee: {nation: Wales, year: 2026-27, sum: £9 a week, until: 2027-04-05, source: act}
  fine: {nation: Wales, year: 2020-21, sum: £1, until: 2021-04-05, source: act, looked_on: 2026-05-01}
"""


def terms_of(folder: Path, text: str) -> tuple[Term, ...]:
    file = folder / "glossary.yaml"
    file.write_text(text, encoding="utf-8")
    return read(file).terms


def faults_of(folder: Path, text: str) -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        terms_of(folder, text)
    return [str(each).split("glossary.yaml", 1)[1] for each in caught.value.findings]


def entry(rest: str) -> str:
    return f"{SOURCES}{FIGURES}terms:\n  - label: Care plan\n    definitions:\n      - kind: plain\n{rest}"


def test_a_text_has_the_whole_source_of_its_key(tmp_path: Path) -> None:
    """The section, and a page of its own, stand beside the key."""
    rest = """\
        text: A plan.
        source: act
        section: section 3
        url: "https://law.example/act/3"
"""
    [term] = terms_of(tmp_path, entry(rest))
    source = term.definitions[0].source
    assert (source.title, source.organisation, source.licence) == ("An Act", "Parliament", "Free")
    assert (source.section, source.url) == ("section 3", "https://law.example/act/3")


def test_a_source_written_out_loads_as_before(tmp_path: Path) -> None:
    """Old files know no keys."""
    [term] = terms_of(tmp_path, entry("        text: A plan.\n        source: {title: A book}\n"))
    assert term.definitions[0].source.title == "A book"


def test_advice_and_notes_may_name_a_key_too(tmp_path: Path) -> None:
    """Wherever a source may stand."""
    rest = """\
        text: A plan.
    next: Ask.
    time_limit: {text: One month., source: act}
    relations:
      consider_using_instead: [{term: Plan, why: It is shorter., source: act}]
"""
    [term] = terms_of(tmp_path, entry(rest))
    assert term.next_steps[0].text == "Ask."
    assert term.time_limits[0].source.title == term.relations[0].source.title == "An Act"


def test_a_key_that_nobody_knows_is_told_with_its_line(tmp_path: Path) -> None:
    """With the key that may be meant."""
    [said] = faults_of(tmp_path, entry("        text: A plan.\n        source: acts\n"))
    assert said.startswith(":11: error in “Care plan”: No source is known by the key “acts”. Did you mean “act”?")


def test_no_text_was_checked_later_than_its_source_was_read(tmp_path: Path) -> None:
    """A date is never stamped on what was not read that day."""
    [said] = faults_of(tmp_path, entry("        text: A plan.\n        source: act\n        checked_on: 2026-05-02\n"))
    assert "was last read on 2026-05-01" in said


def test_a_sum_is_said_with_its_year(tmp_path: Path) -> None:
    """And the text is known to be this year's until the year ends; an old sum says openly that it is old."""
    [term] = terms_of(tmp_path, entry("        text: It costs {fee}, or {fine}. {name} stays.\n"))
    [told] = term.definitions
    assert told.text == "It costs £9 a week (2026–27), or £1 (2020–21, the newest that we know). {name} stays."
    assert told.sums_until == date(2021, 4, 5)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sources: [act]\nterms: []", "“sources” is no list of names"),
        ("sources: {act: {titel: An Act}}\nterms: []", "“titel” is not a name that is known here"),
        (
            "figures: {fee: {nation: Wales, year: soon, sum: £1, until: 2027-01-01, source: {title: A}}}\nterms: []",
            "fee",
        ),
        ("figures: {fee: {nation: Wales, year: '2026', sum: £1, until: 2027-01-01, source: act}}\nterms: []", "“act”"),
        ("sources: {act: nothing}\nterms: []", "error"),
    ],
)
def test_a_fault_in_the_lists_is_told(tmp_path: Path, text: str, said: str) -> None:
    """With the file and a sentence, as for an entry."""
    assert said in "\n".join(faults_of(tmp_path, text))


def test_a_year_that_is_over_is_told_from_its_next_day_on() -> None:
    """Unless somebody has looked for the new sum, which they are asked to do again each half a year."""
    figure = next(each for each in shared_references().figures.values() if not each.looked_on)
    held, over = figure.until, date.fromordinal(figure.until.toordinal() + 1)
    assert [*lint_figures({"fee": figure}, held)] == []
    assert "ended on" in str(next(lint_figures({"fee": figure}, over)))


def test_nobody_has_to_look_every_day() -> None:
    """Half a year after the day of looking."""
    old = {name: each for name, each in shared_references().figures.items() if each.looked_on}
    looked = max(each.looked_on for each in old.values() if each.looked_on)
    assert [*lint_figures(old, looked + LOOK_AGAIN_AFTER)] == []
    assert len([*lint_figures(old, date(looked.year + 1, 12, 31))]) == len(old)


def test_everything_new_survives_the_way_to_a_document_and_back(tmp_path: Path) -> None:
    """As the store and the exports take it."""
    rest = """\
        text: It costs {fee}.
        source: act
    cy: [Cynllun gofal]
    everyday: [Care plan]
    people_say: [the paper about my care]
    next: [Ask., {text: Ask the trust., nation: Northern Ireland}]
    time_limit: {text: One month., source: act, checked_on: 2026-05-01, review_by: 2027-05-01}
"""
    [term] = terms_of(tmp_path, entry(rest))
    assert term_from(document_of(term)) == term
    assert len(term.next_steps) == 2
    found = [each.what for each in lint([term], date(2026, 6, 1))]
    assert found == ["Nobody says when the plain definition was checked against its source."]


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({"time_limit": "One month."}, "names no source"),
        ({"everyday": ["Panel"]}, "marked as everyday English"),
        ({"relations": {"not_to_be_confused_with": [{"term": "B", "why": "This one is a law; B is not."}]}}, "“This"),
        ({"relations": {"not_to_be_confused_with": [{"term": "B", "why": "A is a law with its form."}]}}, "“its”"),
        ({"nations": ["UK"], "definitions": [{"kind": "plain", "text": "Ask your council."}]}, "names the council"),
        ({"definitions": [{"kind": "plain", "text": "You pay {fee-of-wales}."}]}, "No sum is known"),
        (
            {
                "definitions": [
                    {"kind": "formal", "text": "A.", "source": {"title": "B", "url": "https://www.b.org.uk/"}}
                ]
            },
            "front page",
        ),
        ({"definitions": [{"kind": "plain", "text": "word " * 15 + "ends. " + "A word. " * 30}]}, "60 are as many"),
        (
            {"definitions": [{"kind": "plain", "text": "A.", "checked_on": "2026-05-01", "review_by": "2026-05-01"}]},
            "no later than the day it was checked",
        ),
    ],
)
def test_an_editor_is_told(document: dict[str, object], said: str) -> None:
    """What would harm a reader, in a sentence that says what to do."""
    term = term_from({"label": "A", "slug": "a"} | document)
    assert said in "\n".join(str(each) for each in lint([term], date(2026, 6, 1)))


@pytest.mark.parametrize(
    "text", ["Ask your council, or in Northern Ireland your trust.", "In England your council pays.", "A trust helps."]
)
def test_a_trust_beside_the_council_is_right(text: str) -> None:
    """So is a sentence that names its nation."""
    term = term_from({"label": "A", "nations": ["UK"], "definitions": [{"kind": "plain", "text": text}]})
    assert "names the council" not in "\n".join(str(each) for each in lint([term], date(2026, 6, 1)))
