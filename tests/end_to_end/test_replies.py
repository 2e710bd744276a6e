"""Replies to flags: they are told once, and not before they have arrived."""

from __future__ import annotations

import asyncio

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox
from tests.commands.flags import comment, decide
from tests.end_to_end.waiting import PATIENCE, until

REPLY, FOLLOW_UP = "We name them now.", "POST /webhooks/*"
SORRY = "Sorry, something went wrong on our side."


@pytest.fixture
async def answered(bot: JargonBot, member: Person, admin: Person) -> None:
    """A curator has answered what the member flagged."""
    shown = (await member.slash("define", term="co-production", private=True)).message
    await member.submit((await member.press(shown, "Comment or flag")).form, {"Your comment, if you like": "Whom?"})
    decision = (await admin.press((await admin.slash("flags")).message, "Resolve")).form
    assert "1 person will read" in (await admin.submit(decision, {"Your reply": REPLY})).text


@pytest.mark.usefixtures("answered")
async def test_a_reply_that_has_arrived_is_owed_no_more(member: Person, jargon: Jargon) -> None:
    """It comes after the next answer about the word, and nobody is told twice."""
    assert member.guild
    reply = await member.slash("define", term="co-production", private=True)
    assert REPLY in (await reply.follow_up()).text
    async with asyncio.timeout(PATIENCE):
        while await jargon.discussions.unread(member.guild.id, member.user.id, "co-production"):
            await asyncio.sleep(0.01)


@pytest.mark.logs_errors
@pytest.mark.usefixtures("answered")
async def test_a_reply_that_could_not_be_sent_is_told_next_time(sandbox: Sandbox, member: Person) -> None:
    """Somebody cared and somebody answered: written down as read before it arrives, it would be lost for ever."""
    sandbox.faults.fail(FOLLOW_UP, status=400)
    failed = await member.slash("define", term="co-production", private=True)
    assert (await failed.follow_up()).text.startswith(SORRY)

    again = await member.slash("define", term="co-production", private=True)
    assert REPLY in (await again.follow_up()).text


@pytest.mark.logs_errors
@pytest.mark.usefixtures("answered")
async def test_a_list_that_could_not_be_sent_leaves_the_reply_unread(sandbox: Sandbox, member: Person) -> None:
    """The same for /my flags: what nobody saw is not read."""
    sandbox.faults.fail(status=400)
    assert (await member.slash("my flags")).text.startswith(SORRY)

    again = await member.slash("define", term="co-production", private=True)
    assert REPLY in (await again.follow_up()).text


async def test_what_one_message_does_not_hold_is_told_after_the_next_answer(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """Six long comments with six long replies: each is told once and whole, and none is read before it was sent."""
    owed = [f"Reply {number} ".ljust(900, "r") + " end." for number in range(6)]
    await answer_each(owed, member, admin)
    while owed:
        reply = await member.slash("define", term="co-production", private=True)
        told = (await reply.follow_up()).text
        here = [each for each in owed if each in told]
        assert here == owed[: len(here)] != []
        owed = owed[len(here) :]
        assert ("There is more" in told) == bool(owed)
        await unread_are(owed, jargon, member)


async def test_a_page_of_my_flags_reads_what_is_on_it(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """Newest first, three of such long comments on a page: the oldest are read when the person turns to them."""
    owed = [f"Reply {number}." for number in range(8)]
    await answer_each(owed, member, admin)
    page = await member.slash("my flags")
    for unread in (owed[:5], owed[:2]):
        assert [each for each in owed if each in page.text] == owed[len(unread) : len(unread) + 3]
        await unread_are(unread, jargon, member)
        page = await member.press(page.message, "Next")
    await unread_are([], jargon, member)


async def test_a_long_reply_in_my_flags_stands_whole(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """It counts as read then, so nothing of it may be missing."""
    owed = "r" * 900
    await answer_each([owed, "Short."], member, admin)
    shown = (await member.slash("my flags")).text
    assert "Short." in shown
    assert owed in shown
    await unread_are([], jargon, member)


async def unread_are(owed: list[str], jargon: Jargon, person: Person) -> None:
    """Wait until these are what was replied about co-production and the person has not read yet, oldest first."""
    assert person.guild
    async with asyncio.timeout(PATIENCE):
        while True:
            unread = await jargon.discussions.unread(person.guild.id, person.user.id, "co-production")
            if [each.review.reply for each in unread if each.review] == owed:
                return
            await asyncio.sleep(0.01)


async def answer_each(replies: list[str], member: Person, admin: Person) -> None:
    """Comments of the member's, one after another, each of which a curator answers before the next."""
    shown = (await member.slash("define", term="co-production", private=True)).message
    for each in replies:
        await comment(member, shown, comment="c" * 1000)
        assert "1 person will read" in (await decide(admin, each)).text


@pytest.mark.logs_errors
@pytest.mark.usefixtures("answered")
async def test_what_cannot_even_be_explained_is_in_the_log(
    sandbox: Sandbox, member: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """Discord takes neither the reply nor the sentence that says so; nothing else breaks, and the answer is there."""
    sandbox.faults.fail(FOLLOW_UP, status=400, times=2)
    assert "# Co-production" in (await member.slash("define", term="co-production", private=True)).text
    await until(lambda: "Could not explain an error to the person" in caplog.text)
    assert "# Consultation" in (await member.slash("define", term="consultation")).text
