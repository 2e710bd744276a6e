"""What `doctor` sees of the computer: little space, a place that cannot be written to, an old SQLite, file modes."""

from __future__ import annotations

import os
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from bot.cli.doctor import machine
from bot.cli.doctor.check import Check, State
from bot.cli.doctor.machine import LITTLE_SPACE, NO_SPACE, machine_checks

ROOT = Path(__file__).parents[3]
Usage = namedtuple("Usage", "total used free")


def row(name: str, database: Path, mounts: Path | None = None) -> Check:
    """What was seen of one thing; what is amiss has a remedy."""
    seen = machine_checks(database, mounts) if mounts else machine_checks(database)
    [found] = [each for each in seen if each.name == name]
    assert found.remedy or found.state is State.WELL
    return found


@pytest.mark.parametrize(
    ("free", "state"),
    [
        (LITTLE_SPACE, State.WELL),
        (LITTLE_SPACE - 1, State.ADVICE),
        (NO_SPACE, State.ADVICE),
        (NO_SPACE - 1, State.FAULT),
        (0, State.FAULT),
    ],
)
def test_little_space_is_told_before_there_is_none(
    database: Path, monkeypatch: pytest.MonkeyPatch, free: int, state: State
) -> None:
    """Where the database lies, or will lie."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**12, 10**12 - free, free))
    assert row("disk", database / "not" / "there" / "yet.db").state is state


def test_a_folder_that_may_not_be_written_to_is_a_fault(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing could be stored there."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    found = row("disk", database)
    assert found.state is State.FAULT
    assert "may not be written to" in found.said


@pytest.mark.parametrize("kind", sorted(machine.OVER_A_NETWORK))
def test_a_file_system_over_a_network_is_a_fault(database: Path, tmp_path: Path, kind: str) -> None:
    """SQLite's locks do not hold there."""
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/x {tmp_path} {kind} rw 0 0\n")
    assert row("file system", database, mounts).state is State.FAULT


@pytest.mark.parametrize(("has_log", "said"), [(True, "with a log of changes"), (False, "can damage a file")])
def test_the_fault_of_older_sqlites_is_told(
    database: Path, monkeypatch: pytest.MonkeyPatch, has_log: bool, said: str
) -> None:
    """It costs a little time, and is no fault of the host's: https://sqlite.org/wal.html#walresetbug"""
    monkeypatch.setattr(machine, "library", lambda: ("3.40.1", has_log))
    found = row("sqlite", database)
    assert found.state is State.WELL
    assert said in found.said


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes.")
@pytest.mark.parametrize(
    ("mode", "state"), [(0o600, State.WELL), (0o640, State.ADVICE), (0o604, State.ADVICE), (0o666, State.ADVICE)]
)
def test_a_database_that_others_may_read_is_told(database: Path, mode: int, state: State) -> None:
    """With the mode that it has."""
    database.write_bytes(b"")
    database.chmod(mode)
    found = row("rights", database)
    assert found.state is state
    assert state is State.WELL or f"{mode:04o}" in found.said
