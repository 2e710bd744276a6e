"""The terminal where the settings name a database on a server."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.engines import copy_in_memory
from tests.cli.conftest import Run
from tests.fixtures.postgres import Databases

psycopg = pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")

SECRET = "MTIz-secret"


def test_words_are_imported_into_a_server_and_found_there(
    run: Run, postgres: Databases, tmp_path: Path, database: Path
) -> None:
    """No file of SQLite is made for it, and what must not be in it lies in the folder of the settings."""
    place = {"JARGONBOT_DATABASE": postgres.url(database), "JARGONBOT_STATE_FOLDER": str(tmp_path / "state")}
    words = tmp_path / "words.csv"
    words.write_text("term,definition\nDay club,A place to meet.\n")
    assert run("import", str(words), **place).returncode == 0
    found = run("ask", "day club", **place)
    assert (found.returncode, "A place to meet." in found.stdout) == (0, True)
    assert run("erase-user", "912345678901234567", **place).returncode == 0
    assert sorted(each.name for each in (tmp_path / "state").iterdir()) == ["jargonbot.db.erased", "jargonbot.db.key"]
    assert not database.exists()


def test_copies_are_left_to_the_server(run: Run, postgres: Databases, tmp_path: Path) -> None:
    """A sentence says by what they are made."""
    place = {"JARGONBOT_DATABASE": postgres.url(None)}
    for name in ("backup", "restore"):
        refused = run(name, str(tmp_path / "copy.db"), **place)
        assert (refused.returncode, "pg_dump" in refused.stderr) == (2, True)


def test_the_doctor_asks_a_server(run: Run, postgres: Databases, tmp_path: Path) -> None:
    """How its tables are, and that nobody can tell here whether copies are made; one that is away is a fault."""
    asked = {"JARGONBOT_DATABASE": postgres.url(None)}
    rows = {each["name"]: each for each in json.loads(run("doctor", "--json", "--offline", **asked).stdout)}
    assert (rows["database"]["state"], rows["tables"]["state"], rows["copies"]["state"]) == ("well", "well", "well")
    gone = {"JARGONBOT_DATABASE": f"postgresql://me:{SECRET}@/words?host={tmp_path}"}
    told = run("doctor", "--json", "--offline", **gone)
    [away] = [each for each in json.loads(told.stdout) if each["name"] == "database"]
    assert away["state"] == "fault"
    assert "cannot be reached" in away["said"]
    assert SECRET not in told.stdout + told.stderr


def test_a_bot_waits_for_who_needs_a_server_alone(run: Run, postgres: Databases, database: Path) -> None:
    """That may be just about to end, so the exit code says to try again."""
    alone = ("select pg_advisory_lock(%s::int, %s::int)", (int.from_bytes(b"jarg"), 2))
    with psycopg.connect(postgres.at(database), autocommit=True) as mover:
        mover.execute(*alone)
        refused = run("run", JARGONBOT_DATABASE=postgres.url(database), DISCORD_TOKEN="x.y.z")
    assert refused.returncode == 75
    assert "needs the database" in refused.stderr
    assert SECRET not in refused.stderr


def test_a_server_that_is_away_is_told_in_a_sentence(run: Run, tmp_path: Path) -> None:
    """Without the password; whoever supervises the bot starts it again later."""
    ended = run("run", JARGONBOT_DATABASE=f"postgresql://me:{SECRET}@/words?host={tmp_path}", DISCORD_TOKEN="x.y.z")
    assert ended.returncode == 75
    assert "The database cannot be reached just now" in ended.stderr
    assert SECRET not in ended.stderr


def test_a_dry_run_changes_nothing_on_a_server(run: Run, postgres: Databases, tmp_path: Path, database: Path) -> None:
    """It is done on a copy in memory, with all that is there; so is a rehearsal's look at the words."""
    place = {"JARGONBOT_DATABASE": postgres.url(database), "JARGONBOT_STATE_FOLDER": str(tmp_path)}
    words = tmp_path / "words.csv"
    words.write_text("term,definition\nDay club,A place to meet.\n")
    assert run("import", str(words), **place).returncode == 0
    with closing(copy_in_memory(postgres.place(database))) as copy, copy.reading() as db:
        assert db.query("select slug from imported") == [{"slug": "day-club"}]
    words.write_text("term,definition\nNight club,A place to dance.\n")
    assert run("import", "--dry-run", str(words), **place).returncode == 0
    with closing(postgres.engine(database)) as engine, engine.reading() as db:
        assert db.query("select slug from imported") == [{"slug": "day-club"}]


def test_words_of_a_file_are_taken_to_a_server(run: Run, postgres: Databases, tmp_path: Path) -> None:
    """By the file that holds all but people; a database that has words already is refused there, too."""
    place = {"JARGONBOT_DATABASE": postgres.url(tmp_path), "JARGONBOT_STATE_FOLDER": str(tmp_path / "state")}
    words, whole, again = tmp_path / "words.csv", tmp_path / "whole.json", tmp_path / "again.json"
    words.write_text("term,definition\nDay club,A place to meet.\n")
    assert run("import", str(words)).returncode == 0
    assert run("export", "--all", str(whole)).returncode == 0
    assert run("import", "--all", str(whole), **place).returncode == 0
    assert run("export", "--all", str(again), **place).returncode == 0
    assert again.read_bytes() == whole.read_bytes()
    assert run("import", "--all", str(whole), **place).returncode == 1
