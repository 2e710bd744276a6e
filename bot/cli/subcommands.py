"""Which subcommands there are, and where each lives."""

from importlib import import_module
from typing import NamedTuple

import click


class Subcommand(NamedTuple):
    """Where a subcommand is defined, and its line in `jargonbot --help`."""

    module: str
    function: str
    help: str


SUBCOMMANDS = {
    "ask": Subcommand("bot.cli.ask", "ask", "Answer a question."),
    "browse": Subcommand("bot.cli.browse", "browse", "Look through the words by letter, topic, source or short form."),
    "check": Subcommand("bot.cli.glossary", "check", "Look for faults in glossary files."),
    "complete": Subcommand("bot.cli.ask", "complete", "Complete the beginning of a word."),
    "erase-user": Subcommand("bot.cli.people", "erase_user", "Erase one person from the database."),
    "explain": Subcommand("bot.cli.ask", "explain", "Explain every known word in a text."),
    "export": Subcommand("bot.cli.glossary", "export", "Write the glossary to a file."),
    "export-user": Subcommand("bot.cli.people", "export_user", "Print all that is kept of one person."),
    "flags": Subcommand("bot.cli.flags", "flags", "List what people flagged."),
    "help-now": Subcommand("bot.cli.ask", "help_now", "See whom to ring if somebody is in danger."),
    "import": Subcommand("bot.cli.glossary", "import_", "Load words from files."),
    "run": Subcommand("bot.cli.run", "run", "Run the bot on Discord."),
    "try": Subcommand("bot.cli.rehearse", "try_", "Try the bot here, without Discord."),
}


class Subcommands(click.Group):
    """Imports a subcommand when it is called, so that nobody waits for the libraries of another.

    To ask one question must not load Discord, nor the rehearsal's terminal: both cost more than the answer.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        found = SUBCOMMANDS.get(cmd_name)
        if found is None:
            return None
        command: click.Command = getattr(import_module(found.module), found.function)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, SUBCOMMANDS[name].help) for name in self.list_commands(ctx)])
