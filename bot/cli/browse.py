"""Looking through the words in the terminal: `browse`."""

from collections.abc import Iterator
from typing import Any

import click

from bot.cli.context import CliContext, pass_context
from bot.cli.help import Command, Option
from bot.cli.out import say, say_json
from bot.cli.terminal_text import urgent_line
from bot.glossary.browsing import Contents, Group, Row, Way, groups_like, name_of
from bot.strings import browsing as strings
from bot.strings import subcommands as help_strings

NOT_THERE = 1


@click.command(cls=Command, says=help_strings.browse_whole)
@click.argument("way", required=False, type=click.Choice([each.value for each in Way], case_sensitive=False))
@click.argument("group", nargs=-1)
@click.option("--json", "as_json", is_flag=True, cls=Option, says=help_strings.json_list)
@pass_context
def browse(context: CliContext, way: str | None, group: tuple[str, ...], as_json: bool) -> None:
    """`jargonbot browse`; `bot/strings/subcommands.py` says what it does."""
    typed = " ".join(group)
    with context.asked() as jargon:
        contents = jargon.glossary().contents
        listed, told = _listed(contents, Way(way) if way else None, typed)
    missing = bool(typed) and not listed
    if as_json:
        say_json(listed)
    else:
        say("\n".join((strings.gone(), *told, urgent_line()) if missing else told))
    if missing:
        raise click.exceptions.Exit(NOT_THERE)


def _listed(contents: Contents, way: Way | None, typed: str) -> tuple[list[dict[str, Any]], Iterator[str]]:
    """What is there as JSON, and in rows; where there is no such group, nothing, and the groups there are."""
    if way is None:
        return [_way(each, contents) for each in Way], _ways(contents)
    if found := groups_like(contents, way, typed) if typed else []:
        return [_word(each) for each in found[0].rows], _words(way, found[0])
    return [] if typed else [_group(way, each) for each in contents.groups(way)], _groups(way, contents)


def _ways(contents: Contents) -> Iterator[str]:
    yield strings.in_terminal(contents.size)
    yield from (f"  {way}: {strings.way(way)}" for way in Way if contents.groups(way))


def _groups(way: Way, contents: Contents) -> Iterator[str]:
    yield strings.way(way)
    yield from (f"  {name_of(way, each)}: {strings.counted(way, len(each.rows))}" for each in contents.groups(way))


def _words(way: Way, group: Group) -> Iterator[str]:
    yield strings.title(way, name_of(way, group)).removeprefix("# ")
    yield from (f"  {each.name}: {each.beside}" if each.beside else f"  {each.name}" for each in group.rows)


def _way(way: Way, contents: Contents) -> dict[str, Any]:
    return {"way": way.value, "groups": len(contents.groups(way))}


def _group(way: Way, group: Group) -> dict[str, Any]:
    return {"group": name_of(way, group), "words": len(group.rows)}


def _word(row: Row) -> dict[str, Any]:
    return {"slug": row.slug, "name": row.name, "beside": row.beside}
