"""Rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import discord
import pytest

from bot.config import Settings
from bot.discord.client import EXTENSIONS, JargonBot, JargonTree
from bot.service import Jargon

ROOT = Path(__file__).parents[2]
MOCKS = {"Mock", "MagicMock", "AsyncMock", "NonCallableMock", "PropertyMock"}
SPECS = {"spec", "spec_set"}
MACHINE = re.compile(r"(?<![\w.:/-])/(?:home|Users|root|work|tmp/\w+)/\w|[A-Z]:\\\\Users")


def files() -> Iterator[Path]:
    """What belongs to the project: what git keeps, and what is new and not ignored."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("this is no checkout of git, so nothing says which files belong to the project")
    return (ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())


def mocks_without_spec(source: str) -> list[int]:
    """The lines that make a mock that agrees to anything."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [
        call.lineno
        for call in calls
        if (getattr(call.func, "id", None) or getattr(call.func, "attr", None)) in MOCKS
        and not SPECS & {keyword.arg for keyword in call.keywords}
    ]


def test_a_mock_without_spec_is_seen() -> None:
    """The check itself, on made-up code."""
    code = "Mock()\nmock.MagicMock(return_value=1)\nMock(spec=int)\nAsyncMock(spec_set=int)\ncreate_autospec(int)\n"
    assert mocks_without_spec(code) == [1, 2]


def test_no_test_uses_a_mock_without_spec() -> None:
    """Such a mock passes whatever the code does."""
    python = [file for file in files() if file.suffix == ".py"]
    found = [
        f"{file.relative_to(ROOT)}:{line}" for file in python for line in mocks_without_spec(file.read_text("utf-8"))
    ]
    assert found == []


def test_no_file_holds_a_path_of_a_machine() -> None:
    """The project works wherever it lies."""
    found = [
        f"{file.relative_to(ROOT)}:{number}: {row.strip()[:80]}"
        for file in files()
        if file != Path(__file__)
        for number, row in enumerate(file.read_text("utf-8", errors="replace").splitlines(), 1)
        if MACHINE.search(row)
    ]
    assert found == []


async def commands(jargon: Jargon) -> list[discord.app_commands.Command | discord.app_commands.ContextMenu]:  # type: ignore[type-arg]
    """Every command as people call it, from the bot's own extensions."""
    bot = JargonBot(jargon, Settings())
    async with bot:
        for extension in EXTENSIONS:
            await bot.load_extension(extension)
        assert isinstance(bot.tree, JargonTree)
        tops = bot.tree.all_commands()
    groups = [top for top in tops if isinstance(top, discord.app_commands.Group)]
    inner = [each for group in groups for each in group.walk_commands()]
    return [each for each in [*tops, *inner] if not isinstance(each, discord.app_commands.Group)]


async def test_every_command_has_a_description(jargon: Jargon) -> None:
    """So have its options; discord.py would put three dots where there is none."""
    for command in await commands(jargon):
        if not isinstance(command, discord.app_commands.ContextMenu):
            assert command.description.strip(" …")
            assert all(str(option.description).strip(" …") for option in command.parameters)


async def test_every_command_stands_in_the_readme(jargon: Jargon) -> None:
    """Nobody finds a command that is not written about."""
    readme = (ROOT / "README.md").read_text("utf-8")
    missing = [each.qualified_name for each in await commands(jargon) if each.qualified_name not in readme]
    assert missing == []


def test_every_test_has_a_sentence() -> None:
    """A docstring of one line or more says what is shown, and ends with a full stop."""
    silent = []
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
                text = ast.get_docstring(node) or ""
                if not text.rstrip(")").endswith((".", "!", "?")) and "://" not in text:
                    silent.append(f"{file.relative_to(ROOT)}:{node.lineno} {node.name}")
    assert silent == []


def test_one_way_out_to_the_terminal() -> None:
    """What is printed goes through the place that lets no sign steer the terminal; bytes of files are not printed."""
    printed = re.compile(
        r"click\.echo\((?!result\.(?:text\.encode|content)|table|visible)|\.write\(|\.print\((?!Text\(visible)"
    )
    found = [
        f"{file.name}: {row.strip()}"
        for file in (ROOT / "bot/cli").rglob("*.py")
        if file.name != "out.py"
        for row in file.read_text("utf-8").splitlines()
        if printed.search(row)
    ]
    assert found == []
