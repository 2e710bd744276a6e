"""The open queue in the terminal: `flags`."""

from collections.abc import Sequence
from pathlib import Path

import click

from bot.cli.context import CliContext, pass_context
from bot.cli.out import say, say_json
from bot.errors import UsageError
from bot.feedback.queue import FlagRow, as_csv
from bot.strings import desk as strings
from bot.strings import terminal
from bot.strings.plurals import people


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
@click.option("--csv", "as_table", is_flag=True, help="Print a table in CSV.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="With --csv: write the table to this file, for a spreadsheet.",
)
@pass_context
def flags(context: CliContext, as_json: bool, as_table: bool, output: Path | None) -> None:
    """List the open flags of all servers, those of most people first."""
    if (as_json and as_table) or (output and not as_table):
        raise UsageError(terminal.choose_one())
    with context.jargon() as jargon:
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
        about = f", {row.definition.kind.value} definition" if row.definition else ""
        say(f"{row.label}{about}: flagged by {people(row.people)} since {row.since:%d %B %Y}")
        for comment in row.shown_comments:
            say(f"  {comment.reason}: {' '.join(comment.text.split())}")
