"""A database is moved from one place to another: all of it, compared, and nothing is written over."""

from __future__ import annotations

from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bot.errors import BusyError, ConfigError
from bot.store.erasure_files import KEY_ENDING, LIST_ENDING
from bot.store.moving import move
from bot.store.people import ErasePerson
from bot.store.place import Place, Server
from bot.store.preferences import Remember, note
from bot.store.store import Store
from tests.fixtures.postgres import Databases
from tests.store.moving.places import Told, moved, on_server
from tests.store.moving.rows import COLUMNS, CONTENT, Content, fill, held, plenty

SOMEBODY, ELSE = 912345678901234567, 812345678901234567


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(content=CONTENT)
def test_all_rows_are_the_same_at_the_other_end(
    content: Content, postgres: Databases, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Of every table, with whatever they hold; from a file to a server, to another, to a file, and to another."""
    folder = tmp_path_factory.mktemp("odd")
    first, last, end = folder / "first.db", folder / "last.db", folder / "end.db"
    fill(first, content)
    places: list[Place] = [first, on_server(postgres, folder / "s1"), on_server(postgres, folder / "s2"), last, end]
    ways = [moved(source, target) for source, target in pairwise(places)]
    assert held(first) == held(last) == held(end)
    assert {name: each.rows for name, each in ways[0].tables.items()} == {name: len(content[name]) for name in COLUMNS}
    assert all(way.tables == ways[0].tables for way in ways)
    postgres.drop()


def test_what_was_moved_is_used_as_any_database(elsewhere: Place, database: Path) -> None:
    """A store opens it, and nothing of the move is left."""
    plenty(database)
    before = held(database)
    moved(database, elsewhere)
    with closing(Store(elsewhere)) as store:
        assert store.ask_now(note, "name 1") == "value 1"
        store.do_now(Remember("a", "b"))
    assert held(database) == before
    assert not [each for each in database.parent.rglob("*") if "moving" in each.name]


def test_it_is_told_how_far_it_has_come(elsewhere: Place, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each row is copied and read again, a block at a time."""
    monkeypatch.setattr("bot.store.transfer.AT_ONCE", 50)
    plenty(database)
    told = Told()
    move(database, elsewhere, told)
    assert told.total == told.done == 2 * sum(len(rows) for rows in held(database).values())
    assert max(told.seen) == 50


def test_nobody_writes_to_it_meanwhile(elsewhere: Place, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands of the terminal read on, and wait with what they would write, on whichever engine it is."""
    monkeypatch.setattr("bot.store.connection.BUSY_MS", 50)
    if isinstance(elsewhere, Server):
        from bot.store.postgres import connection

        monkeypatch.setattr(connection, "_SESSION", (*connection._SESSION, "set lock_timeout to 50"))
    plenty(database)
    moved(database, elsewhere)

    class Writing(Told):
        def begins(self, rows: int) -> None:
            with closing(Store(elsewhere)) as store:
                assert store.ask_now(note, "name 1") == "value 1"
                with pytest.raises(BusyError, match="Another program is writing"):
                    store.do_now(Remember("a", "b"))
            self.done = 1

    writing = Writing()
    move(elsewhere, database.with_name("third.db"), writing)
    assert writing.done > 1


def test_the_list_of_erased_people_and_the_keys_go_along(elsewhere: Place, database: Path, tmp_path: Path) -> None:
    """So that an older copy is mended there, too; what lies there already is not written over."""
    with closing(Store(database)) as store:
        store.do_now(ErasePerson(SOMEBODY, store.erasures))
    database.with_name(f"{database.name}.packs").write_text("a key")
    beside = [tmp_path / "elsewhere" / f"new.db{each}" for each in (LIST_ENDING, KEY_ENDING, ".packs")]
    beside[0].parent.mkdir()
    beside[1].write_text("of another")
    with pytest.raises(ConfigError, match="belongs to another database"):
        moved(database, elsewhere)
    beside[1].unlink()
    assert moved(database, elsewhere).beside == tuple(beside)
    assert {each.stat().st_mode & 0o777 for each in beside} == {0o600}
    with closing(Store(elsewhere)) as store:
        assert store.erasures.among({SOMEBODY, ELSE}) == {SOMEBODY}
