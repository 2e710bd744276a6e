"""Erasing one person from a database of 200,000 rows."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.store.people import ErasePerson
from bot.store.store import Store
from tests.store.crowd import ERASED, crowd, everybody_else, found

ROWS = 200_000


def test_one_of_many(database: Path) -> None:
    """Of 200,000 rows those of one person go: no byte of the id is in any file, and all rows of others are the same."""
    crowd(database, ROWS)
    before = everybody_else(database)
    with closing(Store(database)) as store:
        erased = store.do_now(ErasePerson(ERASED, store.erasures))
        store.scrub_now()
    assert found(database, ERASED) == []
    assert everybody_else(database) == before
    assert erased.rows > ROWS // 200
    with closing(sqlite3.connect(database)) as db:
        assert db.execute("pragma integrity_check").fetchone() == ("ok",)
