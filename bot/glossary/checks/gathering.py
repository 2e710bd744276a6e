"""Many findings told in a few lines: those of a kind together, with examples and how many more there are."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bot.strings import findings as strings

if TYPE_CHECKING:
    from bot.glossary.checks.finding import Finding  # which is told by what is here

MOST_KINDS = 20
MOST_LINES = 40
EXAMPLES = 3  # of a kind
_OF_ONE_PLACE = re.compile(r"“[^”]*”|\d+")  # what differs between findings of a kind


def told_by_kind(findings: Iterable["Finding"], most: int = MOST_LINES) -> list[str]:
    """One line for each finding; where there are more of a kind than a person would read, one more line for these.

    There are at most so many lines as a person sees at once, and the last one says how many kinds more there are.
    """
    kinds: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for each in findings:
        kinds[each.severity, _OF_ONE_PLACE.sub("", each.what)].append(each)
    lines: list[str] = []
    for number, alike in enumerate(kinds.values()):
        told = _told(alike)
        left = len(kinds) - number
        if number == MOST_KINDS or len(lines) + len(told) > most - (left > 1):
            return [*lines, strings.more_kinds(left)]
        lines += told
    return lines


def _told(alike: Sequence["Finding"]) -> list[str]:
    if len(alike) <= EXAMPLES:
        return [str(each) for each in alike]
    places = [_place(each, alike[0]) for each in alike[1:EXAMPLES]]
    return [str(alike[0]), strings.more_like_it([each for each in places if each], len(alike) - 1)]


def _place(finding: "Finding", first: "Finding") -> str:
    """Where a further finding is, in few words; empty where nobody knows."""
    place = finding.place
    if place.file != first.place.file:
        return f"{place.file}:{place.line}" if place.line else place.file
    if place.line:
        return strings.line_of(place.line, place.entry) if place.entry else strings.line(place.line)
    return f"“{place.entry}”" if place.entry else ""
