"""`jargonbot explain`: the words of a text, or of a letter in a file, and a sheet of them for a meeting."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from bot.cli.context import CliContext, pass_context
from bot.cli.help import Command, Option
from bot.cli.letter_file import STDIN, is_file, letter_in, path_of
from bot.cli.out import say, say_json
from bot.cli.terminal_text import print_explanation
from bot.formats.file import write_text
from bot.formats.letters.letter import Letter
from bot.glossary.urgent_help import letter_speaks_of_danger
from bot.service.meeting_sheet import MeetingSheet
from bot.strings import letters as strings
from bot.strings import subcommands as help_strings

LETTERS = (".pdf", ".docx", ".odt", ".txt")  # what ends so is a file, also where there is none of that name
PAGES = (".html", ".htm")


@click.command(cls=Command, says=help_strings.explain_whole)
@click.argument("text", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, cls=Option, says=help_strings.json_list)
@click.option("--sheet", type=click.Path(path_type=Path, dir_okay=False), cls=Option, says=help_strings.sheet)
@pass_context
def explain(context: CliContext, text: tuple[str, ...], as_json: bool, sheet: Path | None) -> None:
    """`jargonbot explain`; `bot/strings/subcommands.py` says what it does."""
    letter = _letter(" ".join(text))
    with context.asked() as jargon:
        found = jargon.explain(letter.text)
    if sheet:  # before anything is printed: whoever reads that may have had enough of it
        made = MeetingSheet.of(found, letter.text)
        write_text(sheet, made.as_html() if sheet.suffix.lower() in PAGES else made.as_text())
    if as_json:
        say_json([each.as_json() for each in found])
    else:
        print_explanation(found, Console(highlight=False), urgent=letter_speaks_of_danger(letter.text))
    for told in strings.unread(letter.pictures, is_whole=letter.is_whole):
        say(told, err=as_json)


def _letter(words: str) -> Letter:
    """What is to be explained: what stands on standard input, in a file, or in the command itself."""
    path = path_of(words)
    is_named = words == STDIN or path.suffix.lower() in LETTERS or is_file(path)
    return letter_in(words) if is_named else Letter(words)
