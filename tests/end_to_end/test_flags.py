"""Flags, comments and their answers over real HTTP and a real websocket."""

from __future__ import annotations

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
    assert "plan it together" in (await member.slash("define", term="co-production")).text
    await until(lambda: people(jargon) == 401)
    await until(lambda: "🚩 201 people flagged “Co-production”" in notices(admin))
    await until(lambda: "🚩 200 people flagged “Consultation”" in notices(admin))
    assert notices(admin).count("Type /flags to read") == 2

    queue = await admin.slash("flags")
    wave = (await admin.press(queue.message, "Withdraw a wave of flags")).form
    done = await admin.submit(wave, {"Withdraw the flags of the last …": "10 minutes"})
    assert done.text == "The flags of 200 people are withdrawn."
    [row] = jargon.flagging.whole_queue()
    assert [comment.text for comment in row.comments] == ["Honestly hard to read."]
