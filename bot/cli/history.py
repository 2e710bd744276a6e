"""What was done to a word, in the terminal: `history`."""

from typing import Any

import click

from bot.cli.context import CliContext, pass_context
from bot.cli.help import Command, Option
from bot.cli.out import say, say_json
from bot.glossary.model.revision import Revision
from bot.glossary.reports.told_pieces import said, told_changes
from bot.strings import history as strings
from bot.strings import subcommands as help_strings

NOT_CHANGED = 1


@click.command(cls=Command, says=help_strings.history_whole)
@click.argument("term", nargs=-1, required=True)
@click.option("--server", type=click.IntRange(0, 2**63 - 1), cls=Option, says=help_strings.server)
@click.option("--json", "as_json", is_flag=True, cls=Option, says=help_strings.json_list)
@pass_context
def history(context: CliContext, term: tuple[str, ...], server: int | None, as_json: bool) -> None:
    """`jargonbot history`; `bot/strings/subcommands.py` says what it does."""
    word = " ".join(term)
    with context.asked() as jargon:
        revisions = jargon.history.of_word_now(word, server)
    if as_json:
        say_json([_json(each) for each in revisions])
    elif not revisions:
        say(strings.nothing_in_terminal(word))
    for each in () if as_json else revisions:
        _tell(each)
    if not revisions:
        raise click.exceptions.Exit(NOT_CHANGED)


def _tell(revision: Revision) -> None:
    say(
        strings.change_in_terminal(
            revision.number, revision.at, revision.by, revision.door, revision.server_id, called(revision)
        )
    )
    if revision.why:
        say(f"  {strings.why(' '.join(revision.why.split()))}")
    for told in told_changes(revision.before, revision.after):
        say(f"  {' '.join(said(told).split())}")


def called(revision: Revision) -> str:
    """How the word was called after a change, or before it where it went."""
    layer = revision.after or revision.before
    return layer.called if layer else revision.slug


def _json(revision: Revision) -> dict[str, Any]:
    changes = told_changes(revision.before, revision.after)
    return {
        "server": str(revision.server_id),
        "slug": revision.slug,
        "number": revision.number,
        "at": revision.at.isoformat(timespec="seconds"),
        "by": None if revision.by is None else str(revision.by),
        "door": revision.door.value,
        "why": revision.why,
        "changes": [{"piece": each.what, "before": each.before, "after": each.after} for each in changes],
    }
