"""A database from one place to another: `migrate-store`."""

import click

from bot.cli.context import CliContext, pass_context
from bot.cli.help import Command, Option
from bot.cli.out import say
from bot.cli.progress import measured
from bot.store.moving import move
from bot.strings import moving as strings
from bot.strings import subcommands as help_strings


@click.command("migrate-store", cls=Command, says=help_strings.migrate_store_whole)
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@click.option("--anew", is_flag=True, cls=Option, says=help_strings.anew)
@pass_context
def migrate_store(context: CliContext, source: str, target: str, *, anew: bool) -> None:
    """`jargonbot migrate-store`; `bot/strings/subcommands.py` says what it does."""
    from_, to = (context.settings.place_at(each) for each in (source, target))
    with measured(strings.moves()) as progress:
        moved = move(from_, to, progress, anew=anew)
    for name, tally in moved.tables.items():
        say(strings.table(name, tally.rows, tally.checksum))
    if moved.earlier:
        say(strings.earlier(moved.earlier))
    for each in moved.beside:
        say(strings.beside(str(each)))
    rows = sum(each.rows for each in moved.tables.values())
    say(strings.all_there(rows, len(moved.tables), str(from_), str(to)))
    say(strings.now(str(from_)))
