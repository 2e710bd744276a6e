"""Urgent help as a page: whom to ring, for every need, in every nation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from bot.glossary.model.slug import slug_of
from bot.glossary.urgent_help import Helpline, directory
from bot.site.sources import linked
from bot.site.wording import Saying
from bot.strings import nations as nation_strings
from bot.strings import urgent_help as strings

_NUMBER = re.compile(r"(?<![&#\w])\d{3}(?: ?\d{2,4})*(?!\w)")
_RING = re.compile(r"(Ring )(\d[\d ]*\d)")


@dataclass(frozen=True, slots=True)
class Line:
    """One way to reach people: what to do, who they are, what to know about it, where it holds, and who says so."""

    reach: Markup
    name: str
    about: str
    where: Markup
    nations: str
    source: Markup


@dataclass(frozen=True, slots=True)
class Lines:
    """The ways to reach people for one need."""

    need: str
    heading: Markup
    lines: tuple[Line, ...]


def urgent_lines(say: Saying) -> Iterator[Lines]:
    """All that there are, need by need."""
    for need, those in directory().by_need().items():
        yield Lines(need.value, say(_need, need.value), tuple(_line(each, say) for each in those))


def _need(name: str) -> str:
    return strings.needs()[name]


def _line(each: Helpline, say: Saying) -> Line:
    return Line(
        reach=dialled(each.reach),
        name=each.name,
        about=each.about,
        where=Markup(", ").join(say(nation_strings.name, nation) for nation in each.nations),
        nations=" ".join(map(slug_of, each.nations)),
        source=linked(each.source.organisation or each.source.title, each.source.url, say, trusted=True),
    )


def ringing(line: Markup) -> Markup:
    """A sentence with each number to ring in it as one that a phone dials when it is touched."""
    return Markup(_NUMBER.sub(lambda found: str(_dials(found[0])), line))


def dialled(reach: str) -> Markup:
    """What to do, with a number to ring as one that a phone dials when it is touched."""
    before, ring, after = reach.partition(found[0]) if (found := _RING.match(reach)) else (reach, "", "")
    if not found or not ring:
        return escape(before)
    number = found[2]
    return Markup("{}{}{}").format(found[1], _dials(number), after)


def _dials(number: str) -> Markup:
    return Markup('<a href="tel:{}">{}</a>').format(number.replace(" ", ""), number)
