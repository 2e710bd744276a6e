"""Explaining messages, and questions in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import StartJargonBot


async def test_the_message_menu_explains_in_private(bot: JargonBot, member: Person, admin: Person) -> None:
    """Every known word of a message is explained in its order, to the one who asked."""
    said = admin.say("The advocacy group joined in co-production.")

    reply = await member.context_menu("Explain the jargon", said)

    assert reply.private
    assert reply.text.index("# Advocacy") < reply.text.index("# Co-production")
    assert "Someone helps you to say what you want." in reply.text
    assert reply.message not in admin.messages


async def test_the_message_menu_reads_all_that_is_written(bot: JargonBot, member: Person, admin: Person) -> None:
    """Also what other apps show in boxes, and what a card says."""
    announced = admin.say("")
    announced.embeds.append({"title": "News", "description": "More co-production.", "type": "rich"})
    assert "# Co-production" in (await member.context_menu("Explain the jargon", announced)).text

    card = (await member.slash("define", term="co-production")).message
    assert "# Consultation" in (await member.context_menu("Explain the jargon", card)).text


async def test_a_message_without_text_cannot_be_explained(bot: JargonBot, member: Person, admin: Person) -> None:
    """A picture alone: the sentence says why nothing is explained."""
    reply = await member.context_menu("Explain the jargon", admin.say(""))
    assert "has no text" in reply.text
    assert reply.private


async def test_no_more_is_said_to_be_explained_than_is(
    sandbox: Sandbox, start: StartJargonBot, member: Person, tmp_path: Path
) -> None:
    """Where a text has more words than five messages hold, the first sentence and the last say so."""
    words = "".join(f"- {{label: Word{n} plan, definition: '{'What it is. ' * 50}'}}\n" for n in range(60))
    many = tmp_path / "many"
    many.mkdir()
    (many / "words.yaml").write_text(f"terms:\n{words}", encoding="utf-8")
    jargon = Jargon(None, many)
    await start(jargon)

    opened = await member.slash("explain")
    reply = await member.submit(opened.form, {"Your text": " and ".join(f"Word{n} plan" for n in range(60))})
    await until(lambda: len(reply.interaction.heard) == 6)
    shown = "\n".join(message.text for message in reply.interaction.heard)
    jargon.close()

    number = shown.count("## Word")
    assert reply.text.startswith(f"{number} of 60 words are explained here")
    assert "Paste a shorter part" in shown


async def test_a_pasted_text_is_explained(bot: JargonBot, member: Person) -> None:
    """`/explain` opens a form, and explains what was pasted."""
    opened = await member.slash("explain")

    reply = await member.submit(opened.form, {"Your text": "We believe in coproduction.\n> consultation"})

    assert reply.private
    assert "Co-production" in reply.text
    assert "Consultation" not in reply.text


async def test_a_mention_is_answered(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """A question that names the bot gets a public answer, which can be flagged."""
    member.say(f"<@{sandbox.world.bot.id}> what does co-production mean?")

    heard = await member.hear()

    assert "# Co-production" in heard.text


async def test_people_and_places_in_a_question_are_no_part_of_it(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """To name a friend or a channel along with the bot does not spoil the answer."""
    member.say(f"<@{admin.user.id}> <@{sandbox.world.bot.id}> <#{member.channel.id}> consultation <@&12>?")

    assert "# Consultation" in (await member.hear()).text


async def test_what_discord_writes_itself_is_no_question(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """A message that something was pinned in a private chat asks nothing."""
    alone = member.in_direct_messages()
    pinned = Message(sandbox.world.ids.next(), alone.channel, alone.user, "", kind=6)
    sandbox.conversation.post(pinned)
    alone.say("consultation")

    assert "# Consultation" in (await alone.hear()).text
    assert len([each for each in alone.messages if each.author.bot]) == 1


async def test_where_the_bot_may_not_write_it_stays_calm(
    bot: JargonBot, sandbox: Sandbox, member: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """A channel in which the bot may not answer is no fault of ours: one line in the log."""
    caplog.set_level("INFO")
    sandbox.faults.fail("POST /channels/*/messages", status=403)
    member.say(f"<@{sandbox.world.bot.id}> consultation")

    await until(lambda: "could not be answered" in caplog.text)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_a_question_leaves_nothing_in_the_log(
    bot: JargonBot, sandbox: Sandbox, member: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """What a person asks is theirs; none of its words are logged as a command that is unknown."""
    member.say(f"<@{sandbox.world.bot.id}> zyxwvut")

    await member.hear()

    assert "zyxwvut" not in caplog.text


async def test_a_reply_to_an_answer_is_a_question_only_where_it_is_sure(bot: JargonBot, member: Person) -> None:
    """Thanking the bot, which pings it, starts nothing, nor does talk about the word; another word does."""
    answer = (await member.slash("define", term="co-production")).message

    member.say("thank you", reply_to=answer)
    member.say("we had that at our advocacy group, didn't we?", reply_to=answer)
    member.say("and what is reablement?", reply_to=answer)
    assert "# Reablement" in (await member.hear()).text
    member.say(f"<@{answer.author.id}> consultation")

    assert "# Consultation" in (await member.hear()).text
    assert [each.text.split("\n")[0] for each in member.messages if each.author.bot] == [
        "# Co-production",
        "# Reablement",
        "# Consultation",
    ]


async def test_a_private_message_is_answered(bot: JargonBot, member: Person) -> None:
    """In a private chat no mention is needed, and what is not found is said plainly."""
    alone = member.in_direct_messages()
    alone.say("what is consultation")
    assert "Asking people what they think" in (await alone.hear()).text

    alone.say("zyxwvut qqq")
    assert "do not explain" in (await alone.hear()).text


async def test_a_server_can_switch_mentions_off(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """After `/settings mentions:False` a mention is not answered there, until they are switched on again."""
    reply = await admin.slash("settings", mentions=False)
    assert "Mentions of the bot are not answered" in reply.text
    member.say(f"<@{sandbox.world.bot.id}> what does co-production mean?")
    await admin.slash("settings", mentions=True)
    member.say(f"<@{sandbox.world.bot.id}> consultation")

    assert "# Consultation" in (await member.hear()).text
    assert "# Co-production" not in "".join(each.text for each in member.messages)


async def test_a_server_can_make_answers_private(bot: JargonBot, member: Person, admin: Person) -> None:
    """After `/settings private:True` an answer is for the one who asked."""
    await admin.slash("settings", private=True)

    assert (await member.slash("define", term="co-production")).private


async def test_a_connection_that_hangs_up_is_no_fault_of_ours(
    bot: JargonBot, sandbox: Sandbox, member: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """A reply that does not reach Discord is one line in the log; the next question is answered."""
    caplog.set_level("INFO")
    sandbox.faults.reset("POST /channels/*/messages")
    member.say(f"<@{sandbox.world.bot.id}> what does co-production mean?")
    await until(lambda: "could not be answered" in caplog.text)
    member.say(f"<@{sandbox.world.bot.id}> what does consultation mean?")
    assert "# Consultation" in (await member.hear()).text
    assert "Traceback" not in caplog.text
