"""Whole glossaries in the terminal: `export` and `check`."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.cli.context import SENTENCES, CliContext, pass_context
from bot.cli.help import Command, Option
from bot.cli.out import say
from bot.cli.whole import STANDARD_OUTPUT, write_whole
from bot.data_folder import own_file
from bot.errors import ConfigError, UsageError
from bot.formats import FORMATS, files_in, read_all, write, written
from bot.formats.file import write_text
from bot.formats.shared_references import shared_references
from bot.glossary.checks.finding import Finding, Place, Severity
from bot.glossary.checks.lint import lint
from bot.glossary.checks.sums import lint_figures
from bot.glossary.model.term import Term
from bot.glossary.reports.figures import figures
from bot.glossary.reports.sources import sources_page
from bot.glossary.urgent_help import directory, lint_helplines
from bot.strings import community as community_strings
from bot.strings import refusals as refusal_strings
from bot.strings import subcommands as help_strings
from bot.strings import terminal as strings
from bot.strings import whole as whole_strings
from bot.strings.catalogue import catalogue_of, lay_over
from bot.strings.language import ENGLISH

FAULTY = 1
format_ = click.option("--format", "name", type=click.Choice(list(FORMATS)), cls=Option, says=help_strings.format)


@click.command(cls=Command, says=help_strings.export_whole)
@click.argument("file", type=click.Path(path_type=Path))
@format_
@click.option("--all", "is_whole", is_flag=True, cls=Option, says=help_strings.all_out)
@pass_context
def export(context: CliContext, file: Path, name: str | None, is_whole: bool) -> None:
    """`jargonbot export`; `bot/strings/subcommands.py` says what it does."""
    if is_whole:
        if name:
            raise UsageError(whole_strings.alone())
        write_whole(context, file)
        return
    with context.asked() as jargon:
        terms = jargon.terms()
    for loss in _print(terms, name) if name and file == STANDARD_OUTPUT else write(terms, file, name):
        say(loss, err=True)
    say(strings.wrote(len(terms), file), err=True)


def _print(terms: Iterable[Term], name: str) -> tuple[str, ...]:
    result = written(terms, name)
    click.echo(result.content, nl=False)  # the same bytes as in a file
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
