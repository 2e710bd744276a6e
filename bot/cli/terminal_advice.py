"""Advice on a letter, on the terminal."""

from rich.console import Console

from bot.cli.terminal_text import say_line, say_urgent
from bot.glossary.writing import Advice
from bot.service.letter_advice import measured, told
from bot.strings import letter_advice as strings


def print_advice(advice: Advice, console: Console) -> None:
    """Print what there is to say of a letter, kind by kind, and how hard it is to read; whom to ring stands first."""
    if advice.urgent:
        say_urgent(console)
        say_line(console, "")
    for heading, rows in told(advice):
        say_line(console, heading, "bold")
        for row in rows:
            say_line(console, f"  {row}")
        say_line(console, "")
    if not advice.findings:
        say_line(console, strings.nothing())
    for row in measured(advice.difficulty):
        say_line(console, row)
    if advice.findings:
        say_line(console, strings.only_advice())
