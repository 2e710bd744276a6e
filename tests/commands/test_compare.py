"""Words side by side, and what people advise to say, by command, mention and private message."""

from __future__ import annotations

import pytest

from bot.config import Answers
from bot.discord.client import JargonBot
from rehearsal import Person, Sandbox
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart

TWO = [
    "# Co-production and Consultation",
    "## Co-production\nPeople and professionals plan support together, as equals.",
    "Source: [Our words](https://example.org/plain), The Guild.",
    "Some people advise other words instead of Co-production.",
    "## Consultation\nAsking people what they think before a decision.",
    "## Do not mix them up\n- Co-production and Consultation: Consultation only asks for opinions.",
]
URGENT = "116 123"


def assert_in_order(text: str, parts: list[str]) -> None:
    places = [text.find(each) for each in parts]
    assert -1 not in places, text
    assert places == sorted(places)


async def asked(sandbox: Sandbox, member: Person, question: str) -> str:
    """What the bot replies to a mention."""
    before = len(member.messages)
    member.say(f"<@{sandbox.world.bot.id}> {question}")
    await until(lambda: len(member.messages) == before + 2)
    return member.messages[-1].text


async def test_two_words_stand_side_by_side(bot: JargonBot, member: Person) -> None:
    """In the order in which they are read, for all to see, each a press from its card, which only its reader sees."""
    reply = await member.slash("compare", first="coproduction", second="consultation")
    assert_in_order(reply.text, TWO)
    assert not reply.private
    assert [each.label for each in reply.message.buttons] == ["Co-production", "Consultation"]
    card = await member.press(reply.message, "Consultation")
    assert card.private
    assert card.text.startswith("# Consultation")


async def test_three_words_and_in_private(bot: JargonBot, member: Person) -> None:
    """A third word is as good as two; what belongs together is said; who wishes sees it alone."""
    reply = await member.slash("compare", first="support", second="advocacy", third="reablement", private=True)
    assert reply.private
    parts = ["# Support, Advocacy and Reablement", "## Support", "## Advocacy", "## Reablement"]
    assert_in_order(reply.text, [*parts, "## How they belong together\n- Advocacy is a kind or a part of Support."])


async def test_where_nothing_is_written_of_two_it_says_so(bot: JargonBot, member: Person) -> None:
    """Their meanings stand there all the same."""
    reply = await member.slash("compare", first="reablement", second="consultation")
    assert "Nobody has written here yet what people mix up between these words." in reply.text


@pytest.mark.parametrize(
    "question", ["what is the difference between coproduction and consultation?", "co-production or consultation?"]
)
async def test_the_question_is_answered_wherever_it_is_asked(
    bot: JargonBot, sandbox: Sandbox, member: Person, question: str
) -> None:
    """In the text of `/define`, in a mention, and in a private message."""
    assert_in_order((await member.slash("define", term=question)).text, TWO)
    assert_in_order(await asked(sandbox, member, question), TWO)
    alone = member.in_direct_messages()
    alone.say(question)
    assert_in_order((await alone.hear()).text, TWO)


async def test_what_is_not_sure_is_asked_back_for_its_side(bot: JargonBot, member: Person) -> None:
    """It says which, and what is chosen stands beside the other at once."""
    reply = await member.slash("compare", first="support", second="PA")
    assert reply.private
    assert_in_order(
        reply.text,
        ["# Which words do you mean?", "This one is clear: Support.", "what the second word means here, “PA”", URGENT],
    )
    chosen = await member.choose(reply.message, "Public address")
    assert chosen.text.startswith("# Support and Public address")


async def test_a_mention_repeats_nothing_that_was_written(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """All can read the reply, so it names the place of the word alone."""
    text = await asked(sandbox, member, "what is the difference between zorble and support")
    assert "We do not explain the first of your words yet." in text
    assert "zorble" not in text.lower()
    two = await asked(sandbox, member, "what is the difference between support and PA")
    assert "what the second of your words means here" in two
    assert (await member.choose(member.messages[-1], "Personal assistant")).text.startswith("# Support and Personal")


async def test_two_that_are_not_sure_are_each_a_press_away(bot: JargonBot, member: Person) -> None:
    """One choice would not be enough to compare them."""
    reply = await member.slash("compare", first="PA", second="zorble")
    assert "Type /compare and choose" in reply.text.replace("</compare:", "/compare ")
    assert (await member.press(reply.message, "Public address")).text.startswith("# Public address")


async def test_urgent_help_comes_first(bot: JargonBot, member: Person) -> None:
    """Nothing is compared for whoever writes of danger."""
    reply = await member.slash("compare", first="support", second="i want to die")
    assert reply.private
    assert URGENT in reply.text
    assert "Support" not in reply.text


async def test_a_channel_is_not_flooded_with_one_comparison(restart: Restart, member: Person) -> None:
    """The third within ten minutes, in whichever order, is for whoever asks alone, with a link to the first."""
    await restart(answers=Answers())
    pairs = [("support", "advocacy"), ("advocacy", "support"), ("support", "advocacy")]
    replies = [await member.slash("compare", first=one, second=other) for one, other in pairs]
    assert [each.private for each in replies] == [False, False, True]
    assert str(replies[0].message.id) in replies[2].text


ADVICE = [
    "# Co-production: what people advise",
    "## Consider using instead\n- **working together**: It is plainer. Advised by The Guild.",
    "This is advice, not a rule.",
    "Your own word for yourself is yours to choose.",
    "## Plain English\nPeople and professionals plan support together, as equals.",
]


async def test_what_the_advice_says(bot: JargonBot, sandbox: Sandbox, member: Person) -> None:
    """The words, why, and who advises them; then what the word means. A command answers in private."""
    reply = await member.slash("define", term="what should I say instead of co-production?")
    assert reply.private
    assert_in_order(reply.text, ADVICE)
    assert_in_order(await asked(sandbox, member, "is it ok to say co-production?"), ADVICE)
    assert (await member.press(member.messages[-1], "Co-production")).text.startswith("# Co-production")


async def test_where_there_is_no_advice_it_says_so(bot: JargonBot, member: Person) -> None:
    """And shows the meaning; nobody is told that a word is wrong."""
    reply = await member.slash("define", term="is it ok to say advocacy?")
    expected = [
        "# Advocacy: what people advise",
        "Nobody that we have read advises another word",
        "you to say what you",
    ]
    assert_in_order(reply.text, expected)
