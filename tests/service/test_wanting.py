"""Asking for a word that nobody explains, without Discord."""

from __future__ import annotations

import asyncio

import pytest

from bot.errors import BusyError, JargonError
from bot.glossary.model.term import Term
from bot.service import Act, Draft, Jargon
from bot.service.presses import MOST_IN_AN_HOUR, Presses
from bot.store.store import Store
from tests.fixtures.words import OpenJargon

HERE, THERE, ANN, BEN = 1, 2, 100, 200


async def wanted(jargon: Jargon, server: int = HERE) -> dict[str, int]:
    return {each.word: each.times for each in await jargon.wanted.words(server)}


async def test_a_person_counts_once_however_often_and_fast_they_press(jargon: Jargon) -> None:
    """In all wordings of the word; another person counts, too."""
    words = ("Zorble act", "zorble-acts", "ZORBLE ACT")
    await asyncio.gather(*(jargon.wanted.ask_for(HERE, each, ANN, str(n)) for n, each in enumerate(words)))
    assert await wanted(jargon) == {"Zorble act": 1}
    await asyncio.gather(
        *(jargon.wanted.ask_for(HERE, "zorble act", person, str(person)) for person in range(ANN, ANN + 10))
    )
    assert await wanted(jargon) == {"Zorble act": 10}
    assert await wanted(jargon, THERE) == {}


async def test_what_is_wanted_outlives_a_restart(jargon: Jargon, open_jargon: OpenJargon) -> None:
    """The word and its count; who pressed was never written down."""
    await jargon.wanted.ask_for(HERE, "Zorble", ANN, "1")
    jargon.close()
    again = open_jargon()
    await again.wanted.ask_for(HERE, "zorble", BEN, "2")
    assert await wanted(again) == {"Zorble": 2}


@pytest.mark.parametrize("word", ["I want to die", "Mr Zorble", "one two three four five", "07700 900123", ""])
async def test_what_may_not_be_kept_is_refused(jargon: Jargon, word: str) -> None:
    """Whatever an id says that anybody can write."""
    with pytest.raises(JargonError, match="That cannot be asked for"):
        await jargon.wanted.ask_for(HERE, word, ANN, "1")
    assert await wanted(jargon) == {}


async def test_a_word_that_is_explained_is_wanted_no_more(jargon: Jargon) -> None:
    """By the server's own words, or by the shared ones; a server that does not have the word still wants it."""
    for server in (HERE, THERE):
        for word in ("Zorble", "Quibblet"):
            await jargon.wanted.ask_for(server, word, ANN, f"{server}{word}")
    act = Act(act_id="9", server_id=HERE, person_id=9, community="Us")
    await jargon.curation.add(Draft(labels="Zorbles", plain="Things."), act)
    assert await wanted(jargon) == {"Quibblet": 1}
    assert await wanted(jargon, THERE) == {"Quibblet": 1, "Zorble": 1}
    jargon.import_terms([Term(slug="quibblet", label="Quibblet")])
    await jargon.wanted.tidy()
    jargon_of_now = [await wanted(jargon), await wanted(jargon, THERE)]
    assert jargon_of_now == [{}, {"Zorble": 1}]


async def test_a_word_with_several_meanings_is_explained(jargon: Jargon) -> None:
    """Whoever asks for PA can choose what it stands for."""
    await jargon.wanted.ask_for(HERE, "PA", ANN, "1")
    assert await wanted(jargon) == {}


async def test_a_curator_takes_a_word_off_the_list_once(jargon: Jargon) -> None:
    """The second of two at once is told that it is gone."""
    await jargon.wanted.ask_for(HERE, "Zorble", ANN, "1")
    assert (await jargon.wanted.dismiss(HERE, "zorble")).word == "Zorble"
    with pytest.raises(JargonError, match="Nobody asks for that word any more"):
        await jargon.wanted.dismiss(HERE, "zorble")


async def test_what_was_not_stored_can_be_asked_for_again(jargon: Jargon, monkeypatch: pytest.MonkeyPatch) -> None:
    """A press while the database is busy does not count, so the next one does."""
    do = Store.do

    async def busy(*_: object) -> None:
        raise BusyError("busy")

    monkeypatch.setattr(Store, "do", busy)
    with pytest.raises(BusyError):
        await jargon.wanted.ask_for(HERE, "Zorble", ANN, "1")
    monkeypatch.setattr(Store, "do", do)
    await jargon.wanted.ask_for(HERE, "Zorble", ANN, "2")
    assert await wanted(jargon) == {"Zorble": 1}


async def test_who_presses_again_hears_what_became_of_the_first_press(
    jargon: Jargon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is told that a word is asked for before it is stored, nor where it could not be."""
    ready = asyncio.Event()

    async def busy(*_: object) -> None:
        await ready.wait()
        raise BusyError("busy")

    monkeypatch.setattr(Store, "do", busy)
    presses = [asyncio.create_task(jargon.wanted.ask_for(HERE, "Zorble", ANN, each)) for each in "12"]
    done, _ = await asyncio.wait(presses, timeout=0.05)
    assert not done
    ready.set()
    told = await asyncio.gather(*presses, return_exceptions=True)
    assert [type(each) for each in told] == [BusyError, BusyError]


async def test_one_person_cannot_fill_the_list(jargon: Jargon) -> None:
    """Within an hour so many words count and no more; others may go on."""
    for number in range(MOST_IN_AN_HOUR):
        await jargon.wanted.ask_for(HERE, f"zorble{number}", ANN, str(number))
    with pytest.raises(JargonError, match="You asked for many words"):
        await jargon.wanted.ask_for(THERE, "quibblet", ANN, "x")
    await jargon.wanted.ask_for(HERE, "quibblet", BEN, "y")
    assert len(await wanted(jargon)) == MOST_IN_AN_HOUR + 1


def test_the_hour_is_counted_by_a_clock_that_does_not_jump() -> None:
    """After it the person may go on, and a word of theirs still counts once."""
    passed = 0.0
    presses = Presses(lambda: passed)
    assert all(presses.is_new((HERE, ANN, str(number))) for number in range(MOST_IN_AN_HOUR))
    assert presses.too_many(ANN)
    assert not presses.too_many(BEN)
    passed = 3601.0
    assert not presses.too_many(ANN)
    assert not presses.is_new((HERE, ANN, "0"))
