"""Flags whose showing meets the end of the bot, or trouble at Discord: none of it is lost."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart
from tests.fixtures.sandbox import StartBot

pytestmark = pytest.mark.usefixtures("every_flag_shown")
FLAGGED = "1 person has flagged this"
EDITS = "PATCH /channels/*/messages/*"
POSTS = "POST /channels/*/messages"


def notices(admin: Person) -> list[str]:
    """What the channel tells of flags, oldest first."""
    return [each.text for each in admin.messages if "Type /flags" in each.text]


async def answered(person: Person, jargon: Jargon) -> Message:
    """An answer in public, when the bot knows that it is one of its own."""
    message = (await person.slash("define", term="consultation")).message
    assert message
    assert person.guild
    while not await jargon.flagging.shown(person.guild.id, message.id):
        await asyncio.sleep(0.01)
    return message


async def told(admin: Person) -> None:
    """The curators let the channel be told of flags."""
    queue = (await admin.slash("flags")).message
    assert queue
    await admin.press(queue, "Tell this channel of new flags")


@pytest.mark.trust("kill -9")
async def test_a_flag_under_way_as_the_bot_is_stopped_is_shown_before_it_goes(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person, database: Path
) -> None:
    """The database is held by another program when the form is sent, and let go while the bot closes."""
    await told(admin)
    answer = await answered(member, jargon)
    form = (await member.press(answer, "Comment or flag")).form
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("begin immediate")
    await until(lambda: bot.handlers.at_work == 0)
    sent = asyncio.create_task(member.submit(form, {}))
    await until(lambda: bot.handlers.at_work == 1)

    closing = asyncio.create_task(bot.close())
    await asyncio.sleep(0)
    other.execute("rollback")
    await closing

    assert "stored" in (await sent).text
    assert FLAGGED in answer.text
    assert len(notices(admin)) == 1
    other.close()


@pytest.mark.trust("trouble at Discord")
async def test_a_flag_that_discord_did_not_show_is_shown_after_the_next_start(
    bot: JargonBot, jargon: Jargon, restart: Restart, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """Neither the edit of the answer nor the message to the curators gets through; then the bot starts anew."""
    await told(admin)
    answer = await answered(member, jargon)
    form = (await member.press(answer, "Comment or flag")).form
    for call in (EDITS, POSTS):
        sandbox.faults.fail(call, status=400)
    await member.submit(form, {})
    await until(lambda: len(sandbox.faults.met) == 2)
    assert FLAGGED not in answer.text
    assert notices(admin) == []

    await restart()

    await until(lambda: FLAGGED in answer.text and len(notices(admin)) == 1)


async def test_a_count_that_the_curators_were_not_told_is_told_after_the_next_start(
    bot: JargonBot, jargon: Jargon, restart: Restart, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """There is a message already, and it is one person behind."""
    await told(admin)
    answer = await answered(member, jargon)
    member.react(answer, "🚩")
    await until(lambda: len(notices(admin)) == 1 and FLAGGED in answer.text)
    [posted] = [each for each in admin.messages if "Type /flags" in each.text]
    sandbox.faults.fail(f"PATCH /channels/*/messages/{posted.id}", status=400)
    admin.react(answer, "🚩")
    await until(lambda: len(sandbox.faults.met) == 1 and "2 people" in answer.text)

    await restart()

    await until(lambda: "2 people" in notices(admin)[0])


@pytest.mark.trust("trouble at Discord")
async def test_what_discord_could_not_take_for_a_moment_is_tried_again(
    sandbox: Sandbox, jargon: Jargon, settings: Settings, start_bot: StartBot, member: Person
) -> None:
    """The library gives up after five tries; the answer is renewed a little later, without another flag."""
    await start_bot(JargonBot(jargon, settings, sleep=sandbox.clock.sleep, guild_ready_timeout=0.02))
    answer = await answered(member, jargon)
    sandbox.faults.fail(EDITS, status=503)

    member.react(answer, "🚩")
    await until(lambda: sum(row.people for row in jargon.flagging.whole_queue()) == 1)
    while not sandbox.faults.met:
        await sandbox.clock.advance(seconds=1)
    assert FLAGGED not in answer.text

    while FLAGGED not in answer.text:
        await sandbox.clock.advance(seconds=1)


@pytest.mark.trust("late or doubled reply")
async def test_a_reply_that_meets_a_closed_connection_is_no_fault(
    bot: JargonBot, jargon: Jargon, member: Person, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bot waits for what is under way only so long; then the person cannot be told, and the log holds no error."""
    monkeypatch.setattr("bot.discord.client.HANDLED_SECONDS", 0.0)
    answer = await answered(member, jargon)
    form = (await member.press(answer, "Comment or flag")).form
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("begin immediate")
    await until(lambda: bot.handlers.at_work == 0)
    sent = asyncio.create_task(member.submit(form, {}))
    await until(lambda: bot.handlers.at_work == 1)

    await bot.close()
    other.execute("rollback")
    await until(lambda: bot.handlers.at_work == 0)

    other.close()
    assert sum(row.people for row in jargon.flagging.whole_queue()) == 1
    sent.cancel()
