"""Odd letters in the terminal: a sentence and an exit code, nothing that steers it, and nothing left behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.formats.letters import hostile_office as office
from tests.formats.pages.offices import docx, odt

CANARY = "zxqv7 our secret"
SAID = office.RUN.format(f"{CANARY}: coproduction \x85\u202e\u2066 [31m")
READ = {
    "a" * 251 + ".txt": f"{CANARY}: coproduction \x1b[31m\x07".encode(),
    "\x1b[31m\x1b]0;a\x07.docx": docx(f"<w:p>{SAID}</w:p>"),
    "**a** `b` @everyone.pdf": docx(f"<w:p>{SAID}</w:p>"),
    "\u202etxt.docx": odt(f"<text:p>{CANARY}: coproduction</text:p>"),
    "nested.docx": docx("<w:tbl>" * 200 + f"<w:p>{SAID}</w:p>" + "</w:tbl>" * 200),
}
REFUSED = {
    "half.docx": docx(f"<w:p>{SAID}</w:p>")[:-60] + CANARY.encode(),
    "locked.odt": office.locked_by_libreoffice() + CANARY.encode(),
    "\x1b[31mold.doc": office.ole("WordDocument") + CANARY.encode(),
    "laughs.docx": office.with_doctype(docx(f"<w:p>{SAID}</w:p>"), office.DOCUMENT, office.LAUGHS, "&a11;We believe"),
    "a page.html": f"<!doctype html><p>{CANARY}".encode(),
    "huge.txt": CANARY.encode() * 700_000,
}
LAUGHS = office.with_doctype(docx(office.WORDS), office.DOCUMENT, office.LAUGHS, f"{CANARY} &a11;")


def kept(folder: Path) -> list[Path]:
    """The files beneath a folder that hold something of a letter."""
    return [each for each in folder.rglob("*") if each.is_file() and CANARY.encode() in each.read_bytes()]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Where the program may leave things: its home, and the folder for what is temporary."""
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def as_file(folder: Path, name: str, raw: bytes) -> Path:
    file = folder / "given" / name
    file.parent.mkdir()
    file.write_bytes(raw)
    return file


@pytest.mark.parametrize("command", ["explain", "read"])
@pytest.mark.parametrize("name", READ, ids=[*map(repr, range(len(READ)))])
def test_an_odd_letter_is_read(run: Run, tmp_path: Path, own: Path, name: str, command: str) -> None:
    """Whatever it is called."""
    letter = as_file(tmp_path, name, READ[name])
    done = run(command, str(letter), HOME=str(own), TMPDIR=str(own))
    assert done.returncode == (command == "read")
    assert "coproduction" in done.stdout.lower().replace("-", "")
    assert all(each.isprintable() for each in done.stdout.splitlines())
    assert kept(tmp_path) in ([letter], [])


@pytest.mark.parametrize("command", ["explain", "read"])
@pytest.mark.parametrize("name", REFUSED, ids=[*map(repr, range(len(REFUSED)))])
def test_a_letter_that_cannot_be_read_is_told(run: Run, tmp_path: Path, own: Path, name: str, command: str) -> None:
    """In one line that says what to do, with the code that the page tells: for `read`, 1 would be advice."""
    letter = as_file(tmp_path, name, LAUGHS if name == "laughs.docx" else REFUSED[name])
    done = run(command, str(letter), HOME=str(own), TMPDIR=str(own))
    assert (done.returncode, done.stdout) == (2 if command == "read" else 1, "")
    [line] = done.stderr.splitlines()
    assert line.isprintable()
    assert "paste" in line
    assert kept(own) == []


@pytest.mark.parametrize("command", ["explain", "read"])
def test_a_name_that_is_too_long_is_told(run: Run, command: str) -> None:
    """Nobody sees what the system calls it."""
    done = run(command, "a" * 300 + ".pdf")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
