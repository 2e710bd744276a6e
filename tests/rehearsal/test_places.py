"""Reactions: who sees which events, and who may put them where."""

from __future__ import annotations

import discord
import pytest

from rehearsal import NotPossibleError, Person, Sandbox
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.fixtures.sandbox import StartBot
from tests.rehearsal.rehearsal_bot import RehearsalBot


async def answer_to(person: Person) -> Message:
    return (await person.slash("define", term="apple")).message


async def test_a_reaction_reaches_the_bot(bot: RehearsalBot, member: Person) -> None:
    """The bot hears of a reaction and of its removal, and may say something to it."""
    card = await answer_to(member)

    member.react(card, "🚩")
    heard = await member.hear()
    member.unreact(card, "🚩")
    await answer_to(member)

    assert heard.text == "Thank you for the flag."
    assert bot.reactions == [("add", "🚩", member.user.id), ("remove", "🚩", member.user.id)]


async def test_all_reactions_removed(bot: RehearsalBot, member: Person, admin: Person) -> None:
    """Only who manages messages takes everyone's reactions off; the bot hears of it."""
    card = await answer_to(member)
    member.react(card, "👍")
    with pytest.raises(NotPossibleError):
        member.clear_reactions(card)

    admin.clear_reactions(card)
    await answer_to(member)

    assert bot.reactions[-1] == ("clear", "", 0)
    assert card.reactions == {}


async def test_without_the_intent_nothing_comes(start_bot: StartBot, member: Person) -> None:
    """Events of an intent that was not asked for are not sent."""
    deaf = RehearsalBot(discord.Intents(guilds=True))
    await start_bot(deaf)
    card = await answer_to(member)

    member.react(card, "🚩")
    member.say("@bot hello")
    await answer_to(member)  # what came before it, came

    assert (deaf.reactions, deaf.heard) == ([], [])


async def test_no_reaction_on_private_messages(bot: RehearsalBot, member: Person) -> None:
    """Discord does not let anyone react to a private message."""
    reply = await member.slash("define", term="apple", private=True)

    with pytest.raises(NotPossibleError, match="private messages"):
        member.react(reply.message, "🚩")


async def test_private_messages_are_for_one_person(bot: RehearsalBot, member: Person, admin: Person) -> None:
    """A private message is seen by the one it answers; for the channel's routes it does not exist."""
    reply = await member.slash("define", term="apple", private=True)

    assert reply.message in member.messages
    assert reply.message not in admin.messages
    with pytest.raises(NotPossibleError, match="cannot see"):
        await admin.press(reply.message, "Count letters")
    with pytest.raises(discord.NotFound) as unknown:
        await bot.http.get_message(member.channel.id, reply.message.id)
    assert unknown.value.code == 10008


async def test_who_reacted(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """Pages of at most 100, by user id; bursts are listed apart from normal reactions."""
    card = await answer_to(member)
    crowd = [Person.named(sandbox, f"visitor{number}") for number in range(103)]
    for person in crowd:
        person.react(card, "🚩")
    member.react(card, "🚩", burst=True)

    ids = [str(person.user.id) for person in crowd]
    first = await bot.http.get_reaction_users(card.channel.id, card.id, "🚩", 100)
    rest = await bot.http.get_reaction_users(card.channel.id, card.id, "🚩", 100, first[-1]["id"])
    bursts = await bot.http.get_reaction_users(card.channel.id, card.id, "🚩", 100, type=1)

    assert [user["id"] for user in [*first, *rest]] == ids
    assert [user["id"] for user in bursts] == [str(member.user.id)]


async def test_a_bot_reacts_itself(bot: RehearsalBot, member: Person) -> None:
    """It offers signs to press on, and takes its own off again; where nobody may react, it may join a sign."""
    card = await answer_to(member)
    message = bot.get_partial_messageable(card.channel.id).get_partial_message(card.id)

    await message.add_reaction("👍")
    member.react(card, "👍")
    assert bot.user is not None
    assert card.reactions["👍"].normal == [bot.user.id, member.user.id]
    await message.remove_reaction("👍", bot.user)
    assert card.reactions["👍"].normal == [member.user.id]
    with pytest.raises(discord.NotFound) as nothing:
        await message.remove_reaction("👍", bot.user)
    assert nothing.value.code == 10014

    member.channel.overwrites[bot.user.id] = (0, Permission.ADD_REACTIONS)
    await message.add_reaction("👍")
    with pytest.raises(discord.Forbidden):
        await message.add_reaction("🍎")


async def test_a_bot_leaves_a_server(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """Of its own accord; it is told so, and knows the other one still."""
    await bot.wait_until_ready()
    there = next(guild for guild in bot.guilds if member.guild and guild.id == member.guild.id)

    await there.leave()

    assert [guild.name for guild in sandbox.world.guilds.values()] == ["Neighbours"]
    neighbour = Person.named(sandbox, "member", server="Neighbours")
    await neighbour.slash("define", term="apple")  # what came before it, came
    assert [guild.name for guild in bot.guilds] == ["Neighbours"]


async def test_a_deleted_message_is_gone(bot: RehearsalBot, member: Person, admin: Person) -> None:
    """Nobody can press what was deleted, and the bot is told that it does not exist."""
    card = await answer_to(member)
    admin.delete(card)

    with pytest.raises(NotPossibleError):
        await member.press(card, 1)
    with pytest.raises(discord.NotFound):
        await bot.http.get_message(card.channel.id, card.id)


async def test_coming_and_going(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """A bot is told of an outage, of being thrown out and of being invited again; outside it may see nothing."""
    guild = member.guild
    assert guild is not None
    await bot.wait_until_ready()
    there = bot.get_guild(guild.id)
    assert there is not None

    sandbox.membership.interrupt(guild)
    sandbox.membership.add_bot_to(guild)
    sandbox.membership.remove_bot_from(guild)
    with pytest.raises(discord.Forbidden) as hidden:
        await bot.get_partial_messageable(member.channel.id).send("Anyone?")
    assert hidden.value.code == 50001
    assert bot.get_guild(guild.id) is None

    sandbox.membership.add_bot_to(guild)
    assert (await member.slash("define", term="apple")).text.startswith("# apple")
    assert bot.get_guild(guild.id) is not None


async def test_where_the_bot_may_not_write(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """Overwrites of a channel count: no sending (50013), no seeing (50001); interactions are answered all the same."""
    denied = member.channel.overwrites
    channel = bot.get_partial_messageable(member.channel.id)

    denied[sandbox.world.bot.id] = (0, Permission.SEND_MESSAGES)
    with pytest.raises(discord.Forbidden) as mute:
        await channel.send("Hello")
    denied[sandbox.world.bot.id] = (0, Permission.VIEW_CHANNEL)
    with pytest.raises(discord.Forbidden) as blind:
        await channel.send("Hello")

    assert [error.value.code for error in (mute, blind)] == [50013, 50001]
    assert (await member.slash("define", term="apple")).text.startswith("# apple")
