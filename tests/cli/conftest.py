"""The command line in a process of its own, and within this one where that is enough."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import cli
from tests.cli import forked

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Invoke = Callable[..., Result]


@pytest.fixture
def environment(database: Path, glossary: Path) -> dict[str, str]:
    """The variables that name the small glossary and a new database."""
    return {"JARGONBOT_DATABASE": str(database), "JARGONBOT_GLOSSARY": str(glossary)}


@pytest.fixture
def invoke(environment: dict[str, str]) -> Invoke:
    """Run a subcommand in this process; what it raises comes out in the result."""

    def invoke(*words: str, stdin: str = "", **more: str) -> Result:
        return CliRunner().invoke(cli, words, input=stdin, env={**environment, **more})

    return invoke


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    """Run `python -m bot` in a process of its own (`tests/cli/forked.py`); no traceback may ever be seen."""

    def run(*words: str, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        done = forked.run(words, stdin, {**os.environ, **environment, **more})
        assert "Traceback" not in done.stderr
        return done

    return run


@pytest.fixture
def run_anew(environment: dict[str, str]) -> Run:
    """The same as people do it, with a Python that has loaded nothing yet."""

    def run(*words: str, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bot", *words],
            input=stdin,
            env={**os.environ, **environment, **more},
            capture_output=True,
            text=True,
        )

    return run
