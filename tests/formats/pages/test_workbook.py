"""Workbooks as offices keep them: several sheets, titles, numbers, merged and hidden things, and bombs."""

from collections.abc import Callable

import pytest

pytest.importorskip("python_calamine")

from bot.formats.content import Content
from bot.formats.pages import extra
from bot.formats.pages.workbook import WORKBOOK
from bot.formats.reading import Reading
from bot.formats.registry import shown_by
from bot.glossary.checks.finding import GlossaryError
from bot.strings import documents as strings
from bot.strings import parsing as parsing_strings
from tests.formats.pages.offices import ods, part_of, sheet_xml, with_part, xlsx

WORDS = [["Term", "Definition"], ["Pod", "A hut."], ["Nook", "A corner & more."]]


def reading_of(raw: bytes) -> Reading:
    content = Content(raw, "words")  # no name says what it is
    assert shown_by(content) is WORKBOOK
    return WORKBOOK.read(content)


def texts_of(raw: bytes) -> dict[str, list[str]]:
    return {term.label: [each.text for each in term.definitions] for term in reading_of(raw).terms}


@pytest.mark.parametrize("raw", [xlsx({"Words": WORDS}), ods({"Words": WORDS})], ids=["xlsx", "ods"])
def test_the_words_of_a_sheet(raw: bytes) -> None:
    """What Excel and LibreOffice save."""
    assert texts_of(raw) == {"Pod": ["A hut."], "Nook": ["A corner & more."]}


def test_a_person_names_the_columns_of_a_sheet_that_does_not() -> None:
    """As of a table in text; a column that is not to be read is called with a dash."""
    raw = xlsx({"Sheet 1": [["7", "Pod", "A hut."], ["8", "Nook", "A corner."]]})
    found = WORKBOOK.read(Content(raw, "words", columns=("-", "term", "definition")))
    assert {each.label: each.definitions[0].text for each in found.terms} == {"Pod": "A hut.", "Nook": "A corner."}


def test_all_sheets_with_headings_are_read() -> None:
    """Each may name its columns in its own way; a cover is passed over."""
    sheets = {
        "Cover": [["Quiet Places Trust"], ["Made by Ann"]],
        "A to N": [["Words of the trust", ""], [], ["Word", "What it means"], ["Nook", "A corner."]],
        "Acronyms": [["Acronym", "Full name", "Notes"], ["PDQ", "Pretty damn quick", "Said in offices."]],
    }
    reading = reading_of(xlsx(sheets))
    assert [(each.term.label, each.line) for each in reading.entries] == [("Nook", 4), ("Pretty damn quick", 2)]


def test_a_list_of_changes_beside_the_words_is_none_of_them() -> None:
    """Its headings could be those of a list of words."""
    changes = [["Item", "Description"], ["1.2", "Ann added the pod."]]
    assert texts_of(xlsx({"Words": WORDS, "Change log": changes})).keys() == {"Pod", "Nook"}


def test_numbers_days_and_truth_are_read_as_they_are_shown() -> None:
    """Nobody sees a day as the number of days since 1900."""
    rows: list[list[object]] = [
        ["Term", "Definition", "Notes"],
        [999, "A number.", [46112]],
        ["Half", 0.5, True],
        ["Pod", 12.0, ""],
    ]
    assert texts_of(xlsx({"W": rows})) == {
        "999": ["A number.\n\n2026-03-31"],
        "Half": ["0.5\n\nTRUE"],
        "Pod": ["12"],
    }


def test_a_merged_cell_stands_in_each_of_its_rows() -> None:
    """One word with two meanings is often written so."""
    rows = [["Term", "Definition"], ["PIP", "A payment."], ["", "A panel for inspections."]]
    assert texts_of(xlsx({"W": rows}, merged=["A2:A3"])) == {"PIP": ["A payment.", "A panel for inspections."]}


def test_hidden_sheets_stay_hidden_and_are_said() -> None:
    """Somebody may have put their notes about people there."""
    reading = reading_of(xlsx({"Words": WORDS, "Old": [["Term", "Definition"], ["Secret", "No."]]}, hidden=["Old"]))
    assert [each.label for each in reading.terms] == ["Pod", "Nook"]
    assert [each.what for each in reading.warnings] == [strings.hidden_sheets(["Old"])[0]]


def test_failed_formulas_are_left_out() -> None:
    """A reader would see #REF!."""
    assert texts_of(xlsx({"W": [*WORDS, ["Den", "#REF!"]]}))["Den"] == []


def test_acronyms_without_headings_below_a_name_that_says_so() -> None:
    """The sheet is called “Acronyms”; another one that names nothing is refused."""
    rows = [["PDQ", "Pretty damn quick"], ["ASAP", "As soon as possible"]]
    assert texts_of(xlsx({"Acronyms": rows}))["PDQ"] == ["Pretty damn quick"]
    with pytest.raises(GlossaryError):
        reading_of(xlsx({"Rota": [["Mon 3", "Ann"], ["Tue 4", "Bob"]]}))


def refusal(raw: bytes) -> str:
    with pytest.raises(GlossaryError) as caught:
        WORKBOOK.read(Content(raw, "words.xlsx"))
    [finding] = caught.value.findings
    return finding.what


def test_one_with_a_password_is_refused_as_such() -> None:
    """It is an old container around what cannot be read."""
    raw = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
    assert WORKBOOK.fits(Content(raw, "words.xlsx"))
    assert refusal(raw) == strings.locked()[0]


def test_a_damaged_one_is_refused() -> None:
    """Half of it came."""
    raw = xlsx({"Words": WORDS})
    assert refusal(raw[: len(raw) // 2]) == parsing_strings.unreadable()[0]


def bomb() -> bytes:
    """A few hundred kilobytes that unpack to 600 MiB of one cell."""
    start, end = sheet_xml([["Term"]]).split("Term")
    return _with_sheet(start.encode() + b"a" * (600 * 2**20) + end.encode())


def entities() -> bytes:
    """A text that stands for ten texts, which stand for ten each."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    sheet = sheet_xml(WORDS).replace("?>\n", f'?>\n<!DOCTYPE w [<!ENTITY e0 "ha">{levels}]>', 1)
    return _with_sheet(sheet.replace("A hut.", "&e11;").encode())


def far_away() -> bytes:
    """One cell in the last corner of the sheet."""
    sheet = sheet_xml(WORDS).replace(
        "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )
    return _with_sheet(sheet.encode())


def _with_sheet(sheet: bytes) -> bytes:
    return with_part(xlsx({"W": WORDS}), "xl/worksheets/sheet1.xml", sheet)


def again_and_again() -> bytes:
    """A row that stands there as often as can be said."""
    raw = ods({"W": WORDS})
    content = part_of(raw, "content.xml").replace(
        b"<table:table-row>", b'<table:table-row table:number-rows-repeated="999999999">'
    )
    return with_part(raw, "content.xml", content)


@pytest.mark.parametrize("make", [bomb, entities, far_away, again_and_again])
def test_a_bomb_ends_in_a_sentence(make: Callable[[], bytes]) -> None:
    """Neither the machine's memory nor its time is used up."""
    raw = make()
    assert len(raw) < 2**20
    assert refusal(raw)


def test_without_its_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """An extra, for not everybody has workbooks."""
    monkeypatch.setattr(extra, "find_spec", lambda name: None)
    assert refusal(xlsx({"Words": WORDS})) == strings.no_extra(".xlsx")[0]
