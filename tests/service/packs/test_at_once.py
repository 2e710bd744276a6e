"""Accepting at once what waits of a pack and clashes with nothing: one import, which is undone as a whole."""

from __future__ import annotations

import pytest

from bot.errors import JargonError, MovedOnError
from bot.glossary.model.revision import Door
from bot.service import FORMATS_OF_OWN, Jargon, exported
from bot.strings import pack_at_once as strings
from tests.service.acts import act
from tests.service.packs.sharing import HERE, add, published, reword


def files(jargon: Jargon) -> list[str]:
    return [exported(jargon.glossary(HERE), form).text for form in FORMATS_OF_OWN]


async def subscribed(jargon: Jargon, *words: str) -> str:
    """Subscribed to a pack with these words; the number of the pack."""
    for each in words:
        await add(jargon, each, f"We call it {each}.")
    return (await jargon.subscribing.take(HERE, await published(jargon))).subscription.pack_id


async def labels(jargon: Jargon) -> set[str]:
    return {each.label for each in await jargon.offers.waiting(HERE)}


async def test_all_that_clashes_with_nothing_is_one_change_and_undone_byte_for_byte(jargon: Jargon) -> None:
    """As an import is, of which every word tells in its history."""
    before = files(jargon)
    pack = await subscribed(jargon, "Tea club", "Cup", "Plate")
    plan = await jargon.accepting.plan(HERE, pack)
    assert ([each.label for each in plan.offers], plan.others) == (["Cup", "Plate", "Tea club"], 0)
    assert files(jargon) == before
    by = act(HERE)
    await jargon.accepting.accept(pack, by, seen=plan.mark)
    assert jargon.glossary(HERE)["cup"].definitions[0].text == "We call it Cup."
    assert await labels(jargon) == set()
    [revision] = await jargon.curation.revisions(HERE, "cup")
    assert (revision.door, revision.revision_id) == (Door.IMPORT, by.act_id)
    assert "Café words" in revision.why
    undone = await jargon.own_imports.undo(by.act_id, act(HERE))
    assert undone.words == 3
    assert files(jargon) == before


async def test_what_has_to_be_decided_stays(jargon: Jargon) -> None:
    """A piece that both changed, a name of several words, and a name that two words of the pack share."""
    pack = await subscribed(jargon, "Tea club", "Cup", "Plate")
    plan = await jargon.accepting.plan(HERE, pack)
    await jargon.accepting.accept(pack, act(HERE), seen=plan.mark)
    await reword(jargon, "tea-club", "Ours.", HERE)
    for slug in ("tea-club", "cup"):
        await reword(jargon, slug, "Another text.")
    await add(jargon, "Zebra crossing, ZX", "Stripes on the road.", HERE)
    await add(jargon, "Zoo exit, ZX", "The way out.", HERE)
    await add(jargon, "ZX", "Where the village meets.")
    await jargon.subscribing.take(HERE, await published(jargon))
    plan = await jargon.accepting.plan(HERE, pack)
    assert ([each.label for each in plan.offers], plan.others) == (["Cup"], 2)
    await jargon.accepting.accept(pack, act(HERE), seen=plan.mark)
    assert await labels(jargon) == {"Tea club", "ZX"}
    assert jargon.glossary(HERE)["tea-club"].definitions[0].text == "Ours."
    with pytest.raises(JargonError) as refused:
        await jargon.accepting.plan(HERE, pack)
    assert str(refused.value) == strings.nothing_at_once()


async def test_what_is_not_as_it_was_shown_is_not_stored(jargon: Jargon) -> None:
    """Neither a newer edition, nor where another curator was quicker, nor from another server."""
    pack = await subscribed(jargon, "Tea club", "Cup")
    plan = await jargon.accepting.plan(HERE, pack)
    before = files(jargon)
    await reword(jargon, "cup", "Another text.")
    await jargon.subscribing.take(HERE, await published(jargon))
    with pytest.raises(MovedOnError):
        await jargon.accepting.accept(pack, act(HERE), seen=plan.mark)
    with pytest.raises(JargonError):
        await jargon.accepting.accept(pack, act(3), seen=plan.mark)
    assert files(jargon) == before
    plan = await jargon.accepting.plan(HERE, pack)
    offer = plan.offers[0]
    await jargon.offers.accept(offer.word.offer_id, act(HERE), seen=offer.mark)
    with pytest.raises(MovedOnError):
        await jargon.accepting.accept(pack, act(HERE), seen=plan.mark)
    assert len(await labels(jargon)) == 1


async def test_where_two_have_to_approve_it_is_done_one_by_one(jargon: Jargon) -> None:
    """One person could publish all otherwise."""
    pack = await subscribed(jargon, "Tea club", "Cup")
    plan = await jargon.accepting.plan(HERE, pack)
    await jargon.preferences.settle(HERE, two_approve=True)
    with pytest.raises(JargonError) as refused:
        await jargon.accepting.accept(pack, act(HERE), seen=plan.mark)
    assert str(refused.value) == strings.two_have_to_approve()
    assert await labels(jargon) == {"Tea club", "Cup"}


async def test_leaving_the_pack_keeps_what_was_accepted(jargon: Jargon) -> None:
    """As it does with words that were accepted one by one."""
    pack = await subscribed(jargon, "Tea club", "Cup")
    plan = await jargon.accepting.plan(HERE, pack)
    await jargon.accepting.accept(pack, act(HERE), seen=plan.mark)
    before = files(jargon)
    await jargon.subscribing.leave(HERE, pack)
    assert files(jargon) == before
    with pytest.raises(JargonError):
        await jargon.accepting.plan(HERE, pack)
