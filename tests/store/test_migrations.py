from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import OpenFlag, Standing
from bot.feedback.reviews import Decision
from bot.glossary.model.ownership import is_own
from bot.glossary.model.term import Definition, Kind, Source, Term
from bot.service import Jargon
from bot.store.answers import answers_in, rooms_with_answers
from bot.store.flags import comments_of, counts_of, open_flags
from bot.store.migrations import migrations, schema_of, schema_text, steps
from bot.store.revisions import term_layers
from bot.store.store import Store
from bot.store.terms import written

RELEASES = sorted((Path(__file__).parent / "databases").glob("*.sql"))
REMEMBERED = [
    "create_terms",
    "create_answers_and_reactions",
    "create_preferences",
    "name_the_emoji_of_reactions",
    "create_flags_and_reviews",
    "create_the_desk_of_curators",
]
NAMES = [step.NAME for step in steps()]


def made_of(release: Path, path: Path) -> Path:
    """A database file as an earlier release left it."""
    with closing(sqlite3.connect(path)) as db:
        db.executescript(release.read_text("utf-8"))
    return path


def test_what_databases_remember_keeps_its_name_and_place() -> None:
    """A migration under another name would be applied again to every database there is."""
    assert NAMES[: len(REMEMBERED)] == REMEMBERED


