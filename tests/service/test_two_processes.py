"""Two processes over one database: what one changes is in the memory of the other, which reads no more than that."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import JargonError
from bot.service import Jargon
from bot.store.changes import Servers
from bot.store.erasure_files import KEY_ENDING, LIST_ENDING
from bot.store.place import Server
from tests.fixtures.postgres import Databases, keep_on_a_server
from tests.fixtures.words import WORDS, OpenJargon
from tests.service.acts import ONE, OTHER, act
from tests.service.doors import DOORS, add, change, take_all
from tests.service.memory import DOINGS, Doing, bring_to_all, do, memory, react, settle

ENGINES = ("SQLite", "PostgreSQL")


@pytest.fixture(params=ENGINES, autouse=True)
def _kept(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each test is done over each kind of database."""
    if request.param == "PostgreSQL":
        keep_on_a_server(request.getfixturevalue("postgres"), monkeypatch)
    return str(request.param)


@pytest.fixture
def read_again(jargon: Jargon, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Servers]]:
    """What `jargon` reads again, by its class, and of which servers."""
    done: list[tuple[str, Servers]] = []

    def noted(name: str, reload: Callable[..., Any]) -> Callable[..., Any]:
        def note(servers: Servers = None) -> Any:
            done.append((name, servers))
            return reload(servers)

        return note

    for each in jargon._watching._memories:
        monkeypatch.setattr(each, "reload", noted(type(each).__name__, each.reload), raising=False)
    return done


async def noticed(jargon: Jargon, open_jargon: OpenJargon) -> None:
    """What is in memory is what one has that was opened just now."""
    await jargon._watching.catch_up()
    assert memory(jargon) == memory(open_jargon())


@pytest.mark.parametrize(("doing", "part"), DOINGS.items(), ids=lambda each: getattr(each, "__name__", ""))
async def test_whatever_one_changes_the_other_knows(
    jargon: Jargon, open_jargon: OpenJargon, doing: Doing, part: str
) -> None:
    """Each kind of change, done in several ways."""
    other, before, changes = open_jargon(), memory(jargon), 0
    for number in (1, 2, 3, 4, 6):
        await doing(other, number, f"As we say {number}.")
        await noticed(jargon, open_jargon)
        changes += bool(part) and memory(jargon)[part] != before[part]
    assert changes or not part, "the test itself changes something"
    assert memory(other) == memory(jargon)


@pytest.mark.parametrize("door", DOORS, ids=str)
async def test_words_that_one_changes_are_read_by_the_other(jargon: Jargon, open_jargon: OpenJargon, door: Any) -> None:
    """By whatever door, and undone again."""
    other = open_jargon()
    await add(other, 1, "We meet.")
    for number in (1, 2, 3):
        # Over words that change below those of the server.
        for step in (change, bring_to_all, DOORS[door]):
            await do(step, other, number, f"As we say {number}.")
            await noticed(jargon, open_jargon)
    with suppress(JargonError):
        await other.layering.undo("club-1", 1, act())
    await noticed(jargon, open_jargon)


async def test_of_a_flag_no_more_than_the_counts_of_its_server_is_read(
    jargon: Jargon, open_jargon: OpenJargon, read_again: list[tuple[str, Servers]]
) -> None:
    """Nor anything at all of ones own, or where nothing happened."""
    other = open_jargon()
    await react(jargon, 1, "")
    await jargon._watching.catch_up()
    assert read_again == []
    await react(other, 1, "")
    await react(other, 2, "")
    await jargon._watching.catch_up()
    assert read_again == [("FlagCountCache", frozenset({ONE}))]
    await jargon._watching.catch_up()
    assert len(read_again) == 1


async def test_of_a_word_no_more_than_the_words_of_its_server_are_read(
    jargon: Jargon, open_jargon: OpenJargon, read_again: list[tuple[str, Servers]]
) -> None:
    """What other servers have put together in memory stays, until the shared words change."""
    other, kept = open_jargon(), jargon.glossary(OTHER)
    await add(other, 1, "We meet.")
    await take_all(other, 2, "We sing.")
    await jargon._watching.catch_up()
    assert ("Lexicon", frozenset({ONE})) in read_again
    assert jargon.glossary(OTHER) is kept
    await bring_to_all(other, 3, "")
    await jargon._watching.catch_up()
    assert ("Lexicon", frozenset({0})) in read_again
    assert jargon.glossary(OTHER) is not kept


