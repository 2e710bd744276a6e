"""How often one person may flag: by forms and reactions together, whatever they take back, whatever the clock does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.errors import BusyError, RefusedError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import MOST_IN_AN_HOUR, Reason
from bot.feedback.reactions import Reaction
from bot.service import Jargon
from bot.service.flag_limit import FlagLimit
from bot.service.flags import FlagEvent
from bot.service.steady import SteadyClock
from bot.store.flags import AddFlag, open_flags
from bot.store.reactions import MatchReactions
from bot.store.rows import now
from bot.store.store import Store

HERE, ANN, BEN = 1, 100, 101
REF = DefinitionRef(HERE, "advocacy")


class Seconds:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.passed = 0.0

    def __call__(self) -> float:
        return self.passed


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def limit(seconds: Seconds) -> FlagLimit:
    return FlagLimit(seconds)


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store()
    yield store
    store.close()


def test_twenty_within_an_hour_and_again_an_hour_later(limit: FlagLimit, seconds: Seconds) -> None:
    """The first of them makes room when an hour has gone by; another person is not concerned."""
    for number in range(MOST_IN_AN_HOUR):
        seconds.passed = number
        assert limit.admits((HERE, ANN), number)
    assert not limit.admits((HERE, ANN), "more")
    assert limit.admits((HERE, BEN), "more")
    assert limit.admits((2, ANN), "more")
    seconds.passed = 3600.0
    assert limit.admits((HERE, ANN), "more")
    assert not limit.admits((HERE, ANN), "and more")


def test_what_is_taken_back_counts(limit: FlagLimit) -> None:
    """Also the same reaction, taken off and set again; but what Discord tells twice is one."""
    for _ in range(MOST_IN_AN_HOUR - 1):
        assert limit.admits((HERE, ANN), "the same")
        limit.took_back((HERE, ANN), "the same")
    for _ in range(3):
        assert limit.admits((HERE, ANN), "the last")
    assert not limit.admits((HERE, ANN), "the same")


def test_what_was_not_stored_does_not_count(limit: FlagLimit) -> None:
    """Whoever tries again while the database is busy is not told that they flag too often."""
    for number in range(3 * MOST_IN_AN_HOUR):
        assert limit.admits((HERE, ANN), number)
        limit.undone((HERE, ANN), number)


def test_nobody_is_remembered_longer_than_an_hour(limit: FlagLimit, seconds: Seconds) -> None:
    """After a raid of thousands, they are forgotten as soon as anybody flags later."""
    for person in range(1000):
        limit.admits((HERE, person), 1)
    seconds.passed = 3601.0
    limit.admits((HERE, ANN), 1)
    assert list(limit._made) == [(HERE, ANN)]


async def comment(jargon: Jargon, number: int) -> None:
    await jargon.flagging.flag(REF, str(number), ANN, Reason.WRONG, f"Comment {number}.")


async def test_take_it_back_does_not_undo_the_limit(jargon: Jargon) -> None:
    """Sixty comments in a minute, each taken back, were sixty pings of the curators."""
    for number in range(MOST_IN_AN_HOUR):
        await comment(jargon, number)
        await jargon.flagging.take_back(HERE, str(number), ANN)
    with pytest.raises(RefusedError, match="20 times in the last hour"):
        await comment(jargon, 99)


async def test_reactions_count_as_forms_do(jargon: Jargon) -> None:
    """Eighty by one person are twenty; another person's still counts, and none is left for a form."""
    for message in range(80):
        await jargon.flagging.record_answer(HERE, 5, message + 1, "advocacy")
        await jargon.flagging.add(Reaction(HERE, message + 1, ANN, "flagged", emoji="🚩"))
    await jargon.flagging.add(Reaction(HERE, 80, BEN, "flagged", emoji="🚩"))
    stored = jargon._store.ask_now(open_flags)
    assert {each.person_id for each in stored} == {ANN, BEN}
    assert jargon._store.ask_now(_reactions_of, ANN) == MOST_IN_AN_HOUR
    assert jargon.flagging.events == {
        FlagEvent.APPLIED: MOST_IN_AN_HOUR + 1,
        FlagEvent.LIMITED: 80 - MOST_IN_AN_HOUR,
    }
    with pytest.raises(RefusedError, match="20 times in the last hour"):
        await comment(jargon, 1)


def _reactions_of(db: object, person: int) -> int:
    rows = db.query("select count(*) as number from reactions where person_id = :person", person=person)  # type: ignore[attr-defined]
    return int(rows[0]["number"])


def test_what_is_found_at_a_comparison_is_not_without_a_limit(store: Store) -> None:
    """Who set eighty signs while the bot was away flagged twenty times; the others on those messages count."""
    for message in range(80):
        store.do_now(MatchReactions(HERE, message, ("🚩", False), "flagged", frozenset({ANN, 1000 + message})))
    assert store.ask_now(_reactions_of, ANN) == MOST_IN_AN_HOUR
    assert store.ask_now(_reactions_of, 1079) == 1


@pytest.mark.trust("clock a day off")
def test_a_clock_that_was_ahead_shuts_nobody_out(store: Store) -> None:
    """Twenty flags were dated a day later than now: the next is taken, and twenty of now are the most all the same."""
    for number in range(MOST_IN_AN_HOUR):
        tomorrow = now() + timedelta(days=1)
        store.do_now(AddFlag(REF, f"ahead-{number}", ANN, "wrong", f"Ahead {number}", flagged_at=tomorrow))
    for number in range(MOST_IN_AN_HOUR):
        store.do_now(AddFlag(REF, f"now-{number}", ANN, "wrong", f"Now {number}"))
    with pytest.raises(RefusedError):
        store.do_now(AddFlag(REF, "more", ANN, "wrong", "One more"))


@pytest.mark.trust("clock a day off")
def test_a_steady_clock_counts_evenly(seconds: Seconds) -> None:
    """Whatever the clock of the computer says meanwhile, an hour is an hour."""
    clock = SteadyClock(now(), seconds)
    before = clock.now()
    seconds.passed = 3600.0
    assert clock.now() - before == timedelta(hours=1)


@pytest.mark.trust("database locked")
async def test_a_busy_database_costs_nobody_a_flag(jargon: Jargon, monkeypatch: pytest.MonkeyPatch) -> None:
    """It refuses the form thirty times; the thirty-first is stored."""

    async def refuse(operation: object) -> None:
        raise BusyError("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(jargon._store, "do", refuse)
        for number in range(30):
            with pytest.raises(BusyError):
                await comment(jargon, number)
    await comment(jargon, 30)
    assert len(jargon._store.ask_now(open_flags)) == 1
