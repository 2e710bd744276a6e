from pathlib import Path

import pytest

from bot.formats import read, written
from bot.formats.reading import Reading
from bot.glossary.checks.finding import Finding, GlossaryError
from bot.glossary.documents.document import term_from
from bot.glossary.model.term import Kind
from tests.fixtures.work import growth


def reading_of(folder: Path, text: str, encoding: str = "utf-8") -> Reading:
    file = folder / "glossary.csv"
    file.write_bytes(text.encode(encoding))
    return read(file)


def findings_of(folder: Path, text: str) -> tuple[Finding, ...]:
    with pytest.raises(GlossaryError) as caught:
        reading_of(folder, text)
    return caught.value.findings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_what_spreadsheets_save_is_read(tmp_path: Path, encoding: str, delimiter: str, line_end: str) -> None:
    """Every delimiter, line end and byte-order mark that Excel, Numbers and LibreOffice write."""
    text = line_end.join(
        [delimiter.join(row) for row in (("Term", " DEFINITION "), ("DoLS", '"Two\nlines"'), ("", ""))]
    )
    [term] = reading_of(tmp_path, text, encoding).terms
    assert (term.label, term.definitions[0].text, term.definitions[0].kind) == (
        "DoLS",
        "Two\nlines",
        Kind.PLAIN,
    )


def test_optional_columns_are_filled_in(tmp_path: Path) -> None:
    """Each goes where the glossary keeps it; a column nobody knows is warned about."""
    text = (
        "term,kind,definition,aliases,topics,source,organisation,url,nation,colour,speaks for people\n"
        "Direct payment,Formal,Money.,DP | payments; cash,Money,Care Act 2014,Parliament,https://a.b,England,red,yes\n"
    )
    reading = reading_of(tmp_path, text)
    [term] = reading.terms
    [definition] = term.definitions
    assert term.aliases == ("DP", "payments", "cash")
    assert term.topics == ("Money",)
    assert term.speaks_for_people
    assert (definition.kind, definition.nation, definition.source.title) == (
        Kind.FORMAL,
        "England",
        "Care Act 2014",
    )
    assert "“colour” is not used" in reading.warnings[0].what


def test_rows_of_one_term_merge_without_repeating(tmp_path: Path) -> None:
    """A second meaning or kind is a further row; the same row twice changes nothing."""
    text = "term,kind,definition\nCare plan,,A.\nCare Plan,formal,B.\nCare plan,,A.\nEmpty,,\n"
    care_plan, empty = reading_of(tmp_path, text).terms
    assert [(each.kind, each.text) for each in care_plan.definitions] == [
        (Kind.PLAIN, "A."),
        (Kind.FORMAL, "B."),
    ]
    assert care_plan.aliases == ()
    assert empty.definitions == ()


@pytest.mark.parametrize("kind", ["note", "kind"])
def test_acronyms_that_differ_in_case_stay_apart(tmp_path: Path, kind: str) -> None:
    """PIP is a benefit and PiP is something else, in lists of others and in our own table."""
    text = f"term,definition,{kind}\nPIP,A benefit.,\nPiP,A placement.,\nPIP,An interview.,\n"
    terms = reading_of(tmp_path, text).terms
    assert [(term.slug, term.label, len(term.definitions)) for term in terms] == [
        ("pip", "PIP", 2),
        ("pip-2", "PiP", 1),
    ]


def test_every_faulty_row_is_reported_by_its_line(tmp_path: Path) -> None:
    """Lines are those of the file, also after a text of several lines. In our own table nothing is guessed at."""
    text = 'term,kind,definition,url\nA,,"x\ny",\n,,lost,\nB,,one,two,three\nC,,x,nowhere\nD,,x,\n'
    findings = findings_of(tmp_path, text)
    assert [finding.place.line for finding in findings] == [4, 5, 6]
    assert findings[0].what == "The row has no term."
    assert "5 cells, but there are 4 columns" in findings[1].what
    assert "“nowhere” is not a web address" in findings[2].what


def test_a_quotation_mark_that_is_never_closed_is_told(tmp_path: Path) -> None:
    """With the line on which its row begins."""
    [finding] = findings_of(tmp_path, 'term,definition\nA,x\nB,"never\nends\n')
    assert (finding.place.line, finding.what) == (3, "A quotation mark is opened here and never closed.")


def test_a_broken_heading_is_told(tmp_path: Path) -> None:
    """A quotation mark in the wrong place must not end in a traceback."""
    [finding] = findings_of(tmp_path, '"term"x,"term",definition\nA,B,C\n')
    assert (finding.place.line, "“x” follows instead of the next cell" in finding.what) == (1, True)


def test_a_column_given_twice_is_a_fault(tmp_path: Path) -> None:
    """Which of them counts would be a guess."""
    [finding] = findings_of(tmp_path, "term,kind,definition,Definition\nA,,x,y\n")
    assert "several columns for: definition" in finding.what


def test_each_row_costs_the_same_however_many_there_are(tmp_path: Path) -> None:
    """A national dictionary has thirty thousand."""
    rows = [f"Word {number},Meaning {number}.\n" for number in range(1_000)]

    def terms_of(size: int) -> int:
        return len(reading_of(tmp_path, f"term,definition\n{''.join(rows[:size])}").terms)

    assert terms_of(1_000) == 1_000
    assert growth(terms_of, 500) < 2.2


def test_no_cell_can_run_as_a_formula_and_all_come_back() -> None:
    """Spreadsheets run cells that begin with = + - @; a quote in front stops them."""
    term = term_from({"label": "=cmd()", "definition": "-1+1\nnext", "aliases": ["@a", "plain"]})
    text = written([term], "csv").text
    assert text.splitlines()[1].startswith("'=cmd(),plain,\"'-1+1")
    assert "'@a; plain" in text


def test_csv_comes_back_as_it_was(tmp_path: Path) -> None:
    """What CSV can hold is held."""
    document = {
        "label": "=cmd",
        "aliases": ["@a", "b"],
        "definitions": [
            {"kind": "plain", "text": "- dash, \"quote\"\nline", "source": {"title": "S", "url": "https://a.b"}},
            {"kind": "easy_read", "text": "x", "nation": "Wales", "checked_on": "2026-03-31"},
        ],
    }  # fmt: skip
    assert reading_of(tmp_path, written([term_from(document)], "csv").text).terms == (term_from(document),)
