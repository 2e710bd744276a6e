"""Whoever asked takes the public answer away, and nobody else."""

from __future__ import annotations

import asyncio

from bot.discord.client import JargonBot
from bot.service import Jargon
from bot.strings import taking_away as strings
from rehearsal import Person, Sandbox, reading
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.commands.flags import FLAG, answer
from tests.end_to_end.test_exchanges import answered
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart

TAKE_AWAY = strings.label()
LOOK = "GET /channels/{channel_id}/messages/{message_id}"
DELETE = "DELETE /channels/{channel_id}/messages/{message_id}"


def has_it(message: Message) -> bool:
    return TAKE_AWAY in [each.label for each in message.buttons]


def people(jargon: Jargon) -> dict[str, int]:
    return {row.slug: row.people for row in jargon.flagging.whole_queue()}


async def more_of(person: Person, message: Message) -> Message:
    reply = await person.press(message, "More")
    assert reply.private
    return reply.message


async def test_whoever_typed_the_command_can_take_the_answer_away(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """It is offered to nobody else, the flags stay, and the place of the answer is forgotten."""
    card = await answer(member)
    admin.react(card, FLAG)
    await until(lambda: people(jargon) == {"co-production": 1})
    assert not has_it(await more_of(admin, card))

    told = await member.press(await more_of(member, card), TAKE_AWAY)

    assert told.text == strings.taken_away()
    assert told.private
    assert card.deleted
    assert people(jargon) == {"co-production": 1}
    assert list(await jargon.flagging.newest_answers(card.channel.guild_id or 0, "co-production")) == []


async def test_each_page_of_more_has_it(bot: JargonBot, member: Person) -> None:
    """Turning there and back does not lose which answer it is about."""
    card = await answer(member)
    shown = await more_of(member, card)
    for step in ("Next", "Next", "Previous"):
        await member.press(shown, step)
        assert has_it(shown)
    await member.press(shown, TAKE_AWAY)
    assert card.deleted


async def test_whoever_asked_in_a_message_can_too(bot: JargonBot, member: Person, admin: Person) -> None:
    """Discord is asked who wrote the message that is replied to; the question itself stays."""
    asked, reply = await answered(member, "@bot co-production")
    assert not has_it(await more_of(admin, reply))
    told = await member.press(await more_of(member, reply), TAKE_AWAY)
    assert told.text == strings.taken_away()
    assert reply.deleted
    assert not asked.deleted


async def test_whoever_showed_it_to_everyone_can_take_it_back(bot: JargonBot, member: Person, admin: Person) -> None:
    """They asked for it to be public, though the message names nobody."""
    alone = (await member.slash("define", term="co-production", private=True)).message
    card = (await member.press(alone, "Show everyone")).message
    assert not has_it(await more_of(admin, card))
    await member.press(await more_of(member, card), TAKE_AWAY)
    assert card.deleted


async def test_of_a_private_answer_there_is_nothing_to_take_away(bot: JargonBot, member: Person) -> None:
    """Nor in a private chat, where nothing is public."""
    alone = (await member.slash("define", term="co-production", private=True)).message
    assert not has_it(await more_of(member, alone))
    chat = member.in_direct_messages()
    assert not has_it(await more_of(chat, (await chat.slash("define", term="co-production")).message))


async def test_an_id_that_somebody_made_up_takes_nothing_away(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """The message itself is looked at: somebody else's answer, and what is no answer of ours, stay."""
    others, said = await answer(admin), member.say("This is mine.")
    shown = await more_of(member, await answer(member))
    part = next(each for each in reading.walk(shown.components) if each.get("label") == TAKE_AWAY)
    for each in (others, said):
        part["custom_id"] = f"take-away:{each.channel.id}:{each.id}"
        refused = await member.press(shown, TAKE_AWAY)
        assert refused.text == strings.only_whoever_asked()
        assert refused.private
        assert not each.deleted
    assert not sandbox.http.calls[DELETE]


async def test_where_the_bot_may_not_look_back_it_is_not_offered(
    bot: JargonBot, sandbox: Sandbox, member: Person
) -> None:
    """Nobody could tell there whose answer it is; where the right was taken away since, a sentence says so."""
    card = await answer(member)
    shown = await more_of(member, card)
    _, reply = await answered(member, "@bot consultation")
    sandbox.stewardship.overwrite(member.channel, sandbox.world.bot, deny=Permission.READ_MESSAGE_HISTORY)
    looked = sandbox.http.calls[LOOK]
    for each in (card, reply):
        assert not has_it(await more_of(member, each))
    assert sandbox.http.calls[LOOK] == looked

    told = await member.press(shown, TAKE_AWAY)

    assert told.text == strings.may_not()
    assert not card.deleted


async def test_what_was_deleted_meanwhile_is_gone_already(bot: JargonBot, member: Person, admin: Person) -> None:
    """A moderator was quicker."""
    card = await answer(member)
    shown = await more_of(member, card)
    admin.sandbox.conversation.delete(card)
    assert (await member.press(shown, TAKE_AWAY)).text == strings.gone_already()


async def test_where_the_question_is_gone_nobody_is_known_to_have_asked(
    bot: JargonBot, sandbox: Sandbox, member: Person
) -> None:
    """The reply goes with the question; one that is still there is offered to nobody, and is taken away by nobody."""
    asked, reply = await answered(member, "@bot co-production")
    shown = await more_of(member, reply)
    del sandbox.world.history(member.channel)[asked.id]  # before the bot has heard of it
    assert not has_it(await more_of(member, reply))
    assert (await member.press(shown, TAKE_AWAY)).text == strings.only_whoever_asked()
    assert not reply.deleted


async def test_two_presses_at_once(bot: JargonBot, member: Person) -> None:
    """On a phone and at a desk: one takes it away, or both did, and nobody reads of a fault."""
    card = await answer(member)
    first, second = await more_of(member, card), await more_of(member, card)
    told = await asyncio.gather(*(member.press(each, TAKE_AWAY) for each in (first, second)))
    assert strings.taken_away() in {each.text for each in told} <= {strings.taken_away(), strings.gone_already()}
    assert card.deleted


async def test_it_works_in_a_thread_and_after_a_restart(
    bot: JargonBot, sandbox: Sandbox, member: Person, restart: Restart
) -> None:
    """All that it needs is in its id, and in the message."""
    sandbox.stewardship.start_thread(member.channel, "a thread")
    there = member.in_channel("a thread")
    card = await answer(there)
    _, reply = await answered(there, "@bot consultation")
    shown = [await more_of(there, each) for each in (card, reply)]
    await restart()
    assert [(await there.press(each, TAKE_AWAY)).text for each in shown] == [strings.taken_away()] * 2
    assert card.deleted
    assert reply.deleted


async def test_where_discord_fails_it_says_so(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """Nothing is changed, and another press does it."""
    card = await answer(member)
    shown = await more_of(member, card)
    sandbox.faults.fail("GET /channels/*/messages/*", status=400)
    assert (await member.press(shown, TAKE_AWAY)).text == strings.not_now()
    assert not card.deleted
    assert (await member.press(shown, TAKE_AWAY)).text == strings.taken_away()
