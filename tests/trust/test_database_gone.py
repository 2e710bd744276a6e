"""A server of PostgreSQL is gone for a while: words are found, everybody is answered, and nothing is lost."""

from __future__ import annotations

import asyncio
import logging
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.discord.kit.buttons import BUTTONS
from bot.errors import BusyError
from bot.feedback.reactions import Reaction
from bot.service import Jargon, backlog
from bot.store.place import Server
from bot.store.preferences import Remember
from bot.store.reactions import AddReaction
from bot.store.store import Store
from bot.strings import errors as strings
from rehearsal import Clock, Person, Sandbox
from rehearsal.commands import CommandKind
from rehearsal.message import Message
from rehearsal.person.reply import Reply
from rehearsal.reading import BUTTON
from tests.commands.community import Community
from tests.end_to_end.forging import of_today, reply_to
from tests.end_to_end.waiting import until
from tests.fixtures.outage import OwnServer, Proxy
from tests.fixtures.postgres import Databases
from tests.fixtures.sandbox import StartBot
from tests.fixtures.trust import Tally
from tests.trust.inputs import fields, leaves, usual
from tests.trust.ticker import Ticker

pytestmark = pytest.mark.trust("database gone")
pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")

AWAY = "The database cannot be reached just now"
GONE = {"silent": Proxy.hang, "silent in one direction": Proxy.keep_answers, "refusing": Proxy.refuse}
OWN = {"ended": OwnServer.end, "killed": OwnServer.kill}


@pytest.fixture
def place(request: pytest.FixtureRequest, database: Path) -> Server:
    """A new database on a server that goes the way that the test names."""
    if request.node.callspec.params.get("gone") in OWN:
        return Server(request.getfixturevalue("own_server").address, database)
    request.getfixturevalue("proxy")
    databases: Databases = request.getfixturevalue("postgres")
    return databases.place(database)


@pytest.fixture
def jargon(place: Server, glossary: Path) -> Iterator[Jargon]:
    with closing(Jargon(place, glossary)) as jargon:
        yield jargon


@pytest.fixture
def going(request: pytest.FixtureRequest, place: Server) -> tuple[Callable[[], None], Callable[[], None]]:
    """How the server goes, and how it comes back."""
    how = request.node.callspec.params["gone"]
    server: Any = request.getfixturevalue("own_server" if how in OWN else "proxy")
    return partial((OWN | GONE)[how], server), server.go_on


