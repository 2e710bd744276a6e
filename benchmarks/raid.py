"""A raid: ten thousand flags at once on answers about a few words, and lookups meanwhile.

    python -m benchmarks.raid

prints how long the bot takes to store and count them all (goal: 2 s), what a lookup takes meanwhile at the 99th
percentile (goal: 1 s), and how many calls to Discord they cost. The client, its listeners and the database
file are the real ones; calls to Discord are counted and answered on the spot.
"""

from __future__ import annotations

import asyncio
import resource
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import discord

from bot.config import Settings
from bot.discord.answers.card import Card
from bot.discord.client import EXTENSIONS, JargonBot
from bot.service import Jargon

FLAGS = 10_000
TERMS = 4
ANSWERS_OF_TERM = 5
SERVER, CHANNEL = 1, 2
FIRST_MESSAGE, FIRST_PERSON = 1_000_000, 2_000_000


class CountedCalls:
    """In place of Discord's HTTP interface: counts what is asked of it, and gives an empty message."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()

    async def __call__(self, route: discord.http.Route, **details: Any) -> dict[str, Any]:
        self.calls[route.method] += 1
        await asyncio.sleep(0.05)
        user = {"id": "9", "username": "bot", "discriminator": "0", "avatar": None}
        now = "2026-01-01T00:00:00+00:00"
        message = {"id": str(self.calls.total()), "channel_id": str(CHANNEL), "author": user, "timestamp": now}
        rest = {"content": "", "edited_timestamp": None, "tts": False, "mention_everyone": False, "type": 0}
        empty: dict[str, Any] = {"mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "pinned": False}
        return message | rest | empty


def event(number: int) -> discord.RawReactionActionEvent:
    """The flag of one person, as the gateway tells of it."""
    payload: Any = {
        "user_id": str(FIRST_PERSON + number),
        "channel_id": str(CHANNEL),
        "guild_id": str(SERVER),
        "message_id": str(FIRST_MESSAGE + number % (TERMS * ANSWERS_OF_TERM)),
        "burst": False,
        "type": 0,
    }
    return discord.RawReactionActionEvent(payload, discord.PartialEmoji(name="🚩"), "REACTION_ADD")


async def lookups(bot: JargonBot, slug: str, until: asyncio.Event) -> list[float]:
    """The seconds of one lookup after another, each from the moment when it came, also while it had to wait."""
    seconds: list[float] = []
    while not until.is_set():
        begun = time.perf_counter() + 0.005
        await asyncio.sleep(0.005)
        await bot.jargon.preferences.of(SERVER)
        page = bot.jargon.define(slug, SERVER).page or bot.jargon.page(slug, SERVER)
        Card(page).to_components()
        seconds.append(time.perf_counter() - begun)
    return seconds


async def raid(folder: Path) -> None:
    """Flag, look up meanwhile, and withdraw all by one action."""
    jargon = Jargon(folder / "raid.db")
    bot = JargonBot(jargon, Settings(database=folder / "raid.db"))
    discord_calls = CountedCalls()
    bot.http.request = discord_calls  # type: ignore[method-assign, assignment]
    async with bot:
        for extension in EXTENSIONS:
            await bot.load_extension(extension)
        slugs = [term.slug for term in jargon.terms()[:TERMS]]
        await jargon.notices.choose_channel(SERVER, CHANNEL)
        await asyncio.gather(
            *(
                jargon.flagging.record_answer(SERVER, CHANNEL, FIRST_MESSAGE + number, slugs[number % TERMS])
                for number in range(TERMS * ANSWERS_OF_TERM)
            )
        )
        await measure(bot, slugs, discord_calls)
    jargon.close()


async def measure(bot: JargonBot, slugs: list[str], discord_calls: CountedCalls) -> None:
    """Print the figures."""
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    over = asyncio.Event()
    looking = [asyncio.create_task(lookups(bot, slug, over)) for slug in slugs]
    await asyncio.sleep(0.1)
    begun = time.perf_counter()
    for number in range(FLAGS):
        bot.dispatch("raw_reaction_add", event(number))
        if number % 100 == 0:
            await asyncio.sleep(0)  # as the gateway does between the messages it reads
    while sum(bot.jargon.page(slug, SERVER).counts_of().people for slug in slugs) < FLAGS:
        await asyncio.sleep(0.01)
    stored = time.perf_counter() - begun
    over.set()
    took = sorted(second for seconds in await asyncio.gather(*looking) for second in seconds)
    await asyncio.sleep(3)
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory) / 1024
    begun = time.perf_counter()
    raid = await bot.jargon.reviewing.withdraw_raid(SERVER, "1", 10, by=1)
    withdrawn = time.perf_counter() - begun
    print(f"{FLAGS:,} flags stored in {stored:.2f} s")
    print(f"{len(took):,} lookups meanwhile: p50 {took[len(took) // 2]:.3f} s, p99 {took[int(len(took) * 0.99)]:.3f} s")
    print(f"calls to Discord in 3 s more: {discord_calls.calls['POST']} messages, {discord_calls.calls['PATCH']} edits")
    print(f"the flags of {raid.review.people:,} people withdrawn in {withdrawn:.2f} s")
    print(f"memory: {more:.0f} MiB more at most")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(raid(Path(folder)))
