"""What the tables hold of people: each column is accounted for, and a person can be erased for good."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import ConfigError, RefusedError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.reactions import Reaction
from bot.store.curators import BlockAuthor, UnblockAuthor, blocks
from bot.store.erasure_files import KEY_ENDING, LIST_ENDING
from bot.store.erasures import Erasures
from bot.store.flags import AddFlag, open_flags
from bot.store.people import ACTS, BLOCKED, OWN, TEXTS, ErasePerson, rows_about
from bot.store.port import Connection, Row
from bot.store.reactions import AddReaction, MatchReactions
from bot.store.store import Store
from tests.store.crowd import ERASED, crowd, everybody_else, forms, found

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/what-is-kept.md"
HERE, BEN, CURATOR = 1, 812345678901234567, 822345678901234567
REF = DefinitionRef(HERE, "advocacy")


def columns() -> dict[str, str]:
    """Every column of every table, as `table.column`, with its type."""
    with closing(Store()) as store:
        tables = store.ask_now(_tables)
        ours = [row["name"] for row in tables if not row["name"].startswith(("_", "sqlite"))]
        infos = {table: store.ask_now(_info, table) for table in ours}
    return {f"{table}.{row['name']}": row["type"].lower() for table, rows in infos.items() for row in rows}


def _tables(db: Connection) -> list[Row]:
    return db.query("select name from sqlite_master where type = 'table'")


def _info(db: Connection, table: str) -> list[Row]:
    return db.query(f"pragma table_info({table})")


def test_every_column_is_written_about() -> None:
    """The page that says what is kept names each column of each table once, and no other."""
    written = re.findall(r"^\| `(\w+\.\w+)`", PAGE.read_text("utf-8"), re.MULTILINE)
    assert sorted(written) == sorted(columns())


def test_every_column_with_a_person_is_erased() -> None:
    """The page says of which columns that they hold a person; exactly those are emptied."""
    rows = re.findall(r"^\| `(\w+\.\w+)` \|[^|]*\| a person", PAGE.read_text("utf-8"), re.MULTILINE)
    known = {f"{table}.{column}" for table, column in (*OWN.items(), BLOCKED, *ACTS)}
    assert set(rows) == known


def test_every_text_that_people_write_is_looked_through() -> None:
    """The page says which columns hold what people wrote; somebody may be mentioned there."""
    rows = re.findall(r"^\| `(\w+\.\w+)` \|[^|]*\| words", PAGE.read_text("utf-8"), re.MULTILINE)
    assert set(rows) == {f"{table}.{column}" for table, of_table in TEXTS.items() for column in of_table}


@pytest.mark.trust("erasure")
def test_nothing_of_a_person_is_left_in_any_file(database: Path) -> None:
    """Rows, texts and acts: the id is in no file in any form, what others did is as it was, and acts stay by nobody."""
    crowd(database, 4000)
    before, there = everybody_else(database), found(database, ERASED)
    assert there, "the search itself finds an id that is there"

    with closing(Store(database)) as store:
        erased = store.do_now(ErasePerson(ERASED, store.erasures))
        store.scrub_now()

    assert erased.rows > 0
    assert found(database, ERASED) == []
    assert everybody_else(database) == before
    with closing(sqlite3.connect(database)) as db:
        assert db.execute("select count(*) from reviews where decided_by = 0").fetchone() == (2,)
        assert db.execute("select count(*) from revisions where revised_by is null").fetchone() == (2,)


@pytest.mark.trust("erasure")
def test_without_writing_the_file_anew_nothing_is_left_either(database: Path) -> None:
    """Another program may keep us from it: what is deleted is overwritten as it goes, journal and all."""
    crowd(database, 4000)
    with closing(Store(database)) as store:
        store.do_now(ErasePerson(ERASED, store.erasures))
        assert found(database, ERASED) == []


def test_the_forms_of_a_number() -> None:
    """As SQLite writes them: eight bytes, highest first, and nine bytes of seven bits and one of eight."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("create table t (id integer primary key, x integer) strict")
        db.execute("insert into t values (?, ?)", (ERASED, ERASED))
        held = db.serialize()
    assert forms(ERASED)["big-endian"] in held
    assert forms(ERASED)["varint"] in held


