"""All processes of a bot are replaced by `deploy/rolling` while people ask, flag and change words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from tests.end_to_end.waiting import until
from tests.fixtures.trust import Tally
from tests.processes.conftest import OpenFleet
from tests.processes.load import Load
from tests.processes.stored import FLAGS, Stored

CHANGES = "select server_id, slug, number from revisions where slug like 'zorble%%'"


@pytest.fixture
def pace(times: Callable[[int, int], int]) -> float:
    """With `--full` the three seconds of Discord's for a first reply are three; else thirty, for a busy machine."""
    return times(1, 10) / 10


@pytest.fixture
def hurry(times: Callable[[int, int], int]) -> int:
    """With `--full` its limits are as they are, such as one start in five seconds; else nobody waits for them."""
    return times(100_000, 1)


@pytest.mark.trust("rolling deploy")
async def test_nothing_is_lost_doubled_or_unanswered(
    open_fleet: OpenFleet, stored: Stored, tally: Tally, times: Callable[[int, int], int]
) -> None:
    """Each process has a shard, and the new one is ready before the old one goes."""
    shards = range(times(2, 3))
    fleet = await open_fleet(len(shards))
    for each in shards:
        await fleet.start(f"{each}a")
    await fleet.ready()
    load = Load(fleet, len(shards), flags=times(60, 1000), changes=times(12, 200))
    await load.during(fleet.roll(*map(str, shards)))
    assert fleet.in_use() == [f"{each}b" for each in shards]

    await until(lambda: load.flags <= set(stored(FLAGS)))
    tally.kept(load.flags, stored(FLAGS))
    changes = [(server, slug, number + 1) for (server, slug), many in load.words.items() for number in range(many)]
    tally.kept(changes, stored(CHANGES))
    assert {len(each.heard) for each in load.asked} == {1}
    replies = Counter(each.replies_to for room in fleet.rooms() for each in room.values() if each.replies_to)
    assert {each.id: replies[each.id] for each in load.mentions if replies[each.id] != 1} == {}
    assert [each for each in fleet.sandbox.http.refusals if each.code in (40060, 10062)] == []
    assert "Traceback" not in fleet.logs()
    load.took.sort()
    tally.load(len(load.flags) + len(changes) + len(load.asked) + len(load.mentions))
    tally.faults(len(shards))
    tally.figure(
        f"rolling deploy: {len(load.flags):,} flags, {len(changes):,} changes, {len(load.asked):,} questions; "
        f"an answer took {load.took[len(load.took) // 2]:.2f} s (half of them), "
        f"{load.took[len(load.took) * 99 // 100]:.2f} (99 of 100), {load.took[-1]:.2f} at most"
    )
