"""What is kept of one person: `export-user` and `erase-user`."""

import re
from pathlib import Path

import click

from bot.cli.context import CliContext, pass_context
from bot.cli.out import say, say_json
from bot.errors import UsageError
from bot.formats.file import write_text
from bot.strings import people as strings

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


@click.command("export-user")
@click.argument("person", metavar="ID", type=PersonId())
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write the copy to this file.")
@pass_context
def export_user(context: CliContext, person: int, output: Path | None) -> None:
    """Print all that is kept of the person with this ID on Discord, over all servers, as JSON.

    It is what /privacy gives to the person. Make sure that whoever asks is that person.
    """
    with context.jargon() as jargon:
        held = jargon.people.held_now(person)
    if output:
        write_text(output, held.as_json())
    else:
        say_json(held.as_document(), indent=1)


@click.command("erase-user")
@click.argument("person", metavar="ID", type=PersonId())
@pass_context
def erase_user(context: CliContext, person: int) -> None:
    """Erase the person with this ID on Discord from the database, over all servers, for good.

    It is what /privacy does for the person. It works beside a running bot, too.
    """
    with context.jargon() as jargon:
        erased = jargon.people.erase_now(person)
    say(strings.erased(erased.rows))
