"""The bots: `jargonbot run`, each a process of its own with its shards."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from benchmarks.scale import readings
from rehearsal import SandboxUrls

LOOK = 0.1  # seconds between two looks whether a bot is ready
STOPPED_WITHIN = 30.0  # seconds


class NotReadyError(Exception):
    """A bot does not come; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Bot:
    """A process, its shards, and the port at which it tells how it is."""

    process: asyncio.subprocess.Process
    shards: range
    port: int
    log: Path

    @property
    def work(self) -> float:
        return readings.work(self.process.pid)

    @property
    def memory(self) -> readings.Memory:
        return readings.memory(self.process.pid)

    async def numbers(self) -> dict[str, float]:
        """What it tells at `/metrics`."""
        async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{self.port}/metrics") as page:
            return readings.numbers(await page.text())

    async def ready(self, patience: float) -> float:
        """Wait until it is connected and knows its servers; the moment by `time.perf_counter`.

        Raises:
            NotReadyError: it has ended, or takes longer than `patience` seconds; with the last line of its log.
        """
        until = time.perf_counter() + patience
        async with aiohttp.ClientSession() as session:
            while self.process.returncode is None and time.perf_counter() < until:
                try:
                    async with session.get(f"http://127.0.0.1:{self.port}/readyz") as page:
                        if page.status == 200:
                            return time.perf_counter()
                except aiohttp.ClientError:
                    pass  # it has not come so far
                await asyncio.sleep(LOOK)
        said = self.log.read_text().splitlines() or ["nothing"]
        raise NotReadyError(f"a bot did not become ready within {patience:.0f} s, and said last: {said[-1]}")


@asynccontextmanager
async def bots(urls: SandboxUrls, database: str, shards: int, processes: int, folder: Path) -> AsyncIterator[list[Bot]]:
    """So many bots that share the shards evenly, begun at once and stopped in the end."""
    each = shards // processes
    running = [
        await _begun(urls, database, shards, range(number * each, (number + 1) * each), folder)
        for number in range(processes)
    ]
    try:
        yield running
    finally:
        await asyncio.gather(*(_stopped(bot) for bot in running))


async def _begun(urls: SandboxUrls, database: str, shards: int, own: range, folder: Path) -> Bot:
    port = _free_port()
    environment = os.environ | {
        "JARGONBOT_DATABASE": database,
        "JARGONBOT_STATE_FOLDER": str(folder),
        "JARGONBOT_DISCORD__API_URL": urls.api,
        "JARGONBOT_DISCORD__GATEWAY_URL": urls.gateway,
        "JARGONBOT_ANSWERS__REPEAT_MINUTES": "0",  # so that each answer is public, and kept note of
        "JARGONBOT_ANSWERS__PUBLIC_PER_MINUTE": "0",
        "JARGONBOT_HEALTH__PORT": str(port),
        "DISCORD_TOKEN": urls.token,
    }
    if shards > 1:
        environment |= {
            "JARGONBOT_DISCORD__SHARD_COUNT": str(shards),
            "JARGONBOT_DISCORD__SHARD_IDS": f"{own[0]}-{own[-1]}",
        }
    log = folder / f"bot-{own[0]}.log"
    with log.open("wb") as file:
        process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=environment, stderr=file)
    return Bot(process, own, port, log)


async def _stopped(bot: Bot) -> None:
    if bot.process.returncode is None:
        bot.process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(bot.process.wait(), STOPPED_WITHIN)
        except TimeoutError:
            bot.process.kill()
            await bot.process.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
