"""Packs of others: what waits for the curators, what they decide, and what stays when the pack is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import JargonError, MovedOnError, RefusedError, SameWordError
from bot.feedback.packs import MOST_SUBSCRIPTIONS, Offer
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Term
from bot.service import Choice, DefinitionDraft, Draft, Jargon, Opening, draft_of, mark_of_clash
from bot.store.packs import BeginPublishing
from bot.store.port import Connection
from bot.store.retention import OF_SERVERS, NoteDeparture, PurgeServers
from bot.strings import pack_words as word_strings
from bot.strings import packs as strings
from tests.service.acts import act
from tests.service.packs.sharing import HERE, NAMES, THERE, accept_all, add, published, reword


def plain(jargon: Jargon, slug: str = "tea-club", server: int = HERE) -> str:
    """What a word says to the members of a server."""
    return jargon.glossary(server)[slug].definitions[-1].text


def is_there(jargon: Jargon, slug: str = "tea-club", server: int = HERE) -> bool:
    return slug in jargon.glossary(server)


async def first_edition(jargon: Jargon) -> bytes:
    await add(jargon, "Tea club; TC", "We meet on Mondays.")
    return await published(jargon)


async def second_edition(jargon: Jargon, text: str = "We meet on Tuesdays.") -> bytes:
    await reword(jargon, "tea-club", text)
    return await published(jargon)


async def subscribed(jargon: Jargon) -> None:
    """Subscribed to the first edition, with the word accepted."""
    await jargon.subscribing.take(HERE, await first_edition(jargon))
    await accept_all(jargon)


async def waiting(jargon: Jargon, server: int = HERE) -> list[Offer]:
    return await jargon.offers.waiting(server)


async def test_nobody_reads_a_word_before_it_is_accepted(jargon: Jargon) -> None:
    """And then it is a word of the server's own, with the publisher named; no other server has it."""
    taken = await jargon.subscribing.take(HERE, await first_edition(jargon))
    assert (taken.waiting, taken.new, taken.same) == (1, True, False)
    assert taken.subscription.title == NAMES.title
    assert not is_there(jargon)
    assert jargon.define("TC", HERE).page is None
    [offer] = await waiting(jargon)
    assert offer.before is None
    done = await jargon.offers.accept(offer.word.offer_id, act(HERE), seen=offer.mark)
    assert done.label == "Tea club"
    assert plain(jargon) == "We meet on Mondays."
    [definition] = jargon.glossary(HERE)["tea-club"].definitions
    assert definition.source.organisation == NAMES.publisher
    assert await waiting(jargon) == []
    assert not is_there(jargon, server=3)
    [revision] = await jargon.curation.revisions(HERE, "tea-club")
    assert revision.door is Door.PACK
    assert NAMES.title in revision.why


async def test_a_newer_edition_is_brought_in_where_nothing_of_ours_stands(jargon: Jargon) -> None:
    """Beside what the server changed itself, which stays."""
    await subscribed(jargon)
    term = jargon.glossary(HERE)["tea-club"]
    await jargon.curation.edit("tea-club", *_with_another_name(term), act(HERE))
    taken = await jargon.subscribing.take(HERE, await second_edition(jargon))
    assert (taken.waiting, taken.new, taken.same) == (1, False, False)
    assert plain(jargon) == "We meet on Mondays."
    await accept_all(jargon)
    assert plain(jargon) == "We meet on Tuesdays."
    assert jargon.glossary(HERE)["tea-club"].aliases == ("TC", "Tea group")


def _with_another_name(term: Term) -> tuple[Opening, Draft]:
    draft = draft_of(term)
    return Opening.of(draft), replace(draft, labels=f"{draft.labels}, Tea group")


