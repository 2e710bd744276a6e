"""What happened while the bot was away, and what is gone for good."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.discord.feedback.change import FlagsChanged
from bot.feedback.reactions import Reaction
from bot.service import Jargon
from bot.store.port import Connection
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from tests.commands.community import Community
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import StartJargonBot
from tests.fixtures.sandbox import StartBot
from tests.fixtures.words import OpenJargon

PAGES = "GET /channels/{channel_id}/messages"
COMPARED = "Flags are compared with Discord"


async def answered(person: Person, jargon: Jargon) -> Message:
    """An answer in public, when the bot knows that it is one of its own."""
    message = (await person.slash("define", term="co-production")).message
    assert person.guild
    while not await jargon.flagging.shown(person.guild.id, message.id):
        await person.slash("define", term="consultation", private=True)
    return message


def people(jargon: Jargon) -> int:
    return sum(row.people for row in jargon.flagging.whole_queue())


async def flagged_by(jargon: Jargon, number: int) -> None:
    await until(lambda: people(jargon) == number)


@pytest.mark.trust("away")
async def test_the_newest_answer_of_a_channel_is_looked_at(
    sandbox: Sandbox, start: StartJargonBot, open_jargon: OpenJargon, member: Person, admin: Person
) -> None:
    """It is the one people react to: were it passed over as gone, nobody would ever ask about it again."""
    jargon = open_jargon()
    bot = await start(jargon)
    answer = await answered(member, jargon)
    for person in (member, admin):
        await bot.close()
        jargon.close()
        person.react(answer, "🚩")
        for _ in range(101):  # so that a page begins at it
            admin.say("And what do you think?")
        jargon = open_jargon()
        bot = await start(jargon)
        await flagged_by(jargon, len(answer.reactions["🚩"].normal))


@pytest.mark.trust("away")
async def test_a_comparison_that_failed_is_made_again(
    sandbox: Sandbox,
    start: StartJargonBot,
    start_bot: StartBot,
    open_jargon: OpenJargon,
    settings: Settings,
    member: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Discord is often troubled just when bots come back; what was missed must not wait for the next time."""
    jargon = open_jargon()
    bot = await start(jargon)
    answer = await answered(member, jargon)
    await bot.close()
    jargon.close()
    member.react(answer, "🚩")
    sandbox.faults.fail("GET /channels/*/messages", status=400, times=2)

    again = open_jargon()
    await start_bot(JargonBot(again, settings, sleep=sandbox.clock.sleep, guild_ready_timeout=0.02))
    for number in (1, 2):
        await failed(caplog, number)
        assert people(again) == 0
        await sandbox.clock.advance(minutes=number)

    await flagged_by(again, 1)
    assert len(sandbox.faults.met) == 2


