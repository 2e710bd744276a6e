"""A question and its reply belong together: the reply goes where the question goes, and follows an edit."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import discord
import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from bot.strings.talk import welcome
from rehearsal import Person, Sandbox
from rehearsal.guild import User
from rehearsal.message import Message
from rehearsal.webhook import Webhook
from tests.commands.community import Community
from tests.end_to_end.test_spoken_to import said_by_bots, silent_until_now
from tests.end_to_end.waiting import PATIENCE, until
from tests.fixtures.logged_in import Restart

POST = "POST /channels/{channel_id}/messages"


async def answered(person: Person, text: str) -> tuple[Message, Message]:
    """A question and the reply to it."""
    asked = person.say(text)
    return asked, await person.hear()


async def test_the_reply_goes_with_the_question(bot: JargonBot, member: Person, admin: Person) -> None:
    """Whoever takes a question back, or has it taken away, takes the answer with it."""
    asked, reply = await answered(member, "@bot what is reablement?")
    other, kept = await answered(member, "@bot consultation")

    admin.delete(asked)
    await until(lambda: reply.deleted)

    assert not kept.deleted
    assert other in member.messages


async def test_alone_with_us_it_is_the_same(bot: JargonBot, member: Person) -> None:
    """In a private chat an edit is followed, and the reply goes with the question."""
    alone = member.in_direct_messages()
    asked, reply = await answered(alone, "what is zyxwv")
    alone.edit(asked, "what is reablement")
    await until(lambda: "# Reablement" in reply.text)
    alone.delete(asked)
    await until(lambda: reply.deleted)


async def test_a_card_that_was_chosen_goes_too(
    bot: JargonBot, sandbox: Sandbox, restart: Restart, member: Person
) -> None:
    """A press on one of the meanings shows it in the reply, which belongs to the question still."""
    asked, reply = await answered(member, "@bot PA")
    await member.press(reply, "Personal assistant")
    await restart()

    member.delete(asked)

    await until(lambda: reply.deleted)


@pytest.mark.parametrize("text", ["@bot reablement", "@bot PA", "@bot zyxwv"])
async def test_a_question_from_before_a_restart(
    bot: JargonBot, sandbox: Sandbox, restart: Restart, member: Person, admin: Person, text: str
) -> None:
    """Its reply, be it a card or a sentence, goes with it all the same, and an edit gets it no second one."""
    asked, reply = await answered(member, text)
    mended, kept = await answered(member, text)
    await restart()
    member.edit(mended, "@bot reablement please")
    assert await silent_until_now(member)

    admin.delete(asked)
    await until(lambda: reply.deleted)

    assert not kept.deleted


async def test_the_reply_goes_when_many_are_deleted(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """Moderators delete by the dozen; Discord tells of them all at once."""
    pairs = [await answered(member, "@bot reablement") for _ in range(2)]
    gone = [pairs[0][0], *pairs[1]]
    for message in gone:
        del sandbox.world.history(member.channel)[message.id]
    payload = {"ids": [str(each.id) for each in gone], "channel_id": str(member.channel.id)}
    guild = member.channel.guild_id
    sandbox.hub.dispatch("MESSAGE_DELETE_BULK", payload | {"guild_id": str(guild)}, guild)

    await until(lambda: pairs[0][1].deleted)


async def test_a_question_that_is_gone_before_it_is_answered(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """A late reply is no fault, and does not stay."""
    sandbox.faults.slow("POST /channels/*/messages", seconds=1)
    asked = member.say("@bot what is reablement?")
    await until(lambda: bool(sandbox.faults.met))

    member.delete(asked)
    await sandbox.clock.advance(seconds=1)
    reply = await member.hear()
    await until(lambda: reply.deleted)

    assert [refusal.code for refusal in sandbox.http.refusals] == []


async def test_one_edit_is_followed(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """Who misspelt a word mends it, and the reply says so; flags count for what it shows now. A second edit is not."""
    asked, reply = await answered(member, "@bot what is zyxwv?")

    member.edit(asked, "@bot what is reablement?")
    assert await member.hear() is reply
    assert "# Reablement" in reply.text
    assert reply.mentions == [member.user]
    member.react(reply, "🚩")
    await until(lambda: [row.slug for row in jargon.flagging.whole_queue()] == ["reablement"])

    member.edit(asked, "@bot what is consultation?")
    assert await silent_until_now(member)
    assert "# Reablement" in reply.text


async def test_a_card_that_became_a_choice_counts_no_flags(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """After the edit it shows no word that could be meant."""
    asked, reply = await answered(member, "@bot reablement")
    member.edit(asked, "@bot PA")
    await member.hear()

    assert "more than one thing" in reply.text
    async with asyncio.timeout(PATIENCE):
        while await jargon.flagging.rooms():
            await asyncio.sleep(0.01)


async def test_what_is_no_edit_changes_nothing(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """A link that unfolds, and an edit of what is no part of the question, leave the reply and the one edit."""
    asked, reply = await answered(member, "@bot what is zyxwv?")
    sandbox.conversation.unfurl(asked, {"type": "link", "title": "A page"})
    member.edit(asked, "@bot  what is zyxwv?")
    member.edit(asked, "@bot what is reablement?")

    assert await member.hear() is reply
    assert "# Reablement" in reply.text


async def test_a_mention_that_is_taken_out_takes_the_reply(bot: JargonBot, member: Person) -> None:
    """Then nobody asks us any more."""
    asked, reply = await answered(member, "@bot what is reablement?")

    member.edit(asked, "what is reablement?")

    await until(lambda: reply.deleted)


async def test_a_question_can_be_made_by_an_edit(bot: JargonBot, member: Person) -> None:
    """Who forgot to name us adds it; who spoke in passing asks."""
    forgotten = member.say("what is reablement?")
    member.edit(forgotten, "@bot what is reablement?")
    assert "# Reablement" in (await member.hear()).text

    passing = member.say("I asked @bot about it")
    assert await silent_until_now(member)
    member.edit(passing, "@bot what is consultation?")
    assert "# Consultation" in (await member.hear()).text


async def test_an_edit_that_is_told_twice_gets_one_answer(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """Discord tells of it again when a link unfolds; the one answer goes with the question."""
    said = member.say("what is reablement?")
    assert await silent_until_now(member)
    before = len(said_by_bots(member))

    member.edit(said, "@bot what is reablement?")
    sandbox.conversation.unfurl(said, {"type": "link", "title": "A page"})
    reply = await member.hear()

    assert await silent_until_now(member)
    assert said_by_bots(member)[before:] == ["# Reablement"] * 2
    member.delete(said)
    await until(lambda: reply.deleted)


async def test_what_is_edited_but_not_said_to_us_asks_nothing_of_the_database(
    bot: JargonBot, jargon: Jargon, member: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """People edit all day long, in every room that we see."""
    asked: list[set[int]] = []
    replies = jargon.flagging.replies

    async def counted(server: int, question_ids: set[int]) -> list[tuple[int, int]]:
        asked.append(question_ids)
        return await replies(server, question_ids)

    monkeypatch.setattr(jargon.flagging, "replies", counted)
    talk, question = member.say("god morning"), member.say("consultation?")
    member.edit(talk, "good morning")
    member.edit(question, "@bot consultation?")
    await member.hear()

    assert asked == [{question.id}]


@pytest.mark.parametrize("first", ["the proxy", "the deletion"])
async def test_thanks_through_a_proxy_get_their_word(
    bot: JargonBot, sandbox: Sandbox, member: Person, first: str
) -> None:
    """The reply to what the person wrote goes with it; the one to what stays, stays, and is the only one."""
    hook = Webhook(sandbox, member.channel, application=Community(sandbox).robot(member).user)
    said, early = await answered(member, "thanks @bot")
    if first == "the deletion":
        member.delete(said)
    again = hook.say("thanks @bot")
    await until(lambda: any(each.replies_to == again.id for each in member.messages))
    if first == "the proxy":
        member.delete(said)
    await until(lambda: early.deleted)

    hook.say("thanks @bot")
    assert await silent_until_now(member)
    assert said_by_bots(member).count(welcome()) == 1


async def test_a_proxied_question_is_answered_once(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """PluralKit posts it again and deletes what the person wrote: the answer belongs to what stays."""
    hook = Webhook(sandbox, member.channel, application=Community(sandbox).robot(member).user)
    asked, early = await answered(member, "@bot what is reablement?")

    again = hook.proxy(asked, name="Sam")
    await until(lambda: early.deleted)
    reply = await member.hear()

    assert reply.replies_to == again.id
    assert "# Reablement" in reply.text
    assert said_by_bots(member).count("# Reablement") == 1


async def test_a_proxied_question_that_was_quicker_than_we(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """The first reply comes when its question is gone, and goes; the one to the proxied question stays."""
    hook = Webhook(sandbox, member.channel, application=Community(sandbox).robot(member).user)
    sandbox.faults.slow("POST /channels/*/messages", seconds=1)
    asked = member.say("@bot what is reablement?")
    await until(lambda: bool(sandbox.faults.met))

    again = hook.proxy(asked, name="Sam")
    await until(lambda: any(each.replies_to == again.id for each in member.messages))
    await sandbox.clock.advance(seconds=1)
    await until(lambda: sandbox.http.calls["DELETE /channels/{channel_id}/messages/{message_id}"] == 1)

    assert [each.replies_to for each in member.messages if each.author is sandbox.world.bot] == [again.id]


async def test_a_person_behind_any_webhook_is_answered(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """A bridge from another network is one, too; thanks get a word, and an edit is followed."""
    hook = Webhook(sandbox, member.channel)
    asked = hook.say("@bot what is zyxwv?", name="Sam")
    await until(lambda: len(said_by_bots(member)) == 2)
    reply = member.messages[-1]
    assert "do not explain" in reply.text
    asked.content = asked.content.replace("zyxwv", "reablement")
    sandbox.conversation.edit(asked)
    await until(lambda: "# Reablement" in reply.text)


async def test_two_machines_that_answer_each_other_come_to_an_end(
    bot: JargonBot, sandbox: Sandbox, member: Person
) -> None:
    """A service that repeats what we say, our name before it, is left alone after some rounds, and stays so
    as long as it goes on."""
    hook = Webhook(sandbox, member.channel)
    for number in range(30):
        said = hook.say(f"@bot zyxwv {number}", name="Echo")
        await sandbox.clock.advance(seconds=50)
        if number < 10:
            await until(lambda said=said: any(each.replies_to == said.id for each in member.messages))  # type: ignore[misc]
    assert await silent_until_now(member)
    assert sum(each.author is sandbox.world.bot for each in member.messages) == 11

    await sandbox.clock.advance(minutes=10)
    calm = hook.say("@bot reablement", name="Sam")
    await until(lambda: any(each.replies_to == calm.id for each in member.messages))


async def test_other_bots_are_never_answered(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """Neither what they say, nor how they answer a command, nor news that a channel follows, nor our own webhook."""
    robot = Community(sandbox).robot(member)
    robot.say("@bot what is consultation?")
    question = f"<@{sandbox.world.bot.id}> what is consultation?"
    answer = _new(sandbox, member, robot.user, question, webhook_id=robot.user.id, application_id=robot.user.id)
    news = _new(sandbox, member, User(5, "News", bot=True), question, webhook_id=5, flags=1 << 1)
    for message in (answer, news):
        sandbox.conversation.post(message)
    Webhook(sandbox, member.channel, application=sandbox.world.bot).say("@bot what is consultation?")

    assert await silent_until_now(member)


def _new(sandbox: Sandbox, person: Person, author: User, text: str, **more: int) -> Message:
    message = Message(sandbox.world.ids.next(), person.channel, author, text, mentions=[sandbox.world.bot])
    for name, value in more.items():
        setattr(message, name, value)
    return message


async def test_a_reply_that_cannot_be_taken_away_is_no_fault(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """A moderator may have been quicker."""
    asked, reply = await answered(member, "@bot reablement")
    admin.delete(reply)
    member.delete(asked)
    await until(lambda: bool(sandbox.http.refusals))

    assert [refusal.code for refusal in sandbox.http.refusals] == [10008]
    assert await silent_until_now(member)


async def test_a_wrong_clock_keeps_nobody_from_asking_by_an_edit(
    bot: JargonBot, member: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock of the computer is a day ahead: whether an edit is new is told by Discord's own."""
    real = discord.utils.utcnow
    monkeypatch.setattr("discord.utils.utcnow", lambda: real() + timedelta(days=1))
    said = member.say("reablement")
    member.edit(said, "@bot what is reablement?")
    assert "# Reablement" in (await member.hear()).text
