"""People flag while another program writes to the database."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.errors import BusyError
from bot.service import Jargon
from bot.store.flags import TermRef
from bot.store.retention import departed
from rehearsal import Sandbox
from rehearsal.person import Person
from tests.commands.flags import whole_list
from tests.end_to_end.waiting import until
from tests.fixtures.locked import locked
from tests.fixtures.logged_in import StartJargonBot
from tests.fixtures.sandbox import StartBot

PAGES = "GET /channels/{channel_id}/messages"


async def presence_noted(bot: JargonBot) -> None:
    """Where the bot is, it notes as it starts."""
    servers: Any = bot.get_cog("Servers")  # of a module that the library has loaded anew
    await servers.known.wait()


@pytest.mark.trust("database locked")
async def test_flags_and_answers_of_a_busy_hour_are_not_lost(
    sandbox: Sandbox, jargon: Jargon, settings: Settings, database: Path, start_bot: StartBot, member: Person
) -> None:
    """An answer whose row could not be stored, and three flags on it: all count once the database takes them.

    Then all is compared with Discord, for what was too much.
    """
    bot = await start_bot(JargonBot(jargon, settings, sleep=sandbox.clock.sleep, guild_ready_timeout=0.02))
    await presence_noted(bot)
    with locked(jargon, database):
        answer = (await member.slash("define", term="advocacy")).message
        for number in range(3):
            Person.named(sandbox, f"person {number}").react(answer, "🚩")
        await until(lambda: bot.jargon.flagging.backlog.waiting == 4)
        compared = sandbox.http.calls[PAGES]

    while not jargon.flagging.whole_queue() or sandbox.http.calls[PAGES] == compared:
        await sandbox.clock.advance(seconds=1)
        await asyncio.sleep(0.01)

    assert [row.people for row in jargon.flagging.whole_queue()] == [3]
    while "3 people have flagged this" not in answer.text:
        await sandbox.clock.advance(seconds=1)
        await asyncio.sleep(0.01)


@pytest.mark.trust("database locked")
async def test_curators_are_told_once_though_the_note_of_it_has_to_wait(
    sandbox: Sandbox,
    jargon: Jargon,
    database: Path,
    start: StartJargonBot,
    member: Person,
    admin: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The database is taken between the message to the curators and the note of it: nothing is posted twice."""
    caplog.set_level("INFO")
    bot = await start(jargon)
    await admin.press(await whole_list(admin), "Tell this channel of new flags")
    answer = (await member.slash("define", term="advocacy")).message
    sandbox.faults.slow("POST /channels/*/messages", seconds=1)
    member.react(answer, "🚩")
    await until(lambda: bool(sandbox.faults.met))

    with locked(jargon, database):
        await sandbox.clock.advance(seconds=1)
        await until(lambda: "are told of flags later" in caplog.text)
    await until(lambda: bot.notice.notices.pending == 0)
    admin.react(answer, "🚩")
    await until(lambda: any("2 people flagged" in each.text for each in admin.messages))

    assert len([each for each in admin.messages if "Type /flags" in each.text]) == 1


@pytest.mark.trust("database locked")
async def test_what_curators_are_to_be_told_is_looked_for_again(
    bot: JargonBot,
    jargon: Jargon,
    member: Person,
    admin: Person,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The database is taken as the bot comes back: that is one line in the log, and the curators hear of it later."""
    answer = (await member.slash("define", term="advocacy")).message
    member.react(answer, "🚩")
    await until(lambda: bool(jargon.flagging.whole_queue()))
    await until(lambda: bot.notice.notices.pending == 0)
    await admin.press(await whole_list(admin), "Tell this channel of new flags")
    untold, tried = jargon.notices.untold, []

    async def taken_at_first() -> list[TermRef]:
        tried.append(1)
        if len(tried) == 1:
            raise BusyError("The database is locked.")
        return await untold()

    monkeypatch.setattr(jargon.notices, "untold", taken_at_first)
    bot.dispatch("ready")

    await until(lambda: any("1 person flagged" in each.text for each in admin.messages))
    assert "The task “untold” ended" in caplog.text


@pytest.mark.trust("database locked")
async def test_a_server_that_leaves_meanwhile_is_noted_afterwards(
    sandbox: Sandbox, jargon: Jargon, settings: Settings, database: Path, start_bot: StartBot
) -> None:
    """Discord tells of it once: were it lost, what is kept of the server would not go in time."""
    bot = await start_bot(JargonBot(jargon, settings, sleep=sandbox.clock.sleep, guild_ready_timeout=0.02))
    await presence_noted(bot)
    there = next(guild for guild in sandbox.world.guilds.values() if guild.name == "Neighbours")
    with locked(jargon, database):
        sandbox.membership.remove_bot_from(there)
        await until(lambda: jargon.flagging.backlog.waiting == 1)

    while there.id not in jargon._store.ask_now(departed):
        await sandbox.clock.advance(seconds=1)
        await asyncio.sleep(0.01)
