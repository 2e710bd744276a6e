"""The terminal in a language that is English in disguise: nothing is said outside the catalogue."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.glossary.browsing import Way
from bot.glossary.model.nation import NATIONS
from bot.glossary.urgent_help import directory
from tests.cli.conftest import Invoke
from tests.discord.test_pseudo import TYPED, english
from tests.fixtures.pseudo import CLOSED
from tests.fixtures.words import WORDS

ROOT = Path(__file__).parents[2]
WAYS = [
    ("ask", "co-production"),
    ("ask", "PA"),
    ("ask", TYPED),
    ("explain", f"Co-production {TYPED}"),
    ("explain", TYPED),
    ("read", str(ROOT / "LICENSE")),
    ("browse",),
    ("help-now",),
    ("flags",),
    ("browse", "letter", "C"),
    ("check",),
]


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("words", WAYS, ids=" ".join)
def test_the_terminal_speaks_another_language(invoke: Invoke, words: tuple[str, ...]) -> None:
    """Every answer that people read there."""
    told = re.sub(r"\S+\.yaml:\S*|“[^”]*”", "", invoke(*words).output)  # files, and what stands in them
    known = frozenset(re.findall(r"[A-Za-z]+", f"{WORDS} {NATIONS} {[*Way]} {[*directory().by_need('').values()]}"))
    assert CLOSED in told
    assert english(told.splitlines(), known) == []
