"""Damaged databases: named at the start, left as they are, and one bad row is one bad row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import ConfigError, JargonError
from bot.service import Jargon
from bot.store.backups import back_up, look_through
from bot.store.only_bot import only_bot
from rehearsal import Sandbox
from tests.commands.community import Community
from tests.end_to_end.lived_in import SECRET, live_in
from tests.fixtures.canaries import Canaries
from tests.fixtures.trust import Tally
from tests.store.crowd import crowd

PAGE = 4096  # bytes
PAGES = 20


@pytest.fixture
def full(database: Path, glossary: Path) -> Path:
    """A database with some hundred pages, that a bot has used."""
    crowd(database, 3000)
    Jargon(database, glossary).close()
    return database


def started(database: Path, glossary: Path) -> list[str]:
    """What `jargonbot run` does before it looks for Discord; then all the words."""
    with only_bot(database):
        look_through(database)
        jargon = Jargon(database, glossary)
        words = [each.label for each in jargon.terms()]
        jargon.close()
    return words


def is_named(database: Path, glossary: Path) -> bool:
    """Whether the bot refused to start, in a sentence that names the file, which it left as it was."""
    before, told = database.read_bytes(), ""
    try:
        started(database, glossary)
    except ConfigError as error:  # exit code 78
        told = str(error)
    return str(database) in told and database.read_bytes() == before


@pytest.mark.trust("corrupt database")
def test_pages_of_noise(full: Path, glossary: Path, tally: Tally) -> None:
    """On twenty pages one after the other the first bytes are flipped: each is found."""
    whole = full.read_bytes()
    number = len(whole) // PAGE
    assert number > PAGES
    found = []
    for each in range(PAGES):
        at = each * number // PAGES * PAGE
        full.write_bytes(whole[:at] + bytes(0xFF ^ sign for sign in whole[at : at + 64]) + whole[at + 64 :])
        found.append(is_named(full, glossary))
    tally.bad_inputs(PAGES)
    assert found == [True] * PAGES
    full.write_bytes(whole)
    assert started(full, glossary)


@pytest.mark.trust("corrupt database", bad_inputs=1)
@pytest.mark.parametrize("left", [1, 50, 99, 100, 2000, PAGE, 10 * PAGE, 10 * PAGE + 77])
def test_cut_off(full: Path, glossary: Path, left: int) -> None:
    """So many bytes are left of it, as after a copy that broke off."""
    full.write_bytes(full.read_bytes()[:left])
    assert is_named(full, glossary)


@pytest.mark.trust("corrupt database", bad_inputs=1)
def test_emptied(full: Path, glossary: Path) -> None:
    """Nothing is left of it, but files beside it tell that it was used: it is no new one."""
    full.with_name(f"{full.name}.erased").write_text("")
    full.write_bytes(b"")
    assert is_named(full, glossary)


@pytest.mark.trust("corrupt database", bad_inputs=1)
@pytest.mark.parametrize(
    "changed",
    [
        "pragma application_id = 1234",
        "insert into _sqlite_migrations (migration_set, name) values ('jargonbot', 'of_tomorrow')",
    ],
)
def test_of_another_program_or_a_newer_version(full: Path, glossary: Path, changed: str) -> None:
    """It is sound, and not for us."""
    with closing(sqlite3.connect(full)) as theirs, theirs:
        theirs.execute(changed)
    assert is_named(full, glossary)


def texts(database: Path) -> Iterator[tuple[str, str]]:
    """Each column with text of each table that has rows."""
    with closing(sqlite3.connect(database)) as db:
        tables = [row[0] for row in db.execute("select name from sqlite_master where type = 'table'")]
        for table in sorted(each for each in tables if not each.startswith(("_", "sqlite"))):
            if db.execute(f"select 1 from {table} limit 1").fetchone():
                columns = db.execute(f"pragma table_info({table})")
                yield from ((table, row[1]) for row in columns if row[2].lower() == "text")


async def asked(jargon: Jargon, server: int, people: list[int]) -> None:
    """All that is read of a server."""
    assert jargon.define("reablement", server).page
    for word in ("zorble", "support", "co-production"):
        jargon.history.of_word_now(word, server)
        await jargon.history.revisions(server, word)
    await jargon.history.removed(server)
    await jargon.desk.words(server)
    await jargon.desk.suggested(server)
    await jargon.changes.since(server, datetime(2020, 1, 1, tzinfo=UTC))
    for person in people:
        await jargon.drafts.of(server, person)
        jargon.people.held_now(person).as_json()
    jargon.flagging.whole_queue()
    assert jargon.terms(server)
    assert jargon.moving.written().text


@pytest.mark.trust("corrupt database")
@pytest.mark.logs_errors
async def test_one_row_that_cannot_be_read(
    community: Community,
    jargon: Jargon,
    sandbox: Sandbox,
    database: Path,
    glossary: Path,
    tmp_path: Path,
    canaries: Canaries,
    tally: Tally,
) -> None:
    """In whichever column of whichever table: the bot starts, and answers all else."""
    canaries.published.update(("quibbletry", f"we say {SECRET}.", SECRET))
    await live_in(community, jargon)
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    back_up(database, whole)
    people = [each.id for each in sandbox.world.users.values()]
    tried = 0
    faults = []
    for table, column in texts(whole):
        broken.write_bytes(whole.read_bytes())
        with closing(sqlite3.connect(broken)) as db:
            try:
                with db:
                    db.execute(f"update {table} set {column} = '{{' where rowid = (select max(rowid) from {table})")
            except sqlite3.IntegrityError:
                continue  # the table itself takes no such thing
        tried += 1
        try:
            again = Jargon(broken, glossary)
            try:
                await asked(again, community.server.id, people)
            finally:
                again.close()
        except (JargonError, ValueError, LookupError, TypeError, AssertionError) as error:
            faults.append((table, column, repr(error)))
    tally.bad_inputs(tried)
    assert faults == []
