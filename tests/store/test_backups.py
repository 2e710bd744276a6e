"""Copies of a database: made while others write, whole or not there, and put back only where they are sound."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import BusyError, ConfigError, UsageError
from bot.feedback.reactions import Reaction
from bot.store.backups import back_up, examine, look_through, restore
from bot.store.file_mark import OURS
from bot.store.people import ErasePerson, rows_about
from bot.store.preferences import Remember, note
from bot.store.reactions import AddReaction
from bot.store.store import Store

PERSON = 822345678901234567


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "jargonbot.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    store = Store(file)
    store.do_now(Remember("colour", "blue"))
    yield store
    store.close()


def colour(file: Path) -> str | None:
    store = Store(file)
    try:
        return store.ask_now(note, "colour")
    finally:
        store.close()


@pytest.mark.trust("way back")
def test_a_copy_holds_all_and_is_for_its_owner_alone(store: Store, file: Path, tmp_path: Path) -> None:
    """It is examined, and nothing half done lies beside it."""
    copy = tmp_path / "copy.db"
    assert back_up(file, copy) == copy.stat().st_size
    examine(copy)
    assert colour(copy) == "blue"
    assert os.name != "posix" or stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


@pytest.mark.trust("way back")
def test_a_copy_is_made_while_others_write(store: Store, file: Path, tmp_path: Path) -> None:
    """It never waits for a pause of theirs, and is of one moment."""
    ended = threading.Event()

    def write() -> None:
        number = 0
        while not ended.wait(0.002):
            number += 1
            store.do_now(Remember("number", str(number)))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for each in range(5):
            back_up(file, tmp_path / f"{each}.db")
    finally:
        ended.set()
        writer.join()
    for each in range(5):
        examine(tmp_path / f"{each}.db")


def test_a_copy_takes_the_place_of_a_copy_and_of_nothing_else(store: Store, file: Path, tmp_path: Path) -> None:
    """Not of the database, of a folder, or of somebody's letter."""
    copy, letter = tmp_path / "copy.db", tmp_path / "letter.txt"
    letter.write_text("Dear reader")
    back_up(file, copy)
    store.do_now(Remember("colour", "green"))
    back_up(file, copy)
    assert colour(copy) == "green"
    for place in (file, tmp_path, letter):
        with pytest.raises(UsageError):
            back_up(file, place)
    assert letter.read_text() == "Dear reader"
    assert store.ask_now(note, "colour") == "green"


def test_a_place_that_is_not_there_is_told(store: Store, file: Path, tmp_path: Path) -> None:
    """With what to do, and no traceback."""
    with pytest.raises(BusyError, match="cannot be written"):
        back_up(file, tmp_path / "nowhere" / "copy.db")


@pytest.mark.trust("way back")
def test_what_was_stored_since_is_kept_beside_the_copy_that_is_put_back(store: Store, file: Path) -> None:
    """So that a wrong copy loses nothing."""
    copy = file.with_name("copy.db")
    back_up(file, copy)
    store.do_now(Remember("colour", "green"))
    store.close()
    before = restore(copy, file)
    assert colour(file) == "blue"
    assert before is not None
    assert colour(before) == "green"


def test_a_copy_is_put_where_nothing_was(store: Store, file: Path, tmp_path: Path) -> None:
    """As on a new computer, with the folder made."""
    back_up(file, tmp_path / "copy.db")
    new = tmp_path / "another" / "jargonbot.db"
    assert restore(tmp_path / "copy.db", new) is None
    assert colour(new) == "blue"


def test_a_place_in_which_no_database_can_lie_is_told(store: Store, file: Path, tmp_path: Path) -> None:
    """With what to do: its folder is a file."""
    back_up(file, tmp_path / "copy.db")
    (tmp_path / "letter").write_text("Dear reader")
    with pytest.raises(BusyError, match="cannot be written"):
        restore(tmp_path / "copy.db", tmp_path / "letter" / "jargonbot.db")


