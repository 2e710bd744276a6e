"""The open queue in the terminal: `flags`."""

from collections.abc import Sequence
from pathlib import Path

import click

from bot.cli.context import CliContext, pass_context
from bot.cli.help import Command, Option
from bot.cli.out import say, say_json
from bot.errors import UsageError
from bot.feedback.queue import FlagRow, as_csv
from bot.strings import answers as answer_strings
from bot.strings import desk as strings
from bot.strings import flags as flag_strings
from bot.strings import subcommands as help_strings
from bot.strings import terminal


@click.command(cls=Command, says=help_strings.flags_whole)
@click.option("--json", "as_json", is_flag=True, cls=Option, says=help_strings.json_list)
@click.option("--csv", "as_table", is_flag=True, cls=Option, says=help_strings.csv)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    cls=Option,
    says=help_strings.csv_file,
)
@pass_context
def flags(context: CliContext, as_json: bool, as_table: bool, output: Path | None) -> None:
    """`jargonbot flags`; `bot/strings/subcommands.py` says what it does."""
    if (as_json and as_table) or (output and not as_table):
        raise UsageError(terminal.choose_one())
    with context.asked() as jargon:
        rows = jargon.flagging.whole_queue()
    if as_json:
        say_json([row.as_json() for row in rows])
    elif as_table:
        _write(as_csv(rows), output)
    else:
        _list(rows)


def _write(table: str, output: Path | None) -> None:
    """To a file with the mark by which Excel knows UTF-8, or to standard output without it."""
    if output is None:
        click.echo(table, nl=False)  # its cells hide nothing
        return
    try:
        output.write_text(table, encoding="utf-8-sig", newline="")
    except OSError as error:
        raise UsageError(terminal.cannot_be_written(output, error.strerror)) from error


def _list(rows: Sequence[FlagRow]) -> None:
    if not rows:
        say(strings.no_open_flags())
    for row in rows:
        about = answer_strings.kind_within(row.definition.kind, row.definition.nation) if row.definition else ""
        say(terminal.flagged(row.label, about, row.people, row.since.date()))
        for comment in row.shown_comments:
            say(f"  {flag_strings.reason_name(comment.reason)}: {' '.join(comment.text.split())}")
