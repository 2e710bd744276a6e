"""What a careful editor would say of the ways to reach help: a wrong number is worse than none."""

from collections.abc import Container, Iterator
from datetime import date, timedelta

from bot.glossary.checks.finding import Finding, Place
from bot.glossary.urgent_help.help_file import Directory
from bot.glossary.urgent_help.helpline import Helpline

FILE = "help.yaml"
LONGEST_TRUSTED = timedelta(days=184)  # half a year: numbers change when the contract for a helpline does
FEWEST_PAGES = 2


def lint_helplines(directory: Directory, today: date, slugs: Container[str]) -> Iterator[Finding]:
    """Say of every entry what it lacks; `slugs` are those of the glossary, in which the cards are looked for."""
    for each in directory.helplines:
        yield from _source_findings(each)
        yield from _date_findings(each, today)
    for slug in sorted(directory.cards):
        if slug not in slugs:
            yield Finding(Place(FILE, entry=slug), "No entry has this slug.", "Mend it, or take it out.")


def _source_findings(each: Helpline) -> Iterator[Finding]:
    missing = [name for name in ("title", "organisation", "url") if not getattr(each.source, name)]
    if missing:
        yield _finding(each, f"Its source has no {' and no '.join(missing)}.", "Name the official page that says it.")
    if len({each.source.url, *each.also} - {""}) < FEWEST_PAGES:
        yield _finding(each, "Only one page says it.", "Read another page that says the same, and add it to “also”.")


def _date_findings(each: Helpline, today: date) -> Iterator[Finding]:
    if each.checked_on is None or each.review_by is None:
        yield _finding(each, "It has no “checked_on” or no “review_by”.", "Read its pages, and write both days.")
        return
    if each.checked_on > today:
        yield _finding(each, f"It is said to be checked on {each.checked_on}, which is still to come.", "Mend it.")
    if each.review_by - each.checked_on > LONGEST_TRUSTED:
        yield _finding(each, "It is trusted for more than half a year.", "Set an earlier “review_by”.")
    if each.is_stale(today):
        remedy = "Read its pages again, mend it if they say something else, and write today's date."
        yield _finding(each, f"It was to be read again by {each.review_by}.", remedy)


def _finding(each: Helpline, what: str, remedy: str) -> Finding:
    nations = f" ({', '.join(each.nations)})" if each.nations else ""
    return Finding(Place(FILE, entry=each.name + nations), what, remedy)
