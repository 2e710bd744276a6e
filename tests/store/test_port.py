"""What every engine keeps to, so that nothing above the store needs to know which one is there."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.errors import ClosedError, JargonError
from bot.store.port import Connection
from bot.store.preferences import Remember, note
from bot.store.store import Store
from bot.store.writer import MAX_BATCH
from tests.store.engines import OpenEngine, Watched, held


@pytest.fixture
def store(engine: OpenEngine, database: Path) -> Iterator[Store]:
    """A new store over the engine."""
    store = Store(database, engine)
    yield store
    store.close()


@pytest.fixture
def watched(engine: OpenEngine, database: Path) -> Watched:
    """The engine, watched."""
    return Watched(engine(database))


class Failing:
    """An operation that writes, and then breaks a rule of the tables."""

    def apply(self, db: Connection) -> None:
        Remember("half", "done").apply(db)
        db.execute("insert into notes (name, value) values ('a', null)")


class Faulty:
    """An operation with a fault of ours in it."""

    def apply(self, db: Connection) -> None:
        Remember("half", "done").apply(db)
        raise LookupError("a fault")


@dataclass
class Append:
    """Adds a letter to what is kept; not safe to repeat, so that the order of changes shows."""

    letter: str

    def apply(self, db: Connection) -> str:
        whole = note(db, "text") + self.letter
        Remember("text", whole).apply(db)
        return whole


async def notes(store: Store, *names: str) -> list[str]:
    return [await store.ask(note, name) for name in names]


async def test_statements_are_plain_sql_with_named_values(store: Store) -> None:
    """Rows by their columns, many at once, over those of the same key, and what was deleted comes back."""

    class Work:
        def apply(self, db: Connection) -> list[dict[str, str]]:
            insert = "insert into notes (name, value) values (:name, :value) on conflict do nothing"
            db.execute(insert, name="a", value="1")
            db.execute_many(insert, [{"name": "a", "value": "not this"}, {"name": "b", "value": "2"}])
            db.execute_many(insert, [])
            db.upsert("notes", ("name",), {"name": "b", "value": "3"}, {"name": "c", "value": "4"})
            db.upsert("notes", ("name",))
            return db.query("delete from notes where name = :name returning name, value", name="a")

    assert await store.do(Work()) == [{"name": "a", "value": "1"}]
    rows = await store.ask(lambda db: db.query("select * from notes where value >= :least order by name", least="3"))
    assert rows == [{"name": "b", "value": "3"}, {"name": "c", "value": "4"}]


async def test_a_change_is_told_only_after_its_commit(watched: Watched, database: Path) -> None:
    """Of all that share a transaction, none before it has ended."""
    store = Store(database, lambda _: watched)
    with held(store):
        queued = [store._writer.write(Remember(str(number), "x").apply) for number in range(20)]
        for each in queued:
            each.add_done_callback(lambda _: watched.seen.append("told"))
    await asyncio.gather(*map(asyncio.wrap_future, queued))
    store.close()
    assert watched.seen == ["committed", *["told"] * 20, "closed"]


async def test_changes_are_made_in_the_order_in_which_they_were_queued(store: Store) -> None:
    """Also those that nobody waits for, and those that share a transaction."""
    with held(store):
        queued = [(store.do_soon if letter in "bd" else store.do)(Append(letter)) for letter in "abcde"]
    assert await asyncio.gather(*queued) == ["a", "ab", "abc", "abcd", "abcde"]


async def test_a_question_knows_every_change_that_was_queued_before(store: Store) -> None:
    """Whatever the change is waiting for."""
    with held(store):
        changed = [store.do(Append("a")), store.do_soon(Append("b"))]
        asked = store.ask(note, "text")
    assert (await asked)[:2] == "ab"
    await asyncio.gather(*changed)


async def test_a_glance_waits_for_no_change_that_is_queued(store: Store) -> None:
    """It knows what has ended, and comes before all that is to follow."""
    await store.do(Append("-"))
    with held(store):
        queued = [store.do(Append("a")) for _ in range(3 * MAX_BATCH)]
        seen = store.see(note, "text")
    assert (await seen) == "-"
    await asyncio.gather(*queued)
    assert len(await store.see(note, "text")) == 1 + len(queued)


async def test_one_failing_change_does_not_take_the_others_along(store: Store) -> None:
    """Each is undone by itself within the transaction that they share, and its error is its own."""
    with held(store):
        before, failing = store.do(Remember("b", "1")), store.do(Failing())
        faulty, after = store.do(Faulty()), store.do(Remember("c", "2"))
    await before
    with pytest.raises(JargonError, match="Nothing was stored"):
        await failing
    with pytest.raises(LookupError, match="a fault"):
        await faulty
    await after
    assert await notes(store, "b", "half", "c") == ["1", "", "2"]


async def test_a_cancelled_wait_neither_loses_the_change_nor_stops_the_store(store: Store) -> None:
    """A task that is cancelled while it waits leaves its change, and those after it, to be stored."""
    with held(store):
        waiting = [store.do(Remember(f"name {number}", "kept")) for number in range(50)]
        for each in waiting:
            each.cancel()

    await store.do(Remember("after", "kept"))

    assert await notes(store, *(f"name {number}" for number in range(50))) == ["kept"] * 50


async def test_a_gathered_change_is_stored_by_itself(store: Store) -> None:
    """With nothing after it, it waits only a moment."""
    await store.do_soon(Remember("alone", "yes"))
    assert await notes(store, "alone") == ["yes"]


def test_the_command_line_waits_where_there_is_no_event_loop(store: Store) -> None:
    """The same, blocking."""
    assert store.do_now(Append("a")) == "a"
    assert store.ask_now(note, name="text") == "a"


async def test_closing_finishes_what_is_queued_and_refuses_what_comes_later(watched: Watched, database: Path) -> None:
    """Nobody waits for ever: a change is made, or its caller is told so at once."""
    store = Store(database, lambda _: watched)
    with held(store):
        queued = [store.do(Append("a")), store.do_soon(Append("b"))]
        closing = asyncio.create_task(asyncio.to_thread(store.close))
        while store._writer._closed is None:
            await asyncio.sleep(0)
        late = [store.do(Append("c")), store.ask(note, "text")]
        for each in late:
            with pytest.raises(ClosedError, match="The database is closed"):
                await each
    await closing
    assert await asyncio.gather(*queued) == ["a", "ab"]
    with pytest.raises(ClosedError, match="The database is closed"):
        store.do_now(Append("d"))
    store.close()
    assert watched.seen.count("closed") == 1


async def test_a_store_whose_thread_has_died_answers_everybody_at_once(
    watched: Watched, database: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Those in the batch, those behind it, and those who come later; the log says why, and the file is let go."""
    store = Store(database, lambda _: watched)
    watched.broken = SystemError("the machine is on fire")
    with held(store), caplog.at_level(logging.CRITICAL, "bot"):
        queued = [store.do(Append("a")), store.ask(note, "text"), store.do_soon(Append("b"))]
    with pytest.raises(ClosedError, match=r"can no longer be used.*Start jargonbot again"):
        await queued[0]
    assert {type(each) for each in await asyncio.gather(*queued, return_exceptions=True)} == {ClosedError}
    with pytest.raises(ClosedError, match="can no longer be used"):
        await store.ask(note, "text")
    store.close()
    assert "the machine is on fire" in caplog.text
    assert watched.seen == ["closed"]


async def test_many_callers_of_a_dying_store_all_get_an_answer(watched: Watched, database: Path) -> None:
    """However many queue up while its thread ends."""
    store = Store(database, lambda _: watched)
    watched.broken = SystemError("the machine is on fire")
    answers: list[object] = []

    def call() -> None:
        for _ in range(100):
            try:
                answers.append(store.ask_now(note, "text"))
                answers.append(store.do_now(Remember("a", "b")))
            except ClosedError as error:
                answers.append(error)

    threads = [threading.Thread(target=call) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store.close()
    assert sum(isinstance(each, ClosedError) for each in answers) == 400
