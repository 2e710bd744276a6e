"""What is PostgreSQL's own: its words, its tables, its locks and notices, and a server that was gone for a while."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.errors import BusyError, ConfigError
from bot.feedback.reactions import Reaction
from bot.service import Jargon, backlog
from bot.store.changes import EVERYTHING, Changed, changes_since
from bot.store.engines import behind, settled_on
from bot.store.migrations import migrations, steps
from bot.store.place import Server
from bot.store.port import Connection, Engine
from bot.store.preferences import Remember, SetPreferences, note
from bot.store.store import Store
from rehearsal import Clock
from tests.fixtures.postgres import Databases

psycopg = pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")
dialect = pytest.importorskip("bot.store.postgres.dialect")

_COLUMNS = """
    select table_name, column_name, is_nullable = 'YES' as may_be_null, data_type, collation_name
    from information_schema.columns where table_schema = 'jargonbot' and table_name != '_steps'
    order by table_name, ordinal_position
"""
_INDEXES = """
    select tablename, indexname, indexdef from pg_indexes where schemaname = 'jargonbot' and tablename != '_steps'
"""


@pytest.fixture
def store(postgres: Databases, database: Path) -> Iterator[Store]:
    store = Store(database, postgres.engine)
    yield store
    store.close()


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("select :name, :name", "select %(name)s, %(name)s"),
        ("where a = :a and b like ':b' || :c", "where a = %(a)s and b like ':b' || %(c)s"),
        ("like '%,' || x", "like '%%,' || x"),
        ("'it''s :not one' = :one", "'it''s :not one' = %(one)s"),
        ("select a::text, :a_1", "select a::text, %(a_1)s"),
        ("select 5 % 2 -- of :nobody's", "select 5 %% 2 -- of :nobody's"),
    ],
)
def test_named_values_are_written_as_psycopg_wants_them(ours: str, theirs: str) -> None:
    """But for what stands in quotes or in a comment."""
    assert dialect.statement(ours) == theirs


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("create table a (text text, id integer) strict", 'create table a (text text collate "C", id bigint)'),
        ("alter table a add column b integer", "alter table a add column b bigint"),
        (
            "create table a (b text default 'a text, strict')",
            "create table a (b text collate \"C\" default 'a text, strict')",
        ),
        ("update a set strict = 'an integer'", "update a set strict = 'an integer'"),
    ],
)
def test_the_types_of_columns_are_named_as_there(ours: str, theirs: str) -> None:
    """Where a table is made or changed, and nowhere else."""
    assert dialect.declaration(ours) == theirs


def test_both_engines_have_the_same_tables(store: Store) -> None:
    """Columns in the same order, whole numbers of 64 bits, texts that are compared sign by sign, keys and indexes."""
    types = {"INTEGER": ("bigint", None), "TEXT": ("text", "C")}
    with closing(Database(memory=True)) as sqlite:
        migrations.apply(sqlite)
        tables = sorted(set(sqlite.table_names()) - {"_sqlite_migrations"})
        columns = [
            (table, each.name, not (each.notnull or each.is_pk), *types[each.type])
            for table in tables
            for each in sqlite.table(table).columns
        ]
        named = {
            (each.name, table, tuple(each.columns))
            for table in tables
            for each in sqlite.table(table).indexes
            if not each.name.startswith("sqlite_autoindex")
        }
        keys = {(table, tuple(sqlite.table(table).pks)) for table in tables}
    there = store.ask_now(lambda db: db.query(_COLUMNS))
    indexes = {
        (row["indexname"], row["tablename"], _columns_of(row["indexdef"]), "UNIQUE" in row["indexdef"])
        for row in store.ask_now(lambda db: db.query(_INDEXES))
    }

    assert [tuple(row.values()) for row in there] == columns
    assert {each[:3] for each in indexes if not each[3]} == named
    assert keys <= {(table, columns) for _, table, columns, is_unique in indexes if is_unique}


def _columns_of(definition: str) -> tuple[str, ...]:
    return tuple(definition.rpartition("(")[2].rstrip(")").split(", "))


def test_texts_are_ordered_as_in_sqlite(store: Store) -> None:
    """Sign by sign, whatever the language of the database."""
    for name in ("b", "B", "a", "é", "Z", "_"):
        store.do_now(Remember(name, ""))
    names = [row["name"] for row in store.ask_now(lambda db: db.query("select name from notes order by name"))]
    assert names == sorted(names)


def test_the_lock_of_another_process_is_waited_for_and_then_told(
    postgres: Databases, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A writer has the database for itself; whoever waits too long is told, and nothing is stored."""
    monkeypatch.setattr("bot.store.postgres.connection._LOCK_MS", 50)
    with closing(postgres.engine(database)) as first, closing(Store(database, postgres.engine)) as store:
        with first.transaction() as db:
            Remember("a", "1").apply(db)
            with pytest.raises(BusyError, match="Another program is writing"):
                store.do_now(Remember("a", "2"))
            assert store.ask_now(note, "a") == ""
        assert store.ask_now(note, "a") == "1"
        store.do_now(Remember("a", "3"))
        assert store.ask_now(note, "a") == "3"


