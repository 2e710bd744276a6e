"""Words that are nobody's to advise on: those that people choose for themselves, and what somebody is quoted with."""

import re
from functools import cache

from bot.glossary.text.fold import fold
from bot.glossary.text.stem import all_stems
from bot.glossary.text.word_lists import word_tree

BEFORE = 60  # characters before a word that may say whose choice it is

_QUOTED = re.compile(r"“[^“”]*”|(?<!\w)\"(?:[^\"\n]|\n(?!\s*\n))*\"(?!\w)|(?<!\w)‘[^‘’]*’(?!\w)|(?<!\w)'[^'\n]*'(?!\w)")


def is_chosen(words: str) -> bool:
    """Whether people choose these words for themselves, by themselves or as in “autistic adults”."""
    said = all_stems(fold(words))
    return said in _chosen() or (said[:-1] in _chosen() and said[-1] in _people())


class OwnWords:
    """What somebody in a letter says, or is known to say, in words of their own."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._quoted = [found.span() for found in _QUOTED.finditer(text)]

    def include(self, start: int, end: int) -> bool:
        """Whether the words there are somebody's own."""
        if any(begin < start and end < stop for begin, stop in self._quoted):
            return True
        return bool(_of_oneself().search(self._text[max(0, start - BEFORE) : start]))


@cache
def _chosen() -> frozenset[tuple[str, ...]]:
    return frozenset(all_stems(fold(words)) for words in word_tree("writing")["chosen"])


@cache
def _people() -> frozenset[str]:
    return frozenset(stem for name in word_tree("writing")["people"] for stem in all_stems(fold(name)))


@cache
def _of_oneself() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in word_tree("writing")["of_oneself"]), re.IGNORECASE)
