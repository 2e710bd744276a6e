"""Being spoken to: by name, by role, in passing, with thanks; and who is told of the reply."""

from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from bot.strings import answers, talk
from bot.strings.urgent_help import line
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.commands.community import Community, add_term


def said_by_bots(person: Person) -> list[str]:
    """The first lines of all that bots said where this person is."""
    return [each.text.split("\n")[0] for each in person.messages if each.author.bot]


async def silent_until_now(person: Person) -> bool:
    """Whether the bot says nothing to what was said so far: the next question is answered, and nothing before it."""
    before = len(said_by_bots(person))
    person.say("@bot reablement")
    await person.hear()
    return said_by_bots(person)[before:] == ["# Reablement"]


async def test_a_role_is_as_good_as_a_name(bot: JargonBot, member: Person) -> None:
    """Discord's list often offers the role first, and keeps the words back: the person is told how to ask."""
    member.say("@&bot what does PA mean?")

    heard = await member.hear()

    assert "names my role" in heard.text
    assert "/define" in heard.text
    assert bot.user
    assert bot.user.mention in heard.text
    assert heard.mentions == [member.user]


async def test_other_roles_are_not_ours(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """A message to another bot's role, or to everyone's, is nothing to us; to ours among others, it is."""
    community = Community(sandbox)
    community.robot(member)
    readers = community.role("readers")
    member.say("@&robot-1 what does PA mean?")
    member.say(f"<@&{readers.id}> <@&{community.server.id}> hello")
    assert await silent_until_now(member)

    member.say(f"<@&{readers.id}> @&bot hello")
    assert "names my role" in (await member.hear()).text


@pytest.mark.parametrize(
    "text",
    [
        "Welcome! Read the rules, and meet @bot, who explains words.",
        "cc @bot @admin please look at the support plan for Anna",
        "I asked @bot and it was fine",
        "What a day! @bot knows",
        "> @bot what is consultation?\nlook at that",
        "type `@bot what is consultation?` to ask",
        ">>> so I said\n@bot consultation?",
    ],
)
async def test_a_mention_in_passing_is_left_alone(bot: JargonBot, member: Person, text: str) -> None:
    """Nobody asked, so nobody's words are repeated; nor is what somebody only quotes, or shows as code."""
    member.say(text)

    assert await silent_until_now(member)


@pytest.mark.parametrize(
    "text",
    [
        "reablement, @bot",
        "hi @bot, what does reablement mean? thanks :)",
        "@admin @bot reablement",
        "I hear it everywhere in the office. @bot what is reablement",
        "@bot what is reablement? <:think:123456789012345678> <t:1618953630:R>",
        "@bot </define:123456789012345678> reablement",
        "@bot **Reablement**",
        "> something else\n@bot reablement",
    ],
)
async def test_what_is_sure_is_answered_wherever_the_name_stands(bot: JargonBot, member: Person, text: str) -> None:
    """Names, custom emoji, times, commands and what is quoted are no part of the question."""
    member.say(text)

    assert "# Reablement" in (await member.hear()).text


@pytest.mark.parametrize("text", ["@bot zyxwv qqq", "hey @bot what's a zyxwv", "zyxwv @bot?", "@bot zyxwv？"])
async def test_who_asks_what_we_do_not_know_is_told(bot: JargonBot, member: Person, text: str) -> None:
    """A message that begins with the mention, or asks, gets an answer in any case."""
    member.say(text)

    assert "do not explain" in (await member.hear()).text


async def test_no_more_than_a_few_words_are_quoted(bot: JargonBot, member: Person) -> None:
    """What somebody tells of themselves or others is never repeated; a word that they ask about, only in private."""
    told = "zyxwv my aunt Anna in the flat above has had a fall and nobody came"
    member.say(f"@bot {told}")
    heard = await member.hear()
    assert "Anna" not in heard.text
    assert "zyxwv" not in heard.text

    alone = member.in_direct_messages()
    alone.say(told)
    answered = await alone.hear()
    assert "do not explain that word yet" in answered.text
    assert "zyxwv" not in answered.text
    alone.say("zyxwv qqq")
    assert "do not explain “zyxwv qqq” yet" in (await alone.hear()).text


async def test_the_asker_alone_is_told_of_the_reply(bot: JargonBot, member: Person, admin: Person) -> None:
    """In a busy room they would miss it; whom they named along with us did not ask."""
    asked = member.say("@bot @admin what is reablement?")

    heard = await member.hear()

    assert heard.replies_to == asked.id
    assert heard.mentions == [member.user]


@pytest.mark.parametrize("text", ["Thanks @bot!", "@bot ta", "cheers @bot 🍻", "@bot 👍🏽", "@bot <:thank_you:123>"])
async def test_thanks_get_a_friendly_word(bot: JargonBot, member: Person, text: str) -> None:
    """As people write them, and never a search for a word near “thanks”."""
    member.say(text)

    assert (await member.hear()).text == f"{talk.welcome()}\n{line()}"


async def test_thanks_are_answered_once_in_ten_minutes(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """In each channel, so that a room full of thanks does not fill up with ours."""
    for person in (member, member, member.in_channel("help")):
        person.say("thanks @bot")
        await person.hear()
        assert await silent_until_now(person)
        person.say("@bot thank you, that was so kind of you")
        assert await silent_until_now(person)
        await sandbox.clock.advance(minutes=11)

    assert said_by_bots(member).count(talk.welcome()) == 2


async def test_thanks_before_a_question_are_part_of_it(bot: JargonBot, member: Person) -> None:
    """The question is what counts, also where we do not know the answer."""
    member.say("@bot thanks! and what is reablement")
    assert "# Reablement" in (await member.hear()).text
    member.say("@bot thank you, and what is zyxwv?")
    assert "do not explain" in (await member.hear()).text


@pytest.mark.parametrize("text", ["@bot", "hello @bot", "@bot help", "@bot 😡", "@bot <:blob:123>", "@bot ?"])
async def test_who_only_calls_is_told_how_to_ask(bot: JargonBot, member: Person, text: str) -> None:
    """A greeting, a call for help, a sign."""
    member.say(text)

    assert (await member.hear()).text == f"{answers.how_to_ask()}\n{line()}"


async def test_who_points_at_another_message_is_told_how(bot: JargonBot, member: Person, admin: Person) -> None:
    """A reply to somebody's message shows us none of it, but its menu does."""
    letter = admin.say("Your reablement ends on Monday.")
    member.say("@bot what does this mean?", reply_to=letter)

    assert "Explain the jargon" in (await member.hear()).text


async def test_alone_with_us_thanks_and_greetings_lead_to_a_question(bot: JargonBot, member: Person) -> None:
    """In a private chat nobody else is disturbed, so each is answered."""
    alone = member.in_direct_messages()
    for text in ("hello", "thank you", "diolch yn fawr", "❤️"):
        alone.say(text)
        assert answers.how_to_ask() in (await alone.hear()).text


async def test_a_word_that_is_also_a_courtesy_can_be_asked_for(
    bot: JargonBot, sandbox: Sandbox, member: Person
) -> None:
    """TA is a teaching assistant; ta is thanks."""
    await add_term(Community(sandbox).curator(), labels="TA", plain="Helps a class.")
    member.say("@bot TA")
    assert "# TA" in (await member.hear()).text
    member.say("@bot ta!")
    assert (await member.hear()).text == f"{talk.welcome()}\n{line()}"


async def test_what_is_forwarded_to_us_in_private_is_read(bot: JargonBot, member: Person) -> None:
    """A forward has no words of its own; whoever shows it to us asks about what it says."""
    said = member.say("Reablement")
    alone = member.in_direct_messages()
    alone.forward(said)

    assert "# Reablement" in (await alone.hear()).text


async def test_without_the_right_to_reply_the_answer_comes_by_itself(bot: JargonBot, member: Person) -> None:
    """Replies need Read Message History; who asked sees the answer all the same."""
    assert bot.user
    member.channel.overwrites[bot.user.id] = (0, Permission.READ_MESSAGE_HISTORY)
    member.say("@bot reablement")

    heard = await member.hear()

    assert "# Reablement" in heard.text
    assert heard.replies_to is None


async def test_a_server_that_the_library_does_not_know_is_no_private_chat(
    bot: JargonBot, sandbox: Sandbox, member: Person
) -> None:
    """There a message that does not name us is not for us."""
    strange = Message(sandbox.world.ids.next(), member.channel, member.user, "consultation")
    payload = sandbox.conversation.payload(strange) | {"guild_id": "77", "content": "consultation"}
    sandbox.hub.dispatch("MESSAGE_CREATE", payload, 77)

    assert await silent_until_now(member)
