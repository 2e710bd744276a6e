"""Copies of the database: `backup` and `restore`."""

from pathlib import Path

import click

from bot.cli.context import CliContext, pass_context
from bot.cli.help import Command
from bot.cli.out import say
from bot.errors import UsageError
from bot.store.backups import back_up
from bot.store.backups import restore as put_back
from bot.store.only_bot import only_bot
from bot.store.place import Place, Server
from bot.strings import backups as strings
from bot.strings import subcommands as help_strings

_MEBIBYTE = 2**20


@click.command(cls=Command, says=help_strings.backup_whole)
@click.argument("file", type=click.Path(path_type=Path))
@pass_context
def backup(context: CliContext, file: Path) -> None:
    """`jargonbot backup`; `bot/strings/subcommands.py` says what it does."""
    size = back_up(_in_a_file(context.settings.place), file)
    say(strings.made(str(file), size / _MEBIBYTE))


@click.command(cls=Command, says=help_strings.restore_whole)
@click.argument("file", type=click.Path(path_type=Path))
@pass_context
def restore(context: CliContext, file: Path) -> None:
    """`jargonbot restore`; `bot/strings/subcommands.py` says what it does."""
    database = _in_a_file(context.settings.place)
    with only_bot(database):
        before = put_back(file, database)
        with context.jargon():  # which brings it to this version, and erases again whoever was erased since
            pass
    say(strings.restored(str(database), str(file)))
    if before:
        say(strings.kept(str(before)))


def _in_a_file(place: Place) -> Path:
    if isinstance(place, Server):
        raise UsageError(strings.on_a_server())
    return place
