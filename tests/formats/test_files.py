import os
import socket
import tracemalloc
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import UsageError
from bot.formats import read, write
from bot.formats.file import MAX_BYTES, PIECE, bytes_of
from bot.glossary.checks.finding import Finding, GlossaryError

EMPTY = '{\n  "terms": []\n}\n'
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
        (LABEL.encode("utf-16")[:-1], 0, "The file begins as one in UTF-16, and is broken further on."),
        (LABEL.encode() + b"\xff", 3, "The file is not written in UTF-8 throughout: byte 0xff cannot be read."),
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


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_what_windows_programs_save_is_read(tmp_path: Path, encoding: str) -> None:
    """PowerShell and “Unicode text” of Excel are UTF-16; some programs put a second mark in front of the first."""
    file = tmp_path / "glossary.yaml"
    for marks in ("", "\ufeff"):
        file.write_bytes((marks + LABEL).encode(encoding))
        reading = read(file)
        assert ([each.label for each in reading.terms], reading.warnings) == (["Carer’s allowance"], ())


def test_what_is_read_as_windows_1252_is_told(tmp_path: Path) -> None:
    """Excel saves “CSV” so; a person has to look whether the letters are right."""
    file = tmp_path / "glossary.csv"
    file.write_bytes("term,definition\nCarer’s café,A “place”.\n".encode("cp1252"))
    reading = read(file)
    assert [each.label for each in reading.terms] == ["Carer’s café"]
    [warning] = reading.warnings
    assert "it was read as Windows-1252" in warning.what


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
        "term,definition\nA,B\n",
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
    with pytest.raises(UsageError, match=r"folder\.json is a folder, not a file"):
        write([], folder)
    assert list(tmp_path.iterdir()) == [folder]


def test_a_socket_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in its place would cut off whoever listens there."""
    monkeypatch.chdir(tmp_path)
    with closing(socket.socket(socket.AF_UNIX)) as listening:
        listening.bind("glossary.json")
        with pytest.raises(UsageError, match=r"glossary\.json is a socket, not a file"):
            write([], Path("glossary.json"))
        assert Path("glossary.json").is_socket()


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    """A named pipe stays one, and its reader gets the whole text."""
    pipe = tmp_path / "glossary.json"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write([], pipe)
        assert os.read(reader, 1000) == EMPTY.encode()
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_device_is_written_into(tmp_path: Path) -> None:
    """Such as a terminal, here by a link with an ending of its own; neither is replaced."""
    screen, terminal = os.openpty()
    try:
        link = tmp_path / "glossary.json"
        link.symlink_to(os.ttyname(terminal))
        write([], link)
        assert os.read(screen, 1000) == EMPTY.replace("\n", "\r\n").encode()
        assert Path(os.ttyname(terminal)).is_char_device()
        assert link.is_symlink()
    finally:
        os.close(screen)
        os.close(terminal)


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    """The file that it leads to is replaced in one step: who has the old one open still reads the old text."""
    file, link = tmp_path / "glossary.json", tmp_path / "link.json"
    file.write_text("old")
    link.symlink_to(file)
    with file.open() as opened_before:
        write([], link)
        assert opened_before.read() == "old"
    assert link.readlink() == file
    assert file.read_text() == EMPTY
    assert sorted(tmp_path.iterdir()) == [file, link]


@pytest.mark.parametrize(
    ("content", "line", "part"),
    [
        ('{"terms": [\n{"label": "a",}\n]}', 2, "comma too many"),
        ('{"terms": [{"label": "a}]}', 1, "never closed"),
        ('{"terms": [{"label": "a", "slug": "a", "slug": "b"}]}', 0, "“slug” is given twice"),
        ('{"terms": [{"label": true}]}', 1, "put it in quotes"),
        ('{"terms": ' + "[" * 200_000, 0, "nested more than 20 deep"),
        ('{"terms": ' + "[" * 100 + "]" * 100 + "}", 0, "nested more than 20 deep"),
        ('{"terms": [\n{"label": "\\ud800"}]}', 2, "invisible control character (U+D800)"),
        ('{"words": []}', 1, "no list of words"),
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


def test_reading_a_small_file_takes_little_memory(tmp_path: Path) -> None:
    """A small machine could not start for want of room for the biggest file that there may be."""
    file = tmp_path / "words.yaml"
    file.write_bytes(b"- label: Advocate\n")
    tracemalloc.start()
    assert bytes_of(file) == b"- label: Advocate\n"
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 2 * PIECE


@pytest.mark.parametrize(("size", "whole"), [(0, True), (PIECE, True), (MAX_BYTES, True), (MAX_BYTES + 1, False)])
def test_the_biggest_file_is_read_and_no_bigger_one(tmp_path: Path, size: int, whole: bool) -> None:
    """To the byte."""
    file = tmp_path / "words.yaml"
    with file.open("wb") as written:
        written.truncate(size)
    if whole:
        assert len(bytes_of(file)) == size
    else:
        with pytest.raises(GlossaryError, match="64 MiB"):
            bytes_of(file)
