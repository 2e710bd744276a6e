"""What servers do with packs in tests: one publishes there, another is subscribed here."""

from __future__ import annotations

from dataclasses import replace

from bot.glossary.model.term import Term
from bot.service import Draft, Jargon, PublishedNames, draft_of
from tests.service.acts import act, edit

HERE, THERE = 1, 2
NAMES = PublishedNames("Café words", "The café", "CC BY 4.0")


async def published(jargon: Jargon, server: int = THERE, names: PublishedNames = NAMES) -> bytes:
    """The file of what a server publishes now."""
    return (await jargon.publishing.publish(server, names)).text.encode()


async def add(jargon: Jargon, label: str, plain: str, server: int = THERE) -> Term:
    """A word of a server's own."""
    return await jargon.curation.add(Draft(labels=label, plain=plain, formal="", source="", instead=""), act(server))


async def reword(jargon: Jargon, slug: str, plain: str, server: int = THERE) -> Term:
    """Other words in plain English."""
    term = jargon.glossary(server)[slug]
    return await edit(jargon, term, replace(draft_of(term), plain=plain), server)


async def second_without(jargon: Jargon, slug: str = "tea-club") -> bytes:
    """The next edition, in which the publisher has this word no more, and another one."""
    await jargon.layering.remove(slug, act(THERE))
    await add(jargon, "Cup", "What tea is in.")
    return await published(jargon)


async def accept_all(jargon: Jargon, server: int = HERE) -> None:
    """A curator accepts whatever waits."""
    for each in await jargon.offers.waiting(server):
        await jargon.offers.accept(each.word.offer_id, act(server), seen=each.mark)
