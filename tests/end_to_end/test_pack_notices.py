"""The channel of the curators is told that words of packs wait: in one message, kept true, that names nobody."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from tests.commands.community import Community, add_term, edit_term
from tests.commands.flags import queue
from tests.commands.test_packs import NAMES, pack, packs, subscribe
from tests.end_to_end.waiting import until
from tests.fixtures.canaries import Canaries
from tests.fixtures.logged_in import Restart
from tests.service.packs.site import Site, site

pytest.importorskip("cryptography")
ONE, TWO = "1 word from a pack waits for you.", "2 words from packs wait for you."
NONE = "No word from a pack waits for you any more."


@pytest.fixture(autouse=True)
def _sent(canaries: Canaries) -> None:
    """These words may be in the database, since a server has them."""
    canaries.published.update(NAMES.values())


@pytest.fixture
def community(sandbox: Sandbox, bot: JargonBot) -> Community:
    """A server with the bot in it."""
    return Community(sandbox)


def notices(curator: Person) -> list[Message]:
    """What stands in the channel of packs."""
    return [each for each in curator.messages if each.text.startswith("📦")]


async def waits(curator: Person, text: str) -> None:
    await until(lambda: [each.text.startswith(f"📦 {text}") for each in notices(curator)] == [True])


async def told(community: Community) -> tuple[Person, Person]:
    """A publisher with a word, and a curator elsewhere whose channel is told."""
    publisher, curator = community.elsewhere().curator(), community.curator()
    await curator.press(await queue(curator), "Tell this channel of new flags")
    await add_term(publisher, labels="Tea club", plain="We meet on Mondays.")
    return publisher, curator


async def test_one_message_says_how_many_wait(community: Community) -> None:
    """It follows what editions bring and what is decided, and says neither which word nor whose pack."""
    publisher, curator = await told(community)
    await subscribe(curator, await pack(publisher))
    await waits(curator, ONE)
    await add_term(publisher, labels="Cup", plain="What tea is in.")
    await subscribe(curator, await pack(publisher))
    await waits(curator, TWO)
    [notice] = notices(curator)
    assert not any(each in notice.text for each in ("Tea club", "Cup", *NAMES.values()))
    await curator.press(await queue(curator), "Accept")
    await waits(curator, ONE)
    await curator.press(await queue(curator), "Decline")
    await until(lambda: notice.text == f"📦 {NONE}")
    assert notices(curator) == [notice]


async def test_leaving_the_pack_ends_it(community: Community) -> None:
    """Nothing waits any more."""
    publisher, curator = await told(community)
    await subscribe(curator, await pack(publisher))
    await waits(curator, ONE)
    asked = await curator.choose((await packs(curator)).message, NAMES["title"])
    await curator.press(asked.message, "Leave it")
    await until(lambda: [each.text for each in notices(curator)] == [f"📦 {NONE}"])


async def test_after_a_restart_nothing_is_told_twice(community: Community, restart: Restart) -> None:
    """The message is known from the database; and it is put right then, if something was decided meanwhile."""
    publisher, curator = await told(community)
    await subscribe(curator, await pack(publisher))
    await waits(curator, ONE)
    await restart()
    await add_term(publisher, labels="Cup", plain="What tea is in.")
    await subscribe(curator, await pack(publisher))
    await waits(curator, TWO)


async def test_who_chose_no_channel_is_told_nothing(community: Community) -> None:
    """The words wait in /flags all the same."""
    publisher, curator = community.elsewhere().curator(), community.curator()
    await add_term(publisher, labels="Tea club", plain="We meet on Mondays.")
    await subscribe(curator, await pack(publisher))
    assert "From a pack: Tea club" in (await queue(curator)).text
    assert notices(curator) == []


@pytest.fixture
async def here(community: Community, jargon: Jargon) -> AsyncIterator[Site]:
    """A site whose host the settings name."""
    async with site() as made:
        jargon.subscribing._fetcher = made.fetcher()
        yield made


async def test_an_edition_that_was_found_at_its_address_is_told_of(
    community: Community, bot: JargonBot, jargon: Jargon, here: Site
) -> None:
    """By the task that looks for it, without anybody there."""
    publisher, curator = await told(community)
    here.gives((await pack(publisher)).content)
    form = (await curator.press((await packs(curator)).message, "Subscribe to a pack")).form
    await curator.submit(form, {"address": here.address()})
    await waits(curator, ONE)
    await curator.press(await queue(curator), "Accept")
    await until(lambda: [each.text for each in notices(curator)] == [f"📦 {NONE}"])
    await edit_term(publisher, "tea club", plain="We meet on Tuesdays.")
    here.gives((await pack(publisher)).content)
    task: Any = bot.get_cog("NewerEditions")  # an extension is loaded anew, so its class is another one here
    await task.look(datetime.now(UTC) + timedelta(days=1))
    await waits(curator, ONE)
