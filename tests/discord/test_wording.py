from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_rewording_breaks_nothing() -> None:
    """With every sentence replaced by another, every view is still made, and every id on it finds its class."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.discord.reworded"]
    ended = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    number, *unknown = ended.stdout.split()
    assert int(number) > 20
    assert unknown == []


def test_every_button_and_form_is_imported_with_the_commands() -> None:
    """Those of old messages too: the client takes what is registered when its commands are loaded."""
    program = """
import importlib, pkgutil
from bot.discord.client import EXTENSIONS
for each in EXTENSIONS: importlib.import_module(each)
from bot.discord.kit.buttons import BUTTONS
from bot.discord.kit.forms import FORMS
known = {*BUTTONS, *FORMS}
import bot.discord
for each in pkgutil.walk_packages(bot.discord.__path__, "bot.discord."): importlib.import_module(each.name)
print(len(known), *(each.__name__ for each in {*BUTTONS, *FORMS} - known))
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    number, *missing = ended.stdout.split()
    assert int(number) > 20
    assert missing == []
