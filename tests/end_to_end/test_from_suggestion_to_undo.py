"""A walk through a server whose members and curators make a shared word their own: from a suggestion to an undo."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.discord.client import JargonBot
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Kind, Term
from bot.service import Jargon
from bot.store.terms import ReplaceShipped
from rehearsal import Person, Sandbox, Upload
from tests.commands.community import Community
from tests.commands.flags import answer, more, queue
from tests.fixtures.canaries import Canaries

SLUG = "co-production"
SHARED = "People and professionals plan support together, as equals."
SUGGESTED = "Planning support together, as people who count the same."
SHARED_LATER = "People who draw on support and professionals plan it together, as equals."
IMPORTED = "We plan it at our Monday meeting."
FILE = f"term,definition\nTea club,We meet on Mondays.\nCo-production,{IMPORTED}\n"


@pytest.fixture(autouse=True)
def published(canaries: Canaries) -> None:
    """What an update of the shared words brings, and what a file does, stands in no form."""
    canaries.published.update({SHARED_LATER, FILE})


@pytest.fixture
def community(sandbox: Sandbox, bot: JargonBot) -> Community:
    """A server with the bot in it."""
    return Community(sandbox)


async def test_suggested_approved_told_decided_imported_and_undone(community: Community, jargon: Jargon) -> None:
    """Each step is done and read in Discord, by whoever would do it there; only the update comes from the host."""
    member, first, second = community.member(), community.curator(), community.curator()
    neighbour = community.elsewhere().member()

    # Two people have to approve what is suggested here. A member suggests a better wording.
    await first.press((await first.slash("settings")).message, "Let two people approve")
    assert "will read it, without your name" in await suggested(member)

    # The first approval publishes nothing, not even twice; the second does.
    assert "Your approval of “Co-production” is stored." in await accepted(first)
    assert "You have approved this already." in await accepted(first)
    assert SHARED in await card(member)
    assert "“Co-production” is published" in await accepted(second)
    assert SUGGESTED in await card(second)
    assert SHARED in await card(neighbour)

    # The member who asked is told with the next answer, once.
    told = await (await member.slash("define", term="advocacy")).follow_up()
    assert "it was accepted. “Co-production” says so now." in told.text
    assert (await member.slash("define", term="support")).follow_ups == []

    # The shared words change below: this server reads its own, every other the new ones, and curators have to decide.
    update(jargon)
    assert SUGGESTED in await card(member)
    assert SHARED_LATER in await card(neighbour)
    difference = await queue(first)
    for heading, text in (
        ("Yours", SUGGESTED),
        ("What was shared when you changed it", SHARED),
        ("What is shared now", SHARED_LATER),
    ):
        assert f"### {heading}\n{text}" in difference.text

    # One of them writes a third text, and that is settled for both.
    third = f"{SUGGESTED} It holds for professionals, too."
    form = (await first.press(difference, "Write it anew")).form
    assert "are stored" in (await first.submit(form, {"What it says": third})).text
    assert "There are no open flags." in (await queue(second)).text
    assert third in await card(member)

    # A file is shown, brought in and read by members; the other curator finds it, and undoes it as a whole.
    before = await exported(first)
    dry = await second.slash("glossary import", file=Upload("words.csv", FILE.encode()))
    assert "Nothing is stored yet." in dry.text
    assert await exported(first) == before
    stored = await second.press(dry.message, "Store them")
    assert "2 words are stored." in stored.text
    assert "We meet on Mondays." in await card(member, "tea club")
    assert IMPORTED in (await more(member, await answer(member), page=2)).text
    assert await exported(first) != before
    asked = await first.choose((await first.slash("glossary changes")).message, "The import of 2 words")
    undone = await first.press(asked.message, "Undo this import")
    assert "2 words are as they were before." in undone.text

    # What is exported then is byte for byte what it was, and the word's history tells all of it.
    assert await exported(first) == before
    assert third in await card(member)
    assert SHARED_LATER in await card(neighbour)
    revisions = await jargon.curation.revisions(community.server.id, SLUG)
    assert [(each.door, each.by) for each in reversed(revisions)] == [
        (Door.SUGGESTION, second.user.id),
        (Door.MERGE, first.user.id),
        (Door.IMPORT, second.user.id),
        (Door.IMPORT_UNDO, first.user.id),
    ]


async def suggested(member: Person) -> str:
    """Suggest the better wording from the card, and give the reply."""
    form = (await member.press(await more(member, await answer(member)), "Suggest a better wording")).form
    return (await member.submit(form, {"meaning": SUGGESTED})).text


async def accepted(curator: Person) -> str:
    """Accept what waits first, and give the reply."""
    return (await curator.press(await queue(curator), "Accept")).text


async def card(reader: Person, word: str = SLUG) -> str:
    return (await answer(reader, word)).text


async def exported(curator: Person) -> bytes:
    [file] = (await curator.slash("glossary export")).message.attachments
    return file.content


def update(jargon: Jargon) -> None:
    """A new version of the shared words, as its files bring it when the bot is started."""
    words = [reworded(each) if each.slug == SLUG else each for each in jargon.terms()]
    jargon._store.do_now(ReplaceShipped(tuple(words), jargon.recall("shipped")))
    jargon._lexicon.refresh()


def reworded(term: Term) -> Term:
    texts = [replace(each, text=SHARED_LATER) if each.kind is Kind.PLAIN else each for each in term.definitions]
    return replace(term, definitions=tuple(texts))