@pytest.mark.parametrize("choice", Choice)
async def test_where_both_changed_a_text_a_curator_decides(jargon: Jargon, choice: Choice) -> None:
    """Until then the server's own stands there."""
    await subscribed(jargon)
    await reword(jargon, "tea-club", "We meet when we like.", HERE)
    await jargon.subscribing.take(HERE, await second_edition(jargon))
    [offer] = await waiting(jargon)
    [clash] = offer.clashes
    assert [piece.text for piece in (clash.was, clash.ours, clash.shared)] == [  # type: ignore[union-attr]
        "We meet on Mondays.",
        "We meet when we like.",
        "We meet on Tuesdays.",
    ]
    with pytest.raises(JargonError) as refused:
        await jargon.offers.accept(offer.word.offer_id, act(HERE), seen=offer.mark)
    assert str(refused.value) == word_strings.decide_first()
    await jargon.offers.settle(offer.word.offer_id, mark_of_clash(clash), choice, act(HERE))
    ours = choice is Choice.KEEP
    assert plain(jargon) == ("We meet when we like." if ours else "We meet on Tuesdays.")
    assert await waiting(jargon) == []
    await jargon.subscribing.take(HERE, await second_edition(jargon, "We meet on Fridays."))
    [again] = await waiting(jargon)
    assert len(again.clashes) == (1 if ours else 0)


async def test_a_third_wording_stands_in_the_place_of_both(jargon: Jargon) -> None:
    """It is the server's own."""
    await subscribed(jargon)
    await reword(jargon, "tea-club", "We meet when we like.", HERE)
    await jargon.subscribing.take(HERE, await second_edition(jargon))
    [offer] = await waiting(jargon)
    sent = DefinitionDraft(text="We meet on Tuesdays, or when we like.")
    await jargon.offers.write_anew(offer.word.offer_id, mark_of_clash(offer.clashes[0]), sent, act(HERE))
    assert plain(jargon) == sent.text
    assert await waiting(jargon) == []


async def test_what_is_declined_waits_again_once_it_is_changed(jargon: Jargon) -> None:
    """And not before, whatever else the pack changes."""
    await jargon.subscribing.take(HERE, await first_edition(jargon))
    [offer] = await waiting(jargon)
    await jargon.offers.decline(offer.word.offer_id, act(HERE))
    assert await waiting(jargon) == []
    await add(jargon, "Biscuit", "What goes with tea.")
    await jargon.subscribing.take(HERE, await published(jargon))
    assert [each.label for each in await waiting(jargon)] == ["Biscuit"]
    await jargon.subscribing.take(HERE, await second_edition(jargon))
    assert {each.label for each in await waiting(jargon)} == {"Biscuit", "Tea club"}


async def test_a_word_that_is_here_already_gets_what_is_new(jargon: Jargon) -> None:
    """A shared word keeps what it says, and what is in the pack stands beside it; so it does with an own one."""
    await jargon.layering.hide("support", "", act(THERE))
    await add(jargon, "Tea club", "Ours.", HERE)
    await jargon.subscribing.take(HERE, await first_edition(jargon))
    [offer] = await waiting(jargon)
    assert offer.target == "tea-club"
    await accept_all(jargon)
    texts = [each.text for each in jargon.glossary(HERE)["tea-club"].definitions]
    assert texts == ["Ours.", "We meet on Mondays."]
    await jargon.subscribing.take(HERE, await second_edition(jargon))
    await accept_all(jargon)
    texts = [each.text for each in jargon.glossary(HERE)["tea-club"].definitions]
    assert texts == ["Ours.", "We meet on Tuesdays."]


async def test_a_name_of_several_words_is_put_into_one_or_told_apart(jargon: Jargon) -> None:
    """ZX is two words here: nobody but a person can say whether it is one of them."""
    await add(jargon, "ZX", "Where the village meets.", THERE)
    content = await published(jargon)
    for number, (into, name) in enumerate([("zoo-exit", ""), ("", "ZX (our village)")]):
        server = HERE + 10 + number
        await add(jargon, "Zebra crossing, ZX", "Stripes on the road.", server)
        await add(jargon, "Zoo exit, ZX", "The way out.", server)
        await jargon.subscribing.take(server, content)
        [offer] = await waiting(jargon, server)
        assert [each.label for each in offer.perhaps] == ["Zebra crossing", "Zoo exit"]
        with pytest.raises(SameWordError):
            await jargon.offers.accept(offer.word.offer_id, act(server), seen=offer.mark)
        if into:
            await jargon.offers.accept(offer.word.offer_id, act(server), seen=offer.mark, into=into)
            texts = [each.text for each in jargon.glossary(server)[into].definitions]
            assert "Where the village meets." in texts
        else:
            await jargon.offers.accept(offer.word.offer_id, act(server), seen=offer.mark, name=name)
            assert jargon.glossary(server)["zx-our-village"].label == name
        assert await waiting(jargon, server) == []


