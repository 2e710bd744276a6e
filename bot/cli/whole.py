"""All that a bot has, out and in, in the terminal: `export --all` and `import --all`."""

from pathlib import Path

import click

from bot.cli.context import CliContext
from bot.cli.out import say
from bot.formats.file import text_of, write_text
from bot.strings import whole as strings

STANDARD_OUTPUT = Path("-")


def write_whole(context: CliContext, file: Path) -> None:
    """Write the file, and say on standard error how much of what is in it, and what is not."""
    with context.asked() as jargon:
        result = jargon.moving.written()
    if file == STANDARD_OUTPUT:
        click.echo(result.text.encode(), nl=False)
    else:
        write_text(file, result.text)
    say(strings.wrote(file, result.numbers), err=True)
    if any(result.left.values()):
        say(strings.left(result.left), err=True)


def put_whole(context: CliContext, file: Path, *, dry_run: bool) -> None:
    """Bring such a file into a new database."""
    text = text_of(file)
    with context.tried_out() if dry_run else context.jargon() as jargon:
        numbers = jargon.moving.planned(text) if dry_run else jargon.moving.put(text)
    say(strings.would_be_stored(numbers) if dry_run else strings.stored(numbers))
