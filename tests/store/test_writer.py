"""SQLite under the store: kills, full disks, and other processes."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest

from bot.errors import BusyError, ConfigError
from bot.store.connection import open_database
from bot.store.migrations import migrations
from bot.store.port import Connection
from bot.store.preferences import Remember, note
from bot.store.store import Store

CHILD = """
import asyncio, sys
from pathlib import Path
from bot.store.preferences import Remember
from bot.store.store import Store
store = Store(Path(sys.argv[1]))
async def write(number=0):
    while True:
        for stored in [store.do(Remember(f"{sys.argv[2]}-{number + each}", "x" * 500)) for each in range(20)]:
            await stored
            print(f"{sys.argv[2]}-{number}", flush=True)
            number += 1
asyncio.run(write())
"""


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    store = Store(database)
    yield store
    store.close()


class Filling:
    """An operation that needs far more room than there is."""

    def apply(self, db: Connection) -> None:
        Remember("big", "x" * 10_000_000).apply(db)


def pragma(store: Store, text: str) -> int:
    """Ask SQLite for a setting, or change it."""
    [row] = store.ask_now(lambda db: db.query(f"pragma {text}"))
    return int(next(iter(row.values())))


@pytest.mark.parametrize("number", range(3))
@pytest.mark.trust("kill -9")
def test_what_was_acknowledged_survives_a_kill(database: Path, number: int) -> None:
    """A child is killed in the middle of writing: every row that it was told is stored is there."""
    command = [sys.executable, "-c", CHILD, str(database), f"round{number}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        acknowledged = [next(child.stdout).strip() for _ in range(50 + 17 * number)]
        child.send_signal(signal.SIGKILL)
        acknowledged += [row.strip() for row in child.stdout if row.endswith("\n")]
    store = Store(database)
    missing = [name for name in acknowledged if not store.ask_now(note, name)]
    assert store.ask_now(lambda db: db.query("pragma integrity_check")) == [{"integrity_check": "ok"}]
    store.close()
    assert missing == []


def test_a_change_may_fail_before_its_caller_looks(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread is sometimes quicker than who queued the change; its future ends once all the same."""
    writer = store._writer
    monkeypatch.setattr(writer, "_queue", Overtaken(writer._queue))

    with pytest.raises(ZeroDivisionError):
        store.do_now(Broken())


class Broken:
    """An operation with a fault."""

    def apply(self, db: Connection) -> None:
        raise ZeroDivisionError


class Overtaken:
    """A queue that gives what is put into it away, and returns once it is done with."""

    def __init__(self, queue: SimpleQueue[Any]) -> None:
        self._queue = queue
        self.get, self.get_nowait = queue.get, queue.get_nowait

    def put(self, job: Any) -> None:
        self._queue.put(job)
        if job:
            job.future.exception()


@pytest.mark.trust("disk full")
def test_a_full_disk_refuses_and_recovers(store: Store) -> None:
    """With a sentence that says what to do; once there is room, the same change is taken."""
    pragma(store, f"max_page_count = {pragma(store, 'page_count') + 5}")
    with pytest.raises(BusyError, match=r"the disk is full\. Free some space\."):
        store.do_now(Filling())
    store.do_now(Remember("small", "fits"))
    pragma(store, "max_page_count = 1000000")
    store.do_now(Filling())
    assert len(store.ask_now(note, "big")) == 10_000_000


@pytest.mark.trust("disk full")
async def test_all_that_a_full_disk_undoes_is_told_why(store: Store) -> None:
    """Where SQLite undoes the whole transaction, those who shared it hear of the disk, not of a lost transaction."""

    class Undoing:
        """As SQLite itself may do when the disk is full: https://sqlite.org/lang_transaction.html"""

        def apply(self, db: Connection) -> None:
            db.execute("rollback")
            raise sqlite3.OperationalError("database or disk is full")

    shared = [store.do_soon(Remember("a", "1")), store.do_soon(Undoing()), store.do_soon(Remember("b", "2"))]
    for each in await asyncio.gather(*shared, return_exceptions=True):
        assert isinstance(each, BusyError)
        assert str(each) == "Nothing was stored, because the disk is full. Free some space."
    await store.do(Remember("c", "3"))
    assert [await store.ask(note, name) for name in "abc"] == ["", "", "3"]


@pytest.mark.trust("database locked", faults=2)
def test_the_lock_of_another_process_is_waited_for_and_then_told(store: Store, database: Path) -> None:
    """A short one is not noticed; a long one ends in a sentence, and nothing is stored."""
    pragma(store, "busy_timeout = 200")
    other = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    other.execute("begin immediate")
    with pytest.raises(BusyError, match="Another program is writing to the database"):
        store.do_now(Remember("a", "1"))
    pragma(store, "busy_timeout = 5000")
    waiting = store._writer.write(Remember("a", "2").apply)
    assert not waiting.done()
    other.execute("rollback")
    waiting.result()
    other.close()
    assert store.ask_now(note, "a") == "2"


async def test_changes_that_nobody_waits_for_share_a_commit(store: Store, database: Path) -> None:
    """They are gathered for a moment, and stored at once when someone waits for a later one."""
    with closing(sqlite3.connect(database)) as watching:
        before = watching.execute("pragma data_version").fetchone()[0]

        gathered = [store.do_soon(Remember("last", str(number))) for number in range(20)]
        await store.do(Remember("waited for", "yes"))
        await asyncio.gather(*gathered)

        assert watching.execute("pragma data_version").fetchone()[0] == before + 1
    assert await store.ask(note, "last") == "19"


@pytest.mark.trust("database locked", faults=3)
def test_two_processes_migrate_one_new_database(database: Path) -> None:
    """Each waits for the other; both find the schema complete."""
    code = "import sys; from pathlib import Path; from bot.store.store import Store; Store(Path(sys.argv[1])).close()"
    started = [subprocess.Popen([sys.executable, "-c", code, str(database)]) for _ in range(3)]
    assert [each.wait() for each in started] == [0, 0, 0]
    db = open_database(database)
    applied = [row["name"] for row in db.query("select name from _sqlite_migrations")]
    assert len(applied) == len(set(applied))
    assert not migrations.pending(db)
    db.close()


def test_closing_finishes_what_is_queued(database: Path) -> None:
    """A bot that is told to stop loses nothing that it has taken."""
    store = Store(database)
    queued = [store._writer.write(Remember(str(number), "x").apply) for number in range(500)]
    store.close()
    assert all(each.done() for each in queued)
    again = Store(database)
    assert again.ask_now(lambda db: db.query("select count(*) as kept from notes")) == [{"kept": 500}]
    again.close()


@pytest.mark.trust("corrupt database", bad_inputs=1)
def test_a_damaged_file_is_told_as_such(database: Path) -> None:
    """To try again would not help, so it is no BusyError: whoever starts the bot again and again must stop."""
    store = Store(database)
    for number in range(200):
        store.do_now(Remember(str(number), "x" * 1000))
    store.close()
    whole = database.read_bytes()
    database.write_bytes(whole[:4096] + b"\x55" * (len(whole) - 4096))

    with pytest.raises(ConfigError, match="damaged"):
        Store(database)
