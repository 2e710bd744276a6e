"""`jargonbot run` as a process of its own, logged in to the sandbox."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.cli.rehearse import Rehearsed
from bot.cli.run import _until, serve
from bot.config import Discord, Settings
from bot.discord.client import JargonBot
from bot.errors import ConfigError
from bot.service import Jargon
from rehearsal import Clock, Person, Sandbox, small_world


async def started(
    sandbox: Sandbox, database: Path, token: str, program: tuple[str, ...] = ("-m", "bot"), **more: str
) -> asyncio.subprocess.Process:
    environment = os.environ | {
        "JARGONBOT_DATABASE": str(database),
        "JARGONBOT_DISCORD__API_URL": sandbox.urls.api,
        "JARGONBOT_DISCORD__GATEWAY_URL": sandbox.urls.gateway,
        "DISCORD_TOKEN": token,
        **more,
    }
    return await asyncio.create_subprocess_exec(
        *(sys.executable, *program, "run"), env=environment, stderr=asyncio.subprocess.PIPE
    )


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_it_cleanly(tmp_path: Path, pace: float, stop: signal.Signals) -> None:
    """It answers while it runs, and ends with 0 when it is told to stop."""
    async with Sandbox(small_world(clock=Clock(pace))) as sandbox:
        process = await started(sandbox, tmp_path / "words.db", sandbox.urls.token)
        await sandbox.bot_ready()
        reply = await Person.named(sandbox, "member").slash("define", term="co-production")

        process.send_signal(stop)
        _, log = await process.communicate()

    assert "Co-production" in reply.text
    assert process.returncode == 0
    left = [each.read_bytes()[:8] for each in (*tmp_path.glob("words.db-wal"), *tmp_path.glob("words.db-journal"))]
    assert not any(any(each) for each in left), "all that was queued is in the file itself"
    assert sandbox.urls.token not in log.decode()
    assert "Traceback" not in log.decode()


@pytest.mark.trust("second bot")
async def test_a_second_bot_on_one_database_is_refused(tmp_path: Path, pace: float) -> None:
    """Exit code 75 and one sentence; the first goes on."""
    async with Sandbox(small_world(clock=Clock(pace))) as sandbox:
        first = await started(sandbox, tmp_path / "words.db", sandbox.urls.token)
        await sandbox.bot_ready()
        second = await started(sandbox, tmp_path / "words.db", sandbox.urls.token)
        _, log = await second.communicate()
        reply = await Person.named(sandbox, "member").slash("define", term="co-production")
        first.send_signal(signal.SIGTERM)
        await first.communicate()

    assert second.returncode == 75
    assert f"Another jargonbot uses the database {tmp_path / 'words.db'} already (process {first.pid})" in log.decode()
    assert "Traceback" not in log.decode()
    assert "Co-production" in reply.text


@pytest.mark.trust("token", bad_inputs=1)
async def test_a_refused_token_is_said_in_one_sentence(tmp_path: Path) -> None:
    """Exit code 78 tells a supervisor not to start it again; the token shows nowhere."""
    wrong = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.wrongwrongwrongwrongwrongwrongwrong123"
    async with Sandbox(small_world()) as sandbox:
        process = await started(sandbox, tmp_path / "words.db", wrong)
        _, log = await process.communicate()

    assert process.returncode == 78
    assert "DISCORD_TOKEN" in log.decode()
    assert wrong not in log.decode()
    assert "Traceback" not in log.decode()


async def test_a_signal_ends_it_where_the_loop_has_no_handlers(
    sandbox: Sandbox, jargon: Jargon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows: the process is told by the signal module instead."""

    def has_none(*_: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr(asyncio.get_running_loop(), "add_signal_handler", has_none)
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    settings = Settings(discord=Discord(api_url=sandbox.urls.api, gateway_url=sandbox.urls.gateway))
    running = asyncio.create_task(serve(jargon, settings, sandbox.urls.token))
    try:
        await sandbox.bot_ready()
        signal.raise_signal(signal.SIGTERM)
        await running
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    await sandbox.bot_gone()


async def test_a_rehearsal_says_what_ended_the_bot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It does not wait for a bot that cannot come, and its error is not lost."""

    async def fails(bot: JargonBot) -> None:
        raise ConfigError("This cannot be.")

    monkeypatch.setattr(JargonBot, "setup_hook", fails)
    for owner, name in ((Route, "BASE"), (DiscordWebSocket, "DEFAULT_GATEWAY")):
        monkeypatch.setattr(owner, name, getattr(owner, name))  # to be as before after the test
    async with Sandbox(small_world()) as sandbox:
        with pytest.raises(ConfigError, match="This cannot be"):
            await Rehearsed(Settings(database=tmp_path / "words.db")).start(sandbox.urls, sandbox.bot_ready)


async def test_what_is_under_way_ends_before_all_is_closed() -> None:
    """Also where the serving itself is cancelled: else the client closes under a request of its own."""
    ended: list[str] = []

    async def asking() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append("request")

    serving = asyncio.create_task(_until(asyncio.Event(), asking()))
    await asyncio.sleep(0.01)
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving
    ended.append("client")
    assert ended == ["request", "client"]
