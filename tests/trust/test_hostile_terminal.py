"""Whatever is asked in the terminal: it ends with an answer or without one, and sends the terminal no commands."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import cli
from tests.fixtures.trust import Tally
from tests.trust.test_hostile_texts import texts

COMMANDS = ("ask", "explain", "complete")
COMMANDS_OF_TERMINALS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def typed(text: str) -> str:
    """As much of it as a shell hands over: no NUL, and bytes that are no UTF-8 in the way of Python (PEP 383)."""
    return text.replace("\0", "").encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape")


@pytest.mark.trust("hostile texts")
@pytest.mark.parametrize("json", [(), ("--json",)])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_text_is_answered_in_the_terminal(
    command: str,
    json: tuple[str, ...],
    database: Path,
    glossary: Path,
    times: Callable[[int, int], int],
    tally: Tally,
) -> None:
    """With 0 or 1, as is documented, and without a sign that moves the cursor or sets the clipboard."""
    environment = {"JARGONBOT_DATABASE": str(database), "JARGONBOT_GLOSSARY": str(glossary)}
    tried = texts(times(90, 300))
    faults: list[tuple[object, ...]] = []
    for text in tried[:: times(6, 1)]:
        done = CliRunner().invoke(cli, [command, *json, "--", typed(text)], env=environment)
        if done.exit_code not in (0, 1) or not isinstance(done.exception, SystemExit | None):
            faults.append((text[:60], done.exit_code, repr(done.exception)))
        if sent := COMMANDS_OF_TERMINALS.findall(done.output):
            faults.append((text[:60], "it sends", sent))
        tally.bad_inputs(1)
    assert faults == []
