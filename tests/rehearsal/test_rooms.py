"""Rooms: channels that a bot may not see, threads, forums, chats of voice channels; and how it is told of deletions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import discord
import pytest

from rehearsal import NotPossibleError, Person, Sandbox
from rehearsal.guild import Channel, ChannelKind, Guild
from rehearsal.message import Message
from rehearsal.permissions import EVERYONE, Permission
from tests.rehearsal.rehearsal_bot import RehearsalBot

HIDDEN = "___hidden___"


@pytest.fixture
def guild(member: Person) -> Guild:
    assert member.guild
    return member.guild


async def answer_to(person: Person) -> Message:
    return (await person.slash("define", term="apple")).message


async def caught_up(sandbox: Sandbox) -> None:
    """Until the bot has heard of all that came before: events keep their order."""
    await Person.named(sandbox, "member", server="Neighbours").slash("define", term="apple")


def take(sandbox: Sandbox, channel: Channel, permission: Permission) -> None:
    sandbox.stewardship.overwrite(channel, sandbox.world.bot, deny=permission)


def known(bot: RehearsalBot, channel: Channel) -> Any:
    """A channel or thread as the bot knows it."""
    guild = bot.get_guild(channel.guild_id or 0)
    return guild and guild.get_channel_or_thread(channel.id)


async def test_nothing_is_heard_from_a_channel_that_cannot_be_seen(
    sandbox: Sandbox, bot: RehearsalBot, member: Person
) -> None:
    """Reactions and messages: https://github.com/discord/discord-api-docs/issues/507; commands are answered."""
    card = await answer_to(member)
    take(sandbox, member.channel, Permission.VIEW_CHANNEL)
    member.react(card, "🚩")
    member.say("@bot hello")
    assert (await member.slash("define", term="apple")).has_message
    assert (bot.reactions, bot.heard) == ([], [])

    sandbox.stewardship.overwrite(member.channel, sandbox.world.bot)
    member.unreact(card, "🚩")
    await answer_to(member)
    assert [what for what, *_ in bot.reactions] == ["remove"]


async def test_what_cannot_be_seen_is_obfuscated(sandbox: Sandbox, bot: RehearsalBot, guild: Guild) -> None:
    """At the start and later: https://docs.discord.com/developers/resources/channel#channel-object-obfuscated-channels"""
    room = next(iter(guild.channels.values()))
    await bot.wait_until_ready()
    take(sandbox, room, Permission.VIEW_CHANNEL)
    await caught_up(sandbox)
    assert (
        known(bot, room).name,
        known(bot, room).overwrites_for(known(bot, room).guild.default_role).view_channel,
    ) == (
        HIDDEN,
        False,
    )
    sandbox.membership.add_bot_to(guild)
    await caught_up(sandbox)
    assert known(bot, room).name == HIDDEN

    sandbox.stewardship.overwrite(room, sandbox.world.bot)
    await caught_up(sandbox)
    assert known(bot, room).name == room.name


@pytest.mark.parametrize("kind", [ChannelKind.VOICE, ChannelKind.STAGE, ChannelKind.FORUM, ChannelKind.ANNOUNCEMENT])
async def test_every_kind_of_channel_can_be_hidden(
    sandbox: Sandbox, bot: RehearsalBot, guild: Guild, kind: ChannelKind
) -> None:
    """The library reads each of them, seen and unseen."""
    await bot.wait_until_ready()
    room = sandbox.world.add_channel(guild, "room", kind)
    sandbox.membership.add_bot_to(guild)
    await caught_up(sandbox)
    assert known(bot, room).type.value == kind
    take(sandbox, room, Permission.VIEW_CHANNEL)
    await caught_up(sandbox)
    assert known(bot, room).name == HIDDEN


