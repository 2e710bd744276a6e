"""Whoever asked for a word may be told when it is explained: once, in private, and then nothing is kept of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from discord import ui

from bot.discord.client import JargonBot
from bot.service import Jargon
from bot.store.seekers import MOST_SOUGHT
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from tests.commands.community import Community, add_term
from tests.end_to_end.waiting import PATIENCE
from tests.fixtures.canaries import Canaries
from tests.fixtures.logged_in import Restart, StartJargonBot

ASK, TELL, STOP = "Ask for this word", "Tell me when it is there", "Do not tell me any more"
THING = {"labels": "Zorble", "plain": "A thing."}


@pytest.fixture(autouse=True)
def _asked_for(canaries: Canaries) -> None:
    """These words may be in the database, since somebody pressed the button for them."""
    canaries.published.update(("zorble", "quibblet"))


async def ask_to_be_told(person: Person, word: str = "zorble") -> str:
    asked = await person.press((await person.slash("define", term=word)).message, ASK)
    return (await person.press(asked.message, TELL)).text


async def told(bot: JargonBot, person: Person, command: str = "define") -> list[Message]:
    """Use a command, and give all that follows its first reply, once the bot has done with it."""
    reply = await (person.slash(command, term="advocacy") if command == "define" else person.slash(command))
    assert await bot.handlers.ended(PATIENCE)
    return list(reply.follow_ups)


def seekers(database: Path) -> set[tuple[int, int, str]]:
    """Who is kept beside which word, and in which server."""
    with closing(sqlite3.connect(database)) as db:
        return set(db.execute("select server_id, person_id, key from seekers"))


async def test_nobody_is_kept_who_only_asked(community: Community, database: Path) -> None:
    """The button beside it is the one thing that keeps who it was, and says so before."""
    member = community.member()
    asked = await member.press((await member.slash("define", term="zorble")).message, ASK)
    assert "Your account's number is kept beside the word then, until you were told." in asked.text
    assert seekers(database) == set()
    kept = await member.press(asked.message, TELL)
    assert kept.private
    assert kept.text.startswith("When “zorble” is explained, you are told")
    await member.press(asked.message, TELL)
    assert seekers(database) == {(community.server.id, member.user.id, "zorble")}


async def test_the_next_answer_tells_once_and_forgets(community: Community, bot: JargonBot, database: Path) -> None:
    """To whoever asked for that alone; and of what is not there yet nothing is said."""
    member, other = community.member(), community.member()
    await ask_to_be_told(member)
    await ask_to_be_told(member, "quibblet")
    assert await told(bot, member) == []
    await add_term(community.curator(), **THING)

    assert await told(bot, other) == []
    [news] = await told(bot, member)
    assert news.private
    assert "# Explained now\n- “zorble”" in news.text
    assert "quibblet" not in news.text
    assert seekers(database) == {(community.server.id, member.user.id, "quibblet")}
    assert await told(bot, member) == []


async def test_my_flags_tells_and_says_what_is_waited_for(community: Community, bot: JargonBot, database: Path) -> None:
    """There the person can end it, too."""
    member = community.member()
    for word in ("zorble", "quibblet"):
        await ask_to_be_told(member, word)
    await add_term(community.curator(), **THING)
    [news] = await told(bot, member, "my flags")
    assert news.private
    assert "# Explained now\n- “zorble”" in news.text
    assert "# Not explained yet\n- “quibblet”" in news.text
    assert seekers(database) == {(community.server.id, member.user.id, "quibblet")}

    assert (await member.press(news, STOP)).text.startswith("You will not be told.")
    assert seekers(database) == set()
    assert await told(bot, member, "my flags") == []


async def test_it_outlives_a_restart(community: Community, restart: Restart, database: Path) -> None:
    """Who wants to be told is read at the start."""
    member = community.member()
    await ask_to_be_told(member)
    bot = await restart()
    await add_term(community.curator(), **THING)
    [news] = await told(bot, member)
    assert "“zorble”" in news.text
    assert seekers(database) == set()


async def test_privacy_shows_and_deletes_it(
    community: Community, bot: JargonBot, jargon: Jargon, database: Path
) -> None:
    """It counts it, the copy has the word, and an erasure forgets it; others stay."""
    member, other = community.member(), community.member()
    for person in (member, other):
        await ask_to_be_told(person)
    shown = await member.slash("privacy")
    assert "- a word of which you asked to be told when it is explained" in shown.text
    held = (await jargon.people.held(member.user.id)).as_document()
    [row] = held["waits_for"]
    assert row["word"] == "zorble"

    sure = await member.press(shown.message, "Delete all of it")
    await member.press(sure.message, "Delete it for good")
    assert seekers(database) == {(community.server.id, other.user.id, "zorble")}
    await add_term(community.curator(), **THING)
    assert await told(bot, member) == []


async def test_the_host_can_erase_it(community: Community, jargon: Jargon, database: Path) -> None:
    """As with `jargonbot erase-user`, while the bot runs."""
    member = community.member()
    await ask_to_be_told(member)
    jargon.people.erase_now(member.user.id)
    assert seekers(database) == set()


async def test_outside_servers_it_is_told_outside(
    sandbox: Sandbox, start: StartJargonBot, jargon: Jargon, database: Path
) -> None:
    """Where the person asked; that a server has a word of its own explains it to nobody there."""
    home = Community(sandbox)
    bot = await start(jargon, home=home.server.id)
    alone = home.member().in_direct_messages()
    await ask_to_be_told(alone)
    await add_term(home.curator(), **THING)
    assert await told(bot, alone) == []
    assert seekers(database) == {(0, alone.user.id, "zorble")}


@pytest.mark.parametrize("forged", ["I want to die", "Mr Zorble", "zorble one two three four"])
async def test_an_id_that_somebody_wrote_is_looked_at_again(
    community: Community, bot: JargonBot, database: Path, forged: str
) -> None:
    """What may not be asked for is kept beside nobody."""
    member = community.member()
    view = ui.View(timeout=None)
    view.add_item(ui.Button(label=TELL, custom_id=f"tell-me:{forged}"))
    await bot.get_partial_messageable(member.channel.id).send(view=view)
    assert (await member.press(member.messages[-1], TELL)).text.startswith("That cannot be asked for here.")
    assert seekers(database) == set()


async def test_nobody_waits_for_more_than_a_few_words(community: Community, bot: JargonBot, jargon: Jargon) -> None:
    """The one too many is refused, and the others stay."""
    member, server = community.member(), community.server.id
    for number in range(MOST_SOUGHT):
        await jargon.seeking.seek(server, f"zorble x{number}", member.user.id)
    assert (await ask_to_be_told(member)).startswith("You wait for many words here already.")
    assert len((await jargon.seeking.sought(server, member.user.id)).missing) == MOST_SOUGHT
