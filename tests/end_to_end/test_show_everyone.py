"""What one person was answered alone, shown to everyone at a press."""

from __future__ import annotations

import asyncio

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from bot.strings.places import cannot_show_everyone
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.commands.community import remove_term
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart

SHOW = "Show everyone"
FLAG = "🚩"


def labels(message: Message) -> list[str]:
    return [each.label for each in message.buttons]


def people(jargon: Jargon) -> dict[str, int]:
    return {row.slug: row.people for row in jargon.flagging.whole_queue()}


async def asked_alone(person: Person, term: str = "co-production") -> Message:
    return (await person.slash("define", term=term, private=True)).message


async def test_a_press_shows_the_word_to_everyone(bot: JargonBot, member: Person, admin: Person) -> None:
    """The public card is like any other: nobody's name stands on it, it replies to nobody, and has no such button."""
    alone = await asked_alone(member)
    assert labels(alone) == ["More", "Comment or flag", SHOW]

    shown = await member.press(alone, SHOW)

    assert not shown.private
    assert not shown.updates
    assert "# Co-production" in shown.text
    assert "member" not in shown.text
    assert shown.message.replies_to is None
    assert shown.message in admin.messages
    assert labels(shown.message) == ["More", "Comment or flag"]
    assert alone not in admin.messages


@pytest.mark.usefixtures("every_flag_shown")
async def test_a_sign_on_it_is_a_flag(bot: JargonBot, jargon: Jargon, member: Person, admin: Person) -> None:
    """It is remembered as an answer, and when its flags are shown it stays a public card."""
    shown = (await member.press(await asked_alone(member), SHOW)).message
    admin.react(shown, FLAG)
    await until(lambda: "has flagged this" in shown.text)
    assert people(jargon) == {"co-production": 1}
    assert labels(shown) == ["More", "Comment or flag"]


async def test_what_else_is_answered_alone_can_be_shown_too(bot: JargonBot, member: Person) -> None:
    """A word from the menu of a card, and one that was chosen of several meanings."""
    card = (await member.slash("define", term="co-production")).message
    assert SHOW not in labels(card)
    other = (await member.choose(card, "Advocacy")).message
    assert "# Advocacy" in (await member.press(other, SHOW)).text

    choice = (await member.slash("define", term="PA")).message
    chosen = await member.press(choice, "Personal assistant")
    assert chosen.updates
    shown = await member.press(chosen.message, SHOW)
    assert "# Personal assistant" in shown.text
    assert not shown.private


async def test_it_stays_when_the_question_goes_that_led_there(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """Whoever deletes their question takes their own answer away, not what somebody else has shown since."""
    asked = admin.say("@bot co-production")
    card = await admin.hear()
    shown = (await member.press((await member.choose(card, "Advocacy")).message, SHOW)).message
    admin.delete(asked)
    await until(lambda: card.deleted)
    assert await jargon.flagging.shown(shown.channel.guild_id or 0, shown.id) == "advocacy"
    assert not shown.deleted


async def test_a_choice_that_all_can_see_stays_public(bot: JargonBot, member: Person) -> None:
    """The card that takes its place is for everyone already."""
    member.say("@bot PA")
    choice = await member.hear()
    chosen = await member.press(choice, "Personal assistant")
    assert chosen.updates
    assert SHOW not in labels(chosen.message)


async def test_there_is_no_such_button_where_nobody_else_is_to_see_it(bot: JargonBot, sandbox: Sandbox) -> None:
    """By an app of one's own, in a group, between two people, alone with the bot."""
    guild = sandbox.world.add_guild_without_bot("Elsewhere")
    sandbox.world.add_channel(guild, "general")
    visitor = Person.named(sandbox, "visitor", server="Elsewhere")
    sandbox.world.installed.add(visitor.user.id)
    friend, other = Person.named(sandbox, "amal"), Person.named(sandbox, "kim")
    for place in (visitor, visitor.in_private(friend), visitor.in_private(friend, other), visitor.in_direct_messages()):
        answer = await asked_alone(place)
        assert "# Co-production" in answer.text
        assert SHOW not in labels(answer)


@pytest.mark.parametrize("right", [Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES])
async def test_nor_where_the_bot_may_not_speak(
    bot: JargonBot, sandbox: Sandbox, member: Person, right: Permission
) -> None:
    """And where the right was taken away since, a press is answered in a sentence, to the person alone."""
    before = await asked_alone(member)
    sandbox.stewardship.overwrite(member.channel, sandbox.world.bot, deny=right)
    assert SHOW not in labels(await asked_alone(member))

    refused = await member.press(before, SHOW)

    assert refused.text == cannot_show_everyone()
    assert refused.private


async def test_in_a_thread_its_own_right_counts(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """Send Messages in Threads, not Send Messages."""
    thread = sandbox.stewardship.start_thread(member.channel, "a thread")
    there = member.in_channel("a thread")
    sandbox.stewardship.overwrite(member.channel, sandbox.world.bot, deny=Permission.SEND_MESSAGES)
    shown = await there.press(await asked_alone(there), SHOW)
    assert not shown.private
    assert shown.message.channel is thread

    sandbox.stewardship.overwrite(member.channel, sandbox.world.bot, deny=Permission.SEND_MESSAGES_IN_THREADS)
    assert SHOW not in labels(await asked_alone(there))


async def test_the_button_works_after_a_restart(bot: JargonBot, member: Person, restart: Restart) -> None:
    """All that it needs is in its id."""
    alone = await asked_alone(member)
    again = (await restart()).jargon
    shown = await member.press(alone, SHOW)
    assert "# Co-production" in shown.text
    member.react(shown.message, FLAG)
    await until(lambda: people(again) == {"co-production": 1})


async def test_a_word_that_is_gone_is_not_shown(bot: JargonBot, jargon: Jargon, member: Person, admin: Person) -> None:
    """It was the server's own, and a curator took it off meanwhile: the person reads so, alone."""
    form = (await admin.slash("term add")).form
    await admin.submit(form, {"The word, then other names": "Tea club", "What it means, in plain English": "We meet."})
    alone = await asked_alone(member, "Tea club")
    await remove_term(admin, "Tea club")
    refused = await member.press(alone, SHOW)
    assert "no longer in the glossary" in refused.text
    assert refused.private


async def test_two_people_show_their_own_answers(bot: JargonBot, jargon: Jargon, member: Person, admin: Person) -> None:
    """At the same moment: each press has its own public card, and a flag on either counts."""
    first, second = await asked_alone(member), await asked_alone(admin)
    shown = await asyncio.gather(member.press(first, SHOW), admin.press(second, SHOW))
    assert shown[0].message is not shown[1].message
    member.react(shown[0].message, FLAG)
    admin.react(shown[1].message, FLAG)
    await until(lambda: people(jargon) == {"co-production": 2})
