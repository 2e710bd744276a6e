"""The page that says where the rehearsal is as strict as Discord names files and tests that are there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/rehearsal.md"
REHEARSAL, TESTS = ROOT / "rehearsal", ROOT / "tests/rehearsal"
# What a sandbox is beside strict: a place to talk, a terminal, its own tools.
NOT_STRICTNESS = {"clock", "gateway", "imports", "keyboard", "oracle", "places", "surroundings", "talking", "terminal"}


def rows() -> list[list[str]]:
    """What stands in the cells of the table."""
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[1:]]


def in_backticks(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def functions_of(file: Path) -> set[str]:
    """The names of the tests in a file, by its text."""
    body = ast.parse(file.read_text("utf-8")).body
    return {each.name for each in body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)}


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0][:40])
def test_what_a_row_names_is_there(row: list[str]) -> None:
    """A file of the sandbox and a test that shows what it does: who looks for them finds them."""
    _, files, shown = row
    assert in_backticks(files)
    assert [name for name in in_backticks(files) if not (REHEARSAL / name).is_file()] == []
    file, *names = in_backticks(shown)
    assert names
    assert [name for name in names if name not in functions_of(TESTS / file)] == []


def test_no_strictness_is_left_out() -> None:
    """Each file of tests is named, unless it is about something else."""
    named = {in_backticks(row[2])[0] for row in rows()}
    others = {f"test_{name}.py" for name in NOT_STRICTNESS} | {"test_limits.py"}
    assert {file.name for file in TESTS.glob("test_*.py")} - others <= named
