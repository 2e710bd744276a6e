"""What is kept of one person: `export-user` and `erase-user`."""

import re
from pathlib import Path

import click

from bot.cli.context import CliContext, pass_context
from bot.cli.help import Command, Option
from bot.cli.out import say, say_json
from bot.errors import UsageError
from bot.formats.file import write_text
from bot.strings import people as strings
from bot.strings import subcommands as help_strings

# https://docs.discord.com/developers/reference#snowflakes
_ID = re.compile(r"(?:<@!?)?([0-9]{15,19})>?")
_MOST = 2**63 - 1


class PersonId(click.ParamType[int]):
    """An id of Discord's, bare or as a mention."""

    name = "ID"

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Whoever types something else is told so before anything is done."""
        match = _ID.fullmatch(str(value).strip())
        if not match or int(match[1]) > _MOST:
            raise UsageError(strings.no_id())
        return int(match[1])


@click.command("export-user", cls=Command, says=help_strings.export_user_whole)
@click.argument("person", metavar="ID", type=PersonId())
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), cls=Option, says=help_strings.copy)
@pass_context
def export_user(context: CliContext, person: int, output: Path | None) -> None:
    """`jargonbot export-user`; `bot/strings/subcommands.py` says what it does."""
    with context.asked() as jargon:
        held = jargon.people.held_now(person)
    if output:
        write_text(output, held.as_json())
    else:
        say_json(held.as_document(), indent=1)


@click.command("erase-user", cls=Command, says=help_strings.erase_user_whole)
@click.argument("person", metavar="ID", type=PersonId())
@pass_context
def erase_user(context: CliContext, person: int) -> None:
    """`jargonbot erase-user`; `bot/strings/subcommands.py` says what it does."""
    with context.jargon() as jargon:
        erased = jargon.people.erase_now(person)
    say(strings.erased(erased.rows))
