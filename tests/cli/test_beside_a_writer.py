"""Who only asks in the terminal, or tries something out, neither waits for who writes nor changes the file."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from bot.errors import BusyError
from bot.store.connection import wal_is_safe
from tests.cli.conftest import Invoke

HOLDS = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1], isolation_level=None)
other.execute(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""
ASKING = (
    ("ask", "co-production"),
    ("explain", "co-production"),
    ("complete", "co"),
    ("browse",),
    ("flags",),
    ("imports",),
    ("export-user", "123456789012345678"),
    ("export", "-", "--format", "json"),
    ("export", "-", "--all"),
)
WORDS = "terms:\n- {label: Tea round, definition: Somebody makes tea for all.}\n"
Other = Callable[[str], AbstractContextManager[None]]


@pytest.fixture
def used(invoke: Invoke, database: Path) -> Path:
    """A database that a bot has used."""
    assert invoke("ask", "co-production").exit_code == 0
    return database


@pytest.fixture
def other(used: Path) -> Other:
    """Another program that holds the database, within."""

    @contextmanager
    def other(begin: str) -> Iterator[None]:
        command = [sys.executable, "-c", HOLDS, str(used), begin]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout
            assert child.stdout.readline() == "held\n"
            yield
            child.communicate()

    return other


@pytest.mark.trust("database locked", faults=len(ASKING) + 1)
def test_who_asks_takes_no_lock(invoke: Invoke, other: Other, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program is in the middle of a change: everything can be read as it was before."""
    monkeypatch.setattr("bot.store.connection.BUSY_MS", 0)
    monkeypatch.delattr("bot.store.engines.copy_into")
    with other("begin immediate"):
        for asked in ASKING:
            said = invoke(*asked)
            assert said.exit_code == 0, (asked, said.stderr)
        assert "co-production" in invoke("history", "co-production").stdout


@pytest.mark.trust("database locked")
def test_who_asks_while_nobody_may_read_gets_a_sentence(
    invoke: Invoke, other: Other, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a log of changes all can be read even then; with a journal it ends in a sentence that says to try again."""
    monkeypatch.setattr("bot.store.connection.BUSY_MS", 0)
    with other("begin exclusive"):
        said = invoke("ask", "co-production")

    if wal_is_safe(sqlite3.sqlite_version_info):
        assert said.exit_code == 0
    else:
        assert isinstance(said.exception, BusyError)
        assert "in use by another program" in str(said.exception)


@pytest.mark.trust("database locked")
def test_the_first_to_ask_a_new_version_is_answered_meanwhile(
    invoke: Invoke, other: Other, glossary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its words are not in the file yet, and cannot be put there just now."""
    monkeypatch.setattr("bot.store.connection.BUSY_MS", 0)
    (glossary / "more.yaml").write_text(WORDS)
    with other("begin immediate"):
        said = invoke("ask", "tea round")

    assert said.exit_code == 0
    assert "Somebody makes tea" in said.stdout


@pytest.mark.trust("way back", bad_inputs=2)
@pytest.mark.parametrize("command", [("import", "--dry-run", "{words}"), ("import", "--all", "--dry-run", "{whole}")])
def test_a_dry_run_changes_not_a_byte(
    command: tuple[str, ...], invoke: Invoke, used: Path, glossary: Path, tmp_path: Path
) -> None:
    """Neither the tables of an older version nor the words of a new one are brought up to date."""
    words, whole = tmp_path / "tea.yaml", tmp_path / "whole.json"
    words.write_text(WORDS)
    invoke("export", str(whole), "--all")
    with closing(sqlite3.connect(used)) as older, older:
        older.execute("delete from _sqlite_migrations where id = (select max(id) from _sqlite_migrations)")
        older.execute("pragma user_version = 7")
    (glossary / "more.yaml").write_text(WORDS)
    before = {each: each.read_bytes() for each in used.parent.glob("jargonbot.db*")}

    invoke(*(each.format(words=words, whole=whole) for each in command))

    assert {each: each.read_bytes() for each in used.parent.glob("jargonbot.db*")} == before


@pytest.mark.trust("way back")
def test_a_dry_run_knows_what_is_in_the_file(invoke: Invoke, used: Path, tmp_path: Path) -> None:
    """It says what would come of it beside the words that are there."""
    words = tmp_path / "tea.yaml"
    words.write_text(WORDS)
    invoke("import", str(words))

    assert "nothing" in invoke("import", "--dry-run", str(words)).stdout.lower()
