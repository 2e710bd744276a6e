"""Rooms where a right of the bot's is missing: what it still does, what it says, and what it makes up for later."""

from __future__ import annotations

import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import NotPossibleError, Person, Sandbox
from rehearsal.guild import Channel, ChannelKind
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart
from tests.fixtures.sandbox import StartBot
from tests.fixtures.words import OpenJargon

FLAG = "🚩"
TELL = "Tell this channel of new flags"
EDIT = "PATCH /channels/{channel_id}/messages/{message_id}"
POST = "POST /channels/{channel_id}/messages"
pytestmark = pytest.mark.usefixtures("every_flag_shown")


def take(sandbox: Sandbox, channel: Channel, permission: Permission) -> None:
    sandbox.stewardship.overwrite(channel, sandbox.world.bot, deny=permission)


def give_back(sandbox: Sandbox, channel: Channel) -> None:
    sandbox.stewardship.overwrite(channel, sandbox.world.bot)


async def answered(person: Person, term: str = "co-production") -> Message:
    return (await person.slash("define", term=term)).message


def people(jargon: Jargon) -> dict[str, int]:
    return {row.slug: row.people for row in jargon.flagging.whole_queue()}


async def test_in_a_room_that_it_cannot_see_it_says_what_works_there(
    sandbox: Sandbox, bot: JargonBot, member: Person
) -> None:
    """The answer is for the person alone, and says that no 🚩 would be noticed; nothing where it was to be private."""
    take(sandbox, member.channel, Permission.VIEW_CHANNEL)
    reply = await member.slash("define", term="co-production", private=False)
    assert reply.private
    assert "I cannot see this channel, so I would not notice a 🚩 here." in reply.text
    assert "I cannot see" not in (await member.slash("define", term="co-production", private=True)).text
    take(sandbox, member.channel, Permission.SEND_MESSAGES)
    assert "I may not write in this channel" in (await member.slash("define", term="co-production")).text


async def test_into_a_private_thread_somebody_has_to_bring_it(sandbox: Sandbox, bot: JargonBot, member: Person) -> None:
    """Until then it hears nothing there, whatever its rights in the channel; nor in a voice chat without Connect."""
    thread = sandbox.stewardship.start_thread(member.channel, "quiet", private=True)
    thread.joined.add(member.user.id)
    there = member.in_channel("quiet")
    assert "I cannot see this channel" in (await there.slash("define", term="co-production")).text
    sandbox.stewardship.add_bot_to(thread)
    assert not (await there.slash("define", term="co-production")).private

    assert member.guild
    voice = sandbox.world.add_channel(member.guild, "voice", ChannelKind.VOICE)
    aloud = member.in_channel("voice")
    assert not (await aloud.slash("define", term="co-production")).private
    take(sandbox, voice, Permission.CONNECT)
    assert "I cannot see this channel" in (await aloud.slash("define", term="co-production")).text


