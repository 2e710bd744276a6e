"""A database whose writer was killed in the middle of a change, so that half of the change is in the file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.store.backups import back_up, look_through, pending, restore
from bot.store.preferences import Remember, note
from bot.store.store import Store

# More than fits into its cache is changed, so that SQLite writes to the file before the commit that never comes.
KILLED = """
import os, signal, sys
from pathlib import Path
from bot.store.connection import open_database
db = open_database(Path(sys.argv[1]))
db.execute("pragma cache_size = 5")
db.execute("begin immediate")
for number in range(1000):
    db.execute("insert into notes (name, value) values (?, ?)", [str(number), "x" * 900])
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def half_done(database: Path) -> Path:
    store = Store(database)
    store.do_now(Remember("acknowledged", "yes"))
    store.close()
    subprocess.run([sys.executable, "-c", KILLED, str(database)], check=False)
    assert any(each.stat().st_size for each in database.parent.glob(f"{database.name}-*")), "nothing is half done"
    return database


def kept(database: Path) -> list[str]:
    """What was acknowledged, and what never was."""
    store = Store(database)
    found = [store.ask_now(note, name) for name in ("acknowledged", "0")]
    store.close()
    return found


@pytest.mark.trust("kill -9")
def test_it_is_no_damage(half_done: Path) -> None:
    """The look before the start undoes the half, as SQLite does, and the bot starts."""
    look_through(half_done)

    assert kept(half_done) == ["yes", ""]


@pytest.mark.trust("kill -9")
def test_it_can_be_copied_and_replaced(half_done: Path, tmp_path: Path) -> None:
    """Neither the copy nor what is set aside holds the half."""
    copy = tmp_path / "copy.db"

    back_up(half_done, copy)
    aside = restore(copy, half_done)

    assert kept(copy) == kept(half_done) == ["yes", ""]
    assert aside
    assert "broken" not in aside.name
    assert kept(aside) == ["yes", ""]


@pytest.mark.trust("kill -9")
def test_how_far_it_is_behind_can_be_asked(half_done: Path) -> None:
    """As `jargonbot doctor` does."""
    assert pending(half_done) == 0
