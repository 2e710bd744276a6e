"""Rights that come back, by whatever way: what happened meanwhile is made up for, in the rooms concerned alone."""

from __future__ import annotations

import discord
import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.discord.feedback.channel_history import may_look
from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.end_to_end.test_closed_rooms import FLAG, answered, give_back, people, take
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import StartJargonBot
from tests.fixtures.sandbox import StartBot
from tests.fixtures.words import OpenJargon

pytestmark = pytest.mark.usefixtures("every_flag_shown")
PAGES = "GET /channels/{channel_id}/messages"
COMPARED = "Flags are compared with Discord"


@pytest.fixture
async def compared(bot: JargonBot, caplog: pytest.LogCaptureFixture) -> None:
    """The bot is here, and has compared its flags once."""
    caplog.set_level("INFO")
    await until(lambda: COMPARED in caplog.text)
    caplog.clear()


async def tracked(person: Person, jargon: Jargon, term: str = "co-production") -> Message:
    """An answer, when the bot knows that it is one of its own."""
    message = await answered(person, term)
    assert person.guild
    while not await jargon.flagging.shown(person.guild.id, message.id):
        await person.slash("define", term="consultation", private=True)
    return message


def room_of(bot: JargonBot, person: Person) -> discord.TextChannel:
    """The channel of a person as the bot knows it."""
    room = bot.get_channel(person.channel.id)
    assert isinstance(room, discord.TextChannel)
    return room


@pytest.mark.parametrize("taken", [Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY | Permission.VIEW_CHANNEL])
@pytest.mark.usefixtures("compared")
async def test_a_flag_in_a_room_that_was_hidden_for_a_while(
    sandbox: Sandbox, bot: JargonBot, jargon: Jargon, member: Person, taken: Permission
) -> None:
    """Nobody refused us anything meanwhile; the room alone is compared once it is open again."""
    elsewhere = await tracked(member.in_channel("help"), jargon)
    card = await tracked(member, jargon)
    take(sandbox, member.channel, taken)
    member.react(card, FLAG)
    await until(lambda: not may_look(room_of(bot, member)))
    asked = sandbox.http.calls[PAGES]

    give_back(sandbox, member.channel)

    await until(lambda: people(jargon) == {"co-production": 1} and "1 person has flagged this" in card.text)
    assert sandbox.http.calls[PAGES] == asked + 1
    assert elsewhere.edited_at is None


async def test_a_role_that_is_given_to_the_bot_opens_rooms(
    sandbox: Sandbox, bot: JargonBot, jargon: Jargon, member: Person, admin: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """The curators could not be told of a flag; they are, once the bot has the role that may write there."""
    caplog.set_level("INFO")
    queue = (await admin.slash("flags")).message
    assert queue
    await admin.press(queue, "Tell this channel of new flags")
    card = await tracked(member, jargon)
    guild = admin.guild
    assert guild
    role = sandbox.stewardship.create_role(guild, "robots", Permission.NONE)
    sandbox.stewardship.overwrite(admin.channel, guild.roles[guild.id], deny=Permission.SEND_MESSAGES)
    sandbox.stewardship.overwrite(admin.channel, role, allow=Permission.SEND_MESSAGES)
    member.react(card, FLAG)
    await until(lambda: "could not be told of flags" in caplog.text)

    sandbox.membership.give_role(guild, sandbox.world.bot, role)

    await until(lambda: any("flagged “Co-production”" in each.text for each in admin.messages))


async def test_the_end_of_a_time_out_is_found_out(
    sandbox: Sandbox, jargon: Jargon, settings: Settings, start_bot: StartBot, member: Person, admin: Person
) -> None:
    """Discord tells nobody that it is over, so what was refused is tried again in ten minutes, without another flag."""
    clock = sandbox.clock

    def seconds() -> float:
        return clock.now().timestamp()

    await start_bot(JargonBot(jargon, settings, sleep=clock.sleep, clock=seconds, guild_ready_timeout=0.02))
    card = await tracked(member, jargon)
    sandbox.faults.fail("PATCH /channels/*/messages/*", status=403)
    member.react(card, FLAG)
    while not sandbox.faults.met:
        await clock.advance(seconds=1)
    assert "flagged" not in card.text

    while "1 person has flagged this" not in card.text:
        await clock.advance(minutes=1)


async def test_cards_in_rooms_that_are_compared_slowly_are_renewed(
    start: StartJargonBot, open_jargon: OpenJargon, member: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond the first calls a room waits with the doubts; its answers show what came of that, too."""
    jargon = open_jargon()
    bot = await start(jargon)
    card = await tracked(member, jargon)
    await bot.close()
    jargon.close()
    member.react(card, FLAG)

    monkeypatch.setattr("bot.feedback.reconciliation.QUICK_CALLS", 0)
    await start(open_jargon())

    await until(lambda: "1 person has flagged this" in card.text)
