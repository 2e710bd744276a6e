"""The sets of words that were imported, in the terminal: `imports` and `forget`."""

from typing import Any

import click

from bot.cli.context import CliContext, pass_context
from bot.cli.help import Command, Option
from bot.cli.out import say, say_json
from bot.service import Forgotten, WordSet
from bot.strings import subcommands as help_strings
from bot.strings import word_sets as strings

SHOWN = 3  # licences of a set that are named


@click.command(cls=Command, says=help_strings.imports_whole)
@click.option("--json", "as_json", is_flag=True, cls=Option, says=help_strings.json_list)
@pass_context
def imports(context: CliContext, as_json: bool) -> None:
    """`jargonbot imports`; `bot/strings/subcommands.py` says what it does."""
    with context.asked() as jargon:
        sets = jargon.word_sets.all()
    if as_json:
        say_json([_json(each) for each in sets])
        return
    for each in sets:
        say(_line(each))
    if not sets:
        say(strings.nothing_imported())


def _json(words: WordSet) -> dict[str, Any]:
    return {
        "name": words.name,
        "at": words.at.isoformat(timespec="seconds"),
        "file": words.file,
        "words": len(words.terms),
        "definitions": words.definitions,
        "licences": list(words.licences),
    }


def _line(words: WordSet) -> str:
    name, day, numbers = words.name, words.at.date(), (len(words.terms), words.definitions)
    if not words.licences:
        return strings.listed(name, day, *numbers)
    more = "; …" if len(words.licences) > SHOWN else ""
    return strings.listed_with_licences(name, day, *numbers, "; ".join(words.licences[:SHOWN]) + more)


@click.command(cls=Command, says=help_strings.forget_whole)
@click.argument("name", metavar="SET")
@click.option("--dry-run", is_flag=True, cls=Option, says=help_strings.dry_run_forget)
@click.option("--json", "as_json", is_flag=True, cls=Option, says=help_strings.json_report)
@pass_context
def forget(context: CliContext, name: str, dry_run: bool, as_json: bool) -> None:
    """`jargonbot forget`; `bot/strings/subcommands.py` says what it does."""
    with context.jargon() as jargon:
        gone = jargon.word_sets.without(name) if dry_run else jargon.word_sets.forget(name)
    if as_json:
        say_json(_report(gone))
        return
    told = strings.would_be_forgotten if dry_run else strings.forgotten
    say(told(gone.name, len(gone.gone), gone.definitions))
    if gone.less or gone.same:
        say(strings.stays(len(gone.less), len(gone.same)))
    if not dry_run:
        say(strings.way_back())


def _report(gone: Forgotten) -> dict[str, Any]:
    return {
        "name": gone.name,
        "words": list(gone.gone),
        "definitions": gone.definitions,
        "less": list(gone.less),
        "same": list(gone.same),
    }