@pytest.mark.trust("away")
async def test_who_came_where_another_went_is_told_of_once_it_is_found(
    sandbox: Sandbox,
    start: StartJargonBot,
    start_bot: StartBot,
    open_jargon: OpenJargon,
    settings: Settings,
    member: Person,
    admin: Person,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The number is the same, so it is found slowly; a failure on the way does not have all compared again."""
    caplog.set_level("INFO")
    jargon = open_jargon()
    bot = await start(jargon)
    answer = await answered(member, jargon)
    member.react(answer, "🚩")
    await flagged_by(jargon, 1)
    await bot.close()
    jargon.close()
    member.unreact(answer, "🚩")
    admin.react(answer, "🚩")
    sandbox.faults.fail("GET /channels/*/messages/*/reactions/*", status=400, times=1)

    again = open_jargon()
    caplog.clear()
    bot = await start(again)
    told: list[FlagsChanged] = []

    def heard(change: FlagsChanged) -> None:
        if change.message_id is None:  # else it is an edit that was missed
            told.append(change)

    monkeypatch.setattr(bot.notice, "schedule", heard)
    await until(lambda: bool(told))
    assert again.flagging.whole_queue()[0].people == 1
    server = answer.channel.guild_id or 0
    assert await again.discussions.own_flags(server, member.user.id) == []
    assert len(await again.discussions.own_flags(server, admin.user.id)) == 1
    assert caplog.text.count(COMPARED) == 1
    assert [each.slug for each in told] == ["co-production"]


@pytest.mark.trust("away")
async def test_other_bots_that_reacted_meanwhile_are_nobody(
    sandbox: Sandbox,
    start: StartJargonBot,
    open_jargon: OpenJargon,
    member: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The list of people that Discord gives marks them; one that was counted before goes, too."""
    caplog.set_level("INFO")
    robot = Community(sandbox).robot(member)
    jargon = open_jargon()
    bot = await start(jargon)
    message = await answered(member, jargon)
    server = message.channel.guild_id or 0
    await jargon.flagging.add(Reaction(server, message.id, robot.user.id, "flagged", False, "🚩"))
    await bot.close()
    jargon.close()
    for person in (robot, member):
        person.react(message, "🚩")
    caplog.clear()

    again = open_jargon()
    await start(again)
    await until(lambda: COMPARED in caplog.text)

    assert people(again) == 1
    assert len(await again.discussions.own_flags(server, member.user.id)) == 1


@pytest.mark.trust("kill -9")
async def test_the_last_answer_before_the_bot_was_killed_counts(
    sandbox: Sandbox, start: StartJargonBot, open_jargon: OpenJargon, member: Person
) -> None:
    """It was shown, and nothing of it stored, nor of any other in that channel; its buttons say what it is."""
    jargon = open_jargon()
    bot = await start(jargon)
    answer = await answered(member, jargon)
    await bot.close()
    jargon._store.do_now(Lost())
    jargon.close()
    member.react(answer, "🚩")

    again = open_jargon()
    await start(again)
    await flagged_by(again, 1)
    admin = Person.named(sandbox, "admin")
    admin.react(answer, "🚩")
    await flagged_by(again, 2)


class Lost:
    """No answer was noted."""

    def apply(self, db: Connection) -> None:
        db.execute("delete from answers")


async def failed(caplog: pytest.LogCaptureFixture, times: int) -> None:
    """Until the comparison has failed so many times."""
    await until(lambda: caplog.text.count("“reconcile” ended; it starts again") == times)


def message_deleted(sandbox: Sandbox, admin: Person, message: Message) -> None:
    admin.delete(message)


def many_deleted(sandbox: Sandbox, admin: Person, message: Message) -> None:
    admin.delete_many([message, admin.say("and this")])


def channel_deleted(sandbox: Sandbox, admin: Person, message: Message) -> None:
    sandbox.stewardship.delete_channel(message.channel)


def thread_deleted(sandbox: Sandbox, admin: Person, message: Message) -> None:
    sandbox.stewardship.delete_thread(message.channel)


@pytest.mark.parametrize("deleted", [message_deleted, many_deleted, channel_deleted, thread_deleted])
@pytest.mark.trust("gone or closed rooms")
async def test_what_is_deleted_is_not_asked_about_again(
    sandbox: Sandbox,
    start: StartJargonBot,
    open_jargon: OpenJargon,
    member: Person,
    admin: Person,
    caplog: pytest.LogCaptureFixture,
    deleted: Callable[[Sandbox, Person, Message], None],
) -> None:
    """Else every start would ask for each message that was ever deleted; the flags on its word stay."""
    caplog.set_level("INFO")
    jargon = open_jargon()
    bot = await start(jargon)
    await until(lambda: COMPARED in caplog.text)  # so that only an event can tell it what is gone
    room = "questions" if deleted is thread_deleted else "help"
    sandbox.stewardship.start_thread(member.channel, "questions")
    answer = await answered(member.in_channel(room), jargon)
    member.in_channel(room).react(answer, "🚩")
    await flagged_by(jargon, 1)

    deleted(sandbox, admin.in_channel(room), answer)
    await admin.slash("define", term="consultation", private=True)  # the bot hears things in their order
    await bot.close()
    jargon.close()
    caplog.clear()
    asked = sandbox.http.calls[PAGES]

    again = open_jargon()
    await start(again)
    await until(lambda: COMPARED in caplog.text)

    assert sandbox.http.calls[PAGES] == asked
    assert people(again) == 1
