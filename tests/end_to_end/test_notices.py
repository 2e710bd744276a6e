"""What is told of flags where Discord refuses it, or where it is gone."""

from __future__ import annotations

import asyncio

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.end_to_end.waiting import PATIENCE, until
from tests.fixtures.logged_in import Restart

LOOK = "GET /channels/{channel_id}/messages/{message_id}"
TEA = {"The word, then other names": "Tea club", "What it means, in plain English": "We meet."}


def notices(admin: Person) -> list[Message]:
    """What the channel tells of flags, oldest first."""
    return [each for each in admin.messages if "Type /flags" in each.text]


async def answer(person: Person, term: str = "co-production") -> Message:
    message = (await person.slash("define", term=term)).message
    assert message
    return message


@pytest.fixture
async def told(bot: JargonBot, admin: Person) -> None:
    """The curators let the channel be told of flags."""
    queue = (await admin.slash("flags")).message
    assert "one message in this channel" in (await admin.press(queue, "Tell this channel of new flags")).text


@pytest.mark.usefixtures("every_flag_shown")
async def test_an_answer_about_a_word_that_is_gone_stays_as_it_is(
    bot: JargonBot, member: Person, admin: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody flags an old answer about a word that the curators took away: there is no card to show any more."""
    await admin.submit((await admin.slash("term add")).form, TEA)
    gone, other = await answer(member, "tea club"), await answer(member)
    assert "is removed" in (await admin.slash("term remove", term="tea club")).text

    member.react(gone, "🚩")
    member.react(other, "🚩")

    await until(lambda: "1 person has flagged this" in other.text)
    assert gone.edited_at is None
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.usefixtures("told")
async def test_a_channel_that_is_closed_is_tried_again_when_it_opens(
    sandbox: Sandbox, jargon: Jargon, member: Person, admin: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """The bot may not write there for a while: it is refused once, however many flags come, and then tells of all."""
    caplog.set_level("INFO")
    shown, posts = await answer(member), "POST /channels/{channel_id}/messages"
    before = sandbox.http.calls[posts]
    sandbox.stewardship.overwrite(admin.channel, sandbox.world.bot, deny=Permission.SEND_MESSAGES)
    for number, person in enumerate((member, admin), start=1):
        person.react(shown, "🚩")
        await until(lambda: caplog.text.count("could not be told of flags") == number)  # noqa: B023  waited for at once
    assert notices(admin) == []
    assert sandbox.http.calls[posts] == before + 1

    sandbox.stewardship.overwrite(admin.channel, sandbox.world.bot)
    await until(lambda: [each.text for each in notices(admin)] == [notice(2)])
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.usefixtures("told")
async def test_a_notice_that_was_deleted_is_written_anew(
    sandbox: Sandbox, jargon: Jargon, member: Person, admin: Person
) -> None:
    """A curator tidies the channel: the message cannot be changed any more, and they still want to hear of flags."""
    shown = await answer(member)
    member.react(shown, "🚩")
    await until(lambda: [each.text for each in notices(admin)] == [notice(1)])
    assert admin.guild
    while not await jargon.notices.of(admin.guild.id, "co-production"):
        await asyncio.sleep(0.01)
    admin.delete(notices(admin)[0])

    admin.react(shown, "🚩")
    async with asyncio.timeout(PATIENCE):
        while await jargon.notices.of(admin.guild.id, "co-production"):
            await asyncio.sleep(0.01)

    Person.named(sandbox, "third").react(shown, "🚩")
    await until(lambda: [each.text for each in notices(admin)] == [notice(3)])


async def test_after_a_restart_nothing_is_edited_that_would_stay_the_same(
    sandbox: Sandbox, restart: Restart, member: Person, admin: Person
) -> None:
    """A first flag, which the answer does not speak of, shows nobody that there is one by “(edited)”."""
    shown, other = await answer(member), await answer(member, "advocacy")
    again = await restart()

    member.react(shown, "🚩")
    await until(lambda: sandbox.http.calls[LOOK] == 1)
    await until(lambda: again.notice.cards.pending == 0)
    assert shown.edited_at is None

    form = (await member.press(other, "Comment or flag")).form
    await member.submit(form, {"Your comment, if you like": "Too long."})
    await until(lambda: again.notice.cards.pending == 0 and other.edited_at is not None)
    assert "See 1 comment" in str(other.components)


def notice(people: int) -> str:
    counted = "1 person" if people == 1 else f"{people} people"
    return f"🚩 {counted} flagged “Co-production”. Type /flags to read what they say and to answer."
