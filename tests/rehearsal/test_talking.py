"""A bot of discord.py's own, unchanged, over HTTP and a websocket: commands, buttons, menus, forms."""

from __future__ import annotations

import asyncio
from io import BytesIO

import discord
import discord.http
import pytest

from rehearsal import NotPossibleError, Person, Sandbox
from tests.fixtures.sandbox import StartBot
from tests.rehearsal.rehearsal_bot import RehearsalBot


async def test_login_syncs_the_commands(sandbox: Sandbox, bot: RehearsalBot) -> None:
    """A bot that logs in hears who it is, and registers its commands."""
    assert bot.user is not None
    assert bot.user.id == sandbox.world.bot.id
    assert sandbox.hub.start_count == 1
    assert {"define", "word", "Explain this"} <= {command["name"] for command in sandbox.commands.registered}


async def test_the_bot_knows_its_servers(sandbox: Sandbox, bot: RehearsalBot) -> None:
    """GUILD_CREATE brings both servers with their channels."""
    await bot.wait_until_ready()

    assert {guild.name for guild in bot.guilds} == {guild.name for guild in sandbox.world.guilds.values()}
    assert {channel.name for channel in bot.guilds[0].channels} == {"general", "help"}


async def test_slash_command(bot: RehearsalBot, member: Person) -> None:
    """A slash command is answered with a card whose text and buttons can be read."""
    reply = await member.slash("define", term="apple")

    assert reply.text == "# apple\n**apple** is a fruit"
    assert [button.label for button in reply.message.buttons] == [
        "Count letters",
        "Comment",
        "Change",
        "Nothing",
    ]
    assert not reply.private


async def test_autocomplete(bot: RehearsalBot, member: Person) -> None:
    """The choices come from the bot itself."""
    choices = await member.autocomplete("define", "term", "ap")

    assert [choice.name for choice in choices] == ["apple", "apricot"]


async def test_defer_and_follow_up(bot: RehearsalBot, member: Person) -> None:
    """The first follow-up takes the place of “thinking …”; the next is a message of its own."""
    reply = await member.slash("slow")
    second = await reply.follow_up()

    assert (reply.text, reply.private) == ("First", True)
    assert (second.text, second.private) == ("Second", True)


async def test_buttons_by_label_and_number(bot: RehearsalBot, member: Person) -> None:
    """A button is found by its label or by its number, and answers either way."""
    card = (await member.slash("define", term="apple")).message

    by_label = await member.press(card, "Count letters")
    by_number = await member.press(card, 1)

    assert by_label.text == by_number.text == "apple has 5 letters"
    assert by_label.private


async def test_dynamic_item_after_a_restart(sandbox: Sandbox, start_bot: StartBot, member: Person) -> None:
    """A DynamicItem of an earlier life of the bot still answers."""
    first = await start_bot(RehearsalBot())
    card = (await member.slash("define", term="cherry")).message
    await first.close()
    await sandbox.bot_gone()

    await start_bot(RehearsalBot())

    assert (await member.press(card, "Count letters")).text == "cherry has 6 letters"


async def test_select_menu(bot: RehearsalBot, member: Person) -> None:
    """Choosing from a menu tells the bot the value."""
    card = (await member.slash("define", term="apple")).message

    assert (await member.choose(card, "Bottom")).text == "Chosen: Bottom"


async def test_a_button_that_changes_its_message(bot: RehearsalBot, member: Person) -> None:
    """An update changes the very message the button was on."""
    card = (await member.slash("define", term="apple")).message

    reply = await member.press(card, "Change")

    assert reply.updates
    assert card.text == "Changed"


async def test_a_button_that_only_acknowledges(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """A press may be taken note of without anything to see."""
    card = (await member.slash("define", term="apple")).message
    pressing = asyncio.create_task(member.press(card, "Nothing"))
    await bot.acknowledged.wait()

    await sandbox.clock.advance(seconds=1)

    reply = await pressing
    assert (reply.has_message, reply.has_form) == (False, False)


async def test_form_from_a_command(bot: RehearsalBot, member: Person) -> None:
    """A form shows its fields, and what is left out keeps what it came with."""
    form = (await member.slash("word add")).form
    assert [field.label for field in form.fields] == ["Word", "Why", "Kind", "Shelf"]

    reply = await member.submit(form, {"Word": "plum", "Kind": "Fruit", "Shelf": "Top"})

    assert reply.text == "Stored: plum / It is good. / fruit / Top"


async def test_form_from_a_button(bot: RehearsalBot, member: Person) -> None:
    """A button may open a form, whose answer is then private."""
    card = (await member.slash("define", term="apple")).message
    form = (await member.press(card, "Comment")).form

    reply = await member.submit(form, {"Word": "plum", "Why": "", "Kind": "2"})

    assert (reply.text, reply.private) == ("Stored: plum /  / other / ", True)


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"Kind": "Fruit"}, "“Word” has to be filled in."),
        ({"Word": "x" * 21, "Kind": "Fruit"}, "“Word” takes 0 to 20 characters; these are 21."),
        ({"Word": "plum"}, "“Kind” needs a choice."),
        ({"Word": "plum", "Kind": "Car"}, "“Kind” has no choice “Car”. There are “Fruit”, “Other”."),
        ({"Wort": "plum"}, "The form has no field “Wort”. It has “Word”, “Why”, “Kind”, “Shelf”."),
    ],
)
async def test_a_form_filled_in_wrongly(
    bot: RehearsalBot, member: Person, answers: dict[str, str], sentence: str
) -> None:
    """Discord's app checks a form before it sends it, and so do we."""
    form = (await member.slash("word add")).form

    with pytest.raises(NotPossibleError) as refused:
        await member.submit(form, answers)

    assert str(refused.value) == sentence


