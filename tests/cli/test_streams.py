"""Standard streams that are closed, full or read by nobody: no traceback, and an exit code that tells of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli.subcommands import SUBCOMMANDS
from tests.fixtures.trust import Tally

if not Path("/dev/full").exists():
    pytest.skip("There is no /dev/full here", allow_module_level=True)

CANNOT_WRITE = 74
SOMEBODY = "123456789012345678"
# What each subcommand is given, and whether it prints on standard output; `run` and `try` end on their own here.
COMMANDS = {
    "ask": ("ask advocacy", True),
    "backup": ("backup copy.db", True),
    "browse": ("browse", True),
    "check": ("check", True),
    "complete": ("complete adv", True),
    "doctor": ("doctor", True),
    "erase-user": (f"erase-user {SOMEBODY}", True),
    "explain": ("explain -", True),
    "export": ("export words.json", False),
    "export-user": (f"export-user {SOMEBODY}", True),
    "flags": ("flags", True),
    "forget": ("forget words", True),
    "help-now": ("help-now", True),
    "history": ("history advocacy", True),
    "import": ("import words.csv", True),
    "imports": ("imports", True),
    "migrate-store": ("migrate-store nothing.db new.db", False),
    "new": ("new folder", True),
    "read": ("read words.csv", True),
    "restore": ("restore nothing.db", False),
    "run": ("run", False),
    "serve": ("serve --help", True),
    "site": ("site nothing.db/pages", False),
    "try": ("try --help", True),
}
WAYS = {
    **{"closed": ">&-", "full": ">/dev/full", "head": "| head -c 1"},
    **{"none": "<&-", "untold": "2>&-", "lost": "2>/dev/full"},
}
EVERY_WAY = ("explain", "export")  # one that reads and prints, and one that writes a file; with --full all of them
FULL_ALONE = ("import", "complete", "try")  # what is said in a sentence, as a list, and by click itself


def test_every_subcommand_is_tried() -> None:
    """A new one is put into the table, with whether it prints."""
    assert COMMANDS.keys() == SUBCOMMANDS.keys()


def ended(words: str, way: str, folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    """The exit code and what stands on standard error."""
    program = f'set -o pipefail; "{sys.executable}" -m bot {words} {way}'
    (folder / "words.csv").write_text("term,definition\nTea club,We meet.\n", encoding="utf-8")
    found = {**os.environ, **environment, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(["bash", "-c", program], cwd=folder, env=found, stdin=subprocess.DEVNULL, capture_output=True)
    return done.returncode, done.stderr.decode()


@pytest.mark.trust("closed streams")
@pytest.mark.parametrize("name", COMMANDS)
def test_no_stream_ends_a_command_in_a_traceback(
    name: str, tmp_path: Path, environment: dict[str, str], times: Callable[[int, int], int], tally: Tally
) -> None:
    """Output that cannot be written is told with an exit code of its own; where nobody listens, all goes as always."""
    words, prints = COMMANDS[name]
    all_ways = name in EVERY_WAY or times(0, 1)
    if not all_ways and name not in FULL_ALONE:
        pytest.skip("with --full")
    codes = {}
    for way, written in {"usual": "", **WAYS}.items() if all_ways else [("full", WAYS["full"])]:
        folder = tmp_path / way
        folder.mkdir()
        own = {**environment, "JARGONBOT_DATABASE": str(folder / "words.db")}
        if name in ("backup", "forget"):
            ended("import words.csv", "", folder, own)
        codes[way], told = ended(words, written, folder, own)
        tally.bad_inputs(1)
        assert "Traceback" not in told
        assert "Exception ignored" not in told
        if way == "full" and prints:
            assert told == "What was to be printed cannot be written: No space left on device.\n"
    usual = codes.get("usual", 0)
    assert codes.pop("full") == (CANNOT_WRITE if prints else usual)
    assert set(codes.values()) <= {usual}
