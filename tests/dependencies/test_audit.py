"""The audit of what we depend on, with a program in the place of `pip-audit`, which needs the internet."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.dependencies.need import ROOT

WEAK = "grep -q jinja2 && echo jinja2 GHSA-462w-v97r-4m45"  # what it says of the version known to be weak
# The last of its arguments is the file that it is to read.
PROGRAM = '#!/bin/sh\nfor file; do :; done\nif {known}; then exit 1; fi <"$file"\n{rest}\n'


def audited(folder: Path, known: str, rest: str) -> subprocess.CompletedProcess[str]:
    (folder / "scripts").mkdir()
    shutil.copy(ROOT / "scripts/audit", folder / "scripts")
    (folder / "constraints.txt").write_text("click==8.5.1\n", "utf-8")
    program = folder / "pip-audit"
    program.write_text(PROGRAM.format(known=known, rest=rest), "utf-8")
    program.chmod(0o755)
    path = f"{folder}:{os.environ['PATH']}"
    return subprocess.run(
        [folder / "scripts/audit"], env=os.environ | {"PATH": path}, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("rest", ["exit 1", "exit 0"], ids=["refused", "nothing"])
def test_an_audit_that_has_not_looked_says_so(tmp_path: Path, rest: str) -> None:
    """Whether it could not ask, or was answered by something that knows nothing."""
    done = audited(tmp_path, "false", rest)
    assert done.returncode == 0
    assert done.stderr.startswith("Not audited: ")


@pytest.mark.parametrize(("rest", "code"), [("exit 0", 0), ("echo click GHSA-1; exit 1", 1)])
def test_what_is_known_to_be_weak_stops_a_release(tmp_path: Path, rest: str, code: int) -> None:
    """And nothing else does."""
    done = audited(tmp_path, WEAK, rest)
    assert (done.returncode, done.stderr) == (code, "")
