"""A channel is not flooded: whoever asks once more gets the answer alone, and a link to the first."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.config import Answers
from bot.discord.client import JargonBot
from bot.service import Jargon
from bot.strings.answers import how_to_ask
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.commands.flags import FLAG, answer, more
from tests.end_to_end.test_exchanges import answered
from tests.end_to_end.test_mended_questions import shows
from tests.end_to_end.test_spoken_to import said_by_bots
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import StartJargonBot

WORDS = ("co-production", "consultation", "advocacy", "support", "reablement", "personal assistant")
ALONE = "Only you see this answer, because this channel has had"
OFTEN = f"{ALONE} the word twice in the last few minutes."
MANY = f"{ALONE} many answers within a minute."
POINTER = "I do not show it again"


@pytest.fixture
def limits() -> dict[str, Any]:
    """What a server has that has settled nothing."""
    return {}


@pytest.fixture
async def bot(start: StartJargonBot, jargon: Jargon, sandbox: Sandbox, limits: dict[str, Any]) -> JargonBot:
    """The real bot, whose time is the sandbox's."""
    return await start(jargon, clock=lambda: sandbox.clock.now().timestamp(), answers=Answers(**limits))


def link(message: Message) -> str:
    return f"https://discord.com/channels/{message.channel.guild_id}/{message.channel.id}/{message.id}"


