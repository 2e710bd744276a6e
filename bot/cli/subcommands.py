"""Which subcommands there are, and where each lives."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

import click

from bot.cli.streams import read_by_somebody
from bot.strings import subcommands as strings


class Subcommand(NamedTuple):
    """Where a subcommand is defined, and its line in `jargonbot --help`."""

    module: str
    function: str
    says: Callable[[], str]


SUBCOMMANDS = {
    "ask": Subcommand("bot.cli.ask", "ask", strings.ask),
    "backup": Subcommand("bot.cli.backups", "backup", strings.backup),
    "browse": Subcommand("bot.cli.browse", "browse", strings.browse),
    "check": Subcommand("bot.cli.glossary", "check", strings.check),
    "complete": Subcommand("bot.cli.ask", "complete", strings.complete),
    "doctor": Subcommand("bot.cli.doctor", "doctor", strings.doctor),
    "erase-user": Subcommand("bot.cli.people", "erase_user", strings.erase_user),
    "explain": Subcommand("bot.cli.explaining", "explain", strings.explain),
    "export": Subcommand("bot.cli.glossary", "export", strings.export),
    "export-user": Subcommand("bot.cli.people", "export_user", strings.export_user),
    "flags": Subcommand("bot.cli.flags", "flags", strings.flags),
    "forget": Subcommand("bot.cli.word_sets", "forget", strings.forget),
    "help-now": Subcommand("bot.cli.ask", "help_now", strings.help_now),
    "history": Subcommand("bot.cli.history", "history", strings.history),
    "import": Subcommand("bot.cli.importing", "import_", strings.import_),
    "imports": Subcommand("bot.cli.word_sets", "imports", strings.imports),
    "migrate-store": Subcommand("bot.cli.moving", "migrate_store", strings.migrate_store),
    "new": Subcommand("bot.cli.community", "new", strings.new),
    "read": Subcommand("bot.cli.letter", "read", strings.read),
    "restore": Subcommand("bot.cli.backups", "restore", strings.restore),
    "run": Subcommand("bot.cli.run", "run", strings.run),
    "serve": Subcommand("bot.cli.site", "serve", strings.serve),
    "site": Subcommand("bot.cli.site", "site", strings.site),
    "try": Subcommand("bot.cli.rehearse", "try_", strings.try_),
}


class Subcommands(click.Group):
    """Imports a subcommand when it is called, so that nobody waits for the libraries of another.

    To ask one question must not load Discord, nor the rehearsal's terminal: both cost more than the answer.
    """

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        with read_by_somebody():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        with read_by_somebody():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        found = SUBCOMMANDS.get(cmd_name)
        if found is None:
            return None
        command: click.Command = getattr(import_module(found.module), found.function)
        return command

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.help = strings.program()
        super().format_help_text(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, SUBCOMMANDS[name].says()) for name in self.list_commands(ctx)])
