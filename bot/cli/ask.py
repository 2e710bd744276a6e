"""Asking in the terminal: `ask`, `complete` and `help-now`."""

import sys
from collections.abc import Iterator
from contextlib import suppress

import click
from rich.console import Console

from bot.cli.context import CliContext, pass_context
from bot.cli.help import Command, Option
from bot.cli.out import say, say_json
from bot.cli.terminal_comparison import print_any_answer
from bot.cli.terminal_text import print_urgent_help
from bot.errors import ConfigError
from bot.glossary.model.nation import NATIONS
from bot.glossary.search.match import Outcome
from bot.service import Jargon
from bot.strings import subcommands as help_strings

NOT_ANSWERED = 1
STDIN = "-"


@click.command(cls=Command, says=help_strings.ask_whole)
@click.argument("question", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, cls=Option, says=help_strings.json_objects)
@pass_context
def ask(context: CliContext, question: tuple[str, ...], as_json: bool) -> None:
    """`jargonbot ask`; `bot/strings/subcommands.py` says what it does."""
    with context.asked() as jargon:
        answered = [_answer(jargon, each, as_json=as_json) for each in _questions(" ".join(question))]
    if not all(answered):
        raise click.exceptions.Exit(NOT_ANSWERED)


def _questions(words: str) -> Iterator[str]:
    if words != STDIN:
        yield words
        return
    for row in sys.stdin.buffer:
        yield row.decode("utf-8", errors="replace").rstrip("\r\n")


def _answer(jargon: Jargon, question: str, *, as_json: bool) -> bool:
    answer = jargon.define(question)
    if as_json:
        say_json(answer.as_json())
    else:
        print_any_answer(answer, Console(highlight=False), jargon.terms_of(answer))
    return answer.outcome is Outcome.ANSWER


@click.command(cls=Command, says=help_strings.complete_whole)
@click.argument("prefix")
@click.option("--json", "as_json", is_flag=True, cls=Option, says=help_strings.json_list)
@pass_context
def complete(context: CliContext, prefix: str, as_json: bool) -> None:
    """`jargonbot complete`; `bot/strings/subcommands.py` says what it does."""
    with context.asked() as jargon:
        labels = [term.label for term in jargon.complete(prefix)]
    if as_json:
        say_json(labels)
    else:
        say("\n".join(labels))


@click.command("help-now", cls=Command, says=help_strings.help_now_whole)
@click.argument("nation", required=False, default="", type=click.Choice(["", *NATIONS], case_sensitive=False))
@pass_context
def help_now(context: CliContext, nation: str) -> None:
    """`jargonbot help-now`; `bot/strings/subcommands.py` says what it does."""
    with suppress(ConfigError):  # whoever needs help now is not sent away to mend settings
        context.read_own()
    print_urgent_help(nation, Console(highlight=False))
