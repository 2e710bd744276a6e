"""The codes with which a command ends are those that the pages tell supervisors of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.errors import BusyError, ConfigError, UsageError

ROOT = Path(__file__).parents[2]
OPERATING, COMMANDS = ROOT / "docs/operating.md", ROOT / "docs/command-line.md"
UNIT = ROOT / "deploy/jargonbot.service"


def told(page: Path) -> set[int]:
    return {int(each) for each in re.findall(r"(?m)^\| (\d+) \|", page.read_text("utf-8"))}


@pytest.mark.parametrize(("page", "codes"), [(OPERATING, {0, 75, 78}), (COMMANDS, {0, 1, 2, 74, 75, 78, 130})])
def test_the_pages_have_each_code(page: Path, codes: set[int]) -> None:
    """Those of `run` for whoever operates it, and all for whoever writes scripts."""
    assert told(page) == codes
    assert {BusyError.exit_code, ConfigError.exit_code} <= codes
    assert UsageError.exit_code == 2


def test_the_unit_starts_nothing_again_that_will_not_help() -> None:
    """A wrong setting, and nothing else."""
    [kept_down] = re.findall(r"RestartPreventExitStatus=(.*)", UNIT.read_text("utf-8"))
    assert kept_down.split() == [str(ConfigError.exit_code)]
