"""People in distress who ask in the terminal."""

from __future__ import annotations

from pathlib import Path

from bot.strings.urgent_help import line
from tests.cli.conftest import Run
from tests.glossary.distress import DISTRESS, repeated

SHIPPED = str(Path(__file__).parents[2] / "data" / "glossary")


def test_the_terminal_leads_to_help_too(run: Run) -> None:
    """By `ask`, and by `try`, where what a mention gets is printed whole."""
    said = DISTRESS[4]
    asked = run("ask", said, JARGONBOT_GLOSSARY=SHIPPED)
    assert line() in asked.stdout
    assert not repeated(asked.stdout, said)
    tried = run("try", "--plain", stdin=f"say @jargonbot {said}\nquit\n", JARGONBOT_GLOSSARY=SHIPPED)
    *_, told = tried.stdout.split(said)  # the screen shows first what was typed, then what was said by it
    assert line() in " ".join(told.split())
    assert not repeated(told, said)
