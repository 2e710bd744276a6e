"""What looks personal in a comment is pointed out before it is sent, and the person decides."""

from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Reply
from rehearsal.message import Message
from tests.commands.flags import answer, labelled
from tests.fixtures.logged_in import Restart

COMMENT, REASON = "Your comment, if you like", "What is wrong with it?"
SAID = "Mrs Jones read it out to me. Ring 07700 900123."


async def asked(person: Person, comment: str = SAID) -> Reply:
    """Send a comment, and give what is said to it."""
    form = (await person.press(await answer(person), "Comment or flag")).form
    return await person.submit(form, {REASON: "Wrong", COMMENT: comment})


def comments(jargon: Jargon) -> list[str]:
    return [each.text for row in jargon.flagging.whole_queue() for each in row.comments]


def ways(message: Message) -> list[str]:
    return [each.label for each in message.buttons]


async def test_it_is_pointed_out_to_the_person_alone(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """With its kind and its words, who would read it, and three ways on; nothing is stored but the draft of a day."""
    told = await asked(member)
    assert told.private
    assert "Not sent yet" in told.text
    assert "- a name: “Mrs Jones”" in told.text
    assert "- a phone number: “07700 900123”" in told.text
    assert "Curators read it first." in told.text
    assert "Then it is deleted." in told.text
    assert ways(told.message) == ["Send it as it is", "Change it", "Do not send"]
    assert jargon.flagging.whole_queue() == []
    assert "Mrs Jones" in (await member.slash("my drafts")).text


async def test_it_is_sent_as_it_is_where_the_person_wants_it(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """Once, however often the button is pressed; the draft is gone then."""
    told = await asked(member)
    sent = await member.press(told.message, "Send it as it is")
    assert "once a curator has passed it" in sent.text
    assert comments(jargon) == [SAID]
    assert "not kept any more" in (await member.press(told.message, "Send it as it is")).text
    assert comments(jargon) == [SAID]
    assert "Nothing that you wrote is waiting" in (await member.slash("my drafts")).text


async def test_the_form_opens_again_with_the_text_to_change(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """And is asked about again as long as something looks personal; what was chosen stays, too."""
    told = await asked(member)
    form = (await member.press(told.message, "Change it")).form
    assert form.field(COMMENT).initial == SAID
    assert [each.value for each in form.field(REASON).options if each.default] == ["wrong"]
    still = await member.submit(form, {COMMENT: "Ring 07700 900123."})
    assert "- a phone number" in still.text
    assert "Mrs Jones" not in still.text
    form = (await member.press(still.message, "Change it")).form
    done = await member.submit(form, {COMMENT: "Somebody read it out to me."})
    assert "It is stored" in done.text
    assert comments(jargon) == ["Somebody read it out to me."]


async def test_it_is_not_sent(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """Nothing of it is left."""
    told = await asked(member)
    assert "was not sent" in (await member.press(told.message, "Do not send")).text
    assert jargon.flagging.whole_queue() == []
    assert "Nothing that you wrote is waiting" in (await member.slash("my drafts")).text


async def test_the_decision_can_wait_over_a_restart(member: Person, restart: Restart) -> None:
    """A day long."""
    told = await asked(member)
    again = await restart()
    assert "It is stored" in (await member.press(told.message, "Send it as it is")).text
    assert comments(again.jargon) == [SAID]


@pytest.mark.parametrize(
    "words", ["Section 117 of the MHA 1983, SI 2014/2672", "CA 2014, see [2014] UKSC 19", "It hurts.", ""]
)
async def test_words_of_law_are_sent_at_once(bot: JargonBot, jargon: Jargon, member: Person, words: str) -> None:
    """Nobody is asked for nothing."""
    assert "It is stored" in (await asked(member, words)).text
    assert comments(jargon) == ([words] if words else [])


async def test_markdown_in_what_was_found_does_nothing(bot: JargonBot, member: Person) -> None:
    """It is shown as it was typed, on one line."""
    told = await asked(member, "My name is Anna-*Maria*. Mail **jo.bloggs@example.org**, <@123456789012345678>")
    assert "an e-mail address: “jo.bloggs@example.org”" in told.text
    assert "a name: “\\<@123456789012345678>”" in told.text


async def test_very_many_details_fit_into_the_message(bot: JargonBot, member: Person) -> None:
    """The first ten are named, and how many more there are."""
    told = await asked(member, " ".join(f"07700 9001{number:02}," for number in range(40)))
    assert told.text.count("- a phone number") == 10
    assert "- and 30 more" in told.text


async def test_a_server_that_shows_comments_at_once_asks_first_as_well(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """There it matters most: others read it with the press."""
    panel = await admin.slash("settings")
    await admin.press(panel.message, "Show comments at once")
    told = await asked(member)
    assert "Everybody here can read it at once" in told.text
    assert not labelled(await answer(member), "See 1 comment")
    assert "can read your comment now" in (await member.press(told.message, "Send it as it is")).text
    assert labelled(await answer(member), "See 1 comment")


async def test_what_was_written_for_the_curators_first_stays_with_them(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """Also where it waited as a draft while the server began to show comments at once: nobody was told that."""
    form = (await member.press(await answer(member), "Comment or flag")).form
    panel = await admin.slash("settings")
    await admin.press(panel.message, "Show comments at once")
    told = await member.submit(form, {REASON: "Wrong", COMMENT: SAID})
    assert "Curators read it first." in told.text
    sent = await member.press(told.message, "Send it as it is")
    assert "once a curator has passed it" in sent.text
    assert not labelled(await answer(member), "See 1 comment")
