"""A word that its publisher has taken out of a pack: the curators who accepted it are told once, and decide."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import JargonError, MovedOnError
from bot.feedback.packs import Offer
from bot.glossary.model.revision import Door
from bot.service import FORMATS_OF_OWN, Jargon, Opening, draft_of, exported
from bot.strings import pack_words as strings
from tests.service.acts import act
from tests.service.packs.sharing import HERE, THERE, accept_all, add, published, reword, second_without


@pytest.fixture
async def accepted(jargon: Jargon) -> Jargon:
    """A server that accepted the one word of a pack."""
    await add(jargon, "Tea club; TC", "We meet on Mondays.")
    await jargon.subscribing.take(HERE, await published(jargon))
    await accept_all(jargon)
    return jargon


async def left(jargon: Jargon, server: int = HERE) -> list[Offer]:
    """The words that have left their pack and wait for a decision."""
    return [each for each in await jargon.offers.waiting(server) if each.word.left]


def files(jargon: Jargon) -> list[str]:
    return [exported(jargon.glossary(HERE), form).text for form in FORMATS_OF_OWN]


async def test_it_stays_until_a_curator_decides_and_keeping_it_changes_nothing(accepted: Jargon) -> None:
    """It is asked once; a further edition does not ask again."""
    before = files(accepted)
    await accepted.subscribing.take(HERE, await second_without(accepted))
    [offer] = await left(accepted)
    assert (offer.label, offer.target, offer.goes) == ("Tea club", "tea-club", True)
    assert files(accepted) == before
    await accepted.offers.keep(offer.word.offer_id, act(HERE), seen=offer.mark)
    assert await left(accepted) == []
    assert files(accepted) == before
    await add(accepted, "Plate", "Under the cup.")
    await accepted.subscribing.take(HERE, await published(accepted))
    assert await left(accepted) == []


async def test_taken_away_it_is_a_change_that_can_be_undone(accepted: Jargon) -> None:
    """Byte for byte; and the curators are not asked again."""
    before = files(accepted)
    await accepted.subscribing.take(HERE, await second_without(accepted))
    [offer] = await left(accepted)
    await accepted.offers.take_away(offer.word.offer_id, act(HERE), seen=offer.mark)
    assert "tea-club" not in accepted.glossary(HERE)
    assert await left(accepted) == []
    newest = (await accepted.curation.revisions(HERE, "tea-club"))[0]
    assert (newest.door, newest.after) == (Door.PACK, None)
    assert "Café words" in newest.why
    await accepted.layering.undo("tea-club", newest.number, act(HERE))
    assert files(accepted) == before
    assert await left(accepted) == []


async def test_what_the_server_changed_itself_stays(accepted: Jargon) -> None:
    """Its own name for the word, and a text that it wrote anew; the publisher's other name goes."""
    term = accepted.glossary(HERE)["tea-club"]
    draft = draft_of(term)
    sent = replace(draft, labels=f"{draft.labels}, Tea group", plain="We meet when we like.")
    await accepted.curation.edit("tea-club", Opening.of(draft), sent, act(HERE))
    await accepted.subscribing.take(HERE, await second_without(accepted))
    [offer] = await left(accepted)
    assert not offer.goes
    await accepted.offers.take_away(offer.word.offer_id, act(HERE), seen=offer.mark)
    term = accepted.glossary(HERE)["tea-club"]
    assert (term.label, term.aliases) == ("Tea club", ("Tea group",))
    assert [each.text for each in term.definitions] == ["We meet when we like."]


async def test_a_shared_word_keeps_all_that_is_shared(jargon: Jargon) -> None:
    """Only what the pack added to it goes."""
    await add(jargon, "Speaking up", "Ann speaks up with you.")
    shared = jargon.glossary(HERE)["advocacy"]
    await jargon.subscribing.take(HERE, await published(jargon))
    [offer] = await jargon.offers.waiting(HERE)
    await jargon.offers.accept(offer.word.offer_id, act(HERE), seen=offer.mark, into="advocacy")
    assert jargon.glossary(HERE)["advocacy"] != shared
    await jargon.subscribing.take(HERE, await second_without(jargon, offer.word.offered.slug))
    [offer] = await left(jargon)
    assert not offer.goes
    await jargon.offers.take_away(offer.word.offer_id, act(HERE), seen=offer.mark)
    assert jargon.glossary(HERE)["advocacy"] == shared