async def test_leaving_keeps_what_was_accepted(jargon: Jargon) -> None:
    """And takes what waits away."""
    await subscribed(jargon)
    await add(jargon, "Biscuit", "What goes with tea.")
    taken = await jargon.subscribing.take(HERE, await published(jargon))
    assert taken.waiting == 1
    left = await jargon.subscribing.leave(HERE, taken.subscription.pack_id)
    assert left.title == NAMES.title
    assert await waiting(jargon) == []
    assert await jargon.subscribing.all(HERE) == []
    assert plain(jargon) == "We meet on Mondays."
    with pytest.raises(JargonError) as refused:
        await jargon.subscribing.leave(HERE, taken.subscription.pack_id)
    assert str(refused.value) == strings.not_subscribed()
    again = await jargon.subscribing.take(HERE, await published(jargon))
    assert again.waiting == 1  # the word that was accepted is here already


async def test_a_word_that_nobody_accepted_and_the_publisher_takes_out_waits_no_more(jargon: Jargon) -> None:
    """Of one that was accepted `test_left_words.py` tells."""
    await subscribed(jargon)
    await add(jargon, "Biscuit", "What goes with tea.")
    assert (await jargon.subscribing.take(HERE, await published(jargon))).waiting == 1
    await jargon.layering.remove("biscuit", act(THERE))
    await add(jargon, "Cup", "What tea is in.")
    await jargon.subscribing.take(HERE, await published(jargon))
    assert [each.label for each in await waiting(jargon)] == ["Cup"]


async def test_a_word_that_the_server_removed_is_not_offered_again(jargon: Jargon) -> None:
    """That was its own change."""
    await subscribed(jargon)
    await jargon.layering.remove("tea-club", act(HERE))
    assert (await jargon.subscribing.take(HERE, await second_edition(jargon))).waiting == 0


async def test_what_changed_since_a_curator_looked_is_not_stored(jargon: Jargon) -> None:
    """Neither over another edition, nor over other words."""
    await jargon.subscribing.take(HERE, await first_edition(jargon))
    [seen] = await waiting(jargon)
    await jargon.subscribing.take(HERE, await second_edition(jargon))
    with pytest.raises(MovedOnError):
        await jargon.offers.accept(seen.word.offer_id, act(HERE), seen=seen.mark)
    assert not is_there(jargon)
    await accept_all(jargon)
    with pytest.raises(JargonError) as refused:
        await jargon.offers.accept(seen.word.offer_id, act(HERE), seen=seen.mark)
    assert str(refused.value) == word_strings.waits_no_more()


async def test_two_people_approve_where_the_server_wants_it(jargon: Jargon) -> None:
    """The first approval shows nothing to members, and the same person cannot give the second."""
    await jargon.preferences.settle(HERE, two_approve=True)
    await jargon.subscribing.take(HERE, await first_edition(jargon))
    [offer] = await waiting(jargon)
    first = await jargon.offers.accept(offer.word.offer_id, act(HERE), seen=offer.mark)
    assert first.revised is None
    assert not is_there(jargon)
    with pytest.raises(RefusedError) as refused:
        await jargon.offers.accept(offer.word.offer_id, act(HERE), seen=offer.mark)
    assert str(refused.value) == word_strings.needs_another()
    assert not is_there(jargon)
    await jargon.offers.accept(offer.word.offer_id, replace(act(HERE), person_id=10), seen=offer.mark)
    assert is_there(jargon)