@pytest.mark.trust("way back")
def test_a_journal_of_the_database_before_is_never_laid_over_the_copy(store: Store, file: Path) -> None:
    """SQLite would take it for what is to be undone in the copy."""
    copy = file.with_name("copy.db")
    back_up(file, copy)
    store.close()
    file.write_bytes(b"\0" * 8192)  # it is broken, and so is what lies beside it
    for ending in ("-journal", "-wal", "-shm"):
        Path(f"{file}{ending}").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" * 64)
    broken = restore(copy, file)
    assert broken is not None
    assert broken.read_bytes() == b"\0" * 8192
    assert colour(file) == "blue"


@pytest.mark.trust("erasure")
def test_nobody_who_was_erased_since_comes_back(store: Store, file: Path) -> None:
    """The list beside the database outlives it."""
    store.do_now(AddReaction(Reaction(1, 5, PERSON, "flagged", emoji="🚩")))
    copy = file.with_name("copy.db")
    back_up(file, copy)
    assert any(store.ask_now(rows_about, PERSON).values())
    store.do_now(ErasePerson(PERSON, store.erasures))
    store.close()
    restore(copy, file)
    again = Store(file)
    try:
        assert not any(again.ask_now(rows_about, PERSON).values())
    finally:
        again.close()


@pytest.mark.parametrize(
    "content",
    [b"", b"Dear reader", b"SQLite format 3\0" + b"\0" * 4000],
    ids=["empty", "a letter", "a header alone"],
)
@pytest.mark.trust("way back", bad_inputs=1)
def test_what_is_no_sound_copy_is_refused_and_nothing_is_changed(store: Store, file: Path, content: bytes) -> None:
    """Neither the database nor what was offered in its place."""
    copy = file.with_name("copy.db")
    copy.write_bytes(content)
    with pytest.raises(ConfigError):
        restore(copy, file)
    assert store.ask_now(note, "colour") == "blue"
    assert copy.read_bytes() == content


@pytest.mark.trust("way back", bad_inputs=1)
def test_a_copy_with_a_page_of_noise_is_refused(store: Store, file: Path) -> None:
    """By who puts it back, and by the bot before it starts."""
    copy = file.with_name("copy.db")
    back_up(file, copy)
    content = bytearray(copy.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xa5" * 64
    copy.write_bytes(content)
    with pytest.raises(ConfigError, match="damaged"):
        restore(copy, file)
    with pytest.raises(ConfigError, match="damaged"):
        look_through(copy)


@pytest.mark.trust("way back", bad_inputs=1)
def test_a_copy_of_a_newer_version_is_refused(store: Store, file: Path) -> None:
    """Its tables may mean something else."""
    copy = file.with_name("copy.db")
    back_up(file, copy)
    with closing(sqlite3.connect(copy)) as db, db:
        db.execute("insert into _sqlite_migrations values (null, 'jargonbot', 'of_tomorrow', '2030-01-01')")
    with pytest.raises(ConfigError, match="newer"):
        restore(copy, file)


def of_another_program(file: Path) -> bytes:
    with closing(sqlite3.connect(file)) as db:
        db.execute("pragma journal_mode = wal")
        with db:
            db.execute("create table songs (title text)")
            db.execute("insert into songs values ('Calon Lân')")
        db.execute("pragma wal_checkpoint(truncate)")
    return file.read_bytes()


@pytest.mark.trust("corrupt database", bad_inputs=1)
def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """Not one byte of it is changed, its journal's mode neither; nor is it taken for a copy."""
    songs = tmp_path / "songs.db"
    content = of_another_program(songs)
    for attempt in (lambda: Store(songs), lambda: restore(songs, tmp_path / "jargonbot.db")):
        with pytest.raises(ConfigError, match="another program"):
            attempt()
        assert songs.read_bytes() == content


def test_our_databases_say_that_they_are_ours(store: Store, file: Path) -> None:
    """Those of versions that marked none are known by their migrations, and marked."""
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("pragma application_id").fetchone() == (OURS,)
    store.close()
    with closing(sqlite3.connect(file)) as db:  # as versions did that marked none
        db.execute("pragma application_id = 0")
    assert colour(file) == "blue"


def test_a_database_that_is_not_there_yet_is_sound(tmp_path: Path) -> None:
    """The first start makes it."""
    look_through(tmp_path / "new.db")
