"""Changes that the database cannot take just now."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.errors import BusyError
from bot.feedback.reactions import Reaction
from bot.service import Jargon, backlog
from bot.service.flags import FlagEvent
from bot.service.supervisor import Sleep
from rehearsal import Clock
from tests.fixtures.locked import locked

SERVER, CHANNEL, MESSAGE = 1, 2, 3


def flag(person: int) -> Reaction:
    return Reaction(SERVER, MESSAGE, person, "flagged", False, "🚩")


@asynccontextmanager
async def served(jargon: Jargon, sleep: Sleep) -> AsyncIterator[None]:
    serving = asyncio.create_task(jargon.flagging.backlog.serve(sleep))
    await asyncio.sleep(0)
    yield
    serving.cancel()
    await asyncio.wait([serving])


async def until_waiting(jargon: Jargon, number: int) -> None:
    while jargon.flagging.backlog.waiting < number:
        await asyncio.sleep(0.001)


@pytest.mark.trust("database locked")
async def test_what_a_locked_database_cannot_take_is_stored_later(jargon: Jargon, database: Path) -> None:
    """Answers and reactions wait in their order: who flagged and took it back has no flag. Then all is compared."""
    clock, caught_up = Clock(), asyncio.Event()
    jargon.flagging.backlog.caught_up = caught_up.set
    async with served(jargon, clock.sleep):
        with locked(jargon, database):
            await jargon.flagging.record_answer(SERVER, CHANNEL, MESSAGE, "advocacy")  # for which nobody waits
            assert jargon.flagging.backlog.waiting == 1
            steps = [jargon.flagging.add(flag(1)), jargon.flagging.add(flag(2)), jargon.flagging.remove(flag(1))]
            changes = [asyncio.create_task(each) for each in steps]
            await until_waiting(jargon, 4)
            await clock.advance(seconds=backlog.FIRST_PAUSE)
            assert not any(each.done() for each in changes)
        while not caught_up.is_set():
            await clock.advance(seconds=backlog.LONGEST_PAUSE)
        await asyncio.gather(*changes)

    assert [row.people for row in jargon.flagging.whole_queue()] == [1]
    assert jargon.flagging.backlog.waiting == 0


@pytest.mark.trust("database locked")
async def test_where_nobody_serves_it_is_said_at_once(jargon: Jargon, database: Path) -> None:
    """On the command line nothing would ever try again."""
    with locked(jargon, database), pytest.raises(BusyError, match="Another program is writing"):
        await jargon.flagging.add(flag(1))


@pytest.mark.trust("database locked")
async def test_only_so_many_wait(jargon: Jargon, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond that they are let go, and the comparison with Discord finds them once the others are stored."""
    monkeypatch.setattr(backlog, "MOST_WAITING", 2)
    clock, caught_up = Clock(), asyncio.Event()
    jargon.flagging.backlog.caught_up = caught_up.set
    async with served(jargon, clock.sleep):
        with locked(jargon, database):
            waiting = [asyncio.create_task(jargon.flagging.add(flag(person))) for person in (1, 2)]
            await until_waiting(jargon, 2)
            assert await jargon.flagging.add(flag(3)) == ""
            assert jargon.flagging.events == {FlagEvent.LOST: 1}
        while not caught_up.is_set():
            await clock.advance(seconds=backlog.LONGEST_PAUSE)
        await asyncio.gather(*waiting)


@pytest.mark.trust("database locked")
async def test_who_still_waits_at_the_end_is_let_go(jargon: Jargon, database: Path) -> None:
    """A bot that is stopped does not wait for a lock."""
    async with served(jargon, Clock().sleep):
        with locked(jargon, database):
            waiting = asyncio.create_task(jargon.flagging.add(flag(1)))
            await until_waiting(jargon, 1)
            jargon.flagging.backlog.let_go()
            with pytest.raises(asyncio.CancelledError):
                await waiting