def test_all_statements_of_a_question_see_one_moment(postgres: Databases, database: Path) -> None:
    """Whatever another process commits between them."""
    with closing(postgres.engine(database)) as first, closing(postgres.engine(database)) as second:
        with first.reading() as db:
            before = note(db, "a")
            with second.transaction() as other:
                Remember("a", "1").apply(other)
            assert note(db, "a") == before == ""
        with first.reading() as db:
            assert note(db, "a") == "1"


def _cut(postgres: Databases, engine: Engine) -> None:
    """Have the server end the connection of an engine, as a restart does."""
    with engine.reading() as db:
        [row] = db.query("select pg_backend_pid() as pid")
    with psycopg.connect(postgres.server) as admin:
        admin.execute("select pg_terminate_backend(%s, 10000)", (row["pid"],))


def test_a_connection_that_broke_is_made_anew(postgres: Databases, database: Path) -> None:
    """Nobody notices, but that others may have written meanwhile."""
    with closing(postgres.engine(database)) as engine:
        with engine.transaction() as db:
            Remember("a", "1").apply(db)
        _cut(postgres, engine)
        with engine.reading() as db:
            assert note(db, "a") == "1"
            assert changes_since(db, 0) == (0, EVERYTHING)
            assert changes_since(db, 0) == (0, Changed())
        _cut(postgres, engine)
        with engine.transaction() as db:
            Remember("a", "2").apply(db)
        with engine.reading() as db:
            assert (note(db, "a"), changes_since(db, 0)) == ("2", (0, EVERYTHING))


def test_what_breaks_within_a_transaction_is_told_to_all_who_share_it(postgres: Databases, database: Path) -> None:
    """Nothing of it is stored, and the next finds the server again."""
    engine = postgres.engine(database)
    with closing(Store(database, lambda _: engine)) as store:

        class Breaking:
            def apply(self, db: Connection) -> None:
                Remember("half", "done").apply(db)
                db.query("select pg_terminate_backend(pg_backend_pid())")

        before, breaking = store._writer.write_soon(Remember("a", "1").apply), store._writer.write(Breaking().apply)
        for each in (before, breaking):
            with pytest.raises(BusyError, match="cannot be reached just now"):
                each.result()
        store.do_now(Remember("b", "2"))
        assert [store.ask_now(note, each) for each in ("a", "half", "b")] == ["", "", "2"]


def test_a_server_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    """To try again may help, so it is a BusyError."""
    from bot.store.postgres.engine import Postgres

    with pytest.raises(BusyError, match="cannot be reached just now"):
        Postgres(Server(f"postgresql:///words?host={tmp_path}", tmp_path / "words"))


def test_tables_of_a_newer_version_are_left_alone(postgres: Databases, database: Path) -> None:
    """What this version writes might be wrong there."""
    with closing(postgres.engine(database)) as engine, engine.transaction() as db:
        db.execute("insert into _steps (name) values ('of tomorrow')")
    with pytest.raises(ConfigError, match="newer version of jargonbot"):
        postgres.engine(database)


