"""What is kept for a time: servers that left, old answers, answered flags. A clock that a test moves says when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.reactions import Reaction
from bot.feedback.reviews import Decision
from bot.service import ONLY, Act, Draft, Jargon, Shards
from bot.store.answers import RecordAnswer
from bot.store.flags import AddFlag
from bot.store.port import Connection, Row
from bot.store.reactions import AddReaction
from bot.store.retention import OF_SERVERS, DropOld, NoteDeparture, PurgeServers
from bot.store.reviews import Decide
from bot.store.store import Store

START = datetime(2026, 11, 1, tzinfo=UTC)
HERE, THERE, BOT, ANN = 1, 2, 99, 100
DAYS = {"left_servers_days": 30, "answers_days": 90, "resolved_flags_days": 365}


class Days:
    """A clock that a test moves by days."""

    def __init__(self) -> None:
        self.passed = 0.0

    def __call__(self) -> datetime:
        return START + timedelta(days=self.passed)


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
async def jargon(jargon: Jargon, days: Days) -> Jargon:
    """A glossary with a word of its own, a flag and a preference in two servers."""
    jargon.keeping.now = days
    for server in (HERE, THERE):
        act = Act(act_id=str(server), server_id=server, person_id=9, community="Us")
        await jargon.curation.add(Draft(labels="Tea club", plain="We meet on Mondays."), act)
        await jargon.flagging.record_answer(server, 5, 10, "advocacy")
        await jargon.flagging.add(Reaction(server, 10, ANN, "flagged", emoji="🚩"))
        await jargon.preferences.settle(server, nation="Wales")
    await jargon.keeping.is_in(BOT, {HERE, THERE})
    return jargon


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store()
    yield store
    store.close()


def rows(store: Store, table: str) -> list[Row]:
    return store.ask_now(_rows, table)


def _rows(db: Connection, table: str) -> list[Row]:
    return db.query(f"select * from {table}")


def servers(jargon: Jargon) -> set[int]:
    """The servers of which anything is kept."""
    return {row["server_id"] for table in OF_SERVERS for row in rows(jargon._store, table)} - {0}


@pytest.mark.sqlite("it lists tables; those of both engines are the same, as tests/store/test_postgres.py holds")
def test_every_table_with_servers_is_purged(store: Store) -> None:
    """A new table that has rows of servers is named among them."""
    with_servers = {
        row["name"]
        for row in store.ask_now(_rows, "sqlite_master")
        if row["type"] == "table" and "server_id" in str(row["sql"])
    }
    assert with_servers == set(OF_SERVERS)


async def test_a_server_of_other_shards_is_left_to_who_serves_them(jargon: Jargon, days: Days) -> None:
    """Only they know whether it has the bot again."""
    await jargon.keeping.left(HERE)
    days.passed = 31
    assert await jargon.keeping.tidy(Shards((1,), 2), **DAYS) == frozenset()
    assert servers(jargon) == {HERE, THERE}
    assert await jargon.keeping.tidy(Shards((0,), 2), **DAYS) == {HERE}


async def test_a_server_that_left_is_gone_after_thirty_days(jargon: Jargon, days: Days) -> None:
    """Not a day before; with its words, flags and preferences, in memory too; the other server keeps everything."""
    await jargon.keeping.left(HERE)
    days.passed = 29.9
    assert await jargon.keeping.tidy(**DAYS) == frozenset()
    assert servers(jargon) == {HERE, THERE}

    days.passed = 30.1
    assert await jargon.keeping.tidy(**DAYS) == {HERE}

    assert servers(jargon) == {THERE}
    assert "tea-club" not in {each.slug for each in jargon.terms(HERE)}
    assert "tea-club" in {each.slug for each in jargon.terms(THERE)}
    assert (jargon.preferences.now(HERE).nation, jargon.preferences.now(THERE).nation) == ("", "Wales")
    assert jargon.page("advocacy", HERE).counts_of().people == 0


async def test_a_server_that_comes_back_loses_nothing(jargon: Jargon, days: Days) -> None:
    """Its days begin anew when it leaves again; to be told twice that it left does not make them longer."""
    await jargon.keeping.left(HERE)
    days.passed = 20.0
    await jargon.keeping.returned(HERE)
    await jargon.keeping.left(HERE)
    days.passed = 40.0
    await jargon.keeping.left(HERE)
    assert await jargon.keeping.tidy(**DAYS) == frozenset()
    days.passed = 51.0
    assert await jargon.keeping.tidy(**DAYS) == {HERE}


async def test_a_server_that_left_while_the_bot_was_away_is_noticed(jargon: Jargon, days: Days) -> None:
    """Discord says at the start which servers there are; one that it does not name has left."""
    await jargon.keeping.is_in(BOT, {THERE})
    days.passed = 15.0
    await jargon.keeping.is_in(BOT, {THERE})
    days.passed = 31.0
    assert await jargon.keeping.tidy(**DAYS) == {HERE}


async def test_a_server_that_came_back_while_the_bot_was_away_stays(jargon: Jargon, days: Days) -> None:
    """Discord names it among the others at the start; nothing else tells of it."""
    await jargon.keeping.left(HERE)
    days.passed = 29.0
    await jargon.keeping.is_in(BOT, {HERE, THERE})
    days.passed = 31.0
    assert await jargon.keeping.tidy(**DAYS) == frozenset()


async def test_a_server_that_is_there_loses_nothing_whatever_was_noted(jargon: Jargon, days: Days) -> None:
    """What was known before an outage of the database may be stored after it, and be wrong by then."""
    await jargon.keeping.left(THERE)
    days.passed = 31
    assert await jargon.keeping.tidy(ONLY, [HERE, THERE], **DAYS) == frozenset()
    days.passed = 62
    assert await jargon.keeping.tidy(**DAYS) == frozenset()


async def test_another_bot_on_the_database_makes_nobody_leave(jargon: Jargon, days: Days) -> None:
    """A rehearsal over the real database knows none of its servers."""
    await jargon.keeping.is_in(BOT + 1, {12345})
    days.passed = 31.0
    assert await jargon.keeping.tidy(**DAYS) == frozenset()
    assert {HERE, THERE} <= servers(jargon)


def test_a_clock_that_was_ahead_keeps_no_server_for_ever(store: Store) -> None:
    """A departure that is dated later than now counts from now; the shared words are never a server that left."""
    store.do_now(NoteDeparture(HERE, START + timedelta(days=3650)))
    store.do_now(NoteDeparture(0, START - timedelta(days=3650)))
    store.do_now(PurgeServers(START - timedelta(days=30), START))
    assert store.do_now(PurgeServers(START + timedelta(days=1), START + timedelta(days=31))) == {HERE}


def test_a_clock_that_was_not_set_yet_makes_no_server_go_at_once(store: Store) -> None:
    """A computer without a battery says 1970 until it finds the network: what left then counts from the next look."""
    store.do_now(NoteDeparture(HERE, datetime(1970, 1, 1, tzinfo=UTC)))
    assert store.do_now(PurgeServers(START - timedelta(days=30), START)) == frozenset()
    assert store.do_now(PurgeServers(START + timedelta(days=1), START + timedelta(days=31))) == {HERE}


def drop_old(store: Store, day: float) -> None:
    """As it is done once a day, so many days after the start."""
    now = START + timedelta(days=day)
    store.do_now(DropOld(now - timedelta(days=90), now - timedelta(days=365), now))


def test_old_answers_go_and_those_with_open_flags_stay(store: Store) -> None:
    """By a reaction or from the form; the answers go once nobody's flag is open on them."""
    for message, slug in ((10, "advocacy"), (11, "support"), (12, "reablement")):
        store.do_now(RecordAnswer(HERE, 5, message, slug, shown_at=START))
    store.do_now(AddReaction(Reaction(HERE, 10, ANN, "flagged", emoji="🚩"), at=START))
    store.do_now(AddFlag(DefinitionRef(HERE, "support"), "1", ANN, "wrong", message_id=11, flagged_at=START))
    drop_old(store, 89)
    assert len(rows(store, "answers")) == 3
    drop_old(store, 91)
    assert {row["message_id"] for row in rows(store, "answers")} == {10, 11}
    decided = Decide(DefinitionRef(HERE, "advocacy"), "r", Decision.RESOLVED, "Mended.", "", 9, at=START)
    store.do_now(decided)
    drop_old(store, 92)
    assert {row["message_id"] for row in rows(store, "answers")} == {11}
    assert rows(store, "reactions") == []


