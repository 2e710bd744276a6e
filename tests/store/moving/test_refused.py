"""What a move leaves alone: what others have or use, and what is none of ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.errors import BusyError, ConfigError, JargonError, UsageError
from bot.store.moving import move
from bot.store.only_bot import only_bot
from bot.store.place import Place, Server
from bot.store.preferences import Remember, note
from bot.store.store import Store
from tests.fixtures.postgres import Databases
from tests.store.moving.places import Told, moved, on_server
from tests.store.moving.rows import insert, plenty


def test_nothing_is_written_over(elsewhere: Place, database: Path) -> None:
    """One who has words there keeps them; a database that was only opened is none to keep."""
    plenty(database)
    with closing(Store(elsewhere)) as store:
        store.do_now(Remember("a", "b"))
    moved(database, elsewhere)
    with pytest.raises(ConfigError, match="holds something already"):
        moved(database, elsewhere)
    with closing(Store(elsewhere)) as store:
        assert store.ask_now(note, "name 1") == "value 1"


def test_a_move_that_somebody_else_began_is_left_alone(elsewhere: Place, database: Path) -> None:
    """It goes on from its own source; who wants to begin another says so."""
    plenty(database)
    other = database.with_name("other.db")
    plenty(other, 5)
    with pytest.raises(KeyboardInterrupt):
        move(other, elsewhere, Told(after=20))
    with pytest.raises(ConfigError, match="was begun and has not ended"):
        moved(database, elsewhere)
    assert moved(database, elsewhere, anew=True).tables["reactions"].rows == 250


def test_both_places_must_not_be_one(postgres: Databases, database: Path, tmp_path: Path) -> None:
    """However they are written."""
    plenty(database)
    (tmp_path / "link.db").symlink_to(database)
    with pytest.raises(UsageError, match="the same database"):
        moved(database, tmp_path / "link.db")
    there = postgres.place(tmp_path)
    with pytest.raises(UsageError, match="the same database"):
        moved(there, Server(f"{there.address} application_name=other", tmp_path / "state"))


def test_a_bot_on_either_side_is_left_in_peace(elsewhere: Place, database: Path) -> None:
    """The move is refused, with a code that says to try again."""
    plenty(database)
    with only_bot(database), pytest.raises(BusyError, match="Another jargonbot uses"):
        moved(database, elsewhere)
    with closing(Store(elsewhere)) as store, only_bot(database.with_name("elsewhere.db")):
        held_place = only_bot(elsewhere) if isinstance(elsewhere, Path) else _nothing()
        with held_place:
            store._writer.hold().result()
            with pytest.raises(BusyError, match="Another jargonbot uses"):
                moved(database, elsewhere)
            with pytest.raises(BusyError, match="Another jargonbot uses"):
                moved(elsewhere, database.with_name("third.db"))


@contextmanager
def _nothing() -> Iterator[None]:
    yield


def test_tables_of_another_version_stay_as_they_are(elsewhere: Place, database: Path) -> None:
    """Older ones are to be opened once, newer ones are nothing for this version."""
    plenty(database)
    moved(database, elsewhere)
    steps = "_sqlite_migrations" if isinstance(elsewhere, Path) else "_steps"
    last = f"(select max(name) from {steps})"
    for statement, why in (
        (f"update {steps} set name = 'of tomorrow' where name = {last}", "newer version"),
        (f"delete from {steps} where name = 'of tomorrow'", "an earlier version"),
    ):
        _change(elsewhere, statement)
        with pytest.raises(ConfigError, match=why):
            moved(elsewhere, database.with_name("third.db"))


def _change(place: Place, statement: str) -> None:
    """A change that no version of ours makes."""
    if isinstance(place, Path):
        with closing(sqlite3.connect(place)) as db, db:
            db.execute(statement)
    else:
        import psycopg

        with psycopg.connect(place.address, options="-c search_path=jargonbot") as connection:
            connection.execute(statement)


def test_what_is_not_there_cannot_be_moved(postgres: Databases, database: Path, tmp_path: Path) -> None:
    """No file, a file of somebody else, an empty database on a server, and a server that is away."""
    with pytest.raises(ConfigError, match="There is no file"):
        moved(database, tmp_path / "new.db")
    with closing(sqlite3.connect(database)) as theirs:
        theirs.execute("create table mine (a)")
    with pytest.raises(ConfigError, match="belongs to another program"):
        moved(database, tmp_path / "new.db")
    with pytest.raises(ConfigError, match="nothing of jargonbot"):
        moved(on_server(postgres, tmp_path / "s"), tmp_path / "new.db")
    with pytest.raises(BusyError, match="cannot be reached"):
        moved(Server(f"postgresql:///words?host={tmp_path}", tmp_path / "s"), tmp_path / "new.db")


def test_a_full_disk_is_told_before_anything_is_copied(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With how much is needed."""
    plenty(database)
    usage = type("Usage", (), {"free": 1000})()
    monkeypatch.setattr("bot.store.moving.file_target.shutil.disk_usage", lambda _: usage)
    with pytest.raises(BusyError, match="not enough room"):
        moved(database, tmp_path / "new.db")
    assert not (tmp_path / "new.db.moving").exists()


def test_a_text_that_a_server_cannot_keep_is_named(postgres: Databases, database: Path, tmp_path: Path) -> None:
    """By its table and column, never by what it says."""
    plenty(database)
    with closing(sqlite3.connect(database)) as db, db:
        insert(db, "notes", [{"name": "x", "value": "a\0secret"}])
    with pytest.raises(JargonError, match=r"table notes.*“value”") as told:
        moved(database, on_server(postgres, tmp_path / "s"))
    assert "secret" not in str(told.value)
