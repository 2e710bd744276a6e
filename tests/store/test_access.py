"""Who may read a database on a computer that several people use."""

from __future__ import annotations

import logging
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.errors import ConfigError
from bot.store.connection import open_database
from bot.store.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes; its folders decide")


@pytest.fixture(autouse=True)
def open_to_all() -> Iterator[None]:
    """What the process makes is open to everybody unless it asks for less."""
    before = os.umask(0)
    yield
    assert os.umask(before) == 0, "the mask of the whole process was changed"


def mode(path: Path) -> str:
    return f"{path.stat().st_mode & 0o777:o}"


def test_a_new_database_is_for_its_owner_alone(tmp_path: Path) -> None:
    """And so is the folder that was made for it; one that was there is left as it is."""
    there = tmp_path / "there"
    there.mkdir()
    Store(there / "new" / "words.db").close()
    assert (mode(there), mode(there / "new"), mode(there / "new" / "words.db")) == ("777", "700", "600")


@pytest.mark.parametrize("journal", ["truncate", "wal"])
def test_the_files_beside_it_are_for_its_owner_alone(database: Path, journal: str) -> None:
    """SQLite gives its journals the mode of the database."""
    with closing(open_database(database)) as db:
        db.execute(f"pragma journal_mode = {journal}")
        with db.atomic():
            db.execute("create table words (word text)")
            modes = {each.name: mode(each) for each in database.parent.glob(f"{database.name}*")}
    beside = ["-journal"] if journal == "truncate" else ["-shm", "-wal"]
    assert modes == {f"{database.name}{ending}": "600" for ending in ["", *beside]}


def test_there_is_no_moment_at_which_others_can_read_it(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its mode stands before SQLite sees the file, also at the end of a link that led nowhere."""
    link = database.with_name("link.db")
    link.symlink_to(database)
    seen: list[str] = []
    connect = sqlite3.connect

    def watched(path: Path, **options: Any) -> sqlite3.Connection:
        seen.append(mode(database))
        opened: sqlite3.Connection = connect(path, **options)
        return opened

    monkeypatch.setattr(sqlite3, "connect", watched)
    Store(link).close()
    assert seen[0] == "600"
    assert link.is_symlink()


def test_an_older_database_that_is_too_open_is_narrowed(database: Path, caplog: pytest.LogCaptureFixture) -> None:
    """With the journal beside it, also when it is opened by a link. That is said once, in one line."""
    journal, link = database.with_name(f"{database.name}-journal"), database.with_name("link.db")
    Store(database).close()
    link.symlink_to(database)
    journal.touch()
    for each in (database, journal):
        each.chmod(0o664)

    with caplog.at_level(logging.INFO):
        with closing(Store(link)):
            assert {mode(each) for each in (database, journal) if each.exists()} == {"600"}
        Store(link).close()

    [told] = caplog.messages
    assert told == f"Others on this computer could read {link}. From now on only its owner can."


def test_a_database_of_somebody_else_keeps_its_mode(
    database: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Who may read it is for its owner to say."""
    Store(database).close()
    database.chmod(0o664)
    monkeypatch.setattr(os, "geteuid", lambda: database.stat().st_uid + 1)
    Store(database).close()
    assert (mode(database), caplog.messages) == ("664", [])


def test_a_file_that_is_no_database_of_ours_keeps_its_mode(tmp_path: Path) -> None:
    """A mistyped path must not shut people out of their letters."""
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear friend, " * 100)
    with pytest.raises(ConfigError):
        Store(letter)
    assert mode(letter) == "666"
