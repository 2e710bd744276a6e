"""A sum of money that holds for a year; it is never said without the year."""

import re
from dataclasses import dataclass
from datetime import date

from bot.strings import sums as strings

DRAWN = re.compile(r"\{([a-z0-9]+(?:-[a-z0-9]+)*)\}")  # the name of a sum, where a text draws on it


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum of a nation and a year; `until` is the last day for which it holds.

    `looked_on` is the day on which a newer one was looked for in vain.
    """

    nation: str
    year: str
    sum: str
    until: date
    looked_on: date | None = None

    @property
    def said(self) -> str:
        """The sum as texts say it, always with its year: nobody is to take last year's for today's."""
        year = self.year.replace("-", "–")
        return strings.newest_known(self.sum, year) if self.looked_on else strings.of_year(self.sum, year)