def test_files_are_applied_in_the_order_of_their_names() -> None:
    """Whichever is imported first, one that changes a table comes after the one that makes it."""
    files = [step.__name__.rpartition(".")[2] for step in steps()]
    assert files == sorted(files)
    assert [each[:4] for each in files] == [f"{number:04}" for number in range(1, len(files) + 1)]
    code = (
        "from importlib import import_module\n"
        f"for name in {files[::-1]}: import_module(f'bot.store.migrations.{{name}}')\n"
        "from bot.store.migrations import migrations, Database\n"
        "print([each.name for each in migrations.pending(Database(memory=True))])"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed.strip() == str(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_database_at_any_step_comes_to_the_same_tables(name: str) -> None:
    """Those before this step first, the rest later: nobody's database was made by all of them at once."""
    with closing(Database(memory=True)) as db:
        migrations.apply(db, stop_before=name)
        assert [each.name for each in migrations.applied(db)] == NAMES[: NAMES.index(name)]
        migrations.apply(db)
        assert schema_of(db) == schema_text()


@pytest.mark.parametrize("release", RELEASES, ids=lambda release: release.stem)
@pytest.mark.trust("way back")
def test_the_database_of_an_earlier_release_keeps_every_row(release: Path, database: Path) -> None:
    """Opened by this version, it has the tables of a new one, and all that was in it."""
    with closing(sqlite3.connect(made_of(release, database))) as db:
        tables = [name for (name,) in db.execute("select name from sqlite_master where type = 'table'")]
        before = {name: db.execute(f"select count(*) from {name}").fetchone() for name in tables}
    assert all(number > 0 for (number,) in before.values()), "a table without a row shows nothing"
    del before["_sqlite_migrations"]

    Store(database).close()

    with closing(Database(database)) as now:
        assert schema_of(now) == schema_text()
        assert {name: now.execute(f"select count(*) from {name}").fetchone() for name in before} == before


def test_what_people_did_before_the_first_release_is_still_there(database: Path, glossary: Path) -> None:
    """Words, flags, a comment, a decision, a block, a notice and settings, through the façade."""
    jargon = Jargon(made_of(RELEASES[0], database), glossary)

    async def look() -> None:
        assert {row.slug: row.people for row in jargon.flagging.whole_queue(1)} == {"co-production": 2, "advocacy": 1}
        [comment] = [each for row in jargon.flagging.whole_queue(1) for each in row.comments]
        assert (comment.text, comment.blocked) == ("We never met as equals.", True)
        [thread, *_] = await jargon.discussions.threads(1, jargon.page("advocacy").term)
        assert [each.review.decision for each in thread.decided] == [Decision.RESOLVED]
        assert [each.review.reply for each in await jargon.discussions.unread(1, 102, "advocacy") if each.review] == [
            "Thank you, it is mended."
        ]
        assert [each.comment for each in await jargon.reviewing.blocked(1)] == ["We never met as equals."]
        assert await jargon.notices.channel(1) == 6
        assert (await jargon.preferences.of(1)).private is True

    asyncio.run(look())
    assert [jargon.label(slug, 1) for slug in ("tea-club", "befriending")] == ["Tea club", "Befriending"]
    jargon.close()


def test_comments_that_were_open_to_all_wait_to_be_passed(database: Path) -> None:
    """Nobody has looked at them: each waits for a curator, and what was hidden stays so."""
    old = Database(database)
    migrations.apply(old, stop_before="standing_of_comments")
    row = {"server_id": 1, "slug": "advocacy", "definition": "", "person_id": 100, "reason": "other", "wording": ""}
    for number, hidden in enumerate((0, 1)):
        flag = {"flag_id": str(number), "comment": "Mine.", "flagged_at": number, "hidden": hidden}
        old.table("flags").insert(row | flag)
    old.close()

    store = Store(database)
    standings = [each.standing for each in store.ask_now(comments_of, 1)]
    counts = store.ask_now(counts_of, (1, "advocacy"))
    store.close()
    assert standings == [Standing.HIDDEN, Standing.WAITING]
    assert counts[""].comments == 0


def test_words_that_were_changed_under_a_publishers_name_are_their_own(database: Path) -> None:
    """By an edit at the desk, of the text or of the source; what was only copied is not."""
    sense, guide = Source(title="Respite care", organisation="Sense"), Source(title="Guidance")
    day, later = date(2026, 11, 23), date(2026, 11, 25)
    shared = [
        Definition(kind=Kind.PLAIN, text="A break.", source=sense, checked_on=day),
        Definition(kind=Kind.FORMAL, text="Care.", source=guide, nation="England", checked_on=day),
        Definition(kind=Kind.FORMAL, text="Another care.", source=guide, nation="Wales", checked_on=later),
        Definition(kind=Kind.EASY_READ, text="Rest.", source=sense, checked_on=day),
    ]
    own = [
        replace(shared[0], text="Time off."),
        replace(shared[1], source=Source(title="Our rules")),
        replace(shared[2], text="As it was before.", checked_on=day),
        replace(
            shared[3], text="We rest.", source=Source(title="In our own words", organisation="Us"), checked_on=None
        ),
    ]
    old = Database(database)
    migrations.apply(old, stop_before="own_words")
    at = int(datetime(2026, 11, 24, 12, tzinfo=UTC).timestamp() * 1000)
    for server, layer, definitions in ((0, "shipped", shared), (1, "local", own)):
        term = Term(slug="respite", label="Respite", definitions=tuple(definitions))
        row = {"server_id": server, "layer": layer, "slug": "respite", "document": written(term), "changed_at": at}
        old.table("terms").insert(row | {"changed_by": None})
    flag = {"reason": "wrong", "comment": "Do we?", "wording": "", "flagged_at": 8, "definition": own[3].key}
    old.table("flags").insert({"server_id": 1, "flag_id": "1", "slug": "respite", "person_id": 100} | flag)
    old.close()

    store = Store(database)
    [said] = store.ask_now(comments_of, 1)
    read = store.ask_now(term_layers, 1, "respite").shown
    store.close()
    assert read
    plain, english, welsh, easy = read.definitions
    assert (plain.text, plain.written_from, plain.checked_on) == ("Time off.", sense, None)
    assert (is_own(plain), plain.changed_on, plain.key) == (True, date(2026, 11, 24), shared[0].key)
    assert (english.source, english.nation, english.checked_on) == (own[1].source, "England", None)
    assert welsh == shared[2]  # the publisher's words, which follow those that are shared
    assert easy == replace(own[3], changed_on=date(2026, 11, 24), known_as=shared[3].key)
    assert said.ref.key == easy.key == shared[3].key


def test_reactions_from_before_their_emoji_was_kept_stay(database: Path) -> None:
    """Their emoji is not known, so the next comparison with Discord finds them different and mends them."""
    old = Database(database)
    migrations.apply(old, stop_before="name_the_emoji_of_reactions")
    old.table("answers").insert({"server_id": 1, "message_id": 10, "channel_id": 5, "slug": "advocacy", "shown_at": 7})
    row = {"server_id": 1, "message_id": 10, "person_id": 100, "reason": "flagged", "burst": 0, "reacted_at": 8}
    old.table("reactions").insert(row)
    old.close()

    store = Store(database)
    [flag] = store.ask_now(open_flags)
    since = datetime(1970, 1, 1, tzinfo=UTC)
    [room] = store.ask_now(rooms_with_answers, since)
    [answer] = store.ask_now(answers_in, room, room.newest, since)
    store.close()
    assert flag == OpenFlag(
        DefinitionRef(1, "advocacy"), 100, "flagged", datetime(1970, 1, 1, 0, 0, 0, 8000, tzinfo=UTC)
    )
    assert answer.counts == {("", False): 1}


def test_what_was_looked_up_in_private_chats_is_forgotten(database: Path) -> None:
    """The id of such a chat stands for one person: answers there go with their reactions, those of servers stay."""
    old = Database(database)
    migrations.apply(old, stop_before="forget_answers_in_private_chats")
    for server in (0, 1):
        shown = {"server_id": server, "message_id": 10, "channel_id": 5, "slug": "advocacy", "shown_at": 7}
        old.table("answers").insert(shown)
        flag = {"reason": "wrong", "comment": "", "wording": "", "flagged_at": 8, "definition": "", "message_id": 10}
        old.table("flags").insert({"server_id": server, "flag_id": "1", "slug": "advocacy", "person_id": 100} | flag)
    old.close()

    Store(database).close()

    with closing(sqlite3.connect(database)) as db:
        assert db.execute("select server_id from answers").fetchall() == [(1,)]
        assert db.execute("select server_id, message_id from flags order by 1").fetchall() == [(0, 0), (1, 10)]


@pytest.mark.trust("way back")
def test_before_tables_are_changed_a_copy_is_kept_and_the_way_back_told(
    database: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """For its owner alone, and with all that was there; a new database, or one that is up to date, needs none."""
    old = Database(database)
    migrations.apply(old, stop_before="layers_for_copies")
    document = '{"label":"Tea club","slug":"tea-club","definition":"We meet."}'
    row = {"server_id": 1, "layer": "local", "slug": "tea-club", "document": document, "changed_at": 1}
    old.table("terms").insert(row | {"changed_by": None})
    old.close()

    Store(database).close()
    [copy] = database.parent.glob(f"{database.name}.before-*")
    assert copy.name == f"{database.name}.before-layers_for_copies"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert any(str(copy) in each.message and "To go back" in each.message for each in caplog.records)
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("select document from terms").fetchall() == [(document,)]
        assert db.execute("pragma integrity_check").fetchone() == ("ok",)

    copy.replace(database)  # the way back, and forth again
    store = Store(database)
    term = store.ask_now(term_layers, 1, "tea-club").shown
    assert term
    assert term.definitions[0].text == "We meet."
    store.scrub_now()
    assert list(database.parent.glob("*.before-*")) == [], "whoever was erased would be in it still"
    store.close()

    Store(database).close()
    assert list(database.parent.glob("*.before-*")) == []


def test_copies_go_after_a_month(database: Path) -> None:
    """They hold what people said, and nobody needs the way back that long."""
    Store(database).close()
    old, new = (database.with_name(f"{database.name}.before-{each}") for each in ("this", "that"))
    for each in (old, new):
        each.write_bytes(b"")
    month = time.time() - 31 * 24 * 3600
    os.utime(old, (month, month))
    Store(database).close()
    assert (old.exists(), new.exists()) == (False, True)


def test_the_tables_can_be_printed() -> None:
    """For whoever writes about them: by a command, without a database."""
    command = [sys.executable, "-m", "bot.store.migrations"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert printed == schema_text()
    assert "CREATE TABLE terms (\n    server_id integer not null," in printed
