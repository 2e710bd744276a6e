"""Flags, comments and their answers over real HTTP and a real websocket."""

from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import StartJargonBot
from tests.fixtures.words import OpenJargon

COMMENT = "Your comment, if you like"


def people(jargon: Jargon) -> int:
    return sum(row.people for row in jargon.flagging.whole_queue())


def notices(curator: Person) -> str:
    """What the channel says of flags."""
    return "\n".join(each.text for each in curator.messages if "Type /flags" in each.text)


@pytest.mark.trust("away", faults=130)
async def test_what_was_missed_while_the_bot_was_away_is_made_up_for(
    sandbox: Sandbox, start: StartJargonBot, open_jargon: OpenJargon, admin: Person
) -> None:
    """Normal and burst reactions come and go, one answer is deleted, and the bot finds it all at its start."""
    jargon = open_jargon()
    bot = await start(jargon)
    crowd = [Person.named(sandbox, f"person {number}") for number in range(130)]
    flagged, untouched, deleted = [(await each.slash("define", term="co-production")).message for each in crowd[:3]]
    crowd[0].react(flagged, "🚩")
    crowd[1].react(flagged, "🚩")
    crowd[2].react(deleted, "❓")
    await until(lambda: people(jargon) == 3)
    await bot.close()
    jargon.close()

    crowd[0].unreact(flagged, "🚩")
    for person in crowd[2:]:
        person.react(flagged, "🚩")
    crowd[0].react(flagged, "🚩", burst=True)
    crowd[1].react(untouched, "👍")
    admin.delete(deleted)

    again = open_jargon()
    await start(again)
    await until(lambda: people(again) == 130)
    [row] = again.flagging.whole_queue()
    assert row.reasons == {"flagged": 130, "hard_to_understand": 1}


async def test_a_raid_is_withdrawn_by_one_action(
    bot: JargonBot, sandbox: Sandbox, jargon: Jargon, member: Person, admin: Person
) -> None:
    """Two words, many people; the honest comment stays, lookups go on, and curators get one message a word."""
    queue = await admin.slash("flags")
    assert "one message in this channel" in (await admin.press(queue.message, "Tell this channel of new flags")).text
    answers = [(await member.slash("define", term=word)).message for word in ("co-production", "consultation")]
    form = (await member.press(answers[0], "Comment or flag")).form
    await member.submit(form, {COMMENT: "Honestly hard to read."})
    raiders = [Person.named(sandbox, f"raider {number}") for number in range(200)]
    for raider in raiders:
        for answer in answers:
            raider.react(answer, "🚩")
    assert "plan support together" in (await member.slash("define", term="co-production")).text
    await until(lambda: people(jargon) == 401)
    await until(lambda: "🚩 201 people flagged “Co-production”" in notices(admin))
    await until(lambda: "🚩 200 people flagged “Consultation”" in notices(admin))
    assert notices(admin).count("Type /flags to read") == 2

    queue = await admin.slash("flags")
    listed = (await admin.press(queue.message, "See the whole list")).message
    wave = (await admin.press(listed, "Withdraw a wave of flags")).form
    done = await admin.submit(wave, {"Withdraw the flags of the last …": "10 minutes"})
    assert done.text.startswith("# Done\nThe flags of 200 people are withdrawn.")
    [row] = jargon.flagging.whole_queue()
    assert [comment.text for comment in row.comments] == ["Honestly hard to read."]


@pytest.mark.usefixtures("every_flag_shown")
async def test_a_flag_from_the_form_is_shown_though_the_bot_stops(bot: JargonBot, member: Person) -> None:
    """The person has read that it is stored; the edit that was to come a moment later comes before the end."""
    answer = (await member.slash("define", term="consultation")).message
    form = (await member.press(answer, "Comment or flag")).form
    await member.submit(form, {})
    await bot.close()
    assert "🚩 1 person has flagged this" in answer.text


@pytest.mark.usefixtures("every_flag_shown")
async def test_a_flag_that_was_stored_as_the_bot_stopped_is_shown_after_its_start(
    start: StartJargonBot, open_jargon: OpenJargon, member: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever became of the edit then: the card is compared with what Discord shows, both ways."""
    jargon = open_jargon()
    bot = await start(jargon)
    answer = (await member.slash("define", term="consultation")).message
    monkeypatch.setattr(bot.notice, "schedule", lambda _: None)  # as if it was killed before anybody heard of it
    member.react(answer, "🚩")
    await until(lambda: people(jargon) == 1)
    await bot.close()
    jargon.close()
    assert "flagged this" not in answer.text

    again = open_jargon()
    bot = await start(again)
    await until(lambda: "🚩 1 person has flagged this" in answer.text)
    monkeypatch.setattr(bot.notice, "schedule", lambda _: None)
    member.unreact(answer, "🚩")
    await until(lambda: people(again) == 0)
    await bot.close()
    again.close()

    await start(open_jargon())
    await until(lambda: "flagged this" not in answer.text)
