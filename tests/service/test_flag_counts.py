from __future__ import annotations

import asyncio
import gc
from typing import ParamSpec, TypeVar

import pytest

from bot.feedback.flags import FlagCounts
from bot.feedback.reactions import Reaction
from bot.service import Jargon
from bot.service.flag_counts import FlagCountCache
from bot.store import flags as store_flags
from bot.store.answers import RecordAnswer
from bot.store.port import Connection, Reading
from bot.store.reactions import AddReaction
from bot.store.store import Store
from tests.store.engines import held

P = ParamSpec("P")
T = TypeVar("T")
SERVER, SLUG = 1, "co-production"


def shown(jargon: Jargon) -> int:
    return jargon.page(SLUG, SERVER).counts_of().people


async def test_everybody_sees_their_own_flag_as_soon_as_it_is_stored(jargon: Jargon) -> None:
    """Five at once: for each of them the card shows all five, not for the first alone."""
    await jargon.flagging.record_answer(SERVER, 5, 10, SLUG)

    async def flag(person: int) -> int:
        await jargon.flagging.add(Reaction(SERVER, 10, person, "flagged", emoji="🚩"))
        return shown(jargon)

    with held(jargon._store):
        flagging = [asyncio.create_task(flag(person)) for person in range(5)]
        await asyncio.sleep(0)
    assert await asyncio.gather(*flagging) == [5] * 5


async def test_a_flag_that_came_while_its_message_changed_is_counted_nowhere(jargon: Jargon) -> None:
    """The message shows another word now; neither card speaks of a flag that is not stored for it."""
    await jargon.flagging.record_answer(SERVER, 5, 10, SLUG)
    await jargon.flagging.add(Reaction(SERVER, 10, 100, "flagged", emoji="🚩"))
    assert shown(jargon) == 1

    await jargon.flagging.record_answer(SERVER, 5, 10, "advocacy")

    assert shown(jargon) == 0
    assert jargon.page("advocacy", SERVER).counts_of().people == 0
    assert jargon.flagging.whole_queue() == []


async def test_many_changes_at_once_cost_few_readings(jargon: Jargon, monkeypatch: pytest.MonkeyPatch) -> None:
    """A raid of two hundred: those who come while one reading is under way share the next."""
    readings = []

    def counted(db: Connection, place: store_flags.TermRef) -> dict[str, FlagCounts]:
        readings.append(place)
        return store_flags.counts_of(db, place)

    monkeypatch.setattr("bot.service.flag_counts.counts_of", counted)
    await jargon.flagging.record_answer(SERVER, 5, 10, SLUG)
    with held(jargon._store):
        flagging = [
            asyncio.create_task(jargon.flagging.add(Reaction(SERVER, 10, person, "flagged", emoji="🚩")))
            for person in range(200)
        ]
        await asyncio.sleep(0)
    await asyncio.gather(*flagging)
    assert shown(jargon) == 200
    assert 1 <= len(readings) <= 2


class LateStore(Store):
    """A store whose answers arrive only once they may."""

    def __init__(self) -> None:
        super().__init__()
        self.has_read = asyncio.Event()
        self.may_arrive = asyncio.Event()

    def see(self, reading: Reading[P, T], *args: P.args, **kwargs: P.kwargs) -> asyncio.Future[T]:
        return asyncio.ensure_future(self._late(super().see(reading, *args, **kwargs)))

    async def _late(self, reading: asyncio.Future[T]) -> T:
        answer = await reading
        self.has_read.set()
        await self.may_arrive.wait()
        return answer


async def test_a_reading_from_before_a_change_does_not_count_for_it() -> None:
    """Though it arrives after the change: who comes meanwhile reads again, also where another of them gave up."""
    store = LateStore()
    cache = FlagCountCache(store)
    await store.do(RecordAnswer(SERVER, 5, 10, SLUG))
    first = asyncio.create_task(cache.renew(SERVER, SLUG))
    await store.has_read.wait()

    await store.do(AddReaction(Reaction(SERVER, 10, 100, "flagged", emoji="🚩")))
    second, third = (asyncio.create_task(cache.renew(SERVER, SLUG)) for _ in range(2))
    await asyncio.sleep(0)
    second.cancel()
    store.may_arrive.set()

    await first
    assert cache.of(SERVER, SLUG) == {}
    await third
    assert cache.of(SERVER, SLUG)[""].people == 1
    store.close()


async def test_a_change_that_was_stored_does_not_fail_when_the_bot_stops_before_it_is_counted() -> None:
    """The person is not told that nothing was stored, and the log holds no error."""
    store = Store()
    cache = FlagCountCache(store)
    await store.do(AddReaction(Reaction(SERVER, 10, 100, "flagged", emoji="🚩")))
    store.close()
    await cache.renew(SERVER, SLUG)
    assert cache.of(SERVER, SLUG) == {}


async def test_nothing_is_kept_of_a_reading_that_is_done() -> None:
    """A bot that runs for a year is asked about many words on many servers."""
    store = Store()
    cache = FlagCountCache(store)
    for server in range(100):
        await cache.renew(server, SLUG)
    gc.collect()
    assert not list(cache._renewals)
    store.close()
