"""What a subcommand loads: only what it uses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable

import pytest

Loaded = Callable[..., frozenset[str]]

# Runs the command line as `python -m bot` does, and then tells which modules of other people were loaded.
TELL = """
import json, sys
from bot.cli import main
try:
    main()
except SystemExit as stop:
    assert not stop.code, stop.code
tops = {name.partition(".")[0] for name in sys.modules} - set(sys.stdlib_module_names)
print(json.dumps(sorted(name for name in tops if not name.startswith("_"))), file=sys.stderr)
"""

NEEDED_TO_ANSWER = frozenset(
    [
        *("bot", "click", "rich"),
        *("numpy", "rapidfuzz", "regex", "yaml", "sqlite_utils", "pydantic", "pydantic_settings", "platformdirs"),
        *("attr", "babel", "fluent", "pytz"),  # of the sentences
        *("cython_runtime", "typing_extensions"),  # of rapidfuzz, and of many
        *("annotated_types", "dotenv", "pydantic_core", "typing_inspection"),  # of pydantic
        *("dateutil", "pluggy", "sqlite_fts4", "six"),  # of sqlite-utils
    ]
)


@pytest.fixture
def loaded(environment: dict[str, str]) -> Loaded:
    """The packages that are loaded once a subcommand has ended."""

    def loaded(*words: str) -> frozenset[str]:
        done = subprocess.run(
            [sys.executable, "-c", TELL, *words],
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=True,
        )
        return frozenset(json.loads(done.stderr.splitlines()[-1]))

    return loaded


def test_help_loads_nothing_but_the_command_line(loaded: Loaded) -> None:
    """Who only looks at the list of subcommands waits for no library of any of them."""
    assert loaded("--help") == {"bot", "click"}


@pytest.mark.parametrize(
    "words", [("ask", "co-production"), ("complete", "co"), ("explain", "co-production"), ("browse", "letter", "c")]
)
def test_an_answer_loads_no_discord_and_no_terminal(loaded: Loaded, words: tuple[str, ...]) -> None:
    """To ask in the terminal costs neither the libraries of Discord nor those of the rehearsal."""
    assert loaded(*words) <= NEEDED_TO_ANSWER
