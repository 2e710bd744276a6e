"""Whatever is typed, wherever it can be typed: it is answered, within Discord's limits, and leaves nothing behind."""

from __future__ import annotations

import asyncio
import gc
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

import discord
import pytest

import bot as ours
import commands
from bot.discord.client import JargonBot
from rehearsal import NoReplyError, Sandbox
from tests.commands.community import Community, add_term
from tests.discord import nasty
from tests.end_to_end.forging import drawn
from tests.end_to_end.test_forged import FAULTS
from tests.fixtures.trust import Tally
from tests.trust.corpus import CORPUS
from tests.trust.inputs import Input, inputs

WATCHDOG = 10.0  # seconds for one answer; how quick it is on a quiet machine, docs/trust.md says
FULL = 10_000  # texts
HIDDEN = ("advocacy", "consultation")  # by some of what is tried
GROWTH = 4 * 2**20  # bytes that our code and the library may hold on to, from the middle to the end
PACKAGES = [str(Path(each.__path__[0]) / "*") for each in (ours, commands, discord)]


@pytest.fixture
def canaries() -> None:
    """Other tests look for what was typed in logs and databases; here it would be kept, and fill the memory."""


@pytest.fixture
def check_schemas() -> bool:
    """Other tests do, and here very much is said."""
    return False


def texts(number: int) -> Sequence[str]:
    """Ours, and so many as it takes of what is drawn."""
    more = max(0, number - len(CORPUS))
    each = more // 3 + 1
    both = [*CORPUS, *drawn(nasty.text, each), *drawn(nasty.long_text, each), *drawn(nasty.word, each)]
    return both[:number]


def held() -> int:
    """Bytes that were asked for by our code and the library, and are still held."""
    gc.collect()
    only = [tracemalloc.Filter(inclusive=True, filename_pattern=each) for each in PACKAGES]
    return sum(each.size for each in tracemalloc.take_snapshot().filter_traces(only).statistics("filename"))


def forget(sandbox: Sandbox) -> None:
    """What the rehearsal remembers is nobody's concern here, and slows it down."""
    for channel in sandbox.world.channels.values():
        sandbox.world.history(channel).clear()


async def put(each: Input, text: str) -> str:
    """What is said to it, which is the fault where nothing is."""
    try:
        async with asyncio.timeout(WATCHDOG):
            return await each.put(text)
    except (NoReplyError, TimeoutError) as error:
        return f"{FAULTS[1]} {error}"


@pytest.mark.trust("hostile texts")
async def test_every_text_is_answered_wherever_it_is_put(
    bot: JargonBot, sandbox: Sandbox, times: Callable[[int, int], int], tally: Tally
) -> None:
    """No reply is over a limit, none says that something went wrong on our side, and the memory does not grow."""
    community = Community(sandbox)
    curator = community.curator()
    await add_term(curator, labels="Zorble", plain="A soft hat.")  # so that there is something to publish
    places = await inputs(curator, community.elsewhere().curator())
    rounds = times(2, -(-FULL // len(places)))
    tried = texts(max(rounds, len(CORPUS)))
    faults, slowest, sizes = [], (0.0, "", ""), []
    tracemalloc.start()
    for turn in range(rounds):
        if turn == rounds // 2:
            sizes.append(held())
        for number, each in enumerate(places):
            text = tried[(turn + number) % len(tried)]
            began = time.perf_counter()
            said = await put(each, text)
            slowest = max(slowest, (time.perf_counter() - began, each.name, text[:20]))
            if not said or said.startswith(FAULTS):
                faults.append((each.name, text[:60], said))
            tally.bad_inputs(1)
        for word in HIDDEN:
            await curator.slash("term show", term=word)
        forget(sandbox)
    sizes.append(held())
    tracemalloc.stop()
    tally.figure(f"slowest answer to a hostile text: {slowest[0]:.2f} s, {slowest[1]} with {slowest[2]!a}")
    tally.figure(f"held more at the end than after half of them: {(sizes[-1] - sizes[0]) / 1024:,.0f} KiB")
    assert faults == []
    assert sizes[-1] - sizes[0] < GROWTH
