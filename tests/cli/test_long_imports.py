"""Imports of many words: what is told of them, and that somebody who waits sees how far it has come."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

from bot.glossary.checks.finding import GlossaryError
from tests.cli.conftest import Invoke
from tests.cli.test_files import written


def rows(number: int) -> str:
    return "".join(f"Zword {each},What number {each} means.\n" for each in range(number))


def test_somebody_who_waits_sees_a_bar(environment: dict[str, str], tmp_path: Path) -> None:
    """On standard error, if that is a terminal; standard output holds the report alone."""
    file = written(tmp_path, "big.csv", f"term,definition\n{rows(600)}")
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "bot", "import", "--json", file]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=theirs, env=os.environ | environment, check=True)
    os.close(theirs)
    assert json.loads(done.stdout)["terms"] == 600
    shown = b""
    while b"Looking for words" not in shown:
        shown += os.read(ours, 4096)
    os.close(ours)


def test_a_pipe_sees_none(environment: dict[str, str], tmp_path: Path) -> None:
    """Nothing at all, in a log or a file."""
    file = written(tmp_path, "big.csv", f"term,definition\n{rows(600)}")
    words = [sys.executable, "-m", "bot", "import", "--json", file]
    done = subprocess.run(words, capture_output=True, text=True, env=os.environ | environment, check=True)
    assert done.stderr == ""


def test_many_joined_entries_are_counted(invoke: Invoke, tmp_path: Path) -> None:
    """Five are named; --json has them all."""
    known = [{"term": f"Lettres {each}", "aliases": [f"Letters {each}"], "definition": "z"} for each in range(50)]
    joined = json.dumps([{"term": f"Letters {each}", "definition": "z"} for each in range(50)])
    invoke("import", written(tmp_path, "a.json", json.dumps(known)))
    told = invoke("import", written(tmp_path, "b.json", joined))
    assert told.exit_code == 0, told.exception
    assert told.stdout.count(" is joined to ") == 5
    assert "45 more entries are joined. With --json all of them are listed." in told.stdout
    again = invoke("import", "--json", written(tmp_path, "c.json", joined))
    assert len(json.loads(again.stdout)["joined"]) == 50


def test_a_flood_of_faults_fits_a_screen(invoke: Invoke, tmp_path: Path) -> None:
    """3,000 entries with several faults each."""
    definition = {"kind": "loud", "text": "x", "checked_on": "soon", "source": {"url": "nowhere"}}
    entries = [{"label": f"Q{each}", "slug": "A B", "definitions": [definition]} for each in range(3000)]
    refused = invoke("import", written(tmp_path, "a.json", json.dumps({"terms": entries}))).exception
    assert isinstance(refused, GlossaryError)
    assert len(refused.findings) > 1000  # reading ends where nobody would read on
    assert len(str(refused).splitlines()) <= 40


def test_what_is_known_already_is_no_set(invoke: Invoke, tmp_path: Path) -> None:
    """An acronym list whose words are all shipped: it says so, and there is nothing to take out later."""
    told = invoke("import", written(tmp_path, "a.csv", "acronym,meaning\nPA,Personal assistant\n"))
    assert told.exit_code == 0, told.exception
    assert "All that “a” says is in the shared words already, so there was nothing to store." in told.stdout
    assert invoke("imports").stdout == "Nothing was imported yet.\n"