async def test_the_third_card_of_a_word_is_for_whoever_asks(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """It is the full card, says why it is private and leads to the first; ten minutes later the channel has it anew."""
    first, second = await answer(member), await answer(admin)
    assert not first.private
    assert not second.private

    third = await member.slash("define", term="co-production", private=False)

    assert third.private
    assert "# Co-production" in third.text
    assert "## Formal definition" in third.text
    assert f"{OFTEN} [Go to the first answer]({link(first)})" in third.text
    assert [each.label for each in third.message.buttons] == ["More", "Comment or flag"]
    assert not (await answer(member, "consultation")).private
    await sandbox.clock.advance(minutes=10)
    assert not (await answer(member)).private


async def test_each_channel_and_each_thread_counts_alone(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """What one has had, the people in another have not seen."""
    sandbox.stewardship.start_thread(member.channel, "a thread")
    there = member.in_channel("a thread")
    first = [await answer(there), await answer(there)][0]
    assert not (await answer(member)).private
    third = await answer(there)
    assert third.private
    assert link(first) in third.text


async def test_private_answers_do_not_count(bot: JargonBot, member: Person) -> None:
    """Nor do those in a private chat with the bot, however many."""
    for _ in range(3):
        await member.slash("define", term="co-production", private=True)
    assert not (await answer(member)).private
    chat = member.in_direct_messages()
    assert [(await answer(chat)).private for _ in range(4)] == [False] * 4


async def test_a_card_that_is_gone_is_not_linked_to(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """Nor does it count: the channel has the word once. What is left is what the next person is led to."""
    first, second = await answer(member), await answer(member)
    sandbox.conversation.delete(first)
    third = await _public_again(member)
    told = await answer(admin)
    assert told.private
    assert link(second) in told.text
    sandbox.conversation.delete_many([second, third])
    await _public_again(member)


async def _public_again(person: Person) -> Message:
    """Ask until the bot has heard that a message is gone."""
    async with asyncio.timeout(60):
        while (shown := await answer(person)).private:
            await asyncio.sleep(0.01)
    return shown


async def test_an_answer_that_was_taken_away_does_not_count(bot: JargonBot, member: Person) -> None:
    """Whoever takes it away and asks again is answered as at first."""
    first, _ = await answer(member), await answer(member)
    await member.press(await more(member, first), "Take the public answer away")
    assert not (await answer(member)).private


async def test_beyond_ten_cards_a_minute_answers_are_private(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """Whatever the words are; where one of them stands there, it leads to it. A minute later there is place again."""
    shown = [await answer(member, word) for word in (*WORDS, *WORDS[:4])]
    assert [each.private for each in shown] == [False] * 10
    eleventh, twelfth = await answer(member, "reablement"), await answer(member, "public address")
    assert eleventh.private
    assert f"{MANY} [Go to the first answer]({link(shown[4])})" in eleventh.text
    assert twelfth.private
    assert MANY in twelfth.text
    assert "Go to the first answer" not in twelfth.text

    await sandbox.clock.advance(minutes=1)

    assert not (await answer(member, "public address")).private


@pytest.mark.parametrize("limits", [{"repeat_minutes": 0}])
async def test_a_word_may_come_as_often_as_people_ask(bot: JargonBot, member: Person, limits: dict[str, Any]) -> None:
    """0 switches that off, and the other limit stays."""
    shown = [await answer(member) for _ in range(11)]
    assert [each.private for each in shown] == [False] * 10 + [True]
    assert f"{MANY} [Go to the first answer]({link(shown[0])})" in shown[-1].text


@pytest.mark.parametrize("limits", [{"public_per_minute": 0}])
async def test_any_number_of_words_may_come(bot: JargonBot, member: Person, limits: dict[str, Any]) -> None:
    """0 switches that off, and the other limit stays."""
    shown = [await answer(member, word) for word in (*WORDS, *WORDS)]
    assert [each.private for each in shown] == [False] * 12
    assert (await answer(member)).private


async def test_at_the_same_moment_people_are_counted_too(bot: JargonBot, sandbox: Sandbox) -> None:
    """Nobody's card is there yet when the others ask."""
    asking = (Person.named(sandbox, f"person {number}").slash("define", term="support") for number in range(5))
    replies = await asyncio.gather(*asking)
    assert sorted(each.private for each in replies) == [False] * 2 + [True] * 3
    assert all("# Support" in each.text for each in replies)


@pytest.mark.logs_errors
async def test_what_could_not_be_sent_does_not_count(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """A card that Discord refused was shown to nobody."""
    await answer(member)
    sandbox.faults.fail(status=400, times=1)
    assert "# Co-production" not in (await member.slash("define", term="co-production")).text
    assert not (await answer(member)).private


async def test_a_mention_is_led_to_the_first_card(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """No reply to a mention is private, so it is short; it counts for the minute, and goes with its question."""
    first = await answer(member)
    _, second = await answered(admin, "@bot co-production")
    assert "# Co-production" in second.text

    asked, pointer = await answered(admin, "@bot what is co-production?")

    assert POINTER in pointer.text
    assert f"[Go to the first answer]({link(first)})" in pointer.text
    assert "# Co-production" not in pointer.text
    assert pointer.replies_to == asked.id
    admin.delete(asked)
    await until(lambda: pointer.deleted)


async def test_a_flood_of_mentions_is_not_answered_with_another(
    bot: JargonBot, sandbox: Sandbox, member: Person
) -> None:
    """After ten replies within a minute there is silence; whoever asks by command is answered alone."""
    for word in (*WORDS[:4], *WORDS[:4], *WORDS[:2]):
        await answered(member, f"@bot {word}")
    before = len(said_by_bots(member))
    member.say("@bot reablement")
    member.say("@bot")
    await member.hear()
    assert said_by_bots(member)[before:] == [how_to_ask()]
    assert (await answer(member, "reablement")).private
    await sandbox.clock.advance(minutes=1)
    assert "# Reablement" in (await answered(member, "@bot reablement"))[1].text


async def test_a_question_that_is_mended_counts_once(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """The reply shows another word then, and the first one no more."""
    asked, reply = await answered(member, "@bot co-production")
    member.edit(asked, "@bot consultation")
    await shows(jargon, reply, "consultation")
    assert [(await answer(member, "co-production")).private for _ in range(3)] == [False, False, True]
    second = await answer(member, "consultation")
    assert not second.private
    third = await answer(member, "consultation")
    assert third.private
    assert link(reply) in third.text


async def test_a_question_that_is_mended_to_a_word_that_stands_there_leads_to_it(
    bot: JargonBot, jargon: Jargon, member: Person
) -> None:
    """In its own reply, which is no card of either word any more."""
    first, _ = await answer(member), await answer(member)
    asked, reply = await answered(member, "@bot consultation")
    member.edit(asked, "@bot co-production")
    await shows(jargon, reply, "")
    assert POINTER in reply.text
    assert link(first) in reply.text
    assert [(await answer(member, "consultation")).private for _ in range(3)] == [False, False, True]


async def test_a_choice_that_all_can_see_is_answered_alone(bot: JargonBot, member: Person, admin: Person) -> None:
    """Where the channel has had the word, the press leaves the choice as it is."""
    _, choice = await answered(member, "@bot PA")
    first, _ = await answer(member, "personal assistant"), await answer(member, "personal assistant")
    pressed = await admin.press(choice, "Personal assistant")
    assert pressed.private
    assert "# Personal assistant" in pressed.text
    assert link(first) in pressed.text
    assert "more than one thing" in choice.text

    chosen = await admin.press(choice, "Public address")
    assert chosen.updates
    assert "# Public address" in choice.text


async def test_nor_is_it_shown_to_everyone_once_more(bot: JargonBot, member: Person, admin: Person) -> None:
    """Whoever presses Show everyone is told where it stands."""
    alone = (await member.slash("define", term="co-production", private=True)).message
    first = (await member.press(alone, "Show everyone")).message
    await answer(admin)
    told = await member.press(alone, "Show everyone")
    assert told.private
    assert link(first) in told.text


async def test_flags_on_a_card_that_is_only_linked_to_count(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """A sign on a pointer is about no word."""
    first, _ = await answer(member), await answer(member)
    _, pointer = await answered(member, "@bot co-production")
    admin.react(pointer, FLAG)
    admin.react(first, FLAG)
    await until(lambda: {row.slug: row.people for row in jargon.flagging.whole_queue()} == {"co-production": 1})


async def test_where_the_bot_may_not_speak_it_says_that(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """Nobody is led to a card, for the room had none."""
    sandbox.stewardship.overwrite(member.channel, sandbox.world.bot, deny=Permission.SEND_MESSAGES)
    for _ in range(3):
        told = await answer(member)
        assert "I may not write in this channel" in told.text
        assert ALONE not in told.text


async def test_after_a_restart_it_counts_anew(
    bot: JargonBot, jargon: Jargon, start: StartJargonBot, member: Person
) -> None:
    """Nothing of it is stored."""
    assert [(await answer(member)).private for _ in range(3)] == [False, False, True]
    await bot.close()
    await start(jargon, answers=Answers())
    assert [(await answer(member)).private for _ in range(3)] == [False, False, True]
