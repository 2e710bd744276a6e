"""What other services and other forms of messages bring into a channel: webhooks, proxies, forwards, polls, bots."""

from __future__ import annotations

import datetime as dt

import discord
import pytest

from rehearsal import NotPossibleError, Person, Sandbox
from rehearsal.message import Message
from rehearsal.webhook import Webhook
from tests.rehearsal.rehearsal_bot import RehearsalBot


async def told(bot: RehearsalBot, person: Person, said: Message) -> discord.Message:
    """What the bot was told of a message; what came before an answer, came."""
    await person.slash("define", term="apple", private=True)
    return next(each for each in bot.posted if each.id == said.id)


def another_bot(sandbox: Sandbox, member: Person, name: str = "robot") -> Person:
    """Another bot in the server of this member, where they are."""
    assert member.guild
    robot = sandbox.world.add_user(name, bot=True)
    sandbox.world.invite(member.guild, robot)
    return Person(sandbox, robot, member.channel)


async def test_a_webhook_speaks_under_a_name_of_its_choice(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """Its author is no user: it has the id of the webhook, counts as a bot, and nobody is there to be pinged.

    https://docs.discord.com/developers/resources/message#message-object
    """
    hook = Webhook(sandbox, member.channel)
    heard = await told(bot, member, hook.say("@bot hello", name="Sam"))

    assert (heard.author.name, heard.author.bot, heard.author.id) == ("Sam", True, hook.id)
    assert (heard.webhook_id, heard.application_id) == (hook.id, None)
    assert not isinstance(heard.author, discord.Member)
    assert heard.content.endswith("hello")
    with pytest.raises(discord.NotFound):
        await bot.fetch_user(hook.id)
    reply = await sandbox.changes.until(lambda: _saying("You called?", member), 10)
    assert reply.mentions == []


async def test_a_proxy_posts_again_and_deletes(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """PluralKit's webhook belongs to its application, and the member's own message goes after it.

    https://pluralkit.me/guide/#proxying
    """
    pluralkit = another_bot(sandbox, member, "PluralKit")
    hook = Webhook(sandbox, member.channel, application=pluralkit.user)
    said = member.say("@bot hello")

    again = hook.proxy(said, name="Sam")
    heard = await told(bot, member, again)

    assert heard.application_id == pluralkit.user.id
    assert said not in member.messages
    assert again in member.messages


async def test_a_forward_shows_a_snapshot(sandbox: Sandbox, bot: RehearsalBot, member: Person, admin: Person) -> None:
    """Its own content is empty; what was forwarded is read like all content, and not at all by a bot not mentioned.

    https://docs.discord.com/developers/resources/message#message-snapshot-object
    """
    original = member.in_channel("help").say("Ask for a plum.")
    here = await told(bot, member, member.forward(original))
    alone = member.in_direct_messages()
    privately = await told(bot, alone, alone.forward(original))
    reply = await member.context_menu("Explain this", member.messages[-2])

    assert [each.content for each in here.message_snapshots] == [""]
    assert [each.content for each in privately.message_snapshots] == ["Ask for a plum."]
    assert (privately.content, privately.flags.forwarded) == ("", True)
    assert privately.reference
    assert privately.reference.type is discord.MessageReferenceType.forward
    assert reply.text == "It says: "


async def test_a_poll_is_no_content(bot: RehearsalBot, member: Person) -> None:
    """It stands apart from the content, is left out where that is hidden, and cannot be forwarded.

    https://docs.discord.com/developers/resources/poll
    https://docs.discord.com/developers/resources/message#message-reference-types
    """
    poll = member.ask("Which plum?", "Red", "Blue")
    alone = member.in_direct_messages()
    privately = await told(bot, alone, alone.ask("Which plum?", "Red", "Blue"))

    assert (await told(bot, member, poll)).poll is None
    assert privately.poll
    assert (privately.poll.question, [each.text for each in privately.poll.answers]) == ("Which plum?", ["Red", "Blue"])
    assert poll.text == "Which plum?\nRed\nBlue"
    with pytest.raises(NotPossibleError):
        member.forward(poll)


async def test_a_bot_asks_in_a_poll(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """Of a question up to 300 characters and up to ten answers.

    https://docs.discord.com/developers/resources/poll#poll-create-request-object
    """
    await told(bot, member, member.say("hello"))
    channel = bot.get_partial_messageable(member.channel.id)

    await channel.send(poll=_poll("Which plum?"))
    with sandbox.expecting_violations() as caught, pytest.raises(discord.HTTPException):
        await channel.send(poll=_poll("x" * 301))

    assert member.messages[-1].text == "Which plum?\nRed"
    assert any("poll.question.text" in violation.what for violation in caught)


async def test_reactions_of_bots_say_so(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """The event brings the member with the user in it, who is marked as a bot; so is each in the list of people.

    https://docs.discord.com/developers/events/gateway-events#message-reaction-add
    """
    card = (await member.slash("define", term="apple")).message
    another_bot(sandbox, member).react(card, "👍")
    member.react(card, "👍")
    await told(bot, member, member.say("hello"))

    assert [event.member.bot for event in bot.reacted if event.member] == [True, False]
    people = await bot.http.get_reaction_users(card.channel.id, card.id, "👍", 100)
    assert sorted(bool(each.get("bot")) for each in people) == [False, True]


async def test_the_author_of_a_reacted_message_is_not_always_named(
    sandbox: Sandbox, bot: RehearsalBot, member: Person
) -> None:
    """Not of what came by a webhook, and answers to interactions do.

    https://github.com/discord/discord-api-docs/pull/6102
    """
    said = member.say("hello")
    for message in ((await member.slash("define", term="apple")).message, said):
        member.react(message, "👍")
    hooked = Webhook(sandbox, member.channel).say("hello")
    member.react(hooked, "👍")
    await told(bot, member, member.say("hello again"))

    assert [event.message_author_id for event in bot.reacted] == [None, member.user.id, None]


def _poll(question: str) -> discord.Poll:
    poll = discord.Poll(question, duration=dt.timedelta(hours=1))
    poll.add_answer(text="Red")
    return poll


def _saying(text: str, person: Person) -> Message | None:
    return next((message for message in person.messages if message.text == text), None)
