from __future__ import annotations

import asyncio
import itertools

import pytest

from bot.discord.kit import turns


async def edit(edits: turns.EditTurns, channel: int) -> None:
    async with edits.turn(channel):
        await asyncio.sleep(0)


async def test_three_edits_of_a_channel_and_then_a_wait() -> None:
    """The fourth waits longer than six seconds, and the fifth comes after it; other channels do not wait for them."""
    waits: list[float] = []
    over = asyncio.Event()

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        await over.wait()

    edits = turns.EditTurns(sleep)
    for _ in range(turns.EDITS_IN_CHANNEL):
        await edit(edits, 1)
    fourth, fifth = (asyncio.create_task(edit(edits, 1)) for _ in range(2))
    await asyncio.sleep(0)
    await edit(edits, 2)

    assert [round(each, 1) for each in waits] == [turns.CHANNEL_SECONDS]
    assert not fourth.done()
    over.set()
    await asyncio.gather(fourth, fifth)
    assert len(waits) == 2


async def test_it_counts_from_the_end_of_a_call(monkeypatch: pytest.MonkeyPatch) -> None:
    """A call that took long arrived at some moment before its answer: the fourth waits from then on."""
    now, waits = 0.0, list[float]()
    monkeypatch.setattr(turns, "_now", lambda: now)

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    gate = turns.Gate(3, 6.0, sleep)
    for _ in range(3):
        async with gate.alone():
            now += 10.0
    await gate.turn()

    assert waits == []
    async with gate.alone():
        now += 1.0
    await gate.turn()
    assert waits == [pytest.approx(30.0 + 6.0 - 31.0)]


async def test_twenty_edits_a_second_in_all() -> None:
    """However many channels there are: Discord lets a bot make fifty calls a second, and others are made, too."""
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    edits = turns.EditTurns(sleep)
    for channel in range(turns.EDITS_IN_ALL + 1):
        await edit(edits, channel)

    assert [0.5 < each <= 1 for each in waits] == [True]


async def test_channels_that_are_free_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a bot that runs for years does not keep one for each."""
    hours = itertools.count(step=3600)
    monkeypatch.setattr(turns, "_now", lambda: float(next(hours)))
    edits = turns.EditTurns(asyncio.sleep)
    for channel in range(3 * turns.MOST_CHANNELS):
        await edit(edits, channel)

    assert len(edits._channels) <= turns.MOST_CHANNELS
