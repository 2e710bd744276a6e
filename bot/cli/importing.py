"""Bringing files into the shared words, in the terminal: `import`."""

from pathlib import Path
from typing import Any

import click

from bot.cli.context import CliContext, pass_context
from bot.cli.glossary import format_
from bot.cli.help import Command, Option
from bot.cli.out import say, say_json
from bot.cli.progress import followed, waiting
from bot.cli.whole import put_whole
from bot.errors import UsageError
from bot.formats import Reading, read_all
from bot.glossary.checks.finding import Finding, GlossaryError
from bot.glossary.checks.gathering import told_by_kind
from bot.service import Import, SetChange
from bot.strings import importing as import_strings
from bot.strings import subcommands as help_strings
from bot.strings import terminal as strings
from bot.strings import whole as whole_strings
from bot.strings import word_sets as set_strings

SHOWN = 5  # entries, and sets, that are told of one by one; --json has them all
MOST_WARNINGS = 15  # lines of them


@click.command("import", cls=Command, says=help_strings.import_whole)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@format_
@click.option("--columns", metavar="NAME,…", default="", cls=Option, says=help_strings.columns)
@click.option("--set", "set_name", metavar="NAME", default="", cls=Option, says=help_strings.set)
@click.option("--join", is_flag=True, cls=Option, says=help_strings.join)
@click.option("--apart", multiple=True, metavar="NAME", cls=Option, says=help_strings.apart)
@click.option("--all", "is_whole", is_flag=True, cls=Option, says=help_strings.all_in)
@click.option("--dry-run", is_flag=True, cls=Option, says=help_strings.dry_run)
@click.option("--json", "as_json", is_flag=True, cls=Option, says=help_strings.json_report)
@pass_context
def import_(
    context: CliContext,
    files: tuple[Path, ...],
    name: str | None,
    columns: str,
    set_name: str,
    join: bool,
    apart: tuple[str, ...],
    is_whole: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """`jargonbot import`; `bot/strings/subcommands.py` says what it does."""
    if is_whole:
        if len(files) > 1 or name or set_name or join or apart or as_json:
            raise UsageError(whole_strings.alone())
        put_whole(context, files[0], dry_run=dry_run)
        return
    try:
        with waiting(import_strings.is_reading()):
            reading = read_all(files, name, columns.split(",") if columns else ())
        with context.tried_out() if dry_run else context.jargon() as jargon:
            entries = followed(reading.entries, import_strings.is_looking())
            planned = jargon.importing.plan(reading, name=set_name, join=join, apart=apart, entries=entries)
            if not dry_run:
                with waiting(import_strings.is_storing()):
                    jargon.importing.store(planned)
    except GlossaryError as error:
        if as_json:
            say_json(_report(Reading(()), Import(), error.findings))
        raise
    if as_json:
        say_json(_report(reading, planned, ()))
    else:
        _tell(reading, planned, dry_run=dry_run)


def _report(reading: Reading, planned: Import, errors: tuple[Finding, ...]) -> dict[str, Any]:
    terms = reading.terms
    return {
        "terms": len(terms),
        "labels": sum(len(term.labels) for term in terms),
        "definitions": sum(len(term.definitions) for term in terms),
        "relations": sum(len(term.relations) for term in terms),
        "joined": [{"label": each.label, "to": each.other} for each in planned.joined],
        "apart": [{"label": each.label, "from": each.other} for each in planned.apart],
        "sets": [
            {"name": each.name, "new": len(each.new), "changed": len(each.changed), "gone": len(each.gone)}
            for each in planned.changes
        ],
        "warnings": told_by_kind(reading.warnings),
        "errors": told_by_kind(errors),
    }


def _tell(reading: Reading, planned: Import, *, dry_run: bool) -> None:
    for warning in told_by_kind(reading.warnings, MOST_WARNINGS):
        say(warning, err=True)
    for each in planned.joined[:SHOWN]:
        same = each.label == each.other
        say(import_strings.joined_same(each.label) if same else import_strings.joined(each.label, each.other))
    if more := planned.joined[SHOWN:]:
        say(import_strings.more_joined(len(more)))
    for each in planned.apart[:SHOWN]:
        say(import_strings.apart(each.label, each.other))
    if more := planned.apart[SHOWN:]:
        say(import_strings.more_apart(len(more)))
    told = _report(reading, planned, ())
    counts = (told[each] for each in ("terms", "labels", "definitions", "relations"))
    say(strings.stored(*counts, dry_run=dry_run))
    for change in planned.changes[:SHOWN]:
        _tell_of_set(change, dry_run=dry_run)
    if len(planned.changes) > SHOWN:
        say(set_strings.more_sets(len(planned.changes) - SHOWN))


def _tell_of_set(change: SetChange, *, dry_run: bool) -> None:
    if not (change or change.again):
        say(set_strings.nothing_new(change.name))
        return
    if not change:
        say(set_strings.unchanged(change.name))
        return
    told = set_strings.would_be_remembered if dry_run else set_strings.remembered
    say(told(change.name, len(change.new), len(change.changed), len(change.gone)))
    if change.gone:
        say(set_strings.taken_out(change.gone))
