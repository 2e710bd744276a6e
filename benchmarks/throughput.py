"""What an answer costs: /define beside commands that answer what they have at hand, same client, server and run.

    python -m benchmarks.throughput [--rounds 8] [--batch 150]

The bot is a process of its own, so that only its processor time is counted, not the sandbox's. Rounds of the commands
alternate. `constant` answers a short sentence, and `card` the cards of the same words, whatever is asked: what it costs
more than the sentence, discord.py spends on anything of that size, there and back. `p50` and `p99` are milliseconds
from the command to its reply, one at a time, as a person would wait.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import tempfile
import time
from itertools import cycle
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median, quantiles

import discord
from discord import app_commands

from bot.cli.run import point_at
from bot.config import Answers, Discord, Settings
from bot.discord.answers.card import card_of
from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox, SandboxUrls, small_world

CONSTANT = "A constant answer, as short as answers come."


def run_bot(urls: SandboxUrls, database: Path, asked: Connection) -> None:
    """The bot's process: it answers each message on the pipe with its processor time so far."""
    asyncio.run(_run_bot(urls, database, asked))


async def _run_bot(urls: SandboxUrls, database: Path, asked: Connection) -> None:
    discord_here = Discord(api_url=urls.api, gateway_url=urls.gateway)
    unlimited = Answers(repeat_minutes=0, public_per_minute=0)  # one channel asks all the time
    settings = Settings(database=database, discord=discord_here, answers=unlimited)
    point_at(settings)
    jargon = Jargon(database)
    async with JargonBot(jargon, settings) as bot, jargon.watched():

        @bot.tree.command(description="Answer a constant")
        @app_commands.describe(term="What is not looked at")
        async def constant(interaction: discord.Interaction, term: str) -> None:
            await interaction.response.send_message(CONSTANT)

        at_hand = cycle(card_of(jargon.page(term.slug)) for term in jargon.terms() if term.definitions)

        @bot.tree.command(description="Answer a card")
        @app_commands.describe(term="What is not looked at")
        async def card(interaction: discord.Interaction, term: str) -> None:
            await interaction.response.send_message(view=next(at_hand))

        @bot.listen()
        async def on_ready() -> None:  # all that is done once at the start is behind it, or is over in a moment
            loop = asyncio.get_running_loop()
            loop.add_reader(asked.fileno(), lambda: asked.send((asked.recv(), time.process_time())))

        await bot.start(urls.token)


async def measured(person: Person, command: str, words: list[str]) -> list[float]:
    """The seconds that each answer took."""
    seconds = []
    for word in words:
        began = time.perf_counter()
        reply = await person.slash(command, term=word)
        seconds.append(time.perf_counter() - began)
        assert reply.has_message
    return seconds


async def compare(rounds: int, batch: int) -> None:
    """Run and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        async with Sandbox(small_world(), check_schemas=False) as sandbox:
            ours, theirs = multiprocessing.Pipe()
            context = multiprocessing.get_context("spawn")
            process = context.Process(
                target=run_bot, args=(sandbox.urls, Path(folder) / "words.db", theirs), daemon=True
            )
            process.start()
            await sandbox.bot_ready(timeout=30)
            try:
                await _print_table(Person.named(sandbox, "member"), ours, rounds, batch)
            finally:
                process.terminate()
                await asyncio.to_thread(process.join)


async def _print_table(person: Person, bot: Connection, rounds: int, batch: int) -> None:
    words = [term.label for term in Jargon().terms() if term.definitions][:batch]

    async def used() -> float:
        bot.send("time")
        return float((await asyncio.to_thread(bot.recv))[1])

    cost: dict[str, list[float]] = {"constant": [], "card": [], "define": []}
    waits: dict[str, list[float]] = {command: [] for command in cost}
    await used()  # the bot is ready
    for number in range(rounds + 1):
        for command in cost:
            before = await used()
            seconds = await measured(person, command, words)
            if number:  # the first round warms up
                cost[command].append((await used() - before) / len(words))
                waits[command] += seconds
    print(
        f"{'command':10s} {'CPU ms':>8s} {'p50 ms':>8s} {'p99 ms':>8s} {'per s':>8s}   {rounds} rounds of {len(words)}"
    )
    for command, costs in cost.items():
        p99 = quantiles(waits[command], n=100)[98]
        rate = len(waits[command]) / sum(waits[command])
        print(
            f"{command:10s} {median(costs) * 1e3:8.2f} {median(waits[command]) * 1e3:8.2f} {p99 * 1e3:8.2f} {rate:8.0f}"
        )
    for other in ("constant", "card"):
        ratios = [ours / theirs for ours, theirs in zip(cost["define"], cost[other], strict=True)]
        least = min(cost["define"]) / min(cost[other])
        spread = f"rounds: {min(ratios):.2f} to {max(ratios):.2f}; the cheapest of each: {least:.2f}"
        print(f"CPU of /define to that of the {other}: {median(ratios):.2f} times ({spread})")


def main() -> None:
    """Read the switches and compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--batch", type=int, default=150)
    asked = parser.parse_args()
    asyncio.run(compare(asked.rounds, asked.batch))


if __name__ == "__main__":
    main()
