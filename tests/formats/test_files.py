from pathlib import Path

import pytest

from bot.errors import UsageError
from bot.formats import read, write
from bot.glossary.checks.finding import Finding, GlossaryError

LABEL = "terms:\n- label: Carer’s allowance\n"


def finding_of(file: Path) -> Finding:
    with pytest.raises(GlossaryError) as caught:
        read(file)
    [finding] = caught.value.findings
    return finding


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        (b"", 0, "The file is empty."),
        (b" \n\n", 0, "The file is empty."),
        (LABEL.encode("utf-16"), 0, "The file is written in UTF-16, not in UTF-8."),
        (LABEL.encode("cp1252"), 2, "The file is not written in UTF-8 (byte 0x92 cannot be read)."),
        (b"PK\x03\x04\x00\x00", 0, "The file is not a text file."),
        (b"terms:\n- label: a\x0bb\n", 2, "There is an invisible control character in this line (U+000B)."),
        (b"Dear reader,\nhello.\n", 0, "The content shows no format that is known."),
    ],
)
def test_a_file_that_is_no_glossary_gets_a_sentence(tmp_path: Path, content: bytes, line: int, what: str) -> None:
    """What Word, Excel and old Windows programs save is told apart."""
    file = tmp_path / "glossary.txt"
    file.write_bytes(content)
    finding = finding_of(file)
    assert finding.place.line == line
    assert finding.what.startswith(what)
    assert finding.remedy


def test_a_missing_file_and_a_folder_get_a_sentence(tmp_path: Path) -> None:
    """Neither is a traceback."""
    assert finding_of(tmp_path / "none.yaml").what == "There is no such file."
    assert finding_of(tmp_path).what == "The file cannot be read: Is a directory."


@pytest.mark.parametrize("name", ["glossary", "glossary.txt", "glossary.csv", "glossary.json", "glossary.yaml"])
@pytest.mark.parametrize(
    "content",
    [
        "# ours\nterms:\n- label: A\n",
        '\n{"terms": [{"label": "A"}]}',
        '[{"term": "A", "definition": "B"}]',
        "term\nA\n",
    ],
)
def test_the_format_is_found_from_the_content(tmp_path: Path, name: str, content: str) -> None:
    """A name may lie; a file saved as .txt is still a glossary."""
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    assert [term.label for term in read(file).terms] == ["A"]


def test_a_named_format_is_taken_at_its_word(tmp_path: Path) -> None:
    """`--format` decides over content; an unknown one is told."""
    file = tmp_path / "glossary.yaml"
    file.write_text(LABEL, encoding="utf-8")
    with pytest.raises(GlossaryError, match="text without double quotation marks"):
        read(file, "json")
    with pytest.raises(UsageError, match="no format “word”"):
        read(file, "word")


def test_a_file_that_cannot_be_written_gets_a_sentence(tmp_path: Path) -> None:
    """And what was there stays."""
    with pytest.raises(GlossaryError, match="cannot be written: No such file or directory"):
        write([], tmp_path / "nowhere" / "glossary.json")
    folder = tmp_path / "folder.json"
    folder.mkdir()
    with pytest.raises(GlossaryError, match="cannot be written: Is a directory"):
        write([], folder)
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize(
    ("content", "line", "part"),
    [
        ('{"terms": [\n{"label": "a",}\n]}', 2, "comma too many"),
        ('{"terms": [{"label": "a}]}', 1, "never closed"),
        ('{"terms": [{"label": "a", "slug": "a", "slug": "b"}]}', 0, "“slug” is given twice"),
        ('{"terms": [{"label": true}]}', 0, "put it in quotes"),
        ('{"terms": ' + "[" * 200_000, 0, "nested more than 20 deep"),
        ('{"terms": ' + "[" * 100 + "]" * 100 + "}", 0, "nested more than 20 deep"),
        ('{"terms": [{"label": "\\ud800"}]}', 0, "invisible control character (U+D800)"),
        ('{"words": []}', 0, "no glossary"),
    ],
)
def test_faults_in_json_are_told(tmp_path: Path, content: str, line: int, part: str) -> None:
    """Each is printable, whatever the file held."""
    file = tmp_path / "glossary.json"
    file.write_text(content, encoding="utf-8")
    finding = finding_of(file)
    assert finding.place.line == line
    assert part in finding.what
    assert str(finding).isprintable()


def test_json_numbers_stay_as_written_and_null_is_left_out(tmp_path: Path) -> None:
    """`1.10` is a name, not one and a tenth."""
    file = tmp_path / "glossary.json"
    file.write_text('[{"label": 1.10, "definition": "x", "nations": null}]', encoding="utf-8")
    assert read(file).terms[0].label == "1.10"