@pytest.mark.trust("erasure")
def test_who_was_erased_stays_erased_in_an_older_copy(database: Path, tmp_path: Path) -> None:
    """The copy is put in the place of the database: as it opens, they are gone again, and nobody else is."""
    crowd(database, 2000)
    copy = tmp_path / "copy"
    shutil.copy(database, copy)
    with closing(Store(database)) as store:
        store.do_now(ErasePerson(ERASED, store.erasures))
    database.unlink()
    shutil.copy(copy, database)
    before = everybody_else(database)

    Store(database).close()

    assert found(database, ERASED) == []
    assert everybody_else(database) == before


def test_who_comes_back_is_kept(database: Path, tmp_path: Path) -> None:
    """What a person does after they were erased stays, over restarts, and in copies that were made since."""
    with closing(Store(database)) as store:
        store.do_now(AddFlag(REF, "before", ERASED, "wrong"))
        store.do_now(ErasePerson(ERASED, store.erasures))
        store.do_now(AddFlag(REF, "after", ERASED, "wrong"))
    copy = tmp_path / "copy"
    shutil.copy(database, copy)
    with closing(Store(database)) as store:
        assert [each.person_id for each in store.ask_now(open_flags)] == [ERASED]
        store.do_now(ErasePerson(BEN, store.erasures))
    shutil.copy(copy, database)
    with closing(Store(database)) as store:
        assert [each.person_id for each in store.ask_now(open_flags)] == [ERASED]
        assert rows_about_nobody(store, BEN)


def rows_about_nobody(store: Store, person: int) -> bool:
    return not any(store.ask_now(rows_about, person).values())


def test_the_list_names_nobody(database: Path) -> None:
    """It has a number, a keyed hash and a day in a line; both files are for their owner alone."""
    with closing(Store(database)) as store:
        for each in (ERASED, BEN):
            store.do_now(ErasePerson(each, store.erasures))
    list_, key = (Path(f"{database}{each}") for each in (LIST_ENDING, KEY_ENDING))
    assert re.fullmatch(r"(\d+ [0-9a-f]{64} \d{4}-\d\d-\d\d\n){2}", list_.read_text())
    assert found(database, ERASED) == found(database, BEN) == []
    assert {file.stat().st_mode & 0o777 for file in (list_, key)} == {0o600}
    assert Erasures(database).among({ERASED, BEN, CURATOR}) == {ERASED, BEN}


def test_a_list_without_its_key_is_no_silence(database: Path, tmp_path: Path) -> None:
    """Whoever was erased could come back unnoticed: an older copy is not opened until the key is there again."""
    with closing(Store(database)) as store:
        store.do_now(AddFlag(REF, "1", ERASED, "wrong"))
    copy = tmp_path / "copy"
    shutil.copy(database, copy)
    with closing(Store(database)) as store:
        store.do_now(ErasePerson(ERASED, store.erasures))
    shutil.copy(copy, database)
    key = Path(f"{database}{KEY_ENDING}")
    kept = key.read_bytes()

    key.unlink()
    with pytest.raises(ConfigError, match=r"\.key is gone"):
        Store(database)
    key.write_bytes(b"torn")
    with pytest.raises(ConfigError, match=r"\.key is damaged"):
        Store(database)

    key.write_bytes(kept)
    with closing(Store(database)) as store:
        assert store.ask_now(open_flags) == []


