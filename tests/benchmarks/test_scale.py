"""The benchmark of many servers: that it runs, that it hides no waiting, and that the page says what it computes."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from benchmarks.scale import __main__ as scale
from benchmarks.scale.arrivals import arrive
from benchmarks.scale.figures import Case, Figures, Phase, Played, Rates, Waits, Writing
from benchmarks.scale.limits import too_much
from benchmarks.scale.page import FIGURES, HABITS, PAGE, ROOM, written
from benchmarks.scale.projection import DAY, Costs, Need, most_servers
from benchmarks.scale.servers import servers


def phase(name: str, work: float, **done: float) -> Phase:
    """Ten seconds, in which one bot worked so much of them."""
    return Phase(
        name, 10.0, Rates(**done), None, 0, None, 0, None, [work], 0.0, 0.0, [0], 0.0, None, None, 1.0
    )  # fmt: skip


def played(number: int, memory: float, *phases: Phase) -> Played:
    """One bot with so many servers, and so many MiB resident in the end."""
    case = Case("PostgreSQL", 1, number, 1)
    return Played(case, 1.0, [1.0], [memory], [memory], [memory], [memory], 0, 2000, 6, 4, [*phases], 1.0)


FOUND = Figures(
    "2026-11-27",
    "a machine",
    "a command",
    [
        played(1000, 200.0, phase("quiet", 0.1), phase("lookups", 0.4, lookups=1000), phase("flags", 0.2, flags=500)),
        played(3000, 300.0),
    ],
    [Writing("PostgreSQL", 2, 100.0, Waits(1.0, 2.0, 3.0), 1000.0, 1.0)],
    sizes={"messages": 100, "reactions": 50, "lookups": 200},
)


def test_it_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A few servers, a real bot, a new database: people are answered, flags are stored, and it is kept in JSON."""
    monkeypatch.setenv("JARGONBOT_TEST_POSTGRES", "")
    file = tmp_path / "figures.json"
    scale.main(["--quick", "--json", str(file)])
    [found] = Figures.load(file).played
    together = found.phase("together")
    assert together
    assert together.lookups
    assert together.flags
    assert found.answers > 0
    assert 0 < found.reactions <= sum(each.done.flags for each in found.phases)
    assert found.cost("lookups", "lookups")
    assert Figures.load(file).writing[0].together > 0
    assert "ready after" in capsys.readouterr().out


async def test_who_is_due_while_others_wait_is_counted_from_then() -> None:
    """What is done takes longer than there is time for; nobody comes later for that, and all the more are late."""
    due: list[float] = []

    def slow(moment: float) -> None:
        due.append(moment)
        time.sleep(0.02)  # it stands for a loop that is kept busy

    late = await arrive(100, 0.3, slow, Random(1))
    assert due[-1] - due[0] < 0.3
    assert late[-1] > late[0] + 0.02 * len(due) / 4


async def test_as_many_come_as_are_asked_for() -> None:
    """By chance, but on average so many in a second; and nobody where none is asked for."""
    came: list[float] = []
    await asyncio.gather(arrive(1000, 0.2, came.append, Random(2)), arrive(0, 0.0, came.append, Random(2)))
    assert 150 < len(came) < 250


def test_servers_fall_evenly_on_shards() -> None:
    """As the ids of real ones do."""
    there = servers(12)
    shares = [len(there.of_shards(range(shard, shard + 1), 4)) for shard in range(4)]
    assert shares == [3, 3, 3, 3]


def test_what_is_too_much_is_left_out_with_the_reason() -> None:
    """A million servers fit no test machine, and fifty shards no minute."""
    assert "MiB" in too_much(Case("PostgreSQL", 1000, 1000, 1), 10, 1e9)
    assert "s, of 60" in too_much(Case("PostgreSQL", 50, 10, 1), 10, 60)
    assert too_much(Case("SQLite", 1, 1, 1), 1, 60) == ""


def test_figures_come_back_from_the_file_as_they_were(tmp_path: Path) -> None:
    """Also None, where nobody waited."""
    FOUND.save(tmp_path / "figures.json")
    assert Figures.load(tmp_path / "figures.json") == FOUND


def test_a_later_run_takes_the_place_of_its_own_cases_alone() -> None:
    """What it did not measure stays."""
    newer = replace(FOUND, day="2026-11-28", played=[replace(FOUND.played[1], ready=9.0)], writing=[], sizes={})
    joined = FOUND.joined(newer)
    assert (joined.day, len(joined.played), joined.played[1].ready) == ("2026-11-28", 2, 9.0)
    assert (joined.writing, joined.sizes) == (FOUND.writing, FOUND.sizes)


def test_what_is_computed_follows_from_the_figures() -> None:
    """By hand: 100 MiB more for 2,000 servers; 3 s of work for 1,000 lookups, beside what a quiet bot does."""
    costs = Costs.of(FOUND)
    assert costs.process == pytest.approx(150)
    assert costs.server == pytest.approx(51.2)
    assert costs.work == {"lookups": pytest.approx(3000), "flags": pytest.approx(2000), "reactions": 0, "messages": 0}
    assert costs.row == 200
    need = Need.of(20_000, costs, HABITS, ROOM)
    assert (need.shards, need.processes) == (20, 2)  # 1,000 MiB of servers, of which a process has room for 874
    assert need.memory == pytest.approx(1300 / 1024)
    assert (need.start_one, need.start_sixteen) == (100, 10)
    assert need.changes == pytest.approx(20_000 * (HABITS.lookups + HABITS.flags) * HABITS.busiest / DAY)
    assert most_servers(need.changes, HABITS.changes) == pytest.approx(20_000, abs=1)


def test_the_page_has_the_figures_of_the_file() -> None:
    """`python -m benchmarks.scale.page` writes them anew."""
    page = PAGE.read_text("utf-8")
    assert written(page, Figures.load(FIGURES)) == page
    assert written(page, FOUND) != page


def test_the_picture_is_drawn(tmp_path: Path) -> None:
    """With its words as text, which programs that read aloud can find."""
    pytest.importorskip("matplotlib", reason="the extra `bench` is not installed")
    from benchmarks.scale.plot import draw

    need = Need.of(1000, Costs.of(FOUND), HABITS, ROOM)
    draw([need, replace(need, servers=2000)], {2: 100.0}, tmp_path / "picture.svg")
    picture = (tmp_path / "picture.svg").read_text("utf-8")
    assert "Memory, GiB</text>" in picture
