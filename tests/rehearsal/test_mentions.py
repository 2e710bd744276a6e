"""Who is mentioned, what a bot reads of it without a privileged intent, and what replies may do."""

from __future__ import annotations

import discord
import pytest

from rehearsal import Person, Sandbox
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.rehearsal.rehearsal_bot import RehearsalBot


async def told(bot: RehearsalBot, person: Person, said: Message) -> discord.Message:
    """What the bot was told of a message; what came before an answer, came."""
    await person.slash("define", term="apple", private=True)
    return next(each for each in bot.posted if each.id == said.id)


async def test_a_bot_has_a_role_of_its_own(bot: RehearsalBot, member: Person) -> None:
    """Discord makes and manages it when the bot is invited, and says whose it is.

    https://docs.discord.com/developers/topics/permissions#role-object-role-tags-structure
    """
    await bot.wait_until_ready()
    own = [guild.self_role for guild in bot.guilds]

    assert [(role.name, role.managed) for role in own if role] == [("bot", True), ("bot", True)]


async def test_the_picker_offers_the_role_beside_the_user(bot: RehearsalBot, member: Person) -> None:
    """People choose either: https://github.com/NousResearch/hermes-agent/issues/67869"""
    assert member.offered("bo") == ["@bot", "@&bot"]
    assert member.offered("x") == []


async def test_a_role_is_mentioned_without_a_word_of_the_message(bot: RehearsalBot, member: Person) -> None:
    """`mention_roles` names it, `mentions` does not; the content is hidden, for no exception speaks of roles.

    https://docs.discord.com/developers/events/gateway#message-content-intent
    """
    by_role = await told(bot, member, member.say("@&bot what is a plum?"))
    by_name = await told(bot, member, member.say("@bot what is a plum?"))

    assert (by_role.content, by_role.mentions) == ("", [])
    assert by_role.guild
    assert by_role.role_mentions == [by_role.guild.self_role]
    assert bot.user
    assert by_name.content == f"<@{bot.user.id}> what is a plum?"
    assert by_name.role_mentions == []


async def test_a_reply_pings_whom_it_answers_only_if_so_asked(bot: RehearsalBot, member: Person) -> None:
    """https://docs.discord.com/developers/resources/message#allowed-mentions-object"""
    asked = await told(bot, member, member.say("hello"))
    nobody = discord.AllowedMentions.none()
    asker_alone = discord.AllowedMentions(everyone=False, users=False, roles=False, replied_user=True)

    await asked.reply("quiet", allowed_mentions=nobody)
    await asked.reply("loud", allowed_mentions=asker_alone)

    quiet, loud = member.messages[-2:]
    assert (quiet.mentions, loud.mentions) == ([], [member.user])


async def test_a_reply_to_a_message_that_is_gone(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """It is refused as a faulty form, or sent as a message of its own if the bot asked for that.

    https://docs.discord.com/developers/resources/message#message-reference-structure
    """
    said = member.say("hello")
    asked = await told(bot, member, said)
    member.delete(said)

    with pytest.raises(discord.HTTPException) as refused:
        await asked.reply("too late")
    sent = await asked.channel.send("all the same", reference=asked.to_reference(fail_if_not_exists=False))

    assert (refused.value.status, refused.value.code) == (400, 50035)
    assert "In message_reference: Unknown message" in str(refused.value)
    assert sent.reference is None
    assert member.messages[-1].text == "all the same"


async def test_replies_need_read_message_history(bot: RehearsalBot, member: Person) -> None:
    """Error 160002: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json"""
    asked = await told(bot, member, member.say("hello"))
    assert bot.user
    member.channel.overwrites[bot.user.id] = (0, Permission.READ_MESSAGE_HISTORY)

    with pytest.raises(discord.Forbidden) as refused:
        await asked.reply("as a reply")
    await asked.channel.send("as a message")

    assert refused.value.code == 160002
    assert member.messages[-1].text == "as a message"


async def test_an_edit_can_add_a_mention(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """The bot hears of every edit, and reads those that mention it; a link that unfolds is an update, but no edit.

    https://docs.discord.com/developers/events/gateway-events#message-update
    """
    said = member.say("what is a plum?")
    member.edit(said, "@bot what is a plum?")
    sandbox.conversation.unfurl(said, {"type": "link", "title": "Plums"})
    await told(bot, member, said)

    assert bot.user
    assert [each.content for each in bot.edited] == [f"<@{bot.user.id}> what is a plum?"] * 2
    first, second = (each.edited_at for each in bot.edited)
    assert first == second is not None


async def test_apps_speak_the_language_of_the_person(bot: RehearsalBot, member: Person) -> None:
    """Discord says which: https://docs.discord.com/developers/reference#locales"""
    member.user.locale = "pl"
    assert member.guild
    member.guild.locale = "de"
    seen: list[tuple[object, object]] = []

    @bot.event
    async def on_interaction(interaction: discord.Interaction) -> None:
        seen.append((interaction.locale, interaction.guild_locale))

    await member.slash("define", term="apple")

    assert seen == [(discord.Locale.polish, discord.Locale.german)]
