"""A copy of the project in which faults are tried, one at a time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.mutations.mutation import Mutation

ROOT = Path(__file__).parents[2]
SECONDS = 300  # a fault that makes a test wait for ever is noticed, too
PASSED, NO_TESTS = 0, 5  # https://docs.pytest.org/en/stable/reference/exit-codes.html


class Workshop:
    """A folder of its own, so that two can work side by side and nothing is ever changed in the project."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
        for name in filter(None, listed.stdout.decode().split("\0")):
            if (ROOT / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, folder / name)

    def notices(self, mutation: Mutation) -> bool:
        """Whether a test fails with the fault in place.

        Raises:
            ValueError: the list does not fit the code, or the tests could not run.
        """
        before = mutation.apply(self._folder)
        try:
            return not self.passes(mutation.tests)
        finally:
            (self._folder / mutation.file).write_text(before, encoding="utf-8")

    def passes(self, tests: Iterable[str]) -> bool:
        """Whether these tests pass as things are.

        Raises:
            ValueError: there are no such tests.
        """
        call = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
        environment = {**os.environ, "PYTHONPATH": str(self._folder)}
        try:
            done = subprocess.run(
                call, cwd=self._folder, env=environment, capture_output=True, text=True, timeout=SECONDS
            )
        except subprocess.TimeoutExpired:
            return False
        if done.returncode == NO_TESTS or "ERROR: not found" in done.stderr + done.stdout:
            raise ValueError(f"There are no such tests: {' '.join(tests)}.")
        return done.returncode == PASSED
