"""What people typed waits for them for a day, wherever it could be put."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import BusyError, JargonError, TooManyDraftsError
from bot.service import KeptDraft
from bot.service.drafts import MOST_DRAFTS, DraftBook
from bot.service.steady import SteadyClock
from bot.store.port import Engine
from bot.store.rows import now
from bot.store.store import Store
from tests.store.engines import Watched

SERVER, PERSON = 7, 9


def kept(draft_id: str, person: int = PERSON, server: int = SERVER) -> KeptDraft:
    return KeptDraft(server, draft_id, person, "add:x", {"plain": f"Text {draft_id}"})


@pytest.fixture
def engine(new_engine: Engine) -> Watched:
    return Watched(new_engine)


@pytest.fixture
def store(engine: Watched) -> Iterator[Store]:
    store = Store(engine=lambda _: engine)
    yield store
    store.close()


@pytest.fixture
def drafts(store: Store) -> DraftBook:
    return DraftBook(store)


async def test_a_draft_belongs_to_one_person_in_one_server(drafts: DraftBook) -> None:
    """Nobody else sees it, opens it or deletes it."""
    for each in (kept("1"), kept("2", person=8), kept("3", server=8)):
        await drafts.keep(each)
    assert await drafts.of(SERVER, PERSON) == [await drafts.get(SERVER, "1", PERSON)]
    for server, person in ((SERVER, 8), (8, PERSON)):
        with pytest.raises(JargonError, match="not kept any more"):
            await drafts.get(server, "1", person)
        await drafts.drop(server, "1", person)
    assert (await drafts.get(SERVER, "1", PERSON)).answers == {"plain": "Text 1"}
    await drafts.drop(SERVER, "1", PERSON)
    assert await drafts.of(SERVER, PERSON) == []


async def test_a_draft_sent_again_takes_the_place_of_the_first(drafts: DraftBook) -> None:
    """A form that is refused twice leaves one draft, as it was sent last."""
    await drafts.keep(kept("1"))
    await drafts.keep(KeptDraft(SERVER, "1", PERSON, "add:y", {"plain": "Better."}))
    assert [each.answers["plain"] for each in await drafts.of(SERVER, PERSON)] == ["Better."]


@pytest.mark.parametrize("in_memory", [False, True])
async def test_nobody_writes_over_the_draft_of_another(drafts: DraftBook, in_memory: bool) -> None:
    """Also where somebody names its id."""
    await drafts.keep(kept("1"), in_memory=in_memory)
    await drafts.keep(kept("1", person=8), in_memory=in_memory)
    await drafts.tidy()
    assert (await drafts.get(SERVER, "1", PERSON)).answers == {"plain": "Text 1"}


async def test_a_person_has_so_many_drafts_and_no_more(drafts: DraftBook, engine: Watched) -> None:
    """None of those that wait is lost for a new one, which is refused; one that is sent again, or another's, is not."""
    for number in range(MOST_DRAFTS):
        await drafts.keep(kept(f"{number}"))
    with pytest.raises(TooManyDraftsError, match=f"{MOST_DRAFTS} texts do already"):
        await drafts.keep(kept("another"))
    engine.broken = BusyError("The disk is full.")
    with pytest.raises(TooManyDraftsError):
        await drafts.keep(kept("another"), in_memory=True)
    engine.broken = None
    await drafts.keep(kept("0"))
    await drafts.keep(kept("theirs", person=8))
    await drafts.drop(SERVER, "0", PERSON)
    await drafts.keep(kept("another"))
    assert len(await drafts.of(SERVER, PERSON)) == MOST_DRAFTS


async def test_only_so_many_wait_in_memory(drafts: DraftBook, engine: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of all people together, while the database is away: one that is sent again takes no more room."""
    monkeypatch.setattr("bot.service.drafts.MOST_IN_MEMORY", 2)
    engine.broken = BusyError("The disk is full.")
    for number in range(2):
        await drafts.keep(kept(f"{number}", person=number), in_memory=True)
    with pytest.raises(TooManyDraftsError, match="too many texts wait for the database"):
        await drafts.keep(kept("2", person=2), in_memory=True)
    await drafts.keep(kept("1", person=1), in_memory=True)
    engine.broken = None
    await drafts.store_those_in_memory()
    await drafts.keep(kept("2", person=2))


async def test_what_was_not_stored_waits_in_memory(drafts: DraftBook, store: Store, engine: Watched) -> None:
    """It can be opened at once, and is stored when the database works again."""
    engine.broken = BusyError("The disk is full.")
    await drafts.keep(kept("1"))
    await drafts.keep(kept("2"), in_memory=True)
    assert (await drafts.get(SERVER, "1", PERSON)).answers == {"plain": "Text 1"}
    assert [each.draft_id for each in await drafts.of(SERVER, PERSON)] == ["2", "1"]
    engine.broken = None
    await drafts.tidy()
    elsewhere = DraftBook(store)
    assert {each.draft_id for each in await elsewhere.of(SERVER, PERSON)} == {"1", "2"}
    assert len(await drafts.of(SERVER, PERSON)) == 2


async def test_one_that_was_sent_again_while_the_database_failed_is_one(drafts: DraftBook, store: Store) -> None:
    """It is both stored, as it was, and in memory, as it was sent last: that is what is shown."""
    await drafts.keep(kept("1"))
    await drafts.keep(KeptDraft(SERVER, "1", PERSON, "add:x", {"plain": "Better."}), in_memory=True)
    assert [each.answers["plain"] for each in await drafts.of(SERVER, PERSON)] == ["Better."]
    await drafts.tidy()
    assert [each.answers["plain"] for each in await DraftBook(store).of(SERVER, PERSON)] == ["Better."]


async def test_after_a_day_a_draft_is_deleted(drafts: DraftBook) -> None:
    """It is not shown from that moment on, and no row of it is left after the next tidying."""
    await drafts.keep(kept("1"))
    now = drafts.now
    drafts.now = lambda: now() + timedelta(hours=24, minutes=1)
    assert await drafts.of(SERVER, PERSON) == []
    drafts.now = now
    assert len(await drafts.of(SERVER, PERSON)) == 1
    drafts.now = lambda: now() + timedelta(hours=24, minutes=1)
    await drafts.tidy()
    drafts.now = now
    assert await drafts.of(SERVER, PERSON) == []


async def test_a_clock_that_jumps_costs_nobody_what_they_typed(store: Store) -> None:
    """It is kept for a day by a clock that goes on evenly; what one that was ahead has dated waits from now."""
    passed = [0.0]
    drafts = DraftBook(store, SteadyClock(now(), lambda: passed[0]).now)
    await drafts.keep(replace(kept("ahead"), kept_at=now() + timedelta(days=365)))
    await drafts.keep(replace(kept("today"), kept_at=drafts.now()))

    await drafts.tidy()
    passed[0] = timedelta(hours=23).total_seconds()
    await drafts.tidy()
    assert {each.draft_id for each in await drafts.of(SERVER, PERSON)} == {"ahead", "today"}

    passed[0] = timedelta(hours=25).total_seconds()
    await drafts.tidy()
    assert store.ask_now(lambda db: db.query("select * from drafts")) == []
