"""How the bot is, for programs that watch it, over a socket of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import aiohttp
import pytest

from bot.discord.client import JargonBot
from bot.discord.health import HealthPages
from bot.errors import BusyError
from bot.service import Jargon
from rehearsal import Sandbox
from tests.end_to_end.waiting import until
from tests.fixtures.locked import locked


@pytest.fixture
async def pages(bot: JargonBot) -> AsyncIterator[str]:
    """Where the pages of the bot are."""
    pages = HealthPages(bot)
    serving = asyncio.create_task(pages.serve("127.0.0.1", 0))
    await until(lambda: pages.address is not None)
    assert pages.address
    yield "http://{}:{}".format(*pages.address)
    serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving
    assert pages.address is None


async def _get(address: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(address) as response:
        return response.status, await response.text()


async def test_a_bot_that_works_says_so(bot: JargonBot, pages: str) -> None:
    """It is ready, and its tasks are named; nothing tells of servers, people or words."""
    await until(bot.is_ready)
    for page in ("healthz", "readyz"):
        status, told = await _get(f"{pages}/{page}")
        assert status == 200
        assert '"reconcile": {"running": true' in told
    assert not any(str(each.id) in told for each in bot.guilds)


@pytest.mark.logs_errors
async def test_a_bot_that_is_not_connected_is_not_ready(sandbox: Sandbox, bot: JargonBot, pages: str) -> None:
    """It works all the same, so nobody starts it anew for that."""
    await until(bot.is_connected)
    await sandbox.stop()
    await until(lambda: not bot.is_connected())
    status, told = await _get(f"{pages}/readyz")
    assert (status, '"connected": false' in told) == (503, True)
    assert (await _get(f"{pages}/healthz"))[0] == 200


async def test_a_bot_that_can_store_nothing_is_not_ready(
    bot: JargonBot, pages: str, jargon: Jargon, database: Path
) -> None:
    """It is ready again once it could, though nobody sends anything meanwhile."""
    await until(bot.is_connected)
    with locked(jargon, database):
        with pytest.raises(BusyError):
            await asyncio.to_thread(jargon.remember, "a thing", "said")
        status, told = await _get(f"{pages}/readyz")
        assert (status, '"stores": false' in told) == (503, True)
    await until(lambda: all(each.running for each in bot.health()))  # one may have met the lock
    assert (await _get(f"{pages}/readyz"))[0] == 200


async def test_a_task_that_has_ended_is_seen(bot: JargonBot, pages: str) -> None:
    """Until it is started again."""

    async def wait(_: float) -> None:
        await asyncio.Event().wait()

    async def end() -> None:
        return

    await bot.tasks.stop("rooms")
    bot.tasks._sleep = wait
    bot.tasks.start("short", end)
    await until(lambda: any(each.name == "short" and not each.running for each in bot.health()))
    status, told = await _get(f"{pages}/healthz")
    assert status == 503
    assert '"short": {"running": false' in told


async def test_a_port_that_is_taken_is_no_end_of_the_bot(bot: JargonBot, pages: str) -> None:
    """It is an error that the task of the pages tells of and tries again."""
    port = int(pages.rpartition(":")[2])
    with pytest.raises(OSError, match="address already in use"):
        await HealthPages(bot).serve("127.0.0.1", port)
