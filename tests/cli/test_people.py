"""`export-user` and `erase-user`: what a host does for a person who asks."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Reason
from bot.glossary.model.keys import keyed
from bot.service import Jargon
from tests.cli.conftest import Invoke, Run
from tests.store.crowd import ERASED, found

OTHER = 812345678901234567


@pytest.fixture
def flagged(jargon: Jargon) -> Jargon:
    """Two people flagged a definition, each with a comment."""

    async def flag() -> None:
        [key, *_] = keyed(jargon.page("co-production").term)
        for number, person in enumerate((ERASED, OTHER)):
            ref = DefinitionRef(1, "co-production", key)
            await jargon.flagging.flag(ref, str(number), person, Reason.WRONG, f"Comment {number}.")

    asyncio.run(flag())
    return jargon


def test_a_person_is_erased_and_nobody_else(flagged: Jargon, run: Run, database: Path) -> None:
    """The id is in no file, while another has it open; the other's rows are there, and a second time is no error."""
    done = run("erase-user", str(ERASED))
    assert (done.returncode, done.stderr) == (0, "")
    assert "One row is gone" in done.stdout
    assert found(database, ERASED) == []
    assert found(database, OTHER)
    again = run("erase-user", f"<@{ERASED}>")
    assert (again.returncode, "Nothing of this person was kept" in again.stdout) == (0, True)


def test_a_copy_reads_back(flagged: Jargon, invoke: Invoke, tmp_path: Path) -> None:
    """On the terminal and in a file: what they said, when, and where; ids are texts."""
    file = tmp_path / "copy.json"
    printed = json.loads(invoke("export-user", str(ERASED)).stdout)
    assert invoke("export-user", str(ERASED), "-o", str(file)).exit_code == 0
    written = json.loads(file.read_text("utf-8"))
    assert printed["person"] == written["person"] == str(ERASED)
    [flag] = written["flags"]
    assert (flag["comment"], flag["server_id"], flag["reason"]) == ("Comment 0.", "1", "wrong")
    assert flag["flagged_at"].endswith("+00:00")
    assert str(OTHER) not in file.read_text("utf-8")


@pytest.mark.parametrize(
    "words", ["me", "", "12", "-1", "1e20", "9" * 19, "9" * 25, "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨", f"{ERASED}; drop"]
)
@pytest.mark.parametrize("command", ["erase-user", "export-user"])
def test_what_is_no_id_is_refused(flagged: Jargon, run: Run, command: str, words: str) -> None:
    """With what an id is, and exit code 2; nothing is touched."""
    done = run(command, "--", words)
    assert (done.returncode, done.stdout) == (2, "")
    assert "digits" in done.stderr
