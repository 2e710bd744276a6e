from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import ConfigError
from bot.store.connection import open_database, wal_is_safe
from bot.store.store import Store


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ("3.40.1", False),
        ("3.44.5", False),
        ("3.44.6", True),
        ("3.44.7", True),
        ("3.45.0", False),
        ("3.50.6", False),
        ("3.50.7", True),
        ("3.51.0", False),
        ("3.51.2", False),
        ("3.51.3", True),
        ("3.52.0", True),
        ("4.0.0", True),
    ],
)
@pytest.mark.trust("WAL-reset bug", bad_inputs=1)
def test_wal_is_used_only_where_it_is_safe(version: str, safe: bool) -> None:
    """By the table of https://sqlite.org/wal.html#walresetbug."""
    assert wal_is_safe(tuple(map(int, version.split(".")))) is safe


@pytest.fixture
def waits_for_no_disk() -> None:
    """Here it does."""


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("synchronous", 2), ("foreign_keys", 1), ("trusted_schema", 0), ("secure_delete", 1), ("busy_timeout", 5000)],
)
@pytest.mark.trust("power loss")
def test_every_connection_is_prepared(database: Path, pragma: str, value: int) -> None:
    """The first one, and one to a file that is there already; most pragmas are not kept in the file."""
    for _ in range(2):
        db = open_database(database)
        assert db.execute(f"pragma {pragma}").fetchone()[0] == value
        db.close()


@pytest.mark.trust("WAL-reset bug", bad_inputs=1)
def test_the_journal_fits_the_library(database: Path) -> None:
    """Write-ahead logging where this SQLite is safe with it, the rollback journal elsewhere."""
    db = open_database(database)
    wanted = "wal" if wal_is_safe(sqlite3.sqlite_version_info) else "truncate"
    assert db.execute("pragma journal_mode").fetchone()[0] == wanted
    db.close()


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    """The data folder of a new user is not there yet."""
    Store(tmp_path / "some" / "where" / "words.db").close()
    assert (tmp_path / "some" / "where" / "words.db").exists()


@pytest.mark.trust("corrupt database", bad_inputs=1)
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    """A mistyped path must not cost anybody their file."""
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear friend, " * 100)
    with pytest.raises(ConfigError, match=r"letter\.txt is not a jargonbot database"):
        Store(letter)
    assert letter.read_text() == "Dear friend, " * 100


@pytest.mark.trust("corrupt database", bad_inputs=2)
def test_a_path_that_cannot_be_used_gets_a_sentence(tmp_path: Path) -> None:
    """A folder in place of a file, and a file in place of a folder."""
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="cannot be opened"):
        Store(tmp_path)
    with pytest.raises(ConfigError, match=r"folder .* cannot be made"):
        Store(tmp_path / "file" / "words.db")


@pytest.mark.trust("corrupt database", bad_inputs=1)
def test_a_database_of_a_newer_version_is_left_as_it_is(database: Path) -> None:
    """After a step back to an older version, say: nothing is written to tables that it does not know."""
    Store(database).close()
    with closing(sqlite3.connect(database)) as newer, newer:
        newer.execute("insert into _sqlite_migrations (migration_set, name) values ('jargonbot', 'create_moons')")
    before = database.read_bytes()

    with pytest.raises(ConfigError, match="made by a newer version of jargonbot"):
        Store(database)

    assert database.read_bytes() == before