async def test_a_word_that_comes_back_is_no_longer_asked_about(accepted: Jargon) -> None:
    """An old press decides nothing; a newer text of it waits as any other, and if it leaves again it is asked again."""
    await accepted.subscribing.take(HERE, await second_without(accepted))
    [old] = await left(accepted)
    await add(accepted, "Tea club; TC", "We meet on Fridays.")
    await accepted.subscribing.take(HERE, await published(accepted))
    assert await left(accepted) == []
    for way in (accepted.offers.keep, accepted.offers.take_away):
        with pytest.raises((MovedOnError, JargonError)):
            await way(old.word.offer_id, act(HERE), seen=old.mark)
    assert "tea-club" in accepted.glossary(HERE)
    await accepted.layering.remove("tea-club", act(THERE))
    await accepted.subscribing.take(HERE, await published(accepted))
    [again] = await left(accepted)
    await accepted.offers.keep(again.word.offer_id, act(HERE), seen=again.mark)
    assert await left(accepted) == []


async def test_after_it_was_kept_and_came_back_it_is_asked_about_anew(accepted: Jargon) -> None:
    """What was decided then was about another edition."""
    await accepted.subscribing.take(HERE, await second_without(accepted))
    [offer] = await left(accepted)
    await accepted.offers.keep(offer.word.offer_id, act(HERE), seen=offer.mark)
    await add(accepted, "Tea club; TC", "We meet on Mondays.")
    await accepted.subscribing.take(HERE, await published(accepted))
    await accepted.layering.remove("tea-club", act(THERE))
    await accepted.subscribing.take(HERE, await published(accepted))
    assert [each.label for each in await left(accepted)] == ["Tea club"]


async def test_two_curators_at_once_and_a_curator_of_another_server(accepted: Jargon) -> None:
    """The first decides; the second is told. From elsewhere nothing is decided, and nothing can be accepted."""
    await accepted.subscribing.take(HERE, await second_without(accepted))
    [offer] = await left(accepted)
    named = offer.word.offer_id
    for forged in (
        accepted.offers.keep(named, act(3), seen=offer.mark),
        accepted.offers.take_away(named, act(3), seen=offer.mark),
        accepted.offers.accept(named, act(HERE), seen=offer.mark),
        accepted.offers.decline(named, act(HERE)),
    ):
        with pytest.raises(JargonError):
            await forged
    await reword(accepted, "tea-club", "Ours.", HERE)
    with pytest.raises((MovedOnError, JargonError)):
        await accepted.offers.take_away(named, act(HERE), seen=offer.mark)
    [offer] = await left(accepted)
    await accepted.offers.keep(named, act(HERE), seen=offer.mark)
    with pytest.raises(JargonError) as refused:
        await accepted.offers.take_away(named, act(HERE), seen=offer.mark)
    assert str(refused.value) == strings.waits_no_more()


async def test_the_same_press_twice_is_one_change(accepted: Jargon) -> None:
    """As when Discord sends it again."""
    await accepted.subscribing.take(HERE, await second_without(accepted))
    [offer] = await left(accepted)
    by = act(HERE)
    await accepted.offers.take_away(offer.word.offer_id, by, seen=offer.mark)
    with pytest.raises(JargonError):
        await accepted.offers.take_away(offer.word.offer_id, by, seen=offer.mark)
    assert len(await accepted.curation.revisions(HERE, "tea-club")) == 2


async def test_what_the_server_removed_or_the_pack_that_it_left_is_not_asked_about(accepted: Jargon) -> None:
    """There is nothing of it here any more, or nobody to tell of."""
    await accepted.subscribing.take(HERE, await second_without(accepted))
    [offer] = await left(accepted)
    await accepted.layering.remove("tea-club", act(HERE))
    assert await left(accepted) == []
    await accepted.layering.undo("tea-club", 2, act(HERE))
    assert len(await left(accepted)) == 1
    await accepted.subscribing.leave(HERE, offer.word.pack_id)
    assert await left(accepted) == []
    assert "tea-club" in accepted.glossary(HERE)
