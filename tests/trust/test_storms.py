"""Very many flags at once, events that come again, two bots that hear the same, and clocks that are wrong."""

from __future__ import annotations

import asyncio
import random
import resource
import sys
import time
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.feedback.reactions import Reaction
from bot.service import Jargon
from bot.service.flags import FlagEvent, Flagging
from bot.store.answers import RecordAnswer
from bot.store.port import Connection, Row
from bot.store.store import Store
from tests.fixtures.trust import Tally
from tests.fixtures.words import OpenJargon

SERVER, CHANNEL, WORDS = 1, 2, ("advocacy", "support", "co-production", "reablement")
MESSAGES = range(100, 140)


async def shown(jargon: Jargon) -> None:
    """Forty answers to flag."""
    for each in MESSAGES:
        await jargon._store.do(RecordAnswer(SERVER, CHANNEL, each, WORDS[each % len(WORDS)]))


def reaction(number: int) -> Reaction:
    """One of very many, each by somebody else."""
    return Reaction(SERVER, MESSAGES[number % len(MESSAGES)], 10_000 + number, "flagged", burst=False, emoji="🚩")


def kept(store: Store) -> list[tuple[int, int]]:
    rows = store.ask_now(lambda db: db.query("select message_id, person_id from reactions order by 1, 2"))
    return [(row["message_id"], row["person_id"]) for row in rows]


@pytest.mark.trust("storm of flags")
async def test_ten_thousand_flags(jargon: Jargon, tally: Tally, times: Callable[[int, int], int]) -> None:
    """All are stored, once; meanwhile every question is answered."""
    number = times(2_000, 10_000)
    await shown(jargon)
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
    storm = asyncio.gather(*(jargon.flagging.add(reaction(each)) for each in range(number)))
    slowest = 0.0
    while not storm.done():
        asked = time.perf_counter()
        assert jargon.define("advocacy", SERVER).page
        await asyncio.sleep(0.002)  # a loop that never waits keeps Python's lock from the thread that writes
        slowest = max(slowest, time.perf_counter() - asked)
    await storm
    took = time.perf_counter() - began

    tally.kept([(reaction(each).message_id, 10_000 + each) for each in range(number)], kept(jargon._store))
    assert sum(row.people for row in jargon.flagging.whole_queue()) == number
    tally.load(number)
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / (1024 if sys.platform == "linux" else 2**20)
    tally.figure(f"{number:,} flags at once: {took:.1f} s, a question {slowest:.1f} s at most, {more:.0f} MiB more")


async def hear(flagging: Flagging, events: list[tuple[bool, int]]) -> None:
    """In their order, as the bot does it: each is queued before the next is heard."""
    heard = ((flagging.add if is_set else flagging.remove)(reaction(number)) for is_set, number in events)
    await asyncio.gather(*heard)


@pytest.mark.trust("reconnection", load=1000)
async def test_five_hundred_events_come_again(jargon: Jargon, tally: Tally) -> None:
    """Discord replays the last of them after a RESUME: it ends as after the first time."""
    chance = random.Random(500)
    await shown(jargon)
    events = [(chance.random() < 0.7, chance.randrange(120)) for _ in range(500)]
    await hear(jargon.flagging, events)
    once = kept(jargon._store)
    await hear(jargon.flagging, events)

    assert once
    assert kept(jargon._store) == once


@pytest.mark.trust("reconnection", load=1000)
async def test_five_hundred_flags_that_come_again_are_counted_as_such(jargon: Jargon) -> None:
    """Whoever watches the numbers sees how much of them is the same once more."""
    await shown(jargon)
    for _ in range(2):
        await hear(jargon.flagging, [(True, each) for each in range(500)])
    assert jargon.flagging.events == {FlagEvent.APPLIED: 500, FlagEvent.DUPLICATE: 500}


@pytest.mark.trust("two at a deploy", load=600)
async def test_two_bots_hear_the_same(open_jargon: OpenJargon, tally: Tally) -> None:
    """The old one and the new one, each at its own pace: each flag is there once, and none is missing."""
    old, new = open_jargon(), open_jargon()
    await shown(old)
    events = [(True, each) for each in range(300)]
    await asyncio.gather(hear(old.flagging, events), hear(new.flagging, events[::-1]))

    tally.kept([(reaction(each).message_id, 10_000 + each) for each in range(300)], kept(new._store))


@pytest.mark.trust("clock a day off")
@pytest.mark.parametrize("off", [timedelta(days=1), timedelta(days=-1)])
async def test_what_is_kept_so_long_stays_so_long(
    jargon: Jargon, off: timedelta, monkeypatch: pytest.MonkeyPatch, tally: Tally
) -> None:
    """The clock is wrong by a day while the hourly tidying is done: no flag, and no answer, goes for that."""
    await shown(jargon)
    await hear(jargon.flagging, [(True, each) for each in range(40)])
    real = time.time_ns
    monkeypatch.setattr("bot.store.rows.time.time_ns", lambda: real() + int(off.total_seconds()) * 10**9)
    await jargon.keeping.tidy(left_servers_days=30, answers_days=90, resolved_flags_days=365)
    await hear(jargon.flagging, [(True, each) for each in range(40, 80)])

    tally.kept([(reaction(each).message_id, 10_000 + each) for each in range(80)], kept(jargon._store))
    answers = jargon._store.ask_now(_answers)
    assert [row["gone"] for row in answers] == [0] * len(MESSAGES)


def _answers(db: Connection) -> list[Row]:
    return db.query("select gone from answers")