async def test_an_edition_of_another_key_an_older_one_and_the_own_pack_are_refused(
    jargon: Jargon, tmp_path: Path, glossary: Path
) -> None:
    """The key of the first edition is known from then on; nothing of what is refused is stored."""
    first = await first_edition(jargon)
    second = await second_edition(jargon)
    await jargon.subscribing.take(HERE, second)
    before = await waiting(jargon)

    async def refused(content: bytes, server: int = HERE) -> str:
        with pytest.raises(RefusedError) as error:
            await jargon.subscribing.take(server, content)
        return str(error.value)

    assert await refused(first) == strings.older_edition(NAMES.title, 1, 2)
    assert await refused(second, THERE) == strings.your_own()
    other = Jargon(tmp_path / "other.db", glossary)
    await _same_pack(jargon, other)
    await add(other, "Tea club", "Somebody else's.")
    for _ in range(3):
        forged = await published(other)
        await reword(other, "tea-club", f"{plain(other, server=THERE)} More.")
    assert await refused(forged) == strings.other_key(NAMES.title)
    other.close()
    assert await waiting(jargon) == before
    assert (await jargon.subscribing.take(HERE, second)).same


async def _same_pack(jargon: Jargon, other: Jargon) -> None:
    """Another host gives a pack of its own the number of this one."""
    last = await jargon.publishing.last(THERE)
    assert last
    await other._store.do(BeginPublishing(THERE, last.pack_id))


async def test_an_edition_of_one_number_with_other_words_is_refused(
    jargon: Jargon, tmp_path: Path, glossary: Path
) -> None:
    """Such as one from a copy of the host's folder that was put back."""
    first = await first_edition(jargon)
    other = Jargon(tmp_path / "other.db", glossary, tmp_path / "jargonbot.db.packs")
    await _same_pack(jargon, other)
    await add(other, "Tea club", "Other words.")
    await jargon.subscribing.take(HERE, first)
    with pytest.raises(RefusedError) as refused:
        await jargon.subscribing.take(HERE, await published(other))
    assert str(refused.value) == strings.same_edition_other_words(NAMES.title, 1)
    other.close()


async def test_a_server_has_so_many_subscriptions(jargon: Jargon) -> None:
    """More than anybody reads."""
    for number in range(MOST_SUBSCRIPTIONS + 1):
        await add(jargon, f"Tea club {number}", "We meet.", 100 + number)
        content = await published(jargon, 100 + number)
        if number < MOST_SUBSCRIPTIONS:
            await jargon.subscribing.take(HERE, content)
    with pytest.raises(RefusedError, match="no room"):
        await jargon.subscribing.take(HERE, content)
    assert len(await jargon.subscribing.all(HERE)) == MOST_SUBSCRIPTIONS


async def test_nothing_of_a_subscription_is_seen_in_another_server(jargon: Jargon) -> None:
    """Neither the packs, nor what waits, nor by a forged id."""
    await jargon.subscribing.take(HERE, await first_edition(jargon))
    [offer] = await waiting(jargon)
    assert await waiting(jargon, 3) == []
    assert await jargon.subscribing.all(3) == []
    for forged in (
        jargon.offers.accept(offer.word.offer_id, act(3), seen=offer.mark),
        jargon.offers.decline(offer.word.offer_id, act(3)),
        jargon.subscribing.leave(3, offer.word.pack_id),
    ):
        with pytest.raises(JargonError):
            await forged
    assert await waiting(jargon) == [offer]


async def test_a_server_that_leaves_takes_all_of_it_along(jargon: Jargon) -> None:
    """What it published, what it was subscribed to, and what waited."""
    await jargon.subscribing.take(HERE, await first_edition(jargon))
    now = datetime.now(UTC)
    for server in (HERE, THERE):
        await jargon._store.do(NoteDeparture(server, now))
    assert _rows(jargon) == (1, 1, 1)
    await jargon._store.do(PurgeServers(now + timedelta(days=1), now + timedelta(days=1)))
    assert _rows(jargon) == (0, 0, 0)
    assert {"publications", "subscriptions", "pack_words"} <= set(OF_SERVERS)


def _rows(jargon: Jargon) -> tuple[int, ...]:
    def count(db: Connection) -> tuple[int, ...]:
        tables = ("publications", "subscriptions", "pack_words")
        return tuple(len(db.query(f"select * from {table}")) for table in tables)

    return jargon._store.ask_now(count)
