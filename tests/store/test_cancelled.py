"""What happens to a change when nobody waits for it any more."""

import asyncio

from bot.store.notes import Remember, note
from bot.store.store import Store


async def test_a_cancelled_wait_neither_loses_the_change_nor_stops_the_store() -> None:
    """A task that is cancelled while it waits leaves its change, and those after it, to be stored."""
    store = Store()
    waiting = [asyncio.wrap_future(store.apply(Remember(f"name {number}", "kept"))) for number in range(50)]
    for each in waiting:
        each.cancel()

    await asyncio.wrap_future(store.apply(Remember("after", "kept")))

    kept = [await asyncio.wrap_future(store.read(lambda db, n=n: note(db, f"name {n}"))) for n in range(50)]
    assert kept == ["kept"] * 50
    store.close()