def test_a_schema_of_another_program_is_left_alone(postgres: Databases, database: Path) -> None:
    """One that has our name, and tables without our list of steps."""
    with psycopg.connect(postgres.at(database, pattern="template1")) as theirs:
        theirs.execute("create schema jargonbot")
        theirs.execute("create table jargonbot.notes (jotted text)")
    with pytest.raises(ConfigError, match="tables of another program"):
        postgres.engine(database)
    with psycopg.connect(postgres.at(database)) as theirs:
        assert theirs.execute("select tablename from pg_tables where schemaname = 'jargonbot'").fetchall() == [
            ("notes",)
        ]


def test_what_servers_have_settled_is_read_without_opening_it(postgres: Databases, database: Path) -> None:
    """For the doctor, which changes nothing."""
    with closing(Store(database, postgres.engine)) as store:
        store.do_now(SetPreferences(1, {"channel": "6", "nation": ""}))
    place = postgres.place(database)
    assert (settled_on(place, "channel"), settled_on(place, "nation"), behind(place)) == ({1: "6"}, {}, 0)
    new = Server(postgres.at(None, pattern="template1"), database)
    assert (settled_on(new, "channel"), behind(new)) == ({}, len(steps()))


def test_what_was_deleted_is_written_over(store: Store) -> None:
    """The files of the tables are made anew."""
    at = "select pg_relation_filepath('notes') as file"
    before = store.ask_now(lambda db: db.query(at))
    store.scrub_now()
    assert store.ask_now(lambda db: db.query(at)) != before


def test_bots_keep_out_who_wants_a_database_alone(postgres: Databases, database: Path) -> None:
    """As many as there are, also after a break; and none comes in while somebody has it."""
    alone = ("select pg_try_advisory_lock(%s::int, %s::int)", (int.from_bytes(b"jarg"), 2))
    with closing(postgres.engine(database)) as first, closing(postgres.engine(database)) as second:
        first.hold()
        second.hold()
        second.close()
        with psycopg.connect(postgres.at(database), autocommit=True) as mover:
            assert mover.execute(*alone).fetchone() == (False,)
            _cut(postgres, first)
            with first.reading():
                pass
            assert mover.execute(*alone).fetchone() == (False,)
            _cut(postgres, first)
            assert mover.execute(*alone).fetchone() == (True,)
            for _ in range(2):
                with pytest.raises(BusyError, match=r"needs the database .* for itself"), first.reading():
                    pass
        with first.reading() as db:
            assert note(db, "a") == ""


async def test_what_a_server_that_is_away_cannot_take_is_stored_later(
    postgres: Databases, database: Path, glossary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words are found meanwhile; what people flag waits, and is stored once the server is back."""
    jargon = Jargon(postgres.place(database), glossary)
    clock, caught_up = Clock(), asyncio.Event()
    jargon.flagging.backlog.caught_up = caught_up.set
    serving = asyncio.create_task(jargon.flagging.backlog.serve(clock.sleep))
    await asyncio.sleep(0)
    engine = jargon._store._writer._engine
    with closing(jargon):
        _cut(postgres, engine)
        with monkeypatch.context() as away:
            away.setattr("bot.store.postgres.line.connect", _refused)
            await jargon.flagging.record_answer(1, 2, 3, "advocacy")
            assert jargon.flagging.backlog.waiting == 1
            flagging = jargon.flagging.add(Reaction(1, 3, 100, "flagged", False, "🚩"))
            flagged = asyncio.create_task(flagging)
            assert jargon.define("advocacy").page
            with pytest.raises(BusyError, match="cannot be reached just now"):
                await jargon.preferences.welcome(1)
            assert not flagged.done()
        while not caught_up.is_set():
            await clock.advance(seconds=backlog.LONGEST_PAUSE)
        await flagged
        assert [row.people for row in jargon.flagging.whole_queue()] == [1]
    serving.cancel()
    await asyncio.wait([serving])


def _refused(_: str) -> None:
    raise psycopg.OperationalError("connection refused")
