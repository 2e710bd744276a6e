"""A raid: ten thousand flags at once on eight thousand answers, and what everybody else notices of it.

    python -m benchmarks.raid

The client, its listeners and the database file are the real ones. Discord is a sandbox in the same process, over real
sockets, where each call takes 50 ms and Discord's limits hold. The answers are over an hour old, so that Discord takes
three edits in six seconds of a channel. Each figure comes with its goal.
"""

from __future__ import annotations

import asyncio
import resource
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from discord import RawReactionActionEvent

from bot.cli.run import point_at
from bot.config import Discord, Settings
from bot.discord.answers.card import Card
from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Clock, Person, Sandbox, small_world
from rehearsal.guild import User
from rehearsal.message import Message

FLAGS, ANSWERS, CHANNELS, TERMS = 10_000, 8_000, 10, 20
LATENCY = 0.05
PAUSE = 0.05  # seconds between the lookups of one person; four look words up
AFTER = 20.0  # seconds in which what the raid left to do goes on
EDITS = "PATCH /channels/{channel_id}/messages/{message_id}"


@asynccontextmanager
async def bot_over(database: Path, sandbox: Sandbox) -> AsyncIterator[JargonBot]:
    """The bot, logged in."""
    jargon = await asyncio.to_thread(Jargon, database)
    before = sandbox.hub.start_count
    try:
        async with jargon.watched(), JargonBot(jargon, Settings(database=database)) as bot:
            running = asyncio.create_task(bot.start(sandbox.urls.token))
            await sandbox.changes.until(lambda: sandbox.hub.start_count > before, 60)
            yield bot
        await asyncio.wait([running])
    finally:
        jargon.close()


async def lookups(bot: JargonBot, server: int, slug: str, until: asyncio.Event) -> list[float]:
    """The seconds of one lookup after another, each from the moment when it came, also while it had to wait."""
    seconds: list[float] = []
    while not until.is_set():
        begun = time.perf_counter() + PAUSE
        await asyncio.sleep(PAUSE)
        await bot.jargon.preferences.of(server)
        page = bot.jargon.define(slug, server).page or bot.jargon.page(slug, server)
        Card(page).to_components()
        seconds.append(time.perf_counter() - begun)
    return seconds


async def answers(bot: JargonBot, sandbox: Sandbox, admin: Person, slugs: list[str]) -> list[Message]:
    """Messages of the bot's that showed these terms in turn, two hours ago."""
    assert admin.guild
    channels = [admin.channel, *(sandbox.world.add_channel(admin.guild, f"room {n}") for n in range(1, CHANNELS))]
    shown = [Message(sandbox.world.ids.next(), channels[n % CHANNELS], sandbox.world.bot) for n in range(ANSWERS)]
    for each in shown:
        sandbox.world.history(each.channel)[each.id] = each
    record = bot.jargon.flagging.record_answer
    await asyncio.gather(
        *(record(admin.guild.id, each.channel.id, each.id, slugs[n % TERMS]) for n, each in enumerate(shown))
    )
    await sandbox.clock.advance(hours=2)
    return shown


async def notice_elsewhere(neighbour: Person, curator: Person, answer: Message) -> float:
    """The seconds from a flag in another server until its curators are told."""
    begun = time.perf_counter()
    neighbour.react(answer, "🚩")
    told = "1 person flagged"
    await neighbour.sandbox.changes.until(lambda: any(told in each.text for each in curator.messages), 60)
    return time.perf_counter() - begun


async def react(sandbox: Sandbox, raiders: list[User], shown: list[Message], emoji: str) -> None:
    """Everybody reacts at once."""
    for number, raider in enumerate(raiders):
        sandbox.conversation.react(shown[number % len(shown)], raider, emoji)
        if number % 100 == 0:
            await asyncio.sleep(0)


async def others(bot: JargonBot, sandbox: Sandbox, raiders: list[User], shown: list[Message]) -> tuple[float, float]:
    """The same for an emoji that is no flag: what the sandbox and the library take by themselves."""
    seen, all_seen = 0, asyncio.Event()

    async def count(_: RawReactionActionEvent) -> None:
        nonlocal seen
        seen += 1
        if seen == FLAGS:
            all_seen.set()

    bot.add_listener(count, "on_raw_reaction_add")
    begun, worked = time.perf_counter(), time.process_time()
    await react(sandbox, raiders, shown, "👍")
    await all_seen.wait()
    bot.remove_listener(count, "on_raw_reaction_add")
    return time.perf_counter() - begun, time.process_time() - worked


