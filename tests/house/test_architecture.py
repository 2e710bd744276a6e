"""What is written for maintainers is so: the files and functions that pages name, and the tables."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.store.migrations.__main__ import with_tables

ROOT = Path(__file__).parents[2]
ARCHITECTURE = ROOT / "docs/architecture.md"
PAGES = (ARCHITECTURE, ROOT / "CONTRIBUTING.md", ROOT / "benchmarks/README.md")
CODE = ("bot", "commands", "rehearsal", "tests", "benchmarks", "scripts")
FOLDERS = (*CODE, "data", "docs")
# `bot/store/store.py: Store.do, Store.ask`, a path, a module, or a name and perhaps what is given to it.
IN_FILE = re.compile(r"([\w./-]+\.py): (.+)")
PATH = re.compile(r"[\w-][\w.-]*/[\w./-]*|[\w-]+\.(?:py|toml|txt|yaml|md)")
MODULE = re.compile(r"(?:bot|commands|rehearsal|benchmarks|tests)(?:\.\w+)+")
NAME = re.compile(r"[A-Za-z_]\w*(?:\.\w+)*(?:\(.*\))?")


def named(page: str) -> Iterator[str]:
    """What stands in backticks, outside of blocks of code."""
    prose = re.sub(r"^```.*?^```", "", page, flags=re.DOTALL | re.MULTILINE)
    yield from re.findall(r"`([^`\n]+)`", prose)


@cache
def defined_in(file: Path) -> frozenset[str]:
    """Every class, function and variable of a file; those within another after a dot."""

    def within(body: list[ast.stmt], around: str) -> Iterator[str]:
        for node in body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                yield around + node.name
                yield from within(node.body, f"{around}{node.name}.")
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            yield from (around + each.id for each in targets if isinstance(each, ast.Name))

    return frozenset(within(ast.parse(file.read_text("utf-8")).body, ""))


@cache
def words_of_the_code() -> frozenset[str]:
    """Every name that the code, its settings and its scripts use."""
    files = [file for folder in CODE for file in (ROOT / folder).rglob("*") if file.suffix in ("", ".py", ".yaml")]
    files += [ROOT / "pyproject.toml", ROOT / "README.md"]
    texts = (file.read_text("utf-8") for file in files if file.is_file() and file != Path(__file__))
    return frozenset(word for text in texts for word in re.findall(r"\w+", text))


def is_there(path: str) -> bool:
    """Whether a path leads to something, from the project's folder or from one within."""
    return (ROOT / path).exists() or any(any((ROOT / folder).rglob(path.rstrip("/"))) for folder in FOLDERS)


def missing(text: str) -> list[str]:
    """What a text in backticks names and is not there."""
    if found := IN_FILE.fullmatch(text):
        file, names = ROOT / found[1], found[2].split(", ")
        known = defined_in(file) if file.is_file() else frozenset()
        return [f"{found[1]}: {name}" for name in names if name not in known]
    if text.startswith("../"):
        return []  # what lies beside the project
    if PATH.fullmatch(text):
        return [] if is_there(text) else [text]
    if MODULE.fullmatch(text):
        place = ROOT / text.replace(".", "/")
        return [] if place.is_dir() or place.with_suffix(".py").is_file() else [text]
    if NAME.fullmatch(text):
        return [text] if set(re.findall(r"\w+", text.split("(")[0])) - words_of_the_code() else []
    return []


def test_a_name_that_is_gone_is_seen() -> None:
    """The check itself, on names that are there and on some that are not."""
    page = (
        "`bot/cli/run.py: serve, gone`\n```\n`bot/cli/nowhere.py`\n```\n`bot/gone.py` `bot.gone` `Jargon.gone_too(1)`"
    )
    assert [each for text in named(page) for each in missing(text)] == [
        "bot/cli/run.py: gone",
        "bot/gone.py",
        "bot.gone",
        "Jargon.gone_too(1)",
    ]
    assert not missing("bot/store/store.py: Store.do, Store.ask")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_names_is_there(page: Path) -> None:
    """Whoever follows a name that is gone is lost."""
    texts = list(named(page.read_text("utf-8")))
    assert texts
    assert [each for text in texts for each in missing(text)] == []


def test_the_tables_on_the_page_are_those_of_the_migrations() -> None:
    """`python -m bot.store.migrations docs/architecture.md` writes them anew."""
    page = ARCHITECTURE.read_text("utf-8")
    assert "CREATE TABLE terms" in page
    assert with_tables(page) == page


def test_every_benchmark_can_be_found() -> None:
    """What its page does not name, nobody runs."""
    page = (ROOT / "benchmarks/README.md").read_text("utf-8")
    programs = [file for file in (ROOT / "benchmarks").glob("*.py") if "__main__" in file.read_text("utf-8")]
    assert programs
    assert [file.stem for file in programs if not re.search(rf"\bbenchmarks[./]{file.stem}\b", page)] == []
