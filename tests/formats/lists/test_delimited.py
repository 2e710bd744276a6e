"""Lists that others save as text: what spreadsheets, editors and hands make of commas and quotation marks."""

from pathlib import Path

import pytest

from bot.formats import read
from bot.formats.reading import Reading
from bot.glossary.checks.finding import Finding, GlossaryError
from tests.fixtures.work import growth

TWO = {"Hush room": "A room, without noise.", "Step-free": 'Without "stairs".'}


def reading_of(folder: Path, text: str, columns: tuple[str, ...] = (), name: str = "words.csv") -> Reading:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return read(file, columns=columns)


def words_of(reading: Reading) -> dict[str, str]:
    return {each.label: each.definitions[0].text if each.definitions else "" for each in reading.terms}


def findings_of(folder: Path, text: str) -> tuple[Finding, ...]:
    with pytest.raises(GlossaryError) as caught:
        reading_of(folder, text)
    return caught.value.findings


@pytest.mark.parametrize(
    "text",
    [
        'Term,Description\nHush room,"A room, without noise."\nStep-free,"Without ""stairs""."\n',
        'Term, Description\nHush room, "A room, without noise."\nStep-free, "Without ""stairs""." \n',
        'Term,Description\nHush room,"A room, without noise." \nStep-free,"Without ""stairs"".",\n',
        'Term;Description\nHush room;A room, without noise.\nStep-free;Without "stairs".\n',
        'Term\tDescription\nHush room\tA room, without noise.\nStep-free\tWithout "stairs".\n',
        'Term\tDescription\n"Hush room"\tA room, without noise.\n"Step-free"\t"Without ""stairs""."\n',
        'Term | Description\nHush room | A room, without noise.\nStep-free | Without "stairs".\n',
        'sep=;\nTerm;Description\nHush room;A room, without noise.\nStep-free;Without "stairs".\n',
        '# Our words, as of May\n# "Ask" us\n\nTerm;Description\nHush room;A room, without noise.\n'
        'Step-free;Without "stairs".\n',
        'Our words,,\n,,\nNo,Term,Description\n1,Hush room,"A room, without noise."\n'
        '2,Step-free,"Without ""stairs""."\n',
        'Term,Description\nHush room,A room, without noise.\nStep-free,Without "stairs".\n',
    ],
)  # fmt: skip
def test_what_people_save_is_read(tmp_path: Path, text: str) -> None:
    """Spaces behind signs, quotation marks that Google Sheets leaves as they are, comments and titles on top."""
    reading = reading_of(tmp_path, text)
    assert words_of(reading) == TWO
    assert words_of(reading_of(tmp_path, text, name="words.txt")) == TWO


def test_a_sign_in_the_word_does_not_cut_it(tmp_path: Path) -> None:
    """A space behind a comma shows that it parts no cells; that is told, with the first line."""
    reading = reading_of(tmp_path, "Term,Meaning\nTap,Water.\nEducation, health and care plan,A plan, written.\n")
    assert words_of(reading) == {"Tap": "Water.", "Education, health and care plan": "A plan, written."}
    [warning] = reading.warnings
    assert (warning.place.line, "One row has a text with the separating sign" in warning.what) == (3, True)


def test_where_nobody_knows_which_sign_parts_cells_the_line_is_named(tmp_path: Path) -> None:
    """Spaces stand behind all of them, or behind none."""
    for text in ("Term, Meaning\nTap, Water, cold.\n", "Term,Meaning\nTap,Water,cold.\n"):
        [finding] = findings_of(tmp_path, text)
        assert (finding.place.line, finding.place.entry) == (2, "Tap")
        assert "3 cells, but there are 2 columns" in finding.what


def test_rows_of_unequal_length_are_read(tmp_path: Path) -> None:
    """Empty cells at the end of a row are left out, or there are more of them."""
    text = "Term,Meaning,Link\nTap,Water.\nHush room,Quiet.,https://example.org,,\n,,\n"
    assert words_of(reading_of(tmp_path, text)) == {"Tap": "Water.", "Hush room": "Quiet."}


def test_faults_of_quotation_marks_say_what_is_wrong(tmp_path: Path) -> None:
    """With the line; all of them, unless the rest is within the mark."""
    first, second = findings_of(tmp_path, 'Term,Meaning\nA,"Say "hi" to me"\nB,x\nC,"y"z\n')
    assert (first.place.line, "closed in this line, but “h” follows" in first.what) == (2, True)
    assert (second.place.line, "“z” follows" in second.what) == (4, True)
    [finding] = findings_of(tmp_path, 'Term,Meaning\nA,x\n"B",y\nC,"a\n\nb,c\n')
    assert (finding.place.line, finding.what) == (4, "A quotation mark is opened here and never closed.")


def test_a_huge_cell_is_told_of_by_its_length(tmp_path: Path) -> None:
    """It has nothing to do with quotation marks."""
    [finding] = findings_of(tmp_path, f"Term,Meaning\nTap,Water.\nHush room,{'a room ' * 23_000}\n")
    assert (finding.place.line, "4000" in finding.sentence or "4,000" in finding.sentence) == (3, True)


def test_rows_of_one_word_are_joined(tmp_path: Path) -> None:
    """A second meaning is a further row; the same row twice changes nothing."""
    reading = reading_of(tmp_path, "Word,Meaning\nTap,Water.\nHush room,Quiet.\ntap,To touch.\nTap,Water.\n")
    assert [(each.label, len(each.definitions)) for each in reading.terms] == [("Tap", 2), ("Hush room", 1)]


def test_columns_are_named_where_no_row_does_so(tmp_path: Path) -> None:
    """A file without a header says how; what was guarded for spreadsheets is itself again."""
    text = "1;'+44;A dial code.\n2;Tap;Water.\n"
    [finding] = findings_of(tmp_path, text)
    assert "--columns term,definition" in finding.remedy
    reading = reading_of(tmp_path, text, columns=("", "term", "definition"))
    assert words_of(reading) == {"+44": "A dial code.", "Tap": "Water."}


@pytest.mark.parametrize(
    "text",
    [
        "This, term, at our day centre\nhas been full of life, your visit, too\n",
        "Dear all,\n\nthe meaning, as we said, is plain.\nTerm, definition\nand so on, without end. Yours, Sam\n",
        "Name, address\nSam, 1 High Street\n",
    ],
)
def test_a_letter_is_no_table(tmp_path: Path, text: str) -> None:
    """Whatever words stand between its commas."""
    with pytest.raises(GlossaryError):
        reading_of(tmp_path, text, name="letter.txt")


def test_quotation_marks_cost_the_same_however_many_there_are(tmp_path: Path) -> None:
    """Whether they are closed or not, in rows with commas and with tabs."""
    for row in ('"a""b",c\n', '"a\t"b\n', "a,b\n", '""a,b\n'):

        def rows_of(size: int, row: str = row) -> int:
            try:
                return len(reading_of(tmp_path, "Term,Meaning\n" + row * size).entries)
            except GlossaryError as error:
                return len(error.findings)

        assert growth(rows_of, 500) < 2.5
