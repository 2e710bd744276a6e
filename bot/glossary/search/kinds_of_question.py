"""Questions about more than one meaning: how two words differ, and what to say instead of one.

How people ask them stands in `data/words/kinds_of_question.yaml`. Nothing here knows the words of a glossary: which of
the ways to read a question is meant, shows when each side is looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from bot.glossary.search import policy
from bot.glossary.search.frames import frames
from bot.glossary.search.question import peelings
from bot.glossary.text.fold import fold
from bot.glossary.text.word_lists import word_tree

_KEPT = re.compile("[,，、/]")  # what stands between words that are named one after the other


@dataclass(frozen=True, slots=True)
class ComparisonAsked:
    """Words to be told apart: every way to read which they are, since a word may hold “and” itself.

    Where it does not `surely` ask that, as “X or Y?”, it does if each side is surely a word.
    """

    ways: tuple[tuple[str, ...], ...]
    surely: bool


@dataclass(frozen=True, slots=True)
class AdviceAsked:
    """A word of which somebody asks whether to say it. Where they do not `surely`, they do if it is surely a word.

    Where they may as well speak of the thing, they do only if somebody advises against the word: `if_advised`.
    """

    word: str
    surely: bool
    if_advised: bool = False


def comparison_asked(text: str) -> ComparisonAsked | None:
    """Which words a question asks to have told apart; None where it asks nothing of the kind."""
    for name, surely in (("comparing", True), ("perhaps_comparing", False)):
        for fitting in _fitting(text, name):
            named = fitting.groupdict()
            sides = named.get("sides") or f"{named['one']}, {named['other']}"
            if ways := tuple(_ways(sides)):
                return ComparisonAsked(ways, surely)
    return None


def advice_asked(text: str) -> AdviceAsked | None:
    """Of which word a question asks whether to say it; None where it asks nothing of the kind."""
    for name in ("advice", "where_advised", "perhaps_advice"):
        for fitting in _fitting(text, name):
            return AdviceAsked(fitting["word"].replace(",", ""), name == "advice", name == "where_advised")
    return None


def _fitting(text: str, name: str) -> Iterator[re.Match[str]]:
    """How frames fit a question, or what is left of it when the asking is taken off."""
    folded = ", ".join(filter(None, map(fold, _KEPT.split(text))))
    if len(folded) > policy.LONGEST_QUESTION or not _hint(name).search(folded):
        return
    for layer in _without_greeting(folded):
        for frame in _frames(name):
            if fitting := frame.fullmatch(layer):
                yield fitting


def _without_greeting(folded: str) -> list[str]:
    """Each layer of a question; of “hello, is it …” also what comes after the first comma."""
    _, comma, rest = folded.partition(", ")
    return [*peelings(folded), *(peelings(rest) if comma else ())]


def _ways(sides: str) -> Iterator[tuple[str, ...]]:
    """Every way to read a list as two or three words, the fewest first."""
    pieces = re.split(f"({word_tree('kinds_of_question')['joints']})", sides)
    joints = range(1, len(pieces), 2)
    if len(joints) > policy.MOST_JOINTS:
        return
    for number in range(1, policy.MOST_COMPARED):
        for chosen in combinations(joints, number):
            ends = zip((-1, *chosen), (*chosen, len(pieces)), strict=True)
            way = tuple("".join(pieces[start + 1 : end]).replace(",", "").strip() for start, end in ends)
            if all(way):
                yield way


@cache
def _hint(name: str) -> re.Pattern[str]:
    """What every question has that one of these frames fits: most have it not, and never wait for the frames."""
    return re.compile(word_tree("kinds_of_question")["hints"][name])


@cache
def _frames(name: str) -> tuple[re.Pattern[str], ...]:
    """The frames of one list, compiled when they are first tried."""
    return tuple(map(re.compile, frames("kinds_of_question", name)))