async def test_message_menu(bot: RehearsalBot, member: Person) -> None:
    """A menu entry gets the whole message, though the bot may not read messages otherwise."""
    said = member.say("What is an apple?")

    reply = await member.context_menu("Explain this", said)

    assert (reply.text, reply.private) == ("It says: What is an apple?", True)


async def test_direct_messages(bot: RehearsalBot, member: Person) -> None:
    """Commands, messages and their content work in direct messages too."""
    alone = member.in_direct_messages()
    alone.say("Hello there")

    assert (await alone.slash("define", term="apple")).text.startswith("# apple")
    assert bot.heard == ["Hello there"]


async def test_a_mention_is_answered(bot: RehearsalBot, member: Person) -> None:
    """Without the privileged intent the bot still reads where it is mentioned, and only there."""
    member.say("Nobody needs to know this")
    member.say("@bot hello")

    assert (await member.hear()).text == "You called?"
    assert bot.heard == ["", f"<@{member.sandbox.world.bot.id}> hello"]


async def test_commands_for_stewards(sandbox: Sandbox, bot: RehearsalBot, member: Person, admin: Person) -> None:
    """A command with default permissions is not shown to those who lack them, unless an owner shows it to someone."""
    assert "banish" not in [command["name"] for command in member.commands]
    with pytest.raises(NotPossibleError, match="no command “banish” for you here"):
        await member.slash("banish", who=admin.user)

    assert (await admin.slash("banish", who=member.user)).text == "member may stay"

    assert member.guild
    sandbox.grant(member.guild, "banish", member.user)
    assert (await member.slash("banish", who=admin.user)).text == "admin may stay"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({}, "/define needs “term”."),
        ({"term": "x", "colour": "red"}, "/define has no option “colour”. It has: term, private."),
        ({"term": "x", "private": "perhaps"}, "“private” is true or false."),
    ],
)
async def test_a_command_typed_wrongly(
    bot: RehearsalBot, member: Person, options: dict[str, str], sentence: str
) -> None:
    """Discord's app does not send a command whose options do not fit."""
    with pytest.raises(NotPossibleError) as refused:
        await member.slash("define", **options)

    assert str(refused.value) == sentence


async def test_a_message_of_the_bots_own(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """A bot writes to someone alone, with a file; the person hears it wherever they are."""
    person = await bot.fetch_user(member.user.id)

    await person.send("Your export", file=discord.File(BytesIO(b"{}"), "export.json"))

    heard = await member.hear()
    assert (heard.text, heard.channel.guild_id) == ("Your export", None)
    assert [(file.filename, file.content) for file in heard.attachments] == [("export.json", b"{}")]


async def test_mentions_ping_only_whom_they_may(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """`allowed_mentions` decides who is pinged, not the text alone."""
    channel = bot.get_partial_messageable(member.channel.id)
    text = f"@everyone, ask <@{member.user.id}>"

    await channel.send(text)
    await channel.send(text, allowed_mentions=discord.AllowedMentions.none())

    loud, quiet = member.messages
    assert (loud.pings_everyone, loud.mentions) == (True, [member.user])
    assert (quiet.pings_everyone, quiet.mentions) == (False, [])


async def test_messages_are_listed_newest_first(bot: RehearsalBot, member: Person) -> None:
    """Channel history comes in pages, without the private messages and without others' content."""
    for number in range(3):
        member.say(f"Number {number}")
    await member.slash("define", term="apple")
    await member.slash("define", term="plum", private=True)
    channel = bot.get_partial_messageable(member.channel.id)

    newest = [message async for message in channel.history(limit=2)]
    oldest = [message async for message in channel.history(limit=2, oldest_first=True)]

    said = [message.id for message in member.messages if not message.private]
    assert [message.id for message in newest] == [said[3], said[2]]
    assert [message.id for message in oldest] == said[:2]
    assert [message.content for message in oldest] == ["", ""]


async def test_commands_keep_their_ids(sandbox: Sandbox, bot: RehearsalBot) -> None:
    """A second sync keeps ids, and the bot may ask for them."""
    before = {command["name"]: command["id"] for command in sandbox.commands.registered}
    await bot.tree.sync()
    assert {command["name"]: command["id"] for command in sandbox.commands.registered} == before
    assert {command.name: str(command.id) for command in await bot.tree.fetch_commands()} == before


async def test_replies_are_read_changed_and_taken_away(bot: RehearsalBot, member: Person) -> None:
    """By the token of the interaction: the first by its own name, those after it by their ids."""
    reply = await member.slash("slow")
    second = await reply.follow_up()
    hook = discord.Webhook.partial(bot.application_id or 0, reply.interaction.token, client=bot)

    assert (await hook.fetch_message(second.id)).content == "Second"
    await hook.edit_message(second.id, content="Second, changed")
    assert second.text == "Second, changed"
    await hook.delete_message(second.id)
    assert second not in member.messages
    with pytest.raises(discord.NotFound):
        await hook.fetch_message(second.id)

    token = reply.interaction.token
    path = "/webhooks/{application_id}/{token}/messages/@original"
    route = discord.http.Route("GET", path, application_id=bot.application_id, token=token)
    assert (await bot.http.request(route))["content"] == reply.text == "First"