async def test_without_history_a_page_is_empty(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """200 and no message, though one alone is refused.

    https://docs.discord.com/developers/resources/message#get-channel-messages
    """
    card = await answer_to(member)
    assert len(await bot.http.logs_from(card.channel.id, 100)) == 1
    take(sandbox, member.channel, Permission.READ_MESSAGE_HISTORY)
    assert await bot.http.logs_from(card.channel.id, 100) == []
    with pytest.raises(discord.Forbidden):
        await bot.http.get_message(card.channel.id, card.id)


async def test_the_chat_of_a_voice_channel_needs_connect(
    sandbox: Sandbox, bot: RehearsalBot, member: Person, guild: Guild
) -> None:
    """To read, to write and to hear: https://docs.discord.com/developers/resources/message#get-channel-messages"""
    sandbox.world.add_channel(guild, "stage", ChannelKind.STAGE)
    there = member.in_channel("stage")
    card = await answer_to(there)
    take(sandbox, there.channel, Permission.CONNECT)
    there.react(card, "🚩")
    with pytest.raises(discord.Forbidden) as closed:
        await bot.http.logs_from(card.channel.id, 100)
    assert closed.value.code == 50001
    await caught_up(sandbox)
    assert bot.reactions == []


@pytest.mark.parametrize(
    "taken", [Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES, Permission.READ_MESSAGE_HISTORY, Permission.CONNECT]
)
async def test_an_interaction_says_what_the_bot_may_do_there(
    sandbox: Sandbox, bot: RehearsalBot, member: Person, monkeypatch: pytest.MonkeyPatch, taken: Permission
) -> None:
    """All that is granted and not denied, without what is implied.

    https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure
    """
    seen: list[int] = []
    monkeypatch.setattr(bot, "on_interaction", lambda each: _note(seen, each), raising=False)
    take(sandbox, member.channel, taken)
    await answer_to(member)
    assert seen == [int(EVERYONE) & ~int(taken)]


async def _note(seen: list[int], interaction: discord.Interaction) -> None:
    seen.append(interaction.app_permissions.value)


async def test_a_thread_has_the_rights_of_its_channel(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """But for writing: https://docs.discord.com/developers/topics/permissions#inherited-permissions-threads"""
    thread = sandbox.stewardship.start_thread(member.channel, "questions")
    await caught_up(sandbox)
    assert known(bot, thread).name == "questions"
    room = bot.get_partial_messageable(thread.id)

    take(sandbox, member.channel, Permission.SEND_MESSAGES)
    await room.send("Hello")
    take(sandbox, member.channel, Permission.SEND_MESSAGES_IN_THREADS)
    with pytest.raises(discord.Forbidden):
        await room.send("Hello")
    take(sandbox, member.channel, Permission.VIEW_CHANNEL)
    with pytest.raises(discord.Forbidden) as hidden:
        await bot.http.logs_from(thread.id, 100)
    assert hidden.value.code == 50001


async def test_a_private_thread_is_for_those_in_it(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """https://docs.discord.com/developers/topics/threads#gaining-access-to-private-threads"""
    thread = sandbox.stewardship.start_thread(member.channel, "quiet", private=True)
    thread.joined.add(member.user.id)
    there = member.in_channel("quiet")
    card = await answer_to(there)
    there.react(card, "🚩")
    await caught_up(sandbox)
    assert (known(bot, thread), bot.reactions) == (None, [])

    sandbox.stewardship.add_bot_to(thread)
    there.unreact(card, "🚩")
    await caught_up(sandbox)
    assert known(bot, thread).me
    assert [what for what, *_ in bot.reactions] == ["remove"]


async def test_threads_are_told_of_when_their_channel_can_be_seen_again(
    sandbox: Sandbox, bot: RehearsalBot, member: Person
) -> None:
    """https://docs.discord.com/developers/topics/threads#gaining-access-to-channels; one that is archived is not."""
    await bot.wait_until_ready()
    take(sandbox, member.channel, Permission.VIEW_CHANNEL)
    active, old = (sandbox.stewardship.start_thread(member.channel, name) for name in ("active", "old"))
    sandbox.stewardship.archive(old)
    await caught_up(sandbox)
    assert (known(bot, active), known(bot, old)) == (None, None)
    sandbox.stewardship.overwrite(member.channel, sandbox.world.bot)
    await caught_up(sandbox)
    assert (known(bot, active).name, known(bot, old)) == ("active", None)


async def test_an_archived_thread_takes_neither_edits_nor_reactions_nor_commands(
    sandbox: Sandbox, bot: RehearsalBot, member: Person
) -> None:
    """Only deleting, and writing, which unarchives: https://docs.discord.com/developers/topics/threads#active--archived-threads"""
    thread = sandbox.stewardship.start_thread(member.channel, "questions")
    there = member.in_channel("questions")
    card = await answer_to(there)
    sandbox.stewardship.archive(thread)
    message = bot.get_partial_messageable(thread.id).get_partial_message(card.id)

    for refused in (message.edit(content=None), message.add_reaction("👍")):
        with pytest.raises(discord.HTTPException) as archived:
            await refused
        assert archived.value.code == 50083
    with pytest.raises(NotPossibleError):
        there.react(card, "🚩")
    with pytest.raises(NotPossibleError):
        await answer_to(there)
    assert (await there.press(card, "Count letters")).has_message

    there.say("Is anybody here?")
    there.react(card, "🚩")
    await caught_up(sandbox)
    assert not known(bot, thread).archived
    await message.delete()


async def test_buttons_in_an_archived_post_of_a_forum_are_dead(
    sandbox: Sandbox, bot: RehearsalBot, member: Person, guild: Guild
) -> None:
    """https://github.com/discord/discord-api-docs/issues/8474: the press fails in the app, and reaches no bot."""
    forum = sandbox.world.add_channel(guild, "forum", ChannelKind.FORUM)
    with pytest.raises(NotPossibleError, match="posts"):
        member.in_channel("forum").say("Hello")
    with pytest.raises(discord.HTTPException) as no_text:
        await bot.get_partial_messageable(forum.id).send("Hello")
    assert no_text.value.code == 50008

    post = sandbox.stewardship.start_thread(forum, "A question")
    there = member.in_channel("A question")
    card = await answer_to(there)
    assert (await there.press(card, "Count letters")).has_message
    sandbox.stewardship.archive(post)
    with pytest.raises(NotPossibleError, match="archived"):
        await there.press(card, "Count letters")


async def test_in_a_locked_thread_only_moderators_write(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """https://docs.discord.com/developers/topics/threads#locked-threads, and its buttons are dead:
    https://github.com/discord/discord-api-docs/issues/7900
    """
    thread = sandbox.stewardship.start_thread(member.channel, "questions")
    there = member.in_channel("questions")
    card = await answer_to(there)
    sandbox.stewardship.lock(thread)
    room = bot.get_partial_messageable(thread.id)
    for refused in (room.send("Hello"), room.get_partial_message(card.id).edit(content=None)):
        with pytest.raises(discord.Forbidden) as locked:
            await refused
        assert locked.value.code == 160005
    with pytest.raises(NotPossibleError):
        there.say("Hello")
    with pytest.raises(NotPossibleError):
        await there.press(card, "Count letters")
    there.react(card, "🚩")

    sandbox.stewardship.overwrite(member.channel, sandbox.world.bot, allow=Permission.MANAGE_THREADS)
    await room.send("Hello")


async def test_announcements_have_threads_of_their_own_kind(sandbox: Sandbox, bot: RehearsalBot, guild: Guild) -> None:
    """https://docs.discord.com/developers/resources/channel#channel-object-channel-types"""
    news = sandbox.world.add_channel(guild, "news", ChannelKind.ANNOUNCEMENT)
    sandbox.membership.add_bot_to(guild)
    thread = sandbox.stewardship.start_thread(news, "about the news")
    await caught_up(sandbox)
    assert known(bot, thread).type is discord.ChannelType.news_thread


def one_message(sandbox: Sandbox, admin: Person, message: Message) -> None:
    admin.delete(message)


def many_messages(sandbox: Sandbox, admin: Person, message: Message) -> None:
    admin.delete_many([message, admin.say("and this")])


def its_thread(sandbox: Sandbox, admin: Person, message: Message) -> None:
    sandbox.stewardship.delete_thread(message.channel)


def its_channel(sandbox: Sandbox, admin: Person, message: Message) -> None:
    assert message.channel.parent
    sandbox.stewardship.delete_channel(message.channel.parent)


@pytest.mark.parametrize(
    ("delete", "told"),
    [
        (one_message, "MESSAGE_DELETE"),
        (many_messages, "MESSAGE_DELETE_BULK"),
        (its_thread, "THREAD_DELETE"),
        (its_channel, "CHANNEL_DELETE"),
    ],
)
async def test_what_is_deleted_is_told(
    sandbox: Sandbox,
    bot: RehearsalBot,
    member: Person,
    admin: Person,
    delete: Callable[[Sandbox, Person, Message], None],
    told: str,
) -> None:
    """But of the threads of a deleted channel nothing: https://docs.discord.com/developers/events/gateway-events"""
    sandbox.stewardship.start_thread(member.channel, "questions")
    card = await answer_to(member.in_channel("questions"))
    delete(sandbox, admin.in_channel("questions"), card)
    await caught_up(sandbox)
    events = [packet["t"] for session in sandbox.hub.sessions.values() for packet in session.sent]
    assert [each for each in events if each.endswith(("_DELETE", "_DELETE_BULK"))] == [told]
    with pytest.raises(discord.NotFound) as gone:
        await bot.http.get_message(card.channel.id, card.id)
    assert gone.value.code == (10008 if told.startswith("MESSAGE") else 10003)


async def test_a_bot_deletes_many_messages_at_once(bot: RehearsalBot, member: Person, sandbox: Sandbox) -> None:
    """With the right to manage messages: https://docs.discord.com/developers/resources/message#bulk-delete-messages"""
    said = [member.say(text) for text in ("one", "two")]
    ids: list[str | int] = [each.id for each in said]
    with pytest.raises(discord.Forbidden):
        await bot.http.delete_messages(member.channel.id, ids)
    sandbox.stewardship.overwrite(member.channel, sandbox.world.bot, allow=Permission.MANAGE_MESSAGES)
    await bot.http.delete_messages(member.channel.id, ids)
    assert member.messages == []


async def test_a_role_that_changes_or_goes_opens_and_closes_channels(
    sandbox: Sandbox, bot: RehearsalBot, member: Person, guild: Guild
) -> None:
    """https://docs.discord.com/developers/events/gateway-events#guild-role-update"""
    await bot.wait_until_ready()
    everyone, own = guild.roles[guild.id], next(role for role in guild.roles.values() if role.name == "bot")
    sandbox.stewardship.grant(guild, everyone, Permission.USE_APPLICATION_COMMANDS)
    await caught_up(sandbox)
    assert known(bot, member.channel).name == member.channel.name, "the bot's own role lets it look"
    sandbox.stewardship.delete_role(guild, own)
    await caught_up(sandbox)
    assert known(bot, member.channel).name == HIDDEN
    sandbox.stewardship.grant(guild, everyone, int(EVERYONE))
    await caught_up(sandbox)
    assert known(bot, member.channel).name == member.channel.name


async def test_a_renamed_channel_is_told(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """https://docs.discord.com/developers/events/gateway-events#channel-update, and a thread likewise."""
    thread = sandbox.stewardship.start_thread(member.channel, "questions")
    for room in (member.channel, thread):
        sandbox.stewardship.rename(room, "answers")
        await caught_up(sandbox)
        assert known(bot, room).name == "answers"
