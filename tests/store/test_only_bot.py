"""One bot for each database."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import BusyError
from bot.store.only_bot import ENDING, only_bot

HOLDS = """
import sys, time
from pathlib import Path
from bot.store.only_bot import only_bot
with only_bot(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.mark.trust("second bot")
def test_a_second_bot_is_told_of_the_first(database: Path) -> None:
    """Its process by its number; exit code 75, for the first may be just about to end."""
    with only_bot(database):
        with pytest.raises(BusyError, match=f"process {os.getpid()}") as refused, only_bot(database):
            pass
        with only_bot(database.with_name("other.db")):
            pass
    assert refused.value.exit_code == 75
    with only_bot(database):
        pass


@pytest.mark.trust("second bot")
def test_a_bot_that_was_killed_holds_nothing(database: Path) -> None:
    """The file stays, the hold goes with the process."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(BusyError, match=f"process {other.pid}"), only_bot(database):
            pass
        other.kill()
        other.wait()
    with only_bot(database):
        assert stat.S_IMODE(database.with_name(database.name + ENDING).stat().st_mode) == 0o600


@pytest.mark.trust("second bot")
def test_the_same_file_by_another_name(database: Path, tmp_path: Path) -> None:
    """A link leads to the same database."""
    link = tmp_path / "link.db"
    link.symlink_to(database)
    with only_bot(database), pytest.raises(BusyError), only_bot(link):
        pass


def test_where_no_file_can_be_made_it_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The database says then what is wrong with the path."""
    file = tmp_path / "no folder"
    file.touch()
    with only_bot(file / "words.db"):
        assert "Nothing keeps a second bot" in caplog.text
