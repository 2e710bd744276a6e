"""`jargonbot read`: advice to who wrote a letter."""

from __future__ import annotations

import click
from rich.console import Console

from bot.cli.context import CliContext, pass_context
from bot.cli.help import Command, Option
from bot.cli.letter_file import letter_in
from bot.cli.out import say, say_json
from bot.cli.terminal_advice import print_advice
from bot.errors import JargonError, UsageError
from bot.formats.letters.letter import Letter
from bot.glossary.writing import advice_on
from bot.strings import letters as strings
from bot.strings import subcommands as help_strings

ADVISED = 1


@click.command(cls=Command, says=help_strings.read_whole)
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, cls=Option, says=help_strings.json_report)
@pass_context
def read(context: CliContext, file: str, as_json: bool) -> None:
    """`jargonbot read`; `bot/strings/subcommands.py` says what it does."""
    letter = _letter(file)
    with context.asked() as jargon:
        advice = advice_on(letter.text, jargon.glossary())
    if as_json:
        say_json(advice.as_json())
    else:
        print_advice(advice, Console(highlight=False))
    for told in strings.unread(letter.pictures, is_whole=letter.is_whole):
        say(told, err=as_json)
    if advice.findings:
        raise click.exceptions.Exit(ADVISED)


def _letter(file: str) -> Letter:
    """The letter in a file of that name, or on standard input.

    Raises:
        UsageError: it cannot be read; 1 would say to a script that there is advice.
    """
    try:
        letter = letter_in(file)
    except JargonError as error:
        raise UsageError(str(error)) from error
    if not letter.text.strip():
        raise UsageError(strings.nothing_in_it())
    return letter
