"""Somebody mends a question whose answer was flagged: what people flagged stays what they flagged."""

from __future__ import annotations

import asyncio

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from tests.end_to_end.test_exchanges import POST, answered
from tests.end_to_end.test_spoken_to import silent_until_now
from tests.end_to_end.waiting import PATIENCE, until
from tests.fixtures.logged_in import Restart

EDIT = "PATCH /channels/{channel_id}/messages/{message_id}"


def queue(jargon: Jargon) -> dict[str, int]:
    """How many people flagged each word."""
    return {row.slug: row.people for row in jargon.flagging.whole_queue()}


async def shows(jargon: Jargon, message: Message, slug: str) -> None:
    """Wait until it is stored that a message shows a word."""
    async with asyncio.timeout(PATIENCE):
        while await jargon.flagging.shown(message.channel.guild_id or 0, message.id) != slug:
            await asyncio.sleep(0.01)


async def flagged(sandbox: Sandbox, reply: Message, jargon: Jargon, slug: str) -> None:
    """Two people react to a reply, and it is stored; of so few the card says nothing, so it is not edited."""
    for number in range(2):
        Person.named(sandbox, f"person {number}").react(reply, "🚩")
    await until(lambda: queue(jargon) == {slug: 2})


async def test_flags_stay_with_the_word_that_people_saw(
    bot: JargonBot, sandbox: Sandbox, jargon: Jargon, member: Person
) -> None:
    """The flagged reply stays, another answers what is asked now, and both go when the question goes."""
    asked, reply = await answered(member, "@bot reablement")
    await flagged(sandbox, reply, jargon, "reablement")

    member.edit(asked, "@bot consultation")
    second = await member.hear()
    member.react(second, "🚩")
    await until(lambda: queue(jargon) == {"reablement": 2, "consultation": 1})

    assert "# Reablement" in reply.text
    assert "# Consultation" in second.text
    assert second.replies_to == asked.id
    member.delete(asked)
    await until(lambda: reply.deleted and second.deleted)
    assert queue(jargon) == {"reablement": 2, "consultation": 1}


async def test_a_flagged_reply_stays_where_no_word_is_sure_any_more(
    bot: JargonBot, sandbox: Sandbox, jargon: Jargon, member: Person
) -> None:
    """What may be meant is offered in another reply, and the flags count on."""
    asked, reply = await answered(member, "@bot reablement")
    await flagged(sandbox, reply, jargon, "reablement")

    member.edit(asked, "@bot PA")

    assert "more than one thing" in (await member.hear()).text
    assert "# Reablement" in reply.text
    assert queue(jargon) == {"reablement": 2}


async def test_a_flagged_reply_follows_an_edit_that_asks_for_the_same_word(
    bot: JargonBot, sandbox: Sandbox, jargon: Jargon, member: Person
) -> None:
    """There is nothing else to say."""
    asked, reply = await answered(member, "@bot reablement")
    await flagged(sandbox, reply, jargon, "reablement")
    posts = sandbox.http.calls[POST]

    member.edit(asked, "@bot reablement please")
    await until(lambda: reply.edited_at is not None)

    assert await silent_until_now(member)
    assert sandbox.http.calls[POST] == posts + 1
    assert queue(jargon) == {"reablement": 2}


async def test_a_sign_on_a_choice_is_about_no_word(
    bot: JargonBot, sandbox: Sandbox, jargon: Jargon, member: Person, restart: Restart
) -> None:
    """Nor does it come to be about the one that somebody chooses there later; what comes after that is."""
    _, reply = await answered(member, "@bot PA")
    await shows(jargon, reply, "")
    member.react(reply, "🚩")
    await member.press(reply, "Personal assistant")
    await shows(jargon, reply, "personal-assistant")
    assert queue(jargon) == {}
    assert "You have no flags here" in (await member.slash("my flags")).text

    again = (await restart()).jargon
    Person.named(sandbox, "other").react(reply, "🚩")
    await until(lambda: queue(again) == {"personal-assistant": 1})


async def test_a_sign_on_what_was_a_card_is_about_no_word(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """Once the reply shows a choice, a flag on it does not bring the card back."""
    asked, reply = await answered(member, "@bot reablement")
    member.edit(asked, "@bot PA")
    await until(lambda: "more than one thing" in reply.text)
    await shows(jargon, reply, "")

    member.react(reply, "🚩")
    _, other = await answered(member, "@bot consultation")
    member.react(other, "🚩")
    await until(lambda: queue(jargon) == {"consultation": 1})

    assert "more than one thing" in reply.text


@pytest.mark.usefixtures("every_flag_shown")
async def test_a_renewal_that_waits_does_not_undo_the_edit(
    bot: JargonBot, sandbox: Sandbox, jargon: Jargon, member: Person, admin: Person
) -> None:
    """A flag that was taken back, and at once a mended question: the reply goes on showing what was asked last."""
    asked, reply = await answered(member, "@bot reablement")
    await shows(jargon, reply, "reablement")
    sandbox.faults.slow("PATCH /channels/*/messages/*", seconds=1)
    admin.react(reply, "🚩")
    await until(lambda: bool(sandbox.faults.met))  # the card is being renewed
    admin.unreact(reply, "🚩")
    await until(lambda: queue(jargon) == {})
    member.edit(asked, "@bot consultation")
    await sandbox.clock.advance(seconds=1)
    await until(lambda: "# Consultation" in reply.text)
    await until(lambda: bot.notice.cards.pending == 0)

    assert "# Consultation" in reply.text
    assert sandbox.http.calls[EDIT] == 2
