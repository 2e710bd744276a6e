"""Letters in the terminal: read, explained, and nowhere on the disk afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import UsageError
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


@pytest.mark.parametrize("text", ["~ten of us believe in coproduction", "~nobody/a.txt", "coproduction\0", "a\0b.txt"])
def test_a_text_that_no_file_can_be_called_is_a_text(invoke: Invoke, text: str) -> None:
    """Or, where it ends like a letter, one that is not there; never a fault of ours."""
    for command in ("explain", "read"):
        done = invoke(command, text)
        assert not done.exception or isinstance(done.exception, SystemExit | UsageError)
        assert ("Co-production" in done.stdout) is (command == "explain" and not text.endswith(".txt"))


def test_a_file_that_never_ends_is_too_large(run: Run) -> None:
    """No more of it is read than shows that."""
    for command in ("explain", "read"):
        assert "too large" in run(command, "/dev/zero" if command == "read" else "-", stdin="a" * 11_000_000).stderr


@pytest.mark.parametrize("command", ["explain", "read"])
def test_a_text_in_any_encoding_is_read_from_standard_input(
    environment: dict[str, str], tmp_path: Path, command: str
) -> None:
    """The same words come of it as of the file, and the places are those of what was given."""
    text = "\ufeff“We” believe\r\nin coproduction.\x0c"
    file = tmp_path / "letter.txt"
    program = [sys.executable, "-m", "bot", command, "--json"]
    for encoding in ("utf-8", "utf-16", "utf-16-le", "cp1252"):
        raw = text.removeprefix("\ufeff" if "utf-8" not in encoding else "").encode(encoding)
        file.write_bytes(raw)
        for name, said in (("-", text[1:]), (str(file), text[1:].replace("\r\n", "\n"))):
            done = subprocess.run([*program, name], input=raw, env={**os.environ, **environment}, capture_output=True)
            told = json.loads(done.stdout)
            [found] = told if command == "explain" else told["findings"]
            assert said[found["start"] : found["end"]] == "coproduction"


def test_the_sheet_is_there_though_nobody_reads_on(environment: dict[str, str], tmp_path: Path) -> None:
    """As with `| head`, which closes the pipe after some lines."""
    sheet = tmp_path / "sheet.txt"
    program = [sys.executable, "-m", "bot", "explain", "--sheet", str(sheet), "coproduction"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, env={**os.environ, **environment}) as running:
        assert running.stdout
        running.stdout.close()
    assert sheet.read_text("utf-8").startswith("Words for my meeting")
