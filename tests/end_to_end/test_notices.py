"""What is told of flags where Discord refuses it, or where it is gone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from bot.store.rows import now
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.commands.community import remove_term
from tests.commands.flags import pass_comments
from tests.end_to_end.waiting import PATIENCE, until
from tests.fixtures.logged_in import Restart

LOOK = "GET /channels/{channel_id}/messages/{message_id}"
COMMENT = "Your comment, if you like"
FINISHED = "“Co-production”: no flags are open."
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
    assert "is removed" in await remove_term(admin, "tea club")

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


@pytest.fixture
def days(jargon: Jargon, monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Lets so many days pass for the notices; less than none where the clock is put back."""
    passed = timedelta()

    def pass_days(number: float) -> None:
        nonlocal passed
        passed += timedelta(days=number)

    monkeypatch.setattr(jargon.notices, "now", lambda: now() + passed)
    return pass_days


async def told_of(bot: JargonBot, person: Person, people: int) -> None:
    """Wait until the curators are told of so many people, and it is stored that they are."""
    assert person.guild
    async with asyncio.timeout(PATIENCE):
        while (told := await bot.jargon.notices.of(person.guild.id, "co-production")) is None or told.people != people:
            await asyncio.sleep(0.01)
    await until(lambda: bot.notice.notices.pending == 0)


async def settled(bot: JargonBot, curator: Person) -> None:
    """A curator resolves the first of what is open, and the channel is told so."""
    form = (await curator.press((await curator.slash("flags")).message, "Resolve")).form
    await curator.submit(form, {"Your reply": "Thank you."})
    await told_of(bot, curator, 0)


def posts(admin: Person) -> list[str]:
    """What the channel is told about the word, oldest first."""
    return [each.text for each in admin.messages if "“Co-production”" in each.text and not each.private_to]


@pytest.mark.usefixtures("told")
async def test_a_notice_that_was_deleted_is_written_anew_on_another_day(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person, days: Callable[[float], None]
) -> None:
    """A curator tidies the channel: they have seen it, so they hear of the word again when a day has passed."""
    shown = await answer(member)
    member.react(shown, "🚩")
    await told_of(bot, admin, 1)
    assert posts(admin) == [notice(1)]
    admin.delete(notices(admin)[0])
    for name in ("second", "third"):
        Person.named(sandbox, name).react(shown, "🚩")
    await told_of(bot, admin, 3)
    assert posts(admin) == []
    days(1)
    admin.react(shown, "🚩")
    await told_of(bot, admin, 4)
    assert posts(admin) == [notice(4)]


@pytest.mark.usefixtures("told")
async def test_a_word_is_told_of_once_a_day(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person, days: Callable[[float], None]
) -> None:
    """What comes after the end of it on the same day is told by the same message; on another day by a new one."""
    shown = await answer(member)
    member.react(shown, "🚩")
    await told_of(bot, admin, 1)
    await settled(bot, admin)
    assert posts(admin) == [FINISHED]
    first = next(each for each in admin.messages if each.text == FINISHED)
    Person.named(sandbox, "second").react(shown, "🚩")
    await told_of(bot, admin, 1)
    assert (posts(admin), first.text) == ([notice(1)], notice(1))
    days(1)
    Person.named(sandbox, "third").react(shown, "🚩")
    await told_of(bot, admin, 2)
    assert posts(admin) == [notice(2)]
    assert first.id not in [each.id for each in admin.messages], "the old one is taken away"


@pytest.mark.usefixtures("told")
async def test_a_line_that_all_is_decided_is_gone_after_a_day(
    bot: JargonBot, member: Person, admin: Person, days: Callable[[float], None]
) -> None:
    """Sixty a week would bury what else is said there: the next notice takes them away."""
    member.react(await answer(member), "🚩")
    await told_of(bot, admin, 1)
    await settled(bot, admin)
    days(1)
    member.react(await answer(member, "advocacy"), "🚩")
    await until(lambda: any("“Advocacy”" in each.text for each in notices(admin)))
    await until(lambda: bot.notice.notices.pending == 0)
    assert posts(admin) == []


@pytest.mark.usefixtures("told")
async def test_a_clock_that_was_wrong_silences_nobody(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person, days: Callable[[float], None]
) -> None:
    """A notice that was posted next year, by the clock of then, keeps no flag of today from the curators."""
    shown = await answer(member)
    days(365)
    member.react(shown, "🚩")
    await told_of(bot, admin, 1)
    await settled(bot, admin)
    first = next(each for each in admin.messages if each.text == FINISHED)
    days(-365)
    Person.named(sandbox, "second").react(shown, "🚩")
    await told_of(bot, admin, 1)
    assert posts(admin) == [notice(1)]
    assert first.id not in [each.id for each in admin.messages], "this one is new"
    Person.named(sandbox, "third").react(shown, "🚩")
    await told_of(bot, admin, 2)
    assert posts(admin) == [notice(2)]


@pytest.mark.usefixtures("told")
async def test_a_day_is_counted_over_a_restart(
    bot: JargonBot, restart: Restart, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """It is stored with the notice: a bot that is started often tells of a word no more often."""
    shown = await answer(member)
    member.react(shown, "🚩")
    await told_of(bot, admin, 1)
    await settled(bot, admin)
    first = next(each for each in admin.messages if each.text == FINISHED)
    again = await restart()
    Person.named(sandbox, "second").react(shown, "🚩")
    await told_of(again, admin, 1)
    assert (posts(admin), first.text) == ([notice(1)], notice(1))


async def test_hiding_a_comment_tells_nobody_of_flags(bot: JargonBot, member: Person, admin: Person) -> None:
    """The channel was chosen after the flag, of which the curator knows: what they do about it is no news."""
    await member.submit((await member.press(await answer(member), "Comment or flag")).form, {COMMENT: "Hurtful."})
    await until(lambda: bot.notice.notices.pending == 0)
    queue = (await admin.press((await admin.slash("flags")).message, "See the whole list")).message
    await admin.press(queue, "Tell this channel of new flags")
    row = (await admin.slash("flags")).message
    for pressed in ("Hide this comment", "I am looking at this"):
        row = (await admin.press(row, pressed)).message
        await until(lambda: bot.notice.notices.pending == 0)
    assert posts(admin) == []


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
    await pass_comments(admin)
    await until(lambda: again.notice.cards.pending == 0 and other.edited_at is not None)
    assert "See 1 comment" in str(other.components)


def notice(people: int) -> str:
    counted = "1 person" if people == 1 else f"{people} people"
    return f"🚩 {counted} flagged “Co-production”. Type /flags to read what they say and to answer."