async def test_a_flag_from_the_form_is_shown_on_a_card_that_cannot_be_edited(
    sandbox: Sandbox, bot: JargonBot, jargon: Jargon, member: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """The reply to the form changes the card, which needs no right; no edit is tried, and the thanks are private."""
    card = await answered(member)
    take(sandbox, member.channel, Permission.VIEW_CHANNEL)
    form = (await member.press(card, "Comment or flag")).form
    reply = await member.submit(form, {})
    assert reply.updates
    assert "1 person has flagged this" in card.text
    thanks = await reply.follow_up()
    assert thanks.private
    assert "Thank you. It is stored" in thanks.text
    assert people(jargon) == {"co-production": 1}
    assert sandbox.http.calls[EDIT] == 0


@pytest.mark.parametrize("taken", [Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES])
async def test_a_room_closed_to_the_bot_is_not_told_of_flags(
    sandbox: Sandbox, bot: JargonBot, jargon: Jargon, admin: Person, taken: Permission
) -> None:
    """The curator is told at once what is missing, and nothing is promised; with the right it works."""
    assert admin.guild
    take(sandbox, admin.channel, taken)
    queue = (await admin.slash("flags")).message
    told = await admin.press(queue, TELL)
    assert told.private
    assert f"I cannot tell <#{admin.channel.id}> of flags" in told.text
    assert await jargon.notices.channel(admin.guild.id) is None
    assert sandbox.http.calls[POST] == 0

    give_back(sandbox, admin.channel)
    assert "one message in this channel" in (await admin.press(queue, TELL)).text
    assert await jargon.notices.channel(admin.guild.id) == admin.channel.id
    first = next(each.text for each in admin.messages if not each.private)
    assert first.startswith("From now on there is one message")


async def test_a_channel_that_refuses_the_first_message_is_not_settled(
    sandbox: Sandbox, bot: JargonBot, jargon: Jargon, admin: Person
) -> None:
    """What Discord says beforehand may be wrong by then: only a message that stands there proves it."""
    assert admin.guild
    queue = (await admin.slash("flags")).message
    sandbox.faults.fail("POST /channels/*/messages", status=403)
    assert "I cannot tell <#" in (await admin.press(queue, TELL)).text
    assert await jargon.notices.channel(admin.guild.id) is None
    assert "Done" in (await admin.press(queue, TELL)).text


@pytest.mark.trust("gone or closed rooms")
async def test_refusals_are_not_collected(
    sandbox: Sandbox, jargon: Jargon, settings: Settings, start_bot: StartBot, member: Person
) -> None:
    """Fifty flags where the bot may not edit: one refusal a channel in ten minutes, and then the card is right."""
    bot = JargonBot(jargon, settings, clock=lambda: sandbox.clock.now().timestamp(), guild_ready_timeout=0.02)
    await start_bot(bot)
    card = await answered(member)
    crowd = [Person.named(sandbox, f"person {number}") for number in range(51)]
    sandbox.faults.fail("PATCH /channels/*/messages/*", status=403, times=2)
    for number, person in enumerate(crowd[:-1], start=1):
        person.react(card, FLAG)
        await until(lambda: people(jargon).get("co-production") == number)  # noqa: B023  waited for at once
    await until(lambda: bot.notice.cards.pending == 0)
    assert len(sandbox.faults.met) == 1

    await sandbox.clock.advance(minutes=11)
    crowd[-1].react(card, FLAG)
    await until(lambda: len(sandbox.faults.met) == 2 and bot.notice.cards.pending == 0)
    take(sandbox, member.channel, Permission.ATTACH_FILES)  # any change of rights is worth a try
    await until(lambda: "51 people have flagged this" in card.text)


async def test_where_it_may_not_write_cards_are_renewed_all_the_same(
    sandbox: Sandbox, bot: JargonBot, jargon: Jargon, member: Person
) -> None:
    """Mentions there are refused once, however many come; to change what it said the bot needs no such right."""
    card = await answered(member)
    take(sandbox, member.channel, Permission.SEND_MESSAGES)
    for _ in range(3):
        member.say("@bot what is advocacy?")
        await until(lambda: member.channel.id in list(bot.closed_rooms))
    member.react(card, FLAG)
    await until(lambda: "1 person has flagged this" in card.text)
    await member.slash("define", term="consultation")  # what came before it, was heard
    assert sandbox.http.calls[POST] == 1
    give_back(sandbox, member.channel)
    member.say("@bot what is advocacy?")
    assert "# Advocacy" in (await member.hear()).text


async def test_what_came_while_a_room_was_closed_is_made_up_for_when_it_opens(
    sandbox: Sandbox, bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """One flag came before and could not be shown, one while nothing was heard; nobody starts the bot anew."""
    card = await answered(member)
    member.react(card, FLAG)
    take(sandbox, member.channel, Permission.VIEW_CHANNEL)
    await until(lambda: member.channel.id in list(bot.closed_rooms))
    admin.react(card, FLAG)
    give_back(sandbox, member.channel)
    await until(lambda: people(jargon) == {"co-production": 2} and "2 people have flagged this" in card.text)


async def test_a_card_in_an_archived_post_is_left_alone(
    sandbox: Sandbox, bot: JargonBot, jargon: Jargon, restart: Restart, member: Person, admin: Person
) -> None:
    """Nobody can press or edit there; the flags stay, and after somebody writes there all works again."""
    assert member.guild
    forum = sandbox.world.add_channel(member.guild, "forum", ChannelKind.FORUM)
    sandbox.stewardship.start_thread(forum, "What does it mean?")
    there = member.in_channel("What does it mean?")
    card = await answered(there)
    there.react(card, FLAG)
    await until(lambda: "1 person has flagged this" in card.text)
    sandbox.stewardship.archive(there.channel)
    with pytest.raises(NotPossibleError):
        await there.press(card, "Comment or flag")
    again = await restart()
    assert people(again.jargon) == {"co-production": 1}
    there.say("Still of interest!")
    admin.in_channel("What does it mean?").react(card, FLAG)
    await until(lambda: "2 people have flagged this" in card.text)


@pytest.mark.trust("gone or closed rooms")
async def test_a_right_that_is_taken_and_given_back_costs_no_flag(
    sandbox: Sandbox, settings: Settings, open_jargon: OpenJargon, start_bot: StartBot, member: Person, admin: Person
) -> None:
    """Over three hours: taken while the bot is away, compared, given back, compared. It ends as Discord shows it."""

    async def begin() -> tuple[JargonBot, Jargon]:
        jargon = open_jargon()
        clock = sandbox.clock
        bot = JargonBot(jargon, settings, clock=lambda: clock.now().timestamp(), guild_ready_timeout=0.02)
        return await start_bot(bot), jargon

    async def end(bot: JargonBot, jargon: Jargon) -> None:
        await bot.close()
        jargon.close()
        await sandbox.clock.advance(minutes=30)

    bot, jargon = await begin()
    cards = [await answered(member, term) for term in ("co-production", "consultation", "advocacy")]
    member.react(cards[0], FLAG)
    await until(lambda: people(jargon) == {"co-production": 1})
    for taken in (Permission.READ_MESSAGE_HISTORY, Permission.VIEW_CHANNEL):
        await end(bot, jargon)
        take(sandbox, member.channel, taken)
        bot, jargon = await begin()
        await until(lambda: compared(bot))  # noqa: B023  waited for at once
        assert people(jargon) == {"co-production": 1}
        await sandbox.clock.advance(minutes=60)

    await end(bot, jargon)
    member.unreact(cards[0], FLAG)
    admin.react(cards[0], FLAG)
    admin.react(cards[1], FLAG)
    give_back(sandbox, member.channel)
    bot, jargon = await begin()
    await until(lambda: people(jargon) == {"co-production": 1, "consultation": 1} and _flags_of(jargon, admin) == 2)
    assert _flags_of(jargon, member) == 0


def compared(bot: JargonBot) -> bool:
    """Whether the bot has compared all with Discord."""
    found = bot.get_cog("Reactions")
    return bool(found and found.round and found.round.is_told)  # type: ignore[attr-defined]


def _flags_of(jargon: Jargon, person: Person) -> int:
    """How many open flags of a person are stored."""
    columns = "select count(*) as flags from reactions where person_id = :person"
    return int(jargon._store.ask_now(lambda db: db.query(columns, person=person.user.id))[0]["flags"])
