"""A move that was cut off goes on, and whatever has become another meanwhile is found."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.errors import BusyError, JargonError
from bot.store.moving import move
from bot.store.moving.file_target import FileTarget
from bot.store.place import Place
from tests.fixtures.postgres import Databases
from tests.store.moving.places import Told, moved, on_server
from tests.store.moving.rows import held, plenty

# A whole process that is killed as soon as so many blocks were copied, or once the files beside were.
KILLED = """
import os, signal, sys
from bot.cli import main
from bot.store import transfer
from bot.store.moving.beside import Beside

transfer.AT_ONCE = 50
left = int(os.environ["KILLED_AFTER"])
took, copied = transfer.Counting.take, Beside.copy

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def take(self, rows):
    global left
    if not (left := left - 1):
        die()
    took(self, rows)

def copy(self):
    copied(self)
    die()

transfer.Counting.take, Beside.copy = take, copy
main()
"""


@pytest.mark.parametrize("after", [1, 7, 30, 34, 48, 10_000])
def test_a_process_that_was_killed_is_followed_by_another(
    postgres: Databases, database: Path, tmp_path: Path, after: int
) -> None:
    """At whichever block, also when all was copied: the next goes on, and the end is the same."""
    plenty(database)
    for target, place in ((str(tmp_path / "new.db"), tmp_path / "new.db"), (postgres.url(tmp_path, "template1"), None)):
        words = [sys.executable, "-c", KILLED, "migrate-store", str(database), target]
        state = {"JARGONBOT_STATE_FOLDER": str(tmp_path / "state")}
        killed = subprocess.run(words, env={**os.environ, **state, "KILLED_AFTER": str(after)}, capture_output=True)
        assert killed.returncode == -signal.SIGKILL
        goal = place or on_server(postgres, tmp_path)
        assert not isinstance(goal, Path) or not goal.exists()
        assert moved(database, goal).earlier > 0
        back = tmp_path / f"back {bool(place)}.db"
        moved(goal, back)
        assert held(back) == held(database)


@pytest.mark.parametrize("which", ["the new one", "the old one"])
def test_a_server_that_goes_away_is_told_and_gone_on_with(
    postgres: Databases, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    """On either side; what to do is said."""
    monkeypatch.setattr("bot.store.transfer.AT_ONCE", 50)
    plenty(database)
    server, back = on_server(postgres, tmp_path / "s"), tmp_path / "back.db"
    source, target = (database, server) if which == "the new one" else (server, back)
    if which == "the old one":
        moved(database, server)

    class Cut(Told):
        def passed(self, rows: int) -> None:
            before, self.done = self.done, self.done + rows
            if before < 300 <= self.done:
                postgres.cut(tmp_path / "s")

    with pytest.raises(BusyError, match=r"cannot be reached.*Run this again, and it goes on") as told:
        move(source, target, Cut())
    assert told.value.exit_code == 75
    assert moved(source, target).earlier >= 150
    if which == "the new one":
        moved(server, back)
    assert held(back) == held(database)


@pytest.mark.parametrize("after", [1, 40, 300, 500])
def test_what_was_cut_off_is_gone_on_with(
    elsewhere: Place, database: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    """Tables that are there are compared, the one that was begun goes on, and the end is the same."""
    monkeypatch.setattr("bot.store.transfer.AT_ONCE", 50)
    plenty(database)
    with pytest.raises(KeyboardInterrupt):
        move(database, elsewhere, Told(after=after))
    told = Told()
    again = move(database, elsewhere, told)
    assert (again.earlier > 0, told.done) == (True, told.total)
    assert again.tables == moved(elsewhere, database.with_name("back.db")).tables
    assert held(database.with_name("back.db")) == held(database)


def test_what_has_changed_since_it_was_cut_off_is_copied_anew(
    elsewhere: Place, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows may have come, gone, and be others than they were, before the last that was copied and after it."""
    monkeypatch.setattr("bot.store.transfer.AT_ONCE", 50)
    plenty(database)
    with pytest.raises(KeyboardInterrupt):
        move(database, elsewhere, Told(after=300))
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("update answers set shown_at = 77 where message_id = 1")
        db.execute("delete from reactions where message_id = 3")
        db.execute("update preferences set value = 'other'")
    moved(database, elsewhere)
    moved(elsewhere, database.with_name("back.db"))
    assert held(database.with_name("back.db")) == held(database)


def test_a_disk_that_fills_up_is_told_and_gone_on_with(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was copied is kept; nothing is taken for a database that is none."""
    monkeypatch.setattr("bot.store.transfer.AT_ONCE", 50)
    plenty(database, 5000)
    belongs_to = FileTarget.belongs_to

    def on_a_small_disk(self: FileTarget, identity: str) -> None:
        belongs_to(self, identity)
        with self.reading() as db:
            [now] = db.query("pragma page_count")
            db.query(f"pragma max_page_count = {now['page_count'] + 40}")

    with monkeypatch.context() as full:
        full.setattr(FileTarget, "belongs_to", on_a_small_disk)
        with pytest.raises(BusyError, match=r"disk is full.*Run this again, and it goes on"):
            moved(database, tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()
    assert moved(database, tmp_path / "new.db").earlier > 100
    assert held(tmp_path / "new.db") == held(database)


@contextmanager
def behind_its_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Somebody changes a row of the new database just before it is compared."""
    from bot.store.moving.move import _Moving

    copied = _Moving._copied

    def meddled(self: _Moving, table: object, after: object) -> object:
        tally = copied(self, table, after)  # type: ignore[arg-type]
        if table.name == "preferences":  # type: ignore[attr-defined]
            with self._target.transaction() as db:
                db.execute("update preferences set value = 'Value 1' where value = 'value 1'")
        return tally

    with monkeypatch.context() as patched:
        patched.setattr(_Moving, "_copied", meddled)
        yield


def test_a_row_that_is_another_is_found(elsewhere: Place, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By one letter: the move ends with the name of the table, and the new database is none yet. Then it is mended."""
    plenty(database)
    with behind_its_back(monkeypatch), pytest.raises(JargonError, match="table preferences is not"):
        moved(database, elsewhere)
    if isinstance(elsewhere, Path):
        assert not elsewhere.exists()
    moved(database, elsewhere)
    moved(elsewhere, database.with_name("back.db"))
    assert held(database.with_name("back.db")) == held(database)
