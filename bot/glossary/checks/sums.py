"""What there is to say of sums of money: one whose year is over must never be read as today's."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from bot.glossary.checks.finding import Finding, Path, Place, finding_in
from bot.glossary.model.figure import DRAWN, Figure
from bot.glossary.model.term import Term
from bot.strings import sums as strings

FILE = "figures.yaml"
LOOK_AGAIN_AFTER = timedelta(days=184)  # half a year: new sums come every April


def lint_figures(figures: Mapping[str, Figure], today: date) -> Iterator[Finding]:
    """Say of every sum whether it still holds, or when somebody last looked for a newer one."""
    for name, figure in figures.items():
        if figure.until >= today:
            continue
        if figure.looked_on is None:
            yield Finding(Place(FILE, entry=name), *strings.stale(name, figure.until))
        elif figure.looked_on + LOOK_AGAIN_AFTER < today:
            yield Finding(Place(FILE, entry=name), *strings.look_again(name, figure.looked_on))


def sum_findings(term: Term, text: str, path: Path) -> Iterator[Finding]:
    """A name in curly brackets is a sum that no file gave."""
    for name in DRAWN.findall(text):
        yield finding_in(term, path, *strings.unknown(name))