async def test_what_nobody_wrote_down_has_all_read_again(
    jargon: Jargon, open_jargon: OpenJargon, read_again: list[tuple[str, Servers]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As versions do that have no list of changes: one line too few is as good as all of them."""
    other = open_jargon()
    _write_as_before(monkeypatch)
    await settle(other, 1, "Ring us.")
    await react(other, 1, "")
    await noticed(jargon, open_jargon)
    assert {servers for _, servers in read_again} == {None}
    assert len(read_again) == len(jargon._watching._memories)


def _write_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.store.postgres import engine

    def tell(db: Any, _: str) -> None:
        db.execute("notify jargonbot")

    monkeypatch.setattr(engine, "write_down", tell)
    monkeypatch.setattr("bot.store.sqlite.write_down", lambda *_: None)


async def test_a_line_that_is_gone_has_all_read_again(
    jargon: Jargon, open_jargon: OpenJargon, read_again: list[tuple[str, Servers]]
) -> None:
    """Whoever was away for as long as the list reaches back, or comes back to an older database."""
    other = open_jargon()
    for number in range(3):
        await settle(other, number, "Ring us.")
    other._store._writer.write(lambda db: db.execute("delete from changes where number < 3")).result()
    await noticed(jargon, open_jargon)
    assert {servers for _, servers in read_again} == {None}
    other._store._writer.write(lambda db: db.execute("delete from changes")).result()
    await settle(other, 4, "Write to us.")
    await noticed(jargon, open_jargon)


async def test_what_could_not_be_read_is_read_later(
    jargon: Jargon, open_jargon: OpenJargon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A change that was noticed is not forgotten where the database was away for a moment."""
    other = open_jargon()
    await settle(other, 1, "Ring us.")

    async def away(_: Servers = None) -> None:
        raise ConnectionError

    with monkeypatch.context() as broken:
        broken.setattr(jargon.preferences, "reload", away)
        with pytest.raises(ConnectionError):
            await jargon._watching.catch_up()
    await noticed(jargon, open_jargon)


async def test_a_server_whose_rows_go_is_named_nowhere(jargon: Jargon, open_jargon: OpenJargon) -> None:
    """Not in the list of changes either; and the other process knows nothing more of it."""
    from datetime import timedelta

    other = open_jargon()
    await settle(other, 1, "Ring us.")
    await react(other, 1, "")
    await other.keeping.left(ONE)
    now = other.keeping.now()
    other.keeping.now = lambda: now + timedelta(days=100)
    assert await other.keeping.tidy(left_servers_days=30, answers_days=90, resolved_flags_days=90) == {ONE}
    lines = other._store.ask_now(lambda db: db.query("select what from changes"))
    assert not any(f"[{ONE}]" in row["what"] for row in lines)
    await noticed(jargon, open_jargon)
    assert memory(jargon)["preferences"] == memory(jargon)["counts"] == {}


STEPS = st.tuples(st.booleans(), st.sampled_from([*DOORS.values(), *DOINGS]), st.integers(0, 11))
WANTED = settings().max_examples  # of the profile; no more than CI has time for unless it is `full`


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small glossary, once for all examples."""
    folder = tmp_path_factory.mktemp("glossary")
    (folder / "words.yaml").write_text(WORDS, encoding="utf-8")
    return folder


@given(steps=st.lists(st.tuples(STEPS, st.booleans()), min_size=1, max_size=8))
@settings(
    max_examples=WANTED if WANTED > 1000 else 15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
def test_both_know_all_after_any_series_of_changes(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[tuple[bool, Doing, int], bool]]
) -> None:
    """Whoever makes them, and whenever the other looks: both have in memory what one has that is opened then."""
    database = tmp_path_factory.mktemp("both") / "jargonbot.db"
    with closing(Jargon(database, folder)) as one, closing(Jargon(database, folder)) as two:
        asyncio.run(walk((one, two), steps))
        with closing(Jargon(database, folder)) as new:
            assert memory(one) == memory(new)
            assert memory(two) == memory(new)


async def walk(both: tuple[Jargon, Jargon], steps: list[tuple[tuple[bool, Doing, int], bool]]) -> None:
    for (whose, doing, number), looks in steps:
        await do(doing, both[whose], number, f"As we say {number}.")
        if looks:
            await both[not whose]._watching.catch_up()
    for each in both:
        await each._watching.catch_up()


async def test_an_erasure_is_noted_in_the_folder_of_every_computer(
    postgres: Databases, glossary: Path, tmp_path: Path
) -> None:
    """As soon as it notices that something has changed: so each can mend an older copy of the database."""
    address = postgres.at(tmp_path)
    beside = [tmp_path / name / "jargonbot.db" for name in ("first", "second")]
    with (
        closing(Jargon(Server(address, beside[0]), glossary)) as first,
        closing(Jargon(Server(address, beside[1]), glossary)) as second,
    ):
        await first.people.erase(912345678901234567)
        await second._watching.catch_up()
        for ending in (LIST_ENDING, KEY_ENDING):
            written = {Path(f"{each}{ending}").read_text() for each in beside}
            assert len(written) == 1
            assert written != {""}
