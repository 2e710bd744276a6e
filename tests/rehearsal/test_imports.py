"""The rehearsal is a library: without circles, without a word of the bot's, and loaded only where it is used."""

from __future__ import annotations

import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

import rehearsal

OURS = re.compile(r"jargon|glossary|🚩|\bflagg|co-?production|curator", re.IGNORECASE)


def test_no_module_imports_itself_in_a_circle() -> None:
    """Nor by way of others, nor for the types alone: each can be read after those it stands on."""
    graph = grimp.build_graph("rehearsal", exclude_type_checking_imports=False, cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert sum(map(len, imports.values())) > len(imports)

    TopologicalSorter(imports).prepare()  # raises CycleError, which names the circle


def test_no_word_is_the_bots() -> None:
    """What a bot is about is the bot's business."""
    files = list(Path(rehearsal.__file__).parent.rglob("*.py"))
    said = [f"{file.name}: {found[0]}" for file in files if (found := OURS.search(file.read_text("utf-8")))]

    assert (len(files) > 50, said) == (True, [])


@pytest.mark.parametrize(("imported", "absent"), [("rehearsal", "rich"), ("rehearsal.terminal", "prompt_toolkit")])
def test_what_an_import_does_not_load(imported: str, absent: str) -> None:
    """A terminal is loaded for those who use one, and a keyboard for those who type."""
    program = f"import {imported}, sys; print({imported!r} in sys.modules, {absent!r} in sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert loaded.stdout.split() == ["True", "False"]
