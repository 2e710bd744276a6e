"""`backup` and `restore`, as whoever runs the bot uses them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.only_bot import only_bot
from tests.cli.conftest import Invoke, Run


@pytest.mark.trust("way back")
def test_a_backup_is_made_and_put_back(run: Run, database: Path, tmp_path: Path) -> None:
    """What was stored between the two is gone again, and all else is there."""
    words, copy = tmp_path / "words.csv", tmp_path / "copy.db"
    words.write_text("term,definition\nDay club,A place to meet.\n")
    assert run("import", str(words)).returncode == 0
    made = run("backup", str(copy))
    assert (made.returncode, made.stdout.split(" is in ")[0]) == (0, "A copy of the database")
    words.write_text("term,definition\nNight club,A place to dance.\n")
    assert run("import", str(words)).returncode == 0
    restored = run("restore", str(copy))
    assert restored.returncode == 0
    assert f"is now what {copy} holds" in restored.stdout
    assert run("ask", "day club").returncode == 0
    assert run("ask", "night club").returncode == 1


@pytest.mark.trust("way back")
def test_nothing_is_put_in_the_place_of_a_database_that_a_bot_has(run: Run, database: Path, tmp_path: Path) -> None:
    """The exit code says to try again."""
    copy = tmp_path / "copy.db"
    run("ask", "advocacy")
    run("import", str(_words(tmp_path)))
    assert run("backup", str(copy)).returncode == 0
    content = database.read_bytes()
    with only_bot(database):
        refused = run("restore", str(copy))
    assert refused.returncode == 75
    assert "uses the database" in refused.stderr
    assert database.read_bytes() == content


@pytest.mark.trust("corrupt database", bad_inputs=1)
def test_the_bot_does_not_start_on_a_damaged_database(run: Run, database: Path, tmp_path: Path) -> None:
    """It says so, leaves the file as it is, and ends with the code that keeps it from being started again."""
    run("import", str(_words(tmp_path)))
    with closing(sqlite3.connect(database)) as db:
        [size] = db.execute("pragma page_size").fetchone()
    content = bytearray(database.read_bytes())
    for page in range(2, len(content) // size):
        content[page * size : page * size + 64] = b"\xa5" * 64
    database.write_bytes(content)
    ended = run("run", DISCORD_TOKEN="x.y.z")
    assert ended.returncode == 78
    assert "jargonbot restore FILE" in ended.stderr
    assert database.read_bytes() == bytes(content)


def test_there_is_nothing_to_copy_before_the_first_start(run: Run, tmp_path: Path) -> None:
    """Nor is a database made for it."""
    missing = run("backup", str(tmp_path / "copy.db"))
    assert missing.returncode == 78
    assert "There is no file" in missing.stderr


def _words(folder: Path) -> Path:
    file = folder / "words.csv"
    file.write_text("term,definition\nDay club,A place to meet.\n")
    return file


def test_help_says_what_they_do(invoke: Invoke) -> None:
    """In a sentence, as for every subcommand."""
    for name in ("backup", "restore"):
        assert "copy" in invoke(name, "--help").output.lower()
