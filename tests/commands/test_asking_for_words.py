"""The end of the road: a word that nobody explains can be asked for, and nothing is kept before that."""

from __future__ import annotations

import json

import discord
import pytest
from discord import ui

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Sandbox
from rehearsal.message import Message
from tests.commands.community import Community
from tests.fixtures.canaries import Canaries
from tests.fixtures.logged_in import Restart, StartJargonBot

ASK = "Ask for this word"


@pytest.fixture(autouse=True)
def _asked_for(canaries: Canaries) -> None:
    """These words may be in the database, since somebody pressed the button for them."""
    canaries.published.update(("zorble", "Zorble"))


async def wanted(jargon: Jargon, server: int) -> dict[str, int]:
    return {each.word: each.times for each in await jargon.wanted.words(server)}


def can_ask(shown: Message) -> bool:
    return ASK in [each.label for each in shown.buttons]


async def test_a_word_is_kept_when_the_button_is_pressed(community: Community, jargon: Jargon) -> None:
    """Not before; then the word alone, once for each person, and they are told so in private."""
    asker, other, server = community.member(), community.member(), community.server.id
    reply = await asker.slash("define", term="What is a Zorble?")
    assert reply.text.startswith("We do not explain “What is a Zorble?” yet. It is not your spelling.")
    assert "116 123" in reply.text
    assert await wanted(jargon, server) == {}

    told = await asker.press(reply.message, ASK)
    assert told.private
    assert told.text.startswith("“Zorble” is asked for. The people who look after the words see it, without your name.")
    await asker.press(reply.message, ASK)
    await other.press((await other.slash("define", term="zorbles")).message, ASK)
    assert await wanted(jargon, server) == {"Zorble": 2}
    assert await wanted(jargon, community.elsewhere().server.id) == {}


@pytest.mark.parametrize(
    "question",
    ["my zorble hurts", "Mr Zorble", "zorble@example.org", "07700 900123", "zorble one two three four", "kill myself"],
)
async def test_the_button_is_not_offered_for_what_tells_too_much(community: Community, question: str) -> None:
    """Long texts, words about people, personal details, addresses, numbers, and where help comes first."""
    assert not can_ask((await community.member().slash("define", term=question)).message)


@pytest.mark.parametrize("forged", ["I want to die", "Mr Zorble", "zorble one two three four", "07700 900123"])
async def test_an_id_that_somebody_wrote_is_looked_at_again(
    community: Community, bot: JargonBot, jargon: Jargon, forged: str
) -> None:
    """What may not be offered is not kept, whatever comes."""
    member = community.member()
    view = ui.View(timeout=None)
    view.add_item(ui.Button(label=ASK, custom_id=f"ask-for:{forged}"))
    await bot.get_partial_messageable(member.channel.id).send(view=view)
    refused = await member.press(member.messages[-1], ASK)
    assert refused.text.startswith("That cannot be asked for here.")
    assert await wanted(jargon, community.server.id) == {}


async def test_a_public_reply_holds_the_word_nowhere(community: Community, jargon: Jargon) -> None:
    """Neither in sight nor in an id; who presses the button asks for the word of the question, as it stands then."""
    asker, other = community.member(), community.member()
    asker.say("@bot what is a zorble?")
    heard = await asker.hear()
    assert "zorble" not in json.dumps(heard.components).casefold()
    assert "We do not explain that word yet. It is not your spelling." in heard.text
    for person in (asker, other):
        assert (await person.press(heard, ASK)).private
    assert await wanted(jargon, community.server.id) == {"zorble": 2}


async def test_a_question_that_is_gone_cannot_be_asked_for(
    community: Community, bot: JargonBot, jargon: Jargon
) -> None:
    """The button of a message that replies to nothing says what to do."""
    member = community.member()
    view = ui.View(timeout=None)
    view.add_item(ui.Button(label=ASK, custom_id="ask-there"))
    question = member.say("this names nobody")
    room = bot.get_partial_messageable(member.channel.id)
    for reference in (None, discord.MessageReference(message_id=question.id, channel_id=member.channel.id)):
        await (room.send(view=view, reference=reference) if reference else room.send(view=view))
        refused = await member.press(member.messages[-1], ASK)
        assert refused.text.startswith("That question cannot be read any more.")
    assert await wanted(jargon, community.server.id) == {}


async def test_outside_servers_words_go_to_the_home_server(
    sandbox: Sandbox, start: StartJargonBot, jargon: Jargon
) -> None:
    """By command and in plain words."""
    home = Community(sandbox)
    await start(jargon, home=home.server.id)
    alone = home.member().in_direct_messages()
    await alone.press((await alone.slash("define", term="zorble")).message, ASK)
    alone.say("what is a zorble?")
    heard = await alone.hear()
    assert "“what is a zorble?”" in heard.text
    assert can_ask(heard)
    assert await wanted(jargon, home.server.id) == {"zorble": 1}
    assert await wanted(jargon, 0) == {}


async def test_without_a_home_nothing_is_offered_that_nobody_would_read(
    community: Community, bot: JargonBot, jargon: Jargon
) -> None:
    """Outside servers; and a button of a day when there was one says so."""
    alone = community.member().in_direct_messages()
    assert not can_ask((await alone.slash("define", term="zorble")).message)
    alone.say("zorble")
    assert not can_ask(await alone.hear())
    view = ui.View(timeout=None)
    view.add_item(ui.Button(label=ASK, custom_id="ask-for:zorble"))
    await bot.get_partial_messageable(alone.channel.id).send(view=view)
    assert (await alone.press(alone.messages[-1], ASK)).text.startswith("Nobody would read it")
    assert await wanted(jargon, 0) == {}


async def test_the_button_outlives_a_restart(community: Community, restart: Restart) -> None:
    """What it needs is in its id."""
    member = community.member()
    reply = await member.slash("define", term="Zorble")
    bot = await restart()
    await member.press(reply.message, ASK)
    assert await wanted(bot.jargon, community.server.id) == {"Zorble": 1}


async def test_a_word_that_was_explained_meanwhile_is_not_asked_for(community: Community, jargon: Jargon) -> None:
    """The person is told that it is there."""
    member, curator = community.member(), community.curator()
    reply = await member.slash("define", term="Zorble")
    form = (await curator.slash("term add")).form
    await curator.submit(form, {"The word, then other names": "Zorble", "What it means, in plain English": "A thing."})
    assert (await member.press(reply.message, ASK)).text.startswith("That word is explained here by now.")
    assert await wanted(jargon, community.server.id) == {}
