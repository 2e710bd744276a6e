"""One case is played: the bots start, and people do one thing after another, then all of it at once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import astuple
from pathlib import Path
from random import Random

from benchmarks.scale import readings
from benchmarks.scale.arrivals import arrive
from benchmarks.scale.bots import Bot, bots
from benchmarks.scale.databases import Database, Watch
from benchmarks.scale.figures import Case, Phase, Played, Rates, Waits
from benchmarks.scale.limits import AT_ONCE
from benchmarks.scale.people import People
from benchmarks.scale.servers import Servers, servers
from rehearsal import Sandbox

SEED = 20261127
START_WITHIN = 200.0  # seconds
AFTERWARDS = 2.0  # seconds in which the bots do what is left of a phase, such as showing flags on answers
STORED_WITHIN = 10.0  # seconds after which a flag counts as lost
ASKING = 16  # people who ask anew as soon as they are answered, where the question is how many can be


async def play(case: Case, rates: Rates, seconds: float, database: Database, words: Sequence[str], at: Path) -> Played:
    """Play a case, with phases of so many seconds, in a folder of its own."""
    there = servers(case.shards * case.servers)
    async with Sandbox(there.world, shards=case.shards, check_schemas=False) as sandbox:
        sandbox.hub.max_concurrency = AT_ONCE
        begun, load = time.perf_counter(), readings.load()
        async with bots(sandbox.urls, database.setting, case.shards, case.processes, at) as running:
            ready = max(await asyncio.gather(*(bot.ready(START_WITHIN) for bot in running))) - begun
            ready_work = [bot.work for bot in running]
            await asyncio.sleep(min(AFTERWARDS, seconds))
            memory, before = [bot.memory for bot in running], database.facts()
            people = People(sandbox, there, words, Random(SEED))
            hearing = asyncio.create_task(people.hear())
            phases = await Play(case, people, there, running, database).all(rates, seconds)
            hearing.cancel()
            in_the_end, facts = [bot.memory for bot in running], database.facts()
    return Played(
        case,
        ready,
        ready_work,
        [each.rss for each in memory],
        [each.pss for each in memory],
        [each.rss for each in in_the_end],
        [each.pss for each in in_the_end],
        before.size,
        facts.size,
        facts.answers,
        facts.reactions,
        phases,
        load,
        facts.connections,
    )


class Play:
    """The phases of a case."""

    def __init__(self, case: Case, people: People, there: Servers, running: list[Bot], database: Database) -> None:
        self._case, self._people, self._there = case, people, there
        self._bots, self._database, self._random = running, database, Random(SEED)

    async def all(self, rates: Rates, seconds: float) -> list[Phase]:
        """Each kind by itself, to see what it costs; all at once, to see how long people wait; and the most lookups.

        Flags by themselves are set on servers of the first bot alone, so that what they cost the others is seen.
        """
        first = self._there.of_shards(self._bots[0].shards, self._case.shards)
        phases = [
            await self._phase("quiet", Rates(), seconds),
            await self._phase("lookups", Rates(lookups=rates.lookups), seconds),
        ]
        self._people.go_to(first)
        phases.append(await self._phase("flags", Rates(flags=rates.flags), seconds))
        self._people.go_to(self._there.places)
        return [
            *phases,
            await self._phase("reactions", Rates(reactions=rates.reactions), seconds),
            await self._phase("messages", Rates(messages=rates.messages), seconds),
            await self._phase("together", rates, seconds),
            await self._phase("most lookups", None, seconds),
        ]

    async def _phase(self, name: str, rates: Rates | None, seconds: float) -> Phase:
        people, database = self._people, self._database
        people.waited.clear()
        people.flags.clear()
        before, commits, facts = self._work(), await self._commits(), database.facts()
        with Watch(database, people.world.ids.next()) as watch:
            begun = time.perf_counter()
            late, done = await self._acted(rates, seconds)
            given_up = await people.all_answered()
            await self._all_stored(watch)
            await asyncio.sleep(min(AFTERWARDS, seconds))
        over = seconds if rates != Rates() else time.perf_counter() - begun
        worked = [(new - old) / over for new, old in zip(self._work(), before, strict=True)]
        stored = [watch.stored[each] - due for each, due in people.flags.items() if each in watch.stored]
        told = zip(await self._commits(), commits, strict=True)
        committed = [(new[0] - old[0], new[1] - old[1]) for new, old in told]
        number, after = sum(each for each, _ in committed), database.facts()
        return Phase(
            name=name,
            seconds=over,
            done=done if done else Rates(lookups=len(people.waited)),
            lookups=Waits.of(people.waited),
            given_up=given_up,
            flags=Waits.of(stored),
            lost_flags=len(people.flags) - len(stored),
            late=Waits.of(late),
            bots=worked[:-2],
            discord=worked[-2],
            database=worked[-1],
            commits=[int(each) for each, _ in committed],
            commit_ms=sum(each for _, each in committed) / number * 1000 if number else 0.0,
            server_commits=_more(after.commits, facts.commits),
            log_bytes=_more(after.log, facts.log),
            load=readings.load(),
        )

    async def _acted(self, rates: Rates | None, seconds: float) -> tuple[list[float], Rates | None]:
        """How late things were done, and how many of each; of the most lookups, what was answered tells."""
        if rates is None:
            await self._most_lookups(seconds)
            return [], None
        people = self._people
        acts: tuple[Callable[[float], object], ...] = (people.look_up, people.flag, people.react, people.write)
        late = await asyncio.gather(
            *(arrive(rate, seconds, act, self._random) for rate, act in zip(astuple(rates), acts, strict=True))
        )
        return [each for kind in late for each in kind], Rates(*(float(len(kind)) for kind in late))

    async def _most_lookups(self, seconds: float) -> None:
        end = time.perf_counter() + seconds

        def ask() -> None:
            if (now := time.perf_counter()) < end:
                self._people.look_up(now, ask)

        for _ in range(ASKING):
            ask()
        await asyncio.sleep(seconds)

    async def _all_stored(self, watch: Watch) -> None:
        until = time.perf_counter() + STORED_WITHIN
        while self._people.flags.keys() - watch.stored.keys() and time.perf_counter() < until:
            await asyncio.sleep(0.01)

    def _work(self) -> list[float]:
        return [*(bot.work for bot in self._bots), time.process_time(), self._database.work()]

    async def _commits(self) -> list[tuple[float, float]]:
        """Of each bot: how many there were, and how many seconds they took."""
        told = [await bot.numbers() for bot in self._bots]
        name = "jargonbot_db_commit_seconds"
        return [(each.get(f"{name}_count", 0.0), each.get(f"{name}_sum", 0.0)) for each in told]


def _more(new: int | None, old: int | None) -> int | None:
    return None if new is None or old is None else new - old
