"""What happens to a change when nobody waits for it."""

import asyncio
import sqlite3
from functools import partial
from pathlib import Path

from bot.store.key_values import Remember, note
from bot.store.store import Store


async def test_a_cancelled_wait_neither_loses_the_change_nor_stops_the_store() -> None:
    """A task that is cancelled while it waits leaves its change, and those after it, to be stored."""
    store = Store()
    waiting = [asyncio.wrap_future(store.apply(Remember(f"name {number}", "kept"))) for number in range(50)]
    for each in waiting:
        each.cancel()

    await asyncio.wrap_future(store.apply(Remember("after", "kept")))

    kept = [await asyncio.wrap_future(store.read(partial(note, name=f"name {n}"))) for n in range(50)]
    assert kept == ["kept"] * 50
    store.close()


async def test_changes_that_nobody_waits_for_share_a_commit(tmp_path: Path) -> None:
    """They are gathered for a moment, kept in order, and stored at once when someone waits for a later one."""
    store = Store(tmp_path / "words.db")
    watching = sqlite3.connect(tmp_path / "words.db")
    before = watching.execute("pragma data_version").fetchone()

    gathered = [store.apply_soon(Remember("last", str(number))) for number in range(20)]
    await asyncio.wrap_future(store.apply(Remember("waited for", "yes")))

    assert all(each.done() for each in gathered)
    assert watching.execute("pragma data_version").fetchone()[0] == before[0] + 1
    assert await asyncio.wrap_future(store.read(lambda db: note(db, "last"))) == "19"
    watching.close()
    store.close()


async def test_a_gathered_change_is_stored_by_itself(tmp_path: Path) -> None:
    """With nothing after it, it waits only a moment."""
    store = Store(tmp_path / "words.db")

    async with asyncio.timeout(2):
        await asyncio.wrap_future(store.apply_soon(Remember("alone", "yes")))

    assert await asyncio.wrap_future(store.read(lambda db: note(db, "alone"))) == "yes"
    store.close()