def test_flags_go_a_year_after_they_were_answered(store: Store) -> None:
    """With their comments and the replies to them; the decision stays, and says no more who made it. Open ones stay."""
    for number, slug in enumerate(("advocacy", "support")):
        ref = DefinitionRef(HERE, slug)
        store.do_now(AddFlag(ref, str(number), ANN, "wrong", f"Comment {number}.", flagged_at=START))
    store.do_now(Decide(DefinitionRef(HERE, "advocacy"), "r", Decision.RESOLVED, "Mended.", "", 9, at=START))
    drop_old(store, 364)
    assert len(rows(store, "flags")) == 2
    drop_old(store, 366)
    assert [row["comment"] for row in rows(store, "flags")] == ["Comment 1."]
    assert rows(store, "replies") == []
    assert [(row["reply"], row["decided_by"]) for row in rows(store, "reviews")] == [("Mended.", 0)]


def test_a_sign_on_what_is_no_answer_is_forgotten(store: Store) -> None:
    """A reaction may come before the word of its answer; after a day none will come."""
    store.do_now(AddReaction(Reaction(HERE, 77, ANN, "flagged", emoji="🚩"), at=START))
    drop_old(store, 0.9)
    assert len(rows(store, "reactions")) == 1
    drop_old(store, 1.1)
    assert rows(store, "reactions") == []