def test_a_line_that_was_not_written_to_its_end_is_passed_over(database: Path) -> None:
    """The power went: that erasure was told to nobody as done, the next stands on a line of its own."""
    with closing(Store(database)) as store:
        store.do_now(ErasePerson(ERASED, store.erasures))
    list_ = Path(f"{database}{LIST_ENDING}")
    list_.write_text(list_.read_text() + "2 abcdef")
    with closing(Store(database)) as store:
        store.do_now(ErasePerson(BEN, store.erasures))
    assert Erasures(database).among({ERASED, BEN}) == {ERASED, BEN}


@pytest.mark.trust("erasure")
def test_an_erasure_that_was_cut_off_is_done_at_the_next_start(database: Path) -> None:
    """It was noted, and the database did not take it: nobody has to ask again."""
    with closing(Store(database)) as store:
        store.do_now(AddFlag(REF, "1", ERASED, "wrong"))
    Erasures(database).add(ERASED)
    with closing(Store(database)) as store:
        assert store.ask_now(open_flags) == []


def test_what_still_stands_on_discord_brings_nobody_back(database: Path) -> None:
    """A comparison finds the sign of somebody who was erased: it stays out. One that they set anew counts."""
    with closing(Store(database)) as store:
        store.do_now(ErasePerson(ERASED, store.erasures))
        seen = MatchReactions(
            HERE, 5, ("🚩", False), "flagged", frozenset({ERASED, BEN}), erased=store.erasures.among_by_now
        )
        store.do_now(seen)
        assert rows_about_nobody(store, ERASED)
        assert not rows_about_nobody(store, BEN)
        store.do_now(AddReaction(Reaction(HERE, 5, ERASED, "flagged", emoji="🚩")))
        store.do_now(seen)
        assert not rows_about_nobody(store, ERASED)


def test_nobody_lifts_their_own_block(database: Path) -> None:
    """Who may not comment and has themselves erased may not comment afterwards; curators can lift it, and see no id."""
    with closing(Store(database)) as store:
        store.do_now(AddFlag(REF, "1", ERASED, "wrong", "Hurtful."))
        store.do_now(BlockAuthor(HERE, "1", CURATOR))
        for _ in range(2):
            store.do_now(ErasePerson(ERASED, store.erasures))
        stand_in = store.erasures.stand_in(ERASED)
        with pytest.raises(RefusedError):
            store.do_now(AddFlag(REF, "2", ERASED, "wrong", "Hurtful again.", stand_in=stand_in))
        store.do_now(AddFlag(REF, "3", BEN, "wrong", "Kind.", stand_in=store.erasures.stand_in(BEN)))
        assert [each.flag_id for each in store.ask_now(blocks, HERE)] == ["1"]
        store.do_now(UnblockAuthor(HERE, "1"))
        store.do_now(AddFlag(REF, "2", ERASED, "wrong", "Kind.", stand_in=stand_in))


def test_a_copy_names_no_other_person(database: Path) -> None:
    """The rows of a person say what they did; whom they stopped from commenting, or who stopped them, is left out."""
    crowd(database, 2000)
    with closing(Store(database)) as store:
        rows = store.ask_now(rows_about, ERASED)
    assert {name for name, those in rows.items() if those} == {
        *OWN,
        BLOCKED[0],
        *(f"{table}.{column}" for table, column in ACTS),
    }
    assert json.dumps(rows)


@pytest.mark.trust("erasure")
def test_a_reaction_that_waited_brings_nobody_back(database: Path) -> None:
    """The database was busy; by the time that it takes the reaction its person is erased. A later one counts."""
    with closing(Store(database)) as store:
        sign = Reaction(HERE, 5, ERASED, "flagged", emoji="🚩")
        waiting = AddReaction(sign, store.erasures.watch(ERASED))
        store.do_now(ErasePerson(ERASED, store.erasures))
        store.do_now(waiting)
        assert rows_about_nobody(store, ERASED)
        store.do_now(AddReaction(sign, store.erasures.watch(ERASED)))
        assert not rows_about_nobody(store, ERASED)
