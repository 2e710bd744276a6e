"""Whole glossaries in the terminal: `import`, `export` and `check`."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from bot.cli.context import SENTENCES, CliContext, pass_context
from bot.cli.help import Command, Option
from bot.cli.out import say, say_json
from bot.data_folder import own_file
from bot.errors import ConfigError
from bot.formats import FORMATS, Reading, files_in, read_all, shared_references, write, written
from bot.formats.file import write_text
from bot.glossary.checks.finding import Finding, GlossaryError, Place, Severity
from bot.glossary.checks.lint import lint
from bot.glossary.checks.sums import lint_figures
from bot.glossary.model.term import Term
from bot.glossary.reports.figures import figures
from bot.glossary.reports.sources import sources_page
from bot.glossary.urgent_help import directory, lint_helplines
from bot.service import Import
from bot.strings import community as community_strings
from bot.strings import importing as import_strings
from bot.strings import refusals as refusal_strings
from bot.strings import subcommands as help_strings
from bot.strings import terminal as strings
from bot.strings.catalogue import catalogue_of, lay_over
from bot.strings.language import ENGLISH

FAULTY = 1
STANDARD_OUTPUT = Path("-")
format_ = click.option("--format", "name", type=click.Choice(list(FORMATS)), cls=Option, says=help_strings.format)


@click.command("import", cls=Command, says=help_strings.import_whole)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@format_
@click.option("--join", is_flag=True, cls=Option, says=help_strings.join)
@click.option("--apart", multiple=True, metavar="NAME", cls=Option, says=help_strings.apart)
@click.option("--dry-run", is_flag=True, cls=Option, says=help_strings.dry_run)
@click.option("--json", "as_json", is_flag=True, cls=Option, says=help_strings.json_report)
@pass_context
def import_(
    context: CliContext,
    files: tuple[Path, ...],
    name: str | None,
    join: bool,
    apart: tuple[str, ...],
    dry_run: bool,
    as_json: bool,
) -> None:
    """`jargonbot import`; `bot/strings/subcommands.py` says what it does."""
    try:
        reading = read_all(files, name)
        with context.jargon(only_read=dry_run) as jargon:
            planned = jargon.importing.plan(reading, join=join, apart=apart)
            if not dry_run:
                jargon.import_terms(planned.terms)
    except GlossaryError as error:
        if as_json:
            say_json(_report(Reading(()), Import(()), error.findings))
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
        "warnings": [str(each) for each in reading.warnings],
        "errors": [str(each) for each in errors],
    }


def _tell(reading: Reading, planned: Import, *, dry_run: bool) -> None:
    for warning in reading.warnings:
        say(str(warning), err=True)
    for each in planned.joined:
        same = each.label == each.other
        say(import_strings.joined_same(each.label) if same else import_strings.joined(each.label, each.other))
    for each in planned.apart:
        say(import_strings.apart(each.label, each.other))
    told = _report(reading, planned, ())
    counts = (told[each] for each in ("terms", "labels", "definitions", "relations"))
    say(strings.stored(*counts, dry_run=dry_run))


@click.command(cls=Command, says=help_strings.export_whole)
@click.argument("file", type=click.Path(path_type=Path))
@format_
@pass_context
def export(context: CliContext, file: Path, name: str | None) -> None:
    """`jargonbot export`; `bot/strings/subcommands.py` says what it does."""
    with context.jargon() as jargon:
        terms = jargon.terms()
    for loss in _print(terms, name) if name and file == STANDARD_OUTPUT else write(terms, file, name):
        say(loss, err=True)
    say(strings.wrote(len(terms), file), err=True)


def _print(terms: Iterable[Term], name: str) -> tuple[str, ...]:
    result = written(terms, name)
    click.echo(result.text.encode(), nl=False)  # the same bytes as in a file
    return result.losses


@click.command(cls=Command, says=help_strings.check_whole)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--figures", "with_figures", is_flag=True, cls=Option, says=help_strings.figures)
@click.option(
    "--sources", "page", type=click.Path(path_type=Path, dir_okay=False), cls=Option, says=help_strings.sources
)
@pass_context
def check(context: CliContext, files: tuple[Path, ...], with_figures: bool, page: Path | None) -> None:
    """`jargonbot check`; `bot/strings/subcommands.py` says what it does."""
    folder = context.settings.glossary
    known = files_in(folder)
    if not files and not known:
        raise ConfigError(refusal_strings.no_glossary_files(str(folder)))
    reading = read_all(files or known)
    today = datetime.now(UTC).date()
    findings = [*reading.warnings, *lint(reading.terms, today, reading.place)]
    if not files:
        findings += lint_figures(shared_references().figures, today)
        is_own = own_file("help.yaml") is not None
        # The shipped help lines name shipped words, which another glossary need not have.
        slugs = None if folder and not is_own else {term.slug for term in reading.terms}
        helplines = lint_helplines(directory(), today, slugs)
        findings += _as_advice(helplines) if is_own else helplines
        findings += _strange_sentences()
    for finding in sorted(findings, key=lambda each: (each.place.file, each.place.line)):
        say(str(finding))
    errors = sum(each.severity is Severity.ERROR for each in findings)
    if with_figures:
        say(str(figures(reading.terms, today)))
    if page:
        write_text(page, sources_page(reading.terms))
    say(strings.checked(len(reading.terms), errors, len(findings) - errors))
    if errors:
        raise click.exceptions.Exit(FAULTY)


def _as_advice(findings: Iterable[Finding]) -> Iterator[Finding]:
    """What is asked of the shipped numbers is advice to a community that has its own."""
    return (replace(each, severity=Severity.WARNING) for each in findings)


def _strange_sentences() -> Iterator[Finding]:
    """The sentences of a community's own that take the place of none of ours."""
    if file := own_file(SENTENCES):
        for key in sorted(lay_over(file.read_text(encoding="utf-8")) - catalogue_of(ENGLISH).keys):
            yield Finding(Place(str(file)), *community_strings.no_such_sentence(key))