@pytest.mark.parametrize("gone", [*GONE, *OWN])
async def test_people_go_on_and_nothing_is_lost(
    gone: str,
    going: tuple[Callable[[], None], Callable[[], None]],
    sandbox: Sandbox,
    jargon: Jargon,
    settings: Settings,
    start_bot: StartBot,
    tally: Tally,
    times: Callable[[int, int], int],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """All is told while the server is away: what is looked up, that a comment is not stored, and what flags wait for.

    Once it is back, by itself every flag is there once, and a comment is stored that its writer sends again."""
    caplog.set_level(logging.WARNING, "bot")
    go, come_back = going
    await start_bot(JargonBot(jargon, settings, sleep=sandbox.clock.sleep, guild_ready_timeout=0.02))
    community = Community(sandbox)
    answer = (await community.member().slash("define", term="co-production")).message
    await until(lambda: bool(rows(jargon, "select slug from answers")))
    people, lasted, flagged = [community.member() for _ in range(times(6, 60))], [], []
    ticker = Ticker()
    ticking = asyncio.create_task(ticker.tick())

    await asyncio.to_thread(go)
    told: dict[Person, Reply] = {}
    for person in people:
        person.react(answer, "🚩")
        flagged.append(person.user.id)
        began = time.perf_counter()
        assert "# Advocacy" in (await person.slash("define", term="advocacy")).text
        told[person] = await comments(person, answer)
        lasted.append(time.perf_counter() - began)
        assert AWAY in told[person].text
    ticking.cancel()
    await asyncio.to_thread(come_back)
    await until_stored(jargon, sandbox, "select person_id from reactions", len(flagged))
    await until_stored(jargon, sandbox, "select draft_id from drafts", len(people))
    stored = []
    for person in people:
        form = (await person.press(told[person].message, "Open the form again")).form
        assert "stored" in (await person.submit(form, {})).text
        stored.append(text_of(person))

    tally.kept(flagged, rows(jargon, "select person_id from reactions"))
    tally.kept(stored, rows(jargon, "select comment from flags"))
    tally.load(4 * len(people))
    tally.faults(1)
    tally.figure(
        f"{gone}: the slowest of {len(people)} who looked up a word and wrote a comment was told in "
        f"{max(lasted):.1f} s, half of them in {sorted(lasted)[len(lasted) // 2] * 1000:.0f} ms; the loop was "
        f"{ticker.percentile(0.99) * 1000:.0f} ms late in 99 of 100 cases, {ticker.percentile(1) * 1000:.0f} ms at most"
    )
    said = [each for each in caplog.messages if each.startswith("The database")]
    assert [sum(word in each for each in said) for word in ("cannot be reached (", "reached again")] == [1, 1], said


def text_of(person: Person) -> str:
    return f"This is hard for {person.user.name}."


async def comments(person: Person, answer: Message) -> Reply:
    form = (await person.press(answer, "Comment or flag")).form
    return await person.submit(form, {"comment": text_of(person)})


def rows(jargon: Jargon, sql: str) -> list[object]:
    return [next(iter(row.values())) for row in jargon._store.ask_now(lambda db: db.query(sql))]


async def until_stored(jargon: Jargon, sandbox: Sandbox, sql: str, number: int) -> None:
    """Until the bot has found the server again by itself, and stored what waited."""
    while True:
        with suppress(BusyError):
            if len(rows(jargon, sql)) >= number:
                return
        await sandbox.clock.advance(seconds=1)
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("gone", ["silent"])
async def test_every_command_and_button_is_answered(
    gone: str,
    going: tuple[Callable[[], None], Callable[[], None]],
    sandbox: Sandbox,
    jargon: Jargon,
    settings: Settings,
    start_bot: StartBot,
    tally: Tally,
) -> None:
    """Each while the server is away, and none says that something went wrong on our side."""
    await start_bot(JargonBot(jargon, settings, sleep=sandbox.clock.sleep, guild_ready_timeout=0.02))
    person = Community(sandbox).curator()
    answer = (await person.slash("define", term="co-production")).message
    go, come_back = going
    await asyncio.to_thread(go)
    said = {}
    for name, does in doings(person, answer).items():
        reply = await does()
        if reply.has_form:
            reply = await person.submit(reply.form, dict(fields(reply.form, "hello there")))
        said[name] = reply.text
    assert not [name for name, text in said.items() if not text or strings.unexpected() in text]
    looked_up = ("/define", "/compare", "/random", "/explain", "/browse", "/help-now", "the button MoreButton")
    assert not [name for name in looked_up if AWAY in said[name]]
    assert AWAY in said["/suggest"]
    await asyncio.to_thread(come_back)
    tally.load(len(said))


def doings(person: Person, answer: Message) -> dict[str, Callable[[], Any]]:
    """Every command, every entry of a menu and every button, by its name."""
    found: dict[str, Callable[[], Any]] = {}
    for command in person.commands:
        if command["type"] == CommandKind.MESSAGE_MENU:
            found[command["name"]] = partial(person.context_menu, command["name"], answer)
            continue
        for path, options in leaves(command):
            given = {each["name"]: usual(person, each) for each in options if each.get("required")}
            found[f"/{path}"] = partial(person.slash, path, **given)
    for button in BUTTONS:
        pressed = {"component_type": BUTTON, "custom_id": of_today(button), "id": 1}
        found[f"the button {button.__name__}"] = partial(reply_to, person, answer, pressed)
    return found


@pytest.mark.parametrize("gone", ["refusing"])
async def test_an_hour_of_flags_waits_in_little_memory(
    gone: str,
    going: tuple[Callable[[], None], Callable[[], None]],
    jargon: Jargon,
    tally: Tally,
    times: Callable[[int, int], int],
) -> None:
    """As many as the backlog takes; then all are stored, once."""
    clock, caught_up = Clock(), asyncio.Event()
    jargon.flagging.backlog.caught_up = caught_up.set
    serving = asyncio.create_task(jargon.flagging.backlog.serve(clock.sleep))
    go, come_back = going
    await asyncio.to_thread(go)
    number = times(1000, backlog.MOST_WAITING - 1)
    tracemalloc.start()
    await jargon.flagging.record_answer(1, 2, 3, "advocacy")
    before, _ = tracemalloc.get_traced_memory()
    people = range(1, number + 1)
    changes = [asyncio.ensure_future(jargon.flagging.add(Reaction(1, 3, person, "flagged"))) for person in people]
    while jargon.flagging.backlog.waiting < number + 1:
        await asyncio.sleep(0.01)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    await asyncio.to_thread(come_back)
    while not caught_up.is_set():
        await clock.advance(seconds=backlog.LONGEST_PAUSE)
        await asyncio.sleep(0.01)
    await asyncio.gather(*changes)
    serving.cancel()
    tally.kept(people, rows(jargon, "select person_id from reactions"))
    tally.load(number)
    tally.faults(1)
    tally.figure(f"a flag that waits takes {(after - before) / number / 1024:.1f} KiB")
    assert (after - before) / number < MOST_BYTES


MOST_BYTES = 16 * 1024  # of a flag that waits, so that a full backlog takes at most 160 MB


def test_a_commit_of_which_nobody_heard_is_repeated_as_the_same(
    postgres: Databases,
    proxy: Proxy,
    database: Path,
    glossary: Path,
    tally: Tally,
    times: Callable[[int, int], int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whether the server had done it or not: what is stored again after that is there once."""
    with closing(Store(postgres.place(database), postgres.engine)) as store:
        engine: Any = store._writer._engine
        committed, lost = engine._commit, list[int]()

        def commit() -> None:
            if len(lost) < 2 * tried:
                lost.append(tried)
                (proxy.keep_answers if len(lost) % 2 else proxy.hang)()
            committed()

        monkeypatch.setattr(engine, "_commit", commit)
        flags = []
        for tried in range(1, times(1, 10) + 1):
            flag = AddReaction(Reaction(1, 3, tried, "flagged"))
            while True:
                with suppress(BusyError):
                    store.do_now(flag)
                    break
                proxy.go_on()
            flags.append(tried)
        there = store.ask_now(lambda db: db.query("select person_id from reactions"))
        tally.kept(flags, [row["person_id"] for row in there])
        tally.faults(len(lost))


def test_what_is_acknowledged_survives_kills_of_the_server(
    own_server: OwnServer, database: Path, tally: Tally, times: Callable[[int, int], int]
) -> None:
    """It is written to all the while; each change that was refused or of unknown end is tried again."""
    acknowledged: list[str] = []
    kills = times(2, 30)
    with closing(Store(Server(own_server.address, database))) as store:
        for kill in range(kills):
            for number in range(20):
                name = f"{kill} {number}"
                waiting = store._writer.write(Remember(name, "kept").apply)
                if number == 10:
                    own_server.kill()
                    own_server.go_on()
                while True:
                    with suppress(BusyError):
                        waiting.result()
                        break
                    waiting = store._writer.write(Remember(name, "kept").apply)
                acknowledged.append(name)
        there = store.ask_now(lambda db: db.query("select name from notes"))
    tally.kept(acknowledged, [row["name"] for row in there])
    tally.faults(kills)
