"""What a careful editor would say of the ways to reach help: a wrong number is worse than none."""

from collections.abc import Container, Iterator
from datetime import date, timedelta
from functools import reduce

from bot.glossary.checks.finding import Finding, Place
from bot.glossary.urgent_help.help_file import Directory
from bot.glossary.urgent_help.helpline import Helpline
from bot.strings import helplines as strings

FILE = "help.yaml"
LONGEST_TRUSTED = timedelta(days=184)  # half a year: numbers change when the contract for a helpline does
FEWEST_PAGES = 2


def lint_helplines(directory: Directory, today: date, slugs: Container[str] | None) -> Iterator[Finding]:
    """Say of every entry what it lacks; `slugs` are those of the glossary in which the cards are looked for, if any."""
    for each in directory.helplines:
        yield from _source_findings(each)
        yield from _date_findings(each, today)
    for slug in () if slugs is None else (each for each in sorted(directory.cards) if each not in slugs):
        yield Finding(Place(FILE, entry=slug), *strings.no_entry())


def _source_findings(each: Helpline) -> Iterator[Finding]:
    missing = [name for name in ("title", "organisation", "url") if not getattr(each.source, name)]
    if missing:
        yield _finding(each, strings.no_source(reduce(strings.and_no, missing)))
    if len({each.source.url, *each.also} - {""}) < FEWEST_PAGES:
        yield _finding(each, strings.one_page())


def _date_findings(each: Helpline, today: date) -> Iterator[Finding]:
    if each.checked_on is None or each.review_by is None:
        yield _finding(each, strings.no_days())
        return
    if each.checked_on > today:
        yield _finding(each, strings.checked_in_future(each.checked_on))
    if each.review_by - each.checked_on > LONGEST_TRUSTED:
        yield _finding(each, strings.trusted_long())
    if each.is_stale(today):
        yield _finding(each, strings.overdue(each.review_by))


def _finding(each: Helpline, told: tuple[str, str]) -> Finding:
    nations = f" ({', '.join(each.nations)})" if each.nations else ""
    return Finding(Place(FILE, entry=each.name + nations), *told)
