"""Starting where Discord cannot be reached, refuses the bot, or was asked too often."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.run import PAUSES, serve
from bot.config import Discord, Settings
from bot.discord.client import JargonBot
from bot.discord.identifying import Identifying
from bot.discord.starts import FIRST_PAUSE, WITHOUT_PAUSE, StartLimit, Starts
from bot.errors import BusyError, ConfigError, JargonError
from bot.service import Jargon, Shards
from bot.service.supervisor import Sleep
from rehearsal import Clock, Person, Sandbox, small_world
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart

Serve = Callable[..., Awaitable[None]]


@pytest.fixture
def slept() -> list[float]:
    """For how long the bot waited of its own accord before it was connected."""
    return []


@pytest.fixture
def serving(sandbox: Sandbox, jargon: Jargon, database: Path, slept: list[float]) -> Serve:
    """Runs the bot as `jargonbot run` does, but for its waits, which can be others, until it ends."""
    addresses = Discord(api_url=sandbox.urls.api, gateway_url=sandbox.urls.gateway)
    settings = Settings(database=database, discord=addresses)

    def serving(sleep: Sleep | None = None) -> Awaitable[None]:
        return serve(jargon, settings, sandbox.urls.token, sleep or hurried(slept))

    return serving


async def long_sleep(_: float) -> None:
    """A wait that outlasts the test."""
    await asyncio.Event().wait()


def hurried(slept: list[float]) -> Sleep:
    """A wait that is over at once, and noted; but for the tasks that do something once a minute or hour."""

    async def sleep(seconds: float) -> None:
        task = asyncio.current_task()
        if task and not task.get_name().startswith("Task-"):  # it is supervised, which gave it its name
            await asyncio.Event().wait()
        slept.append(seconds)
        await asyncio.sleep(0)

    return sleep


@asynccontextmanager
async def while_running(serving: Serve, *waits: Sleep) -> AsyncIterator[None]:
    """Within, the bot runs."""
    running = asyncio.ensure_future(serving(*waits))
    try:
        yield
    finally:
        running.cancel()
        await asyncio.wait([running])


@contextmanager
def ends(error: type[JargonError], exit_code: int, saying: str) -> Iterator[None]:
    with pytest.raises(error, match=saying) as ended:
        yield
    assert ended.value.exit_code == exit_code


@pytest.mark.parametrize("status", [403, 429])
@pytest.mark.trust("refused by Discord")
async def test_who_is_not_let_in_is_told_to_wait(sandbox: Sandbox, serving: Serve, status: int) -> None:
    """Cloudflare answers for Discord where too many refused calls came from an address: 429 without `Via`, or 403."""
    sandbox.faults.fail("GET /users/@me", status=status)

    with ends(BusyError, 75, "lets nobody in from here for now"):
        await serving()

    assert sandbox.http.calls["GET /users/@me"] == 0


@pytest.mark.trust("refused by Discord")
async def test_an_address_that_is_not_discords(sandbox: Sandbox, serving: Serve) -> None:
    """404 where Discord would say who the bot is: the settings name another server."""
    sandbox.faults.fail("GET /users/@me", status=404)

    with ends(ConfigError, 78, "discord: api_url"):
        await serving()


@pytest.mark.parametrize(
    ("code", "exit_code", "saying"),
    [
        (4004, 78, "does not accept the bot token"),
        (4010, 78, "discord: shard_ids:"),
        (4011, 78, "Raise discord: shard_count:"),
        (4012, 78, "Install a newer jargonbot"),
        (4013, 78, "Install a newer jargonbot"),
        (4014, 78, "Privileged Gateway Intents"),
    ],
)
@pytest.mark.trust("refused by Discord")
async def test_a_connection_that_is_closed_for_good(
    sandbox: Sandbox, serving: Serve, code: int, exit_code: int, saying: str
) -> None:
    """Each code says what to change; no supervisor starts the bot again and again."""
    sandbox.hub.close_next(code)

    with ends(ConfigError, exit_code, saying):
        await serving()


async def test_a_payload_that_cannot_be_read(
    sandbox: Sandbox, serving: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    """The bot ends with 75, so that it is started again; the log says what it was."""
    running = asyncio.ensure_future(serving())
    await sandbox.bot_ready()
    sandbox.hub.connected[0].say({"op": 0, "s": 4, "t": "CHANNEL_UPDATE", "d": {}})

    with ends(BusyError, 75, "cannot read"):
        await running

    assert "KeyError" in caplog.text


async def test_a_long_wait_for_the_commands_keeps_nobody_from_an_answer(
    sandbox: Sandbox, serving: Serve, member: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Discord asks for fifty minutes before it tells of the commands: those of before work, so the bot goes on."""
    async with while_running(serving):
        await sandbox.bot_ready()
    monkeypatch.setattr("bot.discord.registration.PATIENCE", 0.1)
    sandbox.faults.rate_limit("GET /applications/*/commands", retry_after=3000)

    async with while_running(serving):
        await sandbox.bot_ready()
        assert "Co-production" in (await member.slash("define", term="co-production")).text

    assert len(sandbox.faults.met) == 1


