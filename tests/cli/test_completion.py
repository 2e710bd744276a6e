"""What a shell completes."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("typed", "at", "offered"),
    [("jargonbot ba", 1, "plain,backup"), ("jargonbot ask --js", 2, "plain,--json")],
)
def test_a_shell_completes_what_is_typed(typed: str, at: int, offered: str) -> None:
    """Subcommands, though none is loaded before it is called, and their options."""
    given = {"_JARGONBOT_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": str(at)}
    code = "from bot.cli import cli; cli(prog_name='jargonbot')"
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **given}, capture_output=True, text=True, check=False
    )
    assert offered in done.stdout.split()
