"""Running the linters of what is no Python."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def ran(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """A command at the root of the project."""
    return subprocess.run([str(each) for each in command], cwd=ROOT, capture_output=True, text=True, check=False)


def found(program: str) -> str:
    """The path of a linter, or a skip that says how to get it."""
    beside_python = shutil.which(program, path=str(Path(sys.executable).parent))
    if path := beside_python or shutil.which(program):
        return path
    pytest.skip(f"{program} is not installed here")
