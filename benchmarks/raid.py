"""A raid: ten thousand flags at once on answers about a few words, and lookups meanwhile.

    python -m benchmarks.raid

prints how long the bot takes to store and count them all (goal: 2 s), what a lookup takes meanwhile at the 99th
percentile (goal: 1 s), and how many calls to Discord they cost. The client, its listeners and the database
file are the real ones. Discord is a sandbox in the same process, over real sockets, where each call takes 50 ms.
"""

from __future__ import annotations

import asyncio
import resource
import tempfile
import time
from pathlib import Path

from bot.cli.run import point_at
from bot.config import Discord, Settings
from bot.discord.answers.card import Card
from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox, small_world
from rehearsal.guild import Channel
from rehearsal.message import Message

FLAGS = 10_000
TERMS = 4
ANSWERS_OF_TERM = 5
EDITS = "PATCH /channels/{channel_id}/messages/{message_id}"
MESSAGES = "POST /channels/{channel_id}/messages"


async def lookups(bot: JargonBot, server: int, slug: str, until: asyncio.Event) -> list[float]:
    """The seconds of one lookup after another, each from the moment when it came, also while it had to wait."""
    seconds: list[float] = []
    while not until.is_set():
        begun = time.perf_counter() + 0.005
        await asyncio.sleep(0.005)
        await bot.jargon.preferences.of(server)
        page = bot.jargon.define(slug, server).page or bot.jargon.page(slug, server)
        Card(page).to_components()  # type: ignore[no-untyped-call]
        seconds.append(time.perf_counter() - begun)
    return seconds


async def raid(folder: Path) -> None:
    """Flag, look up meanwhile, and withdraw all by one action."""
    settings = Settings(database=folder / "raid.db")
    jargon = Jargon(settings.database)
    async with Sandbox(small_world(), check_schemas=False) as sandbox, JargonBot(jargon, settings) as bot:
        point_at(Settings(discord=Discord(api_url=sandbox.urls.api, gateway_url=sandbox.urls.gateway)))
        running = asyncio.create_task(bot.start(sandbox.urls.token))
        await sandbox.bot_ready()
        sandbox.faults.slow("*", seconds=0.05, times=FLAGS)
        await measure(bot, sandbox, Person.named(sandbox, "admin"))
        running.cancel()
    jargon.close()


async def answers(bot: JargonBot, sandbox: Sandbox, channel: Channel, slugs: list[str]) -> list[Message]:
    """Messages of the bot's that showed these terms in turn."""
    messages = []
    for number in range(TERMS * ANSWERS_OF_TERM):
        message = Message(sandbox.world.ids.next(), channel, sandbox.world.bot)
        sandbox.conversation.post(message)
        messages.append(message)
        await bot.jargon.flagging.record_answer(channel.guild_id or 0, channel.id, message.id, slugs[number % TERMS])
    return messages


async def measure(bot: JargonBot, sandbox: Sandbox, admin: Person) -> None:
    """Print the figures."""
    server = admin.channel.guild_id or 0
    slugs = [term.slug for term in bot.jargon.terms()[:TERMS]]
    shown = await answers(bot, sandbox, admin.channel, slugs)
    await bot.jargon.notices.choose_channel(server, admin.channel.id)
    raiders = [sandbox.world.add_user(f"raider {number}") for number in range(FLAGS)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    over = asyncio.Event()
    looking = [asyncio.create_task(lookups(bot, server, slug, over)) for slug in slugs]
    await asyncio.sleep(0.1)
    begun = time.perf_counter()
    for number, raider in enumerate(raiders):
        sandbox.conversation.react(shown[number % len(shown)], raider, "🚩")
        if number % 100 == 0:
            await asyncio.sleep(0)
    while sum(bot.jargon.page(slug, server).counts_of().people for slug in slugs) < FLAGS:
        await asyncio.sleep(0.01)
    stored = time.perf_counter() - begun
    over.set()
    took = sorted(second for seconds in await asyncio.gather(*looking) for second in seconds)
    await asyncio.sleep(3)
    calls = sandbox.http.calls
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory) / 1024
    begun = time.perf_counter()
    raid = await bot.jargon.reviewing.withdraw_raid(server, "1", 10, by=1)
    withdrawn = time.perf_counter() - begun
    print(f"{FLAGS:,} flags stored in {stored:.2f} s")
    print(f"{len(took):,} lookups meanwhile: p50 {took[len(took) // 2]:.3f} s, p99 {took[int(len(took) * 0.99)]:.3f} s")
    print(f"calls to Discord in 3 s more: {calls[MESSAGES]} messages, {calls[EDITS]} edits")
    print(f"the flags of {raid.review.people:,} people withdrawn in {withdrawn:.2f} s")
    print(f"memory: {more:.0f} MiB more at most")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(raid(Path(folder)))
