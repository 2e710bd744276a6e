"""The channel of the curators is told that suggestions wait: in one message, kept true, that names nobody."""

from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from bot.feedback.suggestion import Suggested
from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from tests.commands.community import Community
from tests.commands.flags import queue
from tests.end_to_end.waiting import until
from tests.fixtures.canaries import Canaries
from tests.fixtures.logged_in import Restart, StartJargonBot

ONE, TWO = "1 suggestion waits for you.", "2 suggestions wait for you."
NONE = "No suggestion waits for you any more."


@pytest.fixture(autouse=True)
def published(canaries: Canaries) -> None:
    """What is suggested here may be in the database."""
    canaries.published.update({"zorble", "quibblet", "a soft hat."})


async def suggest(person: Person, word: str = "Zorble") -> None:
    form = (await person.slash("suggest")).form
    await person.submit(form, {"word": word, "meaning": "A soft hat."})


async def told(curator: Person) -> None:
    """Have the channel of a curator told."""
    await curator.press(await queue(curator), "Tell this channel of new flags")


def notices(curator: Person) -> list[Message]:
    """What stands in the channel of suggestions."""
    return [each for each in curator.messages if each.text.startswith("💡")]


async def waits(curator: Person, text: str) -> None:
    await until(lambda: [each.text.startswith(f"💡 {text}") for each in notices(curator)] == [True])


@pytest.fixture
def community(sandbox: Sandbox, bot: JargonBot) -> Community:
    """A server with the bot in it."""
    return Community(sandbox)


async def test_one_message_says_how_many_wait(community: Community) -> None:
    """It follows what is suggested, decided and taken back, and says neither what nor who."""
    author, curator = community.member(), community.curator()
    await told(curator)
    await suggest(author)
    await waits(curator, ONE)
    await suggest(author, "Quibblet")
    await waits(curator, TWO)
    [notice] = notices(curator)
    assert "Type /flags" in notice.text or "</flags:" in notice.text
    assert author.user.name not in notice.text
    assert "Zorble" not in notice.text
    await curator.press(await queue(curator), "Accept")
    await waits(curator, ONE)
    await author.press(await (await author.slash("my flags")).follow_up(), "Take suggestion 1 back")
    await until(lambda: notice.text == f"💡 {NONE}")


async def test_declined_it_is_over(community: Community) -> None:
    """The message becomes one short line."""
    curator = community.curator()
    await told(curator)
    await suggest(community.member())
    await waits(curator, ONE)
    form = (await curator.press(await queue(curator), "Decline")).form
    await curator.submit(form, {"reply": "Not yet."})
    await until(lambda: [each.text for each in notices(curator)] == [f"💡 {NONE}"])


async def test_the_home_server_is_told_of_what_is_suggested_outside(
    sandbox: Sandbox, start: StartJargonBot, jargon: Jargon
) -> None:
    """Its curators look after it."""
    home = Community(sandbox)
    await start(jargon, home=home.server.id)
    curator = home.curator()
    await told(curator)
    await suggest(home.member().in_direct_messages())
    await waits(curator, ONE)


async def test_what_nobody_was_told_of_is_told_when_the_bot_is_started(sandbox: Sandbox, restart: Restart) -> None:
    """Such as what came in while Discord refused the message."""
    bot = await restart()
    community = Community(sandbox)
    curator, server = community.curator(), community.server.id
    await told(curator)
    await bot.jargon.suggesting.suggest(server, server, "1", 7, Suggested(word="Zorble", meaning="A soft hat."))
    await restart()
    await waits(curator, ONE)


async def test_where_no_channel_is_chosen_nothing_is_said(community: Community) -> None:
    """The next flag or suggestion of another server changes nothing in that."""
    curator, there = community.curator(), community.elsewhere()
    other = there.curator()
    await told(other)
    await suggest(community.member())
    await suggest(there.member())
    await waits(other, ONE)
    assert notices(curator) == []
