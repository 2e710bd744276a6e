from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.errors import BusyError
from bot.store.connection import open_database
from bot.store.key_values import Remember, note
from bot.store.schema import migrations
from bot.store.store import Store

CHILD = """
import sys
from pathlib import Path
from bot.store.key_values import Remember
from bot.store.store import Store
store = Store(Path(sys.argv[1]))
number = 0
while True:
    batch = [store.apply(Remember(f"{sys.argv[2]}-{number + each}", "x" * 500)) for each in range(20)]
    for future in batch:
        future.result()
        print(f"{sys.argv[2]}-{number}", flush=True)
        number += 1
"""


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    store = Store(database)
    yield store
    store.close()


@contextmanager
def held(store: Store) -> Iterator[None]:
    """Keep the writer waiting, so that all that is queued within comes into one batch."""
    go_on = threading.Event()
    store.read(lambda db: go_on.wait(10))
    yield
    go_on.set()


class Failing:
    """An operation that writes, and then fails."""

    def apply(self, db: Database) -> None:
        Remember("half", "done").apply(db)
        db.execute("insert into notes (name, value) values ('a', null)")


class Filling:
    """An operation that needs far more room than there is."""

    def apply(self, db: Database) -> None:
        Remember("big", "x" * 10_000_000).apply(db)


@pytest.mark.parametrize("number", range(3))
def test_what_was_acknowledged_survives_a_kill(database: Path, number: int) -> None:
    """A child is killed in the middle of writing: every row that it was told is stored is there."""
    command = [sys.executable, "-c", CHILD, str(database), f"round{number}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        acknowledged = [next(child.stdout).strip() for _ in range(50 + 17 * number)]
        child.send_signal(signal.SIGKILL)
        acknowledged += [row.strip() for row in child.stdout if row.endswith("\n")]
    store = Store(database)
    missing = [name for name in acknowledged if not store.read(partial(note, name=name)).result()]
    assert store.read(lambda db: db.execute("pragma integrity_check").fetchone()[0]).result() == "ok"
    store.close()
    assert missing == []


def test_one_failing_change_does_not_take_the_others_along(store: Store) -> None:
    """Each has a savepoint within the transaction that they share."""
    with held(store):
        before, failing, after = (store.apply(each) for each in (Remember("b", "1"), Failing(), Remember("c", "2")))
    before.result()
    with pytest.raises(BusyError, match="Nothing was stored"):
        failing.result()
    after.result()
    assert [store.read(partial(note, name=name)).result() for name in ("b", "half", "c")] == ["1", "", "2"]


def test_a_full_disk_refuses_and_recovers(store: Store) -> None:
    """With a sentence that says what to do; once there is room, the same change is taken."""
    pages = store.read(lambda db: db.execute("pragma page_count").fetchone()[0]).result()
    store.read(lambda db: db.execute(f"pragma max_page_count = {pages + 5}").fetchone()).result()
    with pytest.raises(BusyError, match=r"the disk is full\. Free some space\."):
        store.apply(Filling()).result()
    store.apply(Remember("small", "fits")).result()
    store.read(lambda db: db.execute("pragma max_page_count = 1000000").fetchone()).result()
    store.apply(Filling()).result()
    assert len(store.read(lambda db: note(db, "big")).result()) == 10_000_000


def test_a_change_that_nobody_waits_for_is_still_made(store: Store) -> None:
    """A listener may be cancelled while it waits: what it queued is stored, and the writer goes on."""
    with held(store):
        store.apply(Remember("first", "1")).cancel()
    store.apply(Remember("second", "2")).result(timeout=5)
    assert store.read(lambda db: note(db, "first")).result(timeout=5) == "1"


def test_the_lock_of_another_process_is_waited_for_and_then_told(store: Store, database: Path) -> None:
    """A short one is not noticed; a long one ends in a sentence, and nothing is stored."""
    store.read(lambda db: db.execute("pragma busy_timeout = 200").fetchall()).result()
    other = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    other.execute("begin immediate")
    with pytest.raises(BusyError, match="Another program is writing to the database"):
        store.apply(Remember("a", "1")).result()
    store.read(lambda db: db.execute("pragma busy_timeout = 5000").fetchall()).result()
    waiting = store.apply(Remember("a", "2"))
    assert not waiting.done()
    other.execute("rollback")
    waiting.result(timeout=5)
    other.close()
    assert store.read(lambda db: note(db, "a")).result() == "2"


def test_two_processes_migrate_one_new_database(database: Path) -> None:
    """Each waits for the other; both find the schema complete."""
    code = "import sys; from pathlib import Path; from bot.store.store import Store; Store(Path(sys.argv[1])).close()"
    started = [subprocess.Popen([sys.executable, "-c", code, str(database)]) for _ in range(3)]
    assert [each.wait(30) for each in started] == [0, 0, 0]
    db = open_database(database)
    applied = [row["name"] for row in db.query("select name from _sqlite_migrations")]
    assert len(applied) == len(set(applied))
    assert not migrations.pending(db)
    db.close()


def test_closing_finishes_what_is_queued(database: Path) -> None:
    """A bot that is told to stop loses nothing that it has taken."""
    store = Store(database)
    queued = [store.apply(Remember(str(number), "x")) for number in range(500)]
    store.close()
    assert all(each.done() for each in queued)
    again = Store(database)
    assert again.read(lambda db: db.execute("select count(*) from notes").fetchone()[0]).result() == 500
    again.close()
