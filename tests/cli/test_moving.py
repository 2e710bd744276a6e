"""`migrate-store`, as whoever runs the bot uses it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from bot.store.only_bot import only_bot
from tests.cli.conftest import Run
from tests.fixtures.postgres import Databases


def test_words_go_from_a_file_to_a_server_and_back(
    run: Run, postgres: Databases, tmp_path: Path, database: Path
) -> None:
    """Each table is told with its rows and a checksum, which is the same both ways, and what to do next."""
    there, back = postgres.url(tmp_path, "template1"), tmp_path / "back.db"
    words = tmp_path / "words.csv"
    words.write_text("term,definition\nDay club,A place to meet.\n")
    state = {"JARGONBOT_STATE_FOLDER": str(tmp_path / "state")}
    assert run("import", str(words)).returncode == 0
    ways = [run("migrate-store", *each, **state) for each in ((str(database), there), (there, str(back)))]
    assert [each.returncode for each in ways] == [0, 0]
    assert [each.stderr for each in ways] == ["", ""]
    tables = [re.findall(r"^(\w+): (\d+) rows?, ([0-9a-f]{64})$", each.stdout, re.MULTILINE) for each in ways]
    assert tables[0] == tables[1]
    assert ("imported", "1") in [each[:2] for each in tables[0]]
    assert "Set “database” to the new place" in ways[0].stdout
    for place in (there, str(back)):
        assert "A place to meet." in run("ask", "day club", JARGONBOT_DATABASE=place, **state).stdout


def test_what_is_wrong_is_told_with_a_code(run: Run, database: Path, tmp_path: Path) -> None:
    """Of what was typed 2, of what has to wait 75, of what will not do 78; a password is never told."""
    new = str(tmp_path / "new.db")
    assert run("migrate-store", new).returncode == 2
    assert run("migrate-store", "mysql://me:secret@here/words", new).returncode == 2
    assert run("migrate-store", str(tmp_path / "none.db"), new).returncode == 78
    assert run("flags").returncode == 0
    with only_bot(database):
        refused = run("migrate-store", str(database), new)
    assert (refused.returncode, "Another jargonbot uses" in refused.stderr) == (75, True)
    away = run("migrate-store", str(database), f"postgresql://me:secret@/words?host={tmp_path}")
    assert (away.returncode, "cannot be reached" in away.stderr, "secret" in away.stderr) == (75, True, False)
    same = run("migrate-store", str(database), str(database))
    assert (same.returncode, "Both places are the same" in same.stderr) == (2, True)


def test_a_bar_fills_where_somebody_looks(
    run: Run, environment: dict[str, str], database: Path, tmp_path: Path
) -> None:
    """On standard error, if it is a terminal; what stands on standard output is the same."""
    assert run("flags").returncode == 0
    ours, theirs = os.openpty()
    words = [sys.executable, "-m", "bot", "migrate-store", str(database), str(tmp_path / "new.db")]
    seen = {**os.environ, **environment, "TERM": "xterm"}
    with subprocess.Popen(words, env=seen, stdout=subprocess.PIPE, stderr=theirs, text=True) as moving:
        os.close(theirs)
        shown = ""
        try:
            while more := os.read(ours, 4096):
                shown += more.decode(errors="replace")
        except OSError:  # as Linux says that nobody has the other end any more
            pass
        told, _ = moving.communicate()
    os.close(ours)
    assert moving.returncode == 0
    assert "Moving the database" in shown
    assert "100%" in shown
    assert "\x1b" not in told