async def raid(
    bot: JargonBot, sandbox: Sandbox, server: int, raiders: list[User], shown: list[Message]
) -> tuple[float, float]:
    """The seconds until all flags are stored and counted, and how many the processor worked, the sandbox's included."""
    slugs = [term.slug for term in bot.jargon.terms()[:TERMS]]
    begun, worked = time.perf_counter(), time.process_time()
    await react(sandbox, raiders, shown, "🚩")
    while sum(bot.jargon.page(slug, server).counts_of().people for slug in slugs) < FLAGS:
        await asyncio.sleep(0.01)
    return time.perf_counter() - begun, time.process_time() - worked


async def measure(database: Path, sandbox: Sandbox) -> None:
    """Print the figures."""
    admin = Person.named(sandbox, "admin")
    neighbour, curator = (Person.named(sandbox, name, server="Neighbours") for name in ("member", "admin"))
    server = admin.channel.guild_id or 0
    async with bot_over(database, sandbox) as bot:
        slugs = [term.slug for term in bot.jargon.terms()[:TERMS]]
        shown = await answers(bot, sandbox, admin, slugs)
        await bot.jargon.notices.choose_channel(server, admin.channel.id)
        await bot.jargon.notices.choose_channel(curator.channel.guild_id or 0, curator.channel.id)
        elsewhere = (await neighbour.slash("define", term=bot.jargon.terms()[-1].label)).message
        sandbox.faults.slow("*", seconds=LATENCY, times=1_000_000)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        raiders = [sandbox.world.add_user(f"raider {number}") for number in range(FLAGS)]
        alone, alone_worked = await others(bot, sandbox, raiders, shown)
        over = asyncio.Event()
        looking = [asyncio.create_task(lookups(bot, server, slug, over)) for slug in slugs[:4]]
        await asyncio.sleep(0.1)
        telling = asyncio.create_task(notice_elsewhere(neighbour, curator, elsewhere))
        stored, worked = await raid(bot, sandbox, server, raiders, shown)
        told = await telling
        over.set()
        took = sorted(second for seconds in await asyncio.gather(*looking) for second in seconds)
        begun = time.perf_counter()
        await admin.slash("flags")
        queue = time.perf_counter() - begun
        await asyncio.sleep(AFTER)
        more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory) / 1024
        edits, waiting = sandbox.http.calls[EDITS], bot.notice.cards.pending
    begun = time.perf_counter()
    async with bot_over(database, sandbox) as bot:
        restarted = time.perf_counter() - begun
        await asyncio.sleep(AFTER)
        begun = time.perf_counter()
        withdrawn = await bot.jargon.reviewing.withdraw_raid(server, "1", 10, by=1)
        withdrew = time.perf_counter() - begun
    print(f"{FLAGS:,} flags on {ANSWERS:,} answers stored in {stored:.2f} s (goal: 2 s), {worked:.2f} s of work")
    print(f"as many other reactions, which the bot only hears of: {alone:.2f} s, {alone_worked:.2f} s of work")
    p50, p99 = took[len(took) // 2], took[int(len(took) * 0.99)]
    print(f"{len(took):,} lookups meanwhile: p50 {p50:.3f} s, p99 {p99:.3f} s (.3 s)")
    print(f"a notice in another server meanwhile: {told:.2f} s (2 s)")
    print(f"/flags afterwards: {queue:.2f} s (3 s)")
    print(f"a restart: {restarted:.2f} s (5 s)")
    refused = Counter((each.where, each.status, each.code) for each in sandbox.http.refusals)
    print(f"calls that Discord refused: {refused.total()} (0) {dict(refused) or ''}")
    print(f"{edits} cards renewed in {AFTER:.0f} s, {waiting:,} to come")
    print(f"the flags of {withdrawn.review.people:,} people withdrawn in {withdrew:.2f} s")
    print(f"memory: {more:.0f} MiB more at most")


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with Sandbox(small_world(clock=Clock()), check_schemas=False) as sandbox:
            point_at(Settings(discord=Discord(api_url=sandbox.urls.api, gateway_url=sandbox.urls.gateway)))
            await measure(Path(folder) / "raid.db", sandbox)


if __name__ == "__main__":
    asyncio.run(main())
