"""Letters in the terminal: read, explained, and nowhere on the disk afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Invoke, Run
from tests.formats.pages.offices import docx, odt

CANARY = "zxqv7 our secret"
BODY = f"Dear neighbour, {CANARY}: we believe in coproduction."
WORD, WRITER = f"<w:p><w:r><w:t>{BODY}</w:t></w:r></w:p>", f"<text:p>{BODY}</text:p>"
LETTERS = {"letter.txt": BODY.encode(), "letter.docx": docx(WORD), "letter.odt": odt(WRITER)}


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_explained_and_kept_nowhere(run: Run, tmp_path: Path, database: Path, name: str) -> None:
    """Where each word stands is counted in the text that was read; no file holds a word of the letter."""
    own, letter = tmp_path / "own", tmp_path / "given" / name
    for folder in (own, letter.parent):
        folder.mkdir()
    letter.write_bytes(LETTERS[name])
    sheet = own / "sheet.html"
    done = run("explain", "--json", "--sheet", str(sheet), str(letter), HOME=str(own), TMPDIR=str(own))
    assert done.returncode == 0
    [found] = json.loads(done.stdout)
    assert (found["label"], found["text"]) == ("Co-production", "coproduction")
    assert BODY[found["start"] : found["end"]] == "coproduction"
    assert "plan support together" in sheet.read_text("utf-8")
    written = [each for each in tmp_path.rglob("*") if each.is_file() and each != letter]
    assert sheet in written
    assert not [each for each in written if CANARY.encode() in each.read_bytes()]


def test_a_letter_comes_on_standard_input(environment: dict[str, str]) -> None:
    """As whatever it is."""
    program = [sys.executable, "-m", "bot", "explain", "--json", "-"]
    done = subprocess.run(program, input=LETTERS["letter.docx"], env={**os.environ, **environment}, capture_output=True)
    assert json.loads(done.stdout)[0]["label"] == "Co-production"


def test_a_sheet_is_text_unless_it_is_a_page(invoke: Invoke, tmp_path: Path) -> None:
    """By the ending of its name."""
    for name, begins in (("sheet.txt", "Words for my meeting"), ("sheet.html", "<!doctype html>")):
        invoke("explain", "--sheet", str(tmp_path / name), "coproduction")
        assert (tmp_path / name).read_text("utf-8").startswith(begins)


def test_a_letter_that_is_not_there_is_told(run: Run) -> None:
    """What ends like a letter is one; a sentence is a sentence."""
    done = run("explain", "nothing.pdf")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "The file “nothing.pdf” cannot be read: No such file or directory.\n"
    assert run("explain", "We believe in coproduction.").returncode == 0
