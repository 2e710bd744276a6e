"""Thanks, greetings, calls for help, “what does this mean”: what people say to a bot without naming a word."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache

from bot.glossary.text.fold import fold
from bot.glossary.text.word_lists import word_tree

_DRAWN_OUT = re.compile(r"(.)\1{2,}")
# How a sign looks, not which it is: variation selectors and skin tones (https://unicode.org/reports/tr51/)
_LOOKS = re.compile("[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
_AROUND = "around"
_LONGEST = 400  # characters. Whoever writes more says something
_LONGEST_SHORT_FORM = 4  # letters


class Courtesy(StrEnum):
    """What a courtesy is; of several in one message, the one that stands first here."""

    HELP = "help"
    POINTING = "pointing"
    THANKS = "thanks"
    GREETING = "greetings"


def courtesy_of(text: str) -> Courtesy | None:
    """What a text is if it is a courtesy and nothing else; None for all other texts."""
    words = _words(text)
    if not words:
        return Courtesy.THANKS if _thankful(text) else None
    kinds = set(_kinds(words))
    if "" in kinds or (len(words) == 1 and _is_short_form(text)):
        return None
    return next((each for each in Courtesy if each in kinds), None)


def begins_with_thanks(text: str) -> bool:
    """Whether a text starts with thanks or praise, whatever comes after it."""
    for kind in _kinds(_words(text)):
        if kind not in (_AROUND, Courtesy.GREETING):
            return kind == Courtesy.THANKS
    return False


def _kinds(words: list[str]) -> Iterator[str]:
    """What the phrases of a text are, the longest at each place; empty for a word that is in none."""
    phrases = _phrases()
    while words:
        length = next((n for n in range(min(_most_words(), len(words)), 0, -1) if " ".join(words[:n]) in phrases), 0)
        yield phrases[" ".join(words[:length])] if length else ""
        words = words[length or 1 :]


def _words(text: str) -> list[str]:
    if len(text) > _LONGEST:
        return [fold(text)]
    return [_DRAWN_OUT.sub(r"\1", word) for word in fold(_LOOKS.sub("", text)).split()]


def _is_short_form(text: str) -> bool:
    """Whether it looks like an acronym, such as NICE or TA."""
    return text.isupper() and len(fold(text)) <= _LONGEST_SHORT_FORM


def _thankful(text: str) -> bool:
    return not set(_LOOKS.sub("", text)).isdisjoint(word_tree("courtesies")["emoji"].split())


@cache
def _phrases() -> Mapping[str, str]:
    kinds = (_AROUND, *(each.value for each in reversed(Courtesy)))
    return {_DRAWN_OUT.sub(r"\1", phrase): kind for kind in kinds for phrase in word_tree("courtesies")[kind]}


@cache
def _most_words() -> int:
    return max(phrase.count(" ") + 1 for phrase in _phrases())
