"""`migrate-store`, as whoever runs the bot uses it."""

from __future__ import annotations

import re
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
