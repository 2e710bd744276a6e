"""A copy of the project in which faults are tried, one at a time."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.mutations.mutation import Mutation

ROOT = Path(__file__).parents[2]
LONGEST = 300.0  # seconds for the tests of one fault
PASSED, FAILED = 0, 1  # https://docs.pytest.org/en/stable/reference/exit-codes.html


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
            ValueError: the list does not fit the code, or there are no such tests.
        """
        before = mutation.apply(self._folder)
        try:
            return not self.passes(mutation.tests, LONGEST)
        except subprocess.TimeoutExpired:
            return True  # a test that waits for ever passes as little as one that fails
        finally:
            (self._folder / mutation.file).write_text(before, encoding="utf-8")

    def passes(self, tests: Iterable[str], timeout: float | None = None) -> bool:
        """Whether these tests pass as things are.

        Raises:
            ValueError: there are no such tests, or they cannot even be read: then they tell nothing.
            TimeoutExpired: they took longer than so many seconds.
        """
        call = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
        environment = {**os.environ, "PYTHONPATH": str(self._folder)}
        done = subprocess.run(call, cwd=self._folder, env=environment, capture_output=True, text=True, timeout=timeout)
        if done.returncode not in (PASSED, FAILED):
            raise ValueError(f"These tests cannot be run: {' '.join(tests)}\n{done.stdout}{done.stderr}")
        return done.returncode == PASSED
