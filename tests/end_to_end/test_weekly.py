"""The word of the week in a channel that a server has chosen, and any word for whoever asks."""

from __future__ import annotations

import pytest

from bot.discord.answers.weekly import show_word_of_week
from bot.discord.client import JargonBot
from bot.service.weekly import FIRST, WEEK
from rehearsal import Person, Sandbox
from rehearsal.permissions import Permission
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart

WEEKLY = 5  # the menu of the panel, from the top
BENEATH = "This is the word of the week."


@pytest.fixture
def reader(sandbox: Sandbox, member: Person) -> Person:
    """Somebody who reads the channel that is chosen."""
    return member.in_channel("help")


def words(reader: Person) -> list[str]:
    return [each.text for each in reader.messages if BENEATH in each.text]


async def choose(admin: Person, *names: str) -> str:
    """What the panel says then."""
    return (await admin.choose((await admin.slash("settings")).message, *names, select=WEEKLY)).text


async def show(bot: JargonBot, admin: Person, reader: Person) -> None:
    """What the task does each hour."""
    assert admin.guild
    await show_word_of_week(bot, admin.guild.id, reader.channel.id)


async def test_it_is_off_until_somebody_chooses_a_channel(bot: JargonBot, admin: Person, reader: Person) -> None:
    """The first message there is the proof that it can be shown, and says how to stop it."""
    assert "No channel is shown a word each week." in (await admin.slash("settings")).text
    told = await choose(admin, "help")
    assert f"<#{reader.channel.id}> is shown a word each Monday" in told
    assert "From now on you see a word here each week" in reader.messages[-1].text
    assert "No channel is shown a word each week." in await choose(admin)


async def test_it_comes_once_a_week(bot: JargonBot, restart: Restart, admin: Person, reader: Person) -> None:
    """Also where the bot is started again; the next week brings another. A 🚩 on it counts."""
    await choose(admin, "help")
    again = await restart()  # whose task looks at once
    await until(lambda: len(words(reader)) == 1)
    await show(again, admin, reader)
    assert len(words(reader)) == 1
    again.jargon.weekly.now = lambda now=again.jargon.weekly.now: now() + WEEK  # type: ignore[misc]
    await show(again, admin, reader)
    first, second = words(reader)
    assert first.splitlines()[0] != second.splitlines()[0]
    assert first.startswith("# ")
    reader.react(reader.messages[-1], "🚩")
    await until(lambda: sum(row.people for row in again.jargon.flagging.whole_queue()) == 1)


async def test_where_it_may_not_write_the_panel_says_so(
    bot: JargonBot, sandbox: Sandbox, admin: Person, reader: Person
) -> None:
    """And the word comes once it may."""
    await bot.tasks.stop("weekly")  # it would show the word before the right is taken away, if it is quick
    await choose(admin, "help")
    sandbox.stewardship.overwrite(reader.channel, sandbox.world.bot, deny=Permission.SEND_MESSAGES)
    await show(bot, admin, reader)
    assert "jargonbot may not write there" in (await admin.slash("settings")).text
    sandbox.stewardship.overwrite(reader.channel, sandbox.world.bot)
    bot.closed_rooms.reopen(reader.channel.id)
    await show(bot, admin, reader)
    assert len(words(reader)) == 1
    assert "is shown a word each Monday" in (await admin.slash("settings")).text


async def test_where_its_channel_is_gone_it_stops_and_says_so(
    bot: JargonBot, sandbox: Sandbox, admin: Person, member: Person, reader: Person
) -> None:
    """In the panel, and in the channel that is told of flags; a channel that cannot be written to is never settled."""
    await admin.choose((await admin.slash("settings")).message, "general", select=2)
    await choose(admin, "help")
    sandbox.stewardship.delete_channel(reader.channel)
    await show(bot, admin, reader)
    stopped = "The channel for the word of the week is gone, so it has stopped."
    await until(lambda: any(stopped in each.text for each in member.messages))  # beside what else the channel is told
    assert "It has stopped, because its channel is gone." in (await admin.slash("settings")).text
    assert bot.jargon.weekly.channels() == {}


async def test_any_word_is_answered_as_one_that_was_asked_for(bot: JargonBot, member: Person) -> None:
    """For all to see, or for one person alone."""
    labels = {each.label for each in bot.jargon.terms()}
    reply = await member.slash("random")
    assert not reply.private
    assert reply.text.splitlines()[0].removeprefix("# ").removesuffix(" (PA)") in labels
    assert (await member.slash("random", private=True)).private


def test_weeks_begin_on_monday_at_nine() -> None:
    """Whoever reads the sentence in the panel may rely on it."""
    assert (FIRST.isoweekday(), FIRST.hour, WEEK.days) == (1, 9, 7)
