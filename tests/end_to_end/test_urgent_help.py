"""Urgent help where people are: one press away, for their eyes alone, and without a trace."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.strings.urgent_help import alone, button, choose_nation, line, only_words
from rehearsal import Person, Sandbox
from rehearsal.message import Attachment

WALES, SCOTLAND = "0808 80 10 800", "0800 027 1234"
OWN = "Change your line for urgent help"
CANARY = "zxcanary"


@pytest.fixture
def server(member: Person) -> int:
    """The id of the member's server."""
    assert member.guild
    return member.guild.id


async def test_a_reply_that_does_not_know_leads_to_help_in_private(bot: JargonBot, member: Person) -> None:
    """All see the line; whom to ring, only whoever presses; a nation then takes the place of all four."""
    member.say("@bot what is a zyxwv?")
    heard = await member.hear()
    assert line() in heard.text
    assert "zyxwv" not in heard.text
    pressed = await member.press(heard, button())
    assert pressed.private
    assert alone() in pressed.text
    assert choose_nation() in pressed.text
    assert WALES in pressed.text
    assert SCOTLAND in pressed.text
    chosen = await member.press(pressed.message, "Scotland")
    assert chosen.updates
    assert SCOTLAND in chosen.text
    assert WALES not in chosen.text
    assert "In Scotland".casefold() in chosen.text.casefold()


async def test_a_phrase_of_the_list_is_met_with_help_and_nothing_else(
    bot: JargonBot, member: Person, admin: Person
) -> None:
    """By a mention in passing, by command and in a private message: the line first, no words, nothing repeated."""
    member.say("I told @bot I want to die")
    alone = member.in_direct_messages()
    heard = [await member.hear()]
    alone.say("my carer hits me, what is co-production")
    heard += [await alone.hear(), (await admin.slash("define", term="I want to die")).message]
    for message in heard:
        assert message.text.startswith(line())
        assert only_words() in message.text
        assert "want to die" not in message.text
        assert [button.label for button in message.buttons] == [button()]
    assert heard[-1].private


async def test_no_words_are_offered_while_a_phrase_is_typed(bot: JargonBot, member: Person) -> None:
    """They are for who types a word."""
    assert await member.autocomplete("define", "term", "i want to die and co-prod") == []
    assert await member.autocomplete("define", "term", "co-prod")


async def test_where_mentions_are_switched_off_nothing_is_said(bot: JargonBot, member: Person, server: int) -> None:
    """The server has settled that; `/help-now` works there all the same."""
    await bot.jargon.preferences.settle(server, mentions=False)
    member.say("@bot I want to die")
    await member.slash("define", term="consultation", private=True)  # the bot hears things in their order
    await bot.jargon.preferences.settle(server, mentions=True)
    member.say("@bot reablement")
    assert (await member.hear()).text.startswith("# Reablement")
    assert alone() in (await member.slash("help-now")).text


async def test_help_now_works_everywhere(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """On the server, alone with the bot, in a family chat, and on a server that knows nothing of it."""
    sandbox.world.installed.add(member.user.id)
    guild = sandbox.world.add_guild_without_bot("Elsewhere")
    sandbox.world.add_channel(guild, "general")
    visitor = Person.named(sandbox, "visitor", server="Elsewhere")
    sandbox.world.installed.add(visitor.user.id)
    group = member.in_private(Person.named(sandbox, "amal"), Person.named(sandbox, "kim"))
    for place in (member, member.in_direct_messages(), group, visitor):
        reply = await place.slash("help-now")
        assert reply.private
        assert "Ring 999" in reply.text
        assert (await place.press(reply.message, "Wales")).updates


async def test_the_nation_of_the_server_comes_first(bot: JargonBot, member: Person, server: int) -> None:
    """With the pages on which its numbers stand; the others are one press away."""
    await bot.jargon.preferences.settle(server, nation="Wales")
    reply = await member.slash("help-now")
    assert reply.text.startswith("# Urgent help in Wales")
    assert WALES in reply.text
    assert SCOTLAND not in reply.text
    assert "[Samaritans](https://www.samaritans.org" in reply.text
    assert [button.label for button in reply.message.buttons] == ["England", "Northern Ireland", "Scotland"]


async def test_a_server_puts_a_line_of_its_own_first(bot: JargonBot, member: Person, admin: Person) -> None:
    """By its panel; it shows as it was typed, mentions nobody, and goes when the field is empty."""
    panel = (await admin.slash("settings")).message
    form = (await admin.press(panel, OWN)).form
    stored = await admin.submit(form, {"Your own line": "Ring the office, **01234** @everyone"})
    assert "Your line stands first" in stored.text
    told = (await member.slash("help-now")).text
    assert told.index("From this server:") < told.index("Ring 999")
    assert "01234" in told
    assert "@everyone" not in told
    assert "From this server:" in (await member.press((await member.slash("help-now")).message, "Wales")).text
    again = (await admin.press((await admin.slash("settings")).message, OWN)).form
    await admin.submit(again, {"Your own line": ""})
    assert "From this server:" not in (await member.slash("help-now")).text


async def test_a_message_without_text_leads_to_help(bot: JargonBot, member: Person, admin: Person) -> None:
    """A picture may show what nobody here can read."""
    picture = admin.say("")
    picture.attachments.append(Attachment(5, "photo.jpg", b""))
    told = await member.context_menu("Explain the jargon", picture)
    assert told.text.startswith("This message has no text")
    assert line() in told.text
    assert told.private


@pytest.mark.parametrize(
    ("text", "first"), [("Nothing of note.", "We know none"), ("I want to die. Reablement.", line())]
)
async def test_a_text_to_explain_leads_to_help(bot: JargonBot, member: Person, text: str, first: str) -> None:
    """Where nothing is known in it, and where a phrase of the list stands in it; its words are explained after that."""
    reply = await member.submit((await member.slash("explain")).form, {"Your text": text})
    assert reply.private
    assert reply.text.startswith(first)
    assert line() in reply.text
    if first == line():
        assert "# Reablement" in (await reply.follow_up()).text


async def test_nothing_of_it_is_kept(
    bot: JargonBot, member: Person, database: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """No word, no person and no count, in the log at its finest or in the database."""
    caplog.set_level(logging.DEBUG)
    member.say(f"@bot {CANARY} I want to die")
    heard = await member.hear()
    await member.press((await member.press(heard, button())).message, "England")
    await member.slash("define", term=f"{CANARY} kill myself")
    await member.slash("help-now")
    await bot.close()
    bot.jargon.close()
    kept = database.read_bytes() + b"".join(path.read_bytes() for path in database.parent.glob("jargonbot.db-*"))
    ours = [record.getMessage() for record in caplog.records if record.name.startswith(("bot", "commands"))]
    assert [told for told in ours if CANARY in told or str(member.user.id) in told or "urgent" in told] == []
    assert CANARY.encode() not in kept
    assert b"die" not in kept
    assert member.user.id.to_bytes(8, "big") not in kept
    assert str(member.user.id).encode() not in kept