@pytest.mark.trust("trouble at Discord")
async def test_no_network_is_waited_for(
    sandbox: Sandbox, serving: Serve, slept: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    """Where the network comes after the bot: it tries again after pauses that grow, says so, and is there at last."""
    sandbox.faults.reset("GET /users/@me", times=4 * 4 * 2)

    async with while_running(serving):
        await sandbox.bot_ready(timeout=600)
        reply = await Person.named(sandbox, "member").slash("define", term="co-production")

    assert "# Co-production" in reply.text
    tries = [pause for pause in slept if pause in PAUSES]
    assert len(tries) >= 2
    assert tries == list(PAUSES[: len(tries)])
    assert "tries by itself in 2 s" in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.trust("trouble at Discord")
async def test_a_gateway_that_is_not_there_is_waited_for(
    jargon: Jargon, database: Path, slept: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    """The API answers and the gateway does not: no traceback of the library's, and 75 when that goes on for minutes."""
    async with Sandbox(small_world(clock=Clock(0.1, 100_000))) as sandbox:
        addresses = Discord(api_url=sandbox.urls.api, gateway_url="ws://127.0.0.1:9/gateway")

        with ends(BusyError, 75, "cannot be reached"):
            await serve(jargon, Settings(database=database, discord=addresses), sandbox.urls.token, hurried(slept))

    assert [pause for pause in slept if pause in PAUSES] == list(PAUSES)
    assert "Traceback" not in caplog.text


@pytest.mark.trust("crash loop", faults=10)
async def test_starting_again_and_again_takes_longer_each_time(
    jargon: Jargon, bot: JargonBot, restart: Restart
) -> None:
    """Whatever ends the bot: it is counted over restarts, so that the 1,000 starts of a day last. An hour forgets."""
    assert await Starts(jargon).pause() == 0
    bot = await restart()
    pauses = []
    for _ in range(10):
        counted = Starts(bot.jargon)
        await counted.note()
        pauses.append(await counted.pause())

    free = WITHOUT_PAUSE - 3
    assert pauses[:free] == [0.0] * free
    assert pauses[free:] == [FIRST_PAUSE * 2**times for times in range(10 - free)]
    later = datetime.now(UTC) + timedelta(hours=1)
    assert await Starts(bot.jargon, lambda: later).pause() == 0


@pytest.mark.trust("crash loop", faults=500)
async def test_the_longest_pause_leaves_starts_for_a_day(jargon: Jargon, sandbox: Sandbox) -> None:
    """A bot that ends at once, whenever it is started, starts less than 1,000 times in 24 hours."""
    starts, begun = Starts(jargon, sandbox.clock.now), sandbox.clock.now()
    number = 0
    while (sandbox.clock.now() - begun).total_seconds() < 24 * 60 * 60:
        await sandbox.clock.advance(seconds=await starts.pause() + 1)
        await starts.note()
        number += 1

    assert number < 500


@pytest.mark.trust("crash loop")
async def test_no_start_is_left_today(sandbox: Sandbox, serving: Serve, caplog: pytest.LogCaptureFixture) -> None:
    """The bot asks how many are left, and waits until there are some: one too many would cost the token."""
    limit = sandbox.hub.starts.limit
    sandbox.hub.starts.take(limit.times)
    # Were the wait over, the bot would be stopped while it connects, and the library loses such a connection.
    async with while_running(serving, long_sleep):
        await until(lambda: "no more starts today" in caplog.text)
        assert sandbox.hub.start_count == 0


async def test_what_is_left_is_read_as_discord_says_it(jargon: Jargon) -> None:
    """Seconds, and only where nothing is left."""
    assert await Starts(jargon).pause(StartLimit(0, 60.0)) == 60.0
    assert await Starts(jargon).pause(StartLimit(1, 60.0)) == 0.0


async def test_each_shard_of_a_process_is_a_start(jargon: Jargon) -> None:
    """Where fewer starts are left than there are shards, none begins: the last of them would cost the token."""
    identifying = Identifying(jargon, Shards((4, 5, 6), 8), asyncio.sleep, time.monotonic)
    assert await identifying.pause(StartLimit(2, 60.0)) == 60.0
    assert await identifying.pause(StartLimit(3, 60.0)) == 0.0


async def test_a_session_that_is_lost_again_and_again(sandbox: Sandbox, serving: Serve, slept: list[float]) -> None:
    """Each new session comes later than the last, and in time the bot starts anew, after a longer pause."""
    async with while_running(serving):
        for _ in range(11):
            await sandbox.bot_ready(timeout=600)
            sandbox.hub.invalidate()

    growing = [pause for pause in slept if pause >= FIRST_PAUSE]
    assert growing == sorted(growing)
    assert growing[-1] > 100


async def test_a_stop_ends_the_wait(sandbox: Sandbox, jargon: Jargon, database: Path) -> None:
    """Whoever stops a bot that waits for a network need not wait for it."""
    sandbox.faults.reset("GET /users/@me", times=1000)
    settings = Settings(database=database, discord=Discord(api_url=sandbox.urls.api, gateway_url=sandbox.urls.gateway))
    waiting = asyncio.Event()

    async def sleep(seconds: float) -> None:
        waiting.set()
        await asyncio.Event().wait()

    running = asyncio.create_task(serve(jargon, settings, sandbox.urls.token, sleep))
    await waiting.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
